import { type AnyCredential, readCompactJws, validateCredential, withoutRegisteredClaims } from '@kluscv/schema';
import { CliError } from './errors.ts';
import { EXIT } from './exit.ts';
import { type NamedBytes, textOf } from './inputs.ts';

/**
 * A credential that the issuer at the key issued: whoever else's it is, is none of this issuer's business.
 *
 * @throws CliError `cli.no-credential` if it is none, `cli.usage` if somebody else issued it
 */
export function ownCredential(file: NamedBytes, issuer: string): AnyCredential {
  const jws = readCompactJws(textOf(file));
  const validation = jws.ok ? validateCredential(withoutRegisteredClaims(jws.payload)) : undefined;
  if (validation?.ok !== true) {
    throw new CliError('cli.no-credential', 'This is not a signed credential.', { at: file.name }, EXIT.noCredential);
  }
  const { issuer: named } = validation.value;
  if (named.id !== issuer) {
    throw new CliError('cli.usage', 'This credential was issued by somebody else.', {
      at: file.name,
      found: named.id,
      hint: `The key belongs to ${issuer}.`,
    });
  }
  return validation.value;
}
