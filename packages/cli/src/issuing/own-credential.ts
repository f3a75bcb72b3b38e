import type { AnyCredential } from '@kluscv/schema';
import { securedFromText, statusSourceFrom } from '@kluscv/sdk';
import { CliError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import { type NamedBytes, textOf } from '../reading/inputs.ts';
import type { Io } from '../terminal/io.ts';
import { credentialIn } from '../reading/secured-files.ts';
import { networkFrom, verifierFrom } from '../reading/verifier.ts';

/**
 * A credential that names the issuer at the key, in any format: whoever else's it is, is none of this issuer's business. Its signature is not looked at.
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

/**
 * Sees whether a credential was signed with a key of its issuer: what is signed again must have been signed once, or anybody could have their own words
 * signed.
 *
 * @param did files or folders with DID documents. Default: what the issuer publishes is asked for
 * @throws CliError with exit code 1 if it was not, and 3 if that cannot be checked
 */
export async function assertSigned(io: Io, file: NamedBytes, did: readonly string[] | undefined): Promise<void> {
  // Whether it was withdrawn, the issuer knows.
  const network = { web: networkFrom({}).web, statusLists: statusSourceFrom([]) };
  const { verifier } = await verifierFrom(io, did === undefined ? {} : { did }, network);
  const { report } = await verifier.examine({ name: file.name, bytes: new TextEncoder().encode(textOf(file)) });
  const findings = [...(report?.credentials ?? []).flatMap((part) => part.findings), ...(report?.findings ?? [])];
  const proof = findings.filter(({ check }) => check === 'proof');
  if (proof.length > 0 && proof.every(({ outcome }) => outcome === 'passed')) return;
  const [open] = proof.filter(({ outcome }) => outcome === 'indeterminate');
  const wrong = [...proof, ...findings].find(({ outcome }) => outcome === 'failed');
  throw wrong === undefined && open !== undefined
    ? new CliError(
        'cli.no-credential',
        'It could not be checked whether you signed this credential.',
        { at: file.name, found: open.code, hint: 'Hand your DID document over: --did issuer.did.json.' },
        EXIT.indeterminate,
      )
    : new CliError(
        'cli.no-credential',
        'You did not sign this credential as it is.',
        {
          at: file.name,
          ...(wrong !== undefined && { found: wrong.code }),
          hint: 'Take the credential as it was issued. Its words would become yours.',
        },
        EXIT.rejected,
      );
}
