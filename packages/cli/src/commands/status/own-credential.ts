import { existsSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { AnyCredential, StatusEntry } from '@kluscv/schema';
import type { Ledger } from '@kluscv/sdk/ledger';
import { securedFromText, statusSourceFrom } from '@kluscv/sdk';
import { CliError } from '../../errors.ts';
import { EXIT } from '../../exit.ts';
import type { NamedBytes } from '@kluscv/verifier';
import { textOf } from '../../terminal/files.ts';
import type { Io } from '../../terminal/io.ts';
import { credentialIn } from '../export/credentials.ts';
import { networkFrom, verifierFrom } from '../verify/options.ts';

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

/** A credential, its place in a status list, and where it was named. */
export interface Placed {
  readonly id: string;
  readonly entry: StatusEntry;
  readonly at: string;
}

/**
 * Sees whether the log gave these places to these credentials. A file says what it likes: altered, it would have another credential withdrawn.
 *
 * @param unlisted whether a place may be changed that the log does not know
 * @throws CliError `cli.usage`
 */
export async function assertListed(
  ledger: Pick<Ledger, 'holders'>,
  placed: readonly Placed[],
  unlisted: boolean,
): Promise<void> {
  for (const [index, holder] of (await ledger.holders(placed.map(({ entry }) => entry))).entries()) {
    const { id, at } = placed[index] as Placed;
    if (holder === id || (holder === undefined && unlisted)) continue;
    throw holder === undefined
      ? new CliError('cli.usage', 'The log of this status folder does not know this credential.', {
          at,
          found: id,
          hint: 'Name the folder that `kluscv issue --status` kept when it was issued. If you are sure that it is yours, say --unlisted.',
        })
      : new CliError('cli.usage', 'The place that this file names in the status list is that of another credential.', {
          at,
          found: `${id} with the place of ${holder}`,
          hint: 'Take the credential as it was issued, or name it by its identifier.',
        });
  }
}

/**
 * Sees whether a credential was signed with a key of its issuer: what is signed again must have been signed once, or anybody could have their own words
 * signed.
 *
 * @param options.did files or folders with DID documents. Default: the one beside the key; without it, what the issuer publishes is asked for
 * @throws CliError with exit code 1 if it was not, and 3 if that cannot be checked
 */
export async function assertSigned(
  io: Io,
  file: NamedBytes,
  { did, key }: { readonly did?: readonly string[]; readonly key: string },
): Promise<void> {
  const { dir, name } = parse(key);
  const beside = join(dir, `${name}.did.json`);
  const documents = did ?? (existsSync(beside) ? [beside] : undefined);
  // Whether it was withdrawn, the issuer knows.
  const network = { web: networkFrom({}).web, statusLists: statusSourceFrom([]) };
  const { verifier } = await verifierFrom(io, documents === undefined ? {} : { did: documents }, network);
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
