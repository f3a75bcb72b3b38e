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
 * @throws CliError `cli.no-credential` if it is none, `withdrawal.of-another` if somebody else issued it
 */
export async function ownCredential(file: NamedBytes, issuer: string): Promise<AnyCredential> {
  const credential = await credentialIn(securedFromText(textOf(file)), file.name);
  if (credential.issuer.id === issuer) return credential;
  throw new CliError('withdrawal.of-another', { at: file.name, found: credential.issuer.id, issuer });
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
 * @throws CliError `withdrawal.unlisted`, `withdrawal.place-of-another`
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
      ? new CliError('withdrawal.unlisted', { at, found: id })
      : new CliError('withdrawal.place-of-another', { at, found: id, holder });
  }
}

/**
 * Sees whether a credential was signed with a key of its issuer: what is signed again must have been signed once, or anybody could have their own words
 * signed.
 *
 * @param options.did files or folders with DID documents. Default: the one beside the key; without it, what the issuer publishes is asked for
 * @throws CliError `withdrawal.not-signed` (exit code 1), `withdrawal.unproven` (3)
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
  const { name: at } = file;
  throw wrong === undefined && open !== undefined
    ? new CliError('withdrawal.unproven', { at }, EXIT.indeterminate)
    : new CliError('withdrawal.not-signed', { at }, EXIT.rejected);
}
