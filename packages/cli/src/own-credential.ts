import type { AnyCredential } from '@kluscv/schema';
import { securedFromText } from '@kluscv/sdk';
import { CliError } from './errors.ts';
import { type NamedBytes, textOf } from './inputs.ts';
import { credentialIn } from './secured-files.ts';

/**
 * A credential that the issuer at the key issued, in any format: whoever else's it is, is none of this issuer's business.
 *
 * @throws CliError `cli.no-credential` if it is none, `cli.usage` if somebody else issued it
 */
export async function ownCredential(file: NamedBytes, issuer: string): Promise<AnyCredential> {
  const credential = await credentialIn(securedFromText(textOf(file)), file.name);
  if (credential.issuer.id === issuer) return credential;
  throw new CliError('cli.usage', 'This credential was issued by somebody else.', {
    at: file.name,
    found: credential.issuer.id,
    hint: `The key belongs to ${issuer}.`,
  });
}
