import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { besideFor, didOf, isSdJwt, issuance, orderWithoutReviews, sameFormat } from '@kluscv/issuer';
import { writeWhole } from '@kluscv/node/files';
import { random, wait } from '@kluscv/node/machine';
import { KlusError, readSdJwt } from '@kluscv/schema';
import { type SecuredCredential, securedFromText } from '@kluscv/sdk';
import { registerEntry } from '@kluscv/sdk/issue';
import { isKlusError } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { signerFor } from '../../terminal/keys.ts';
import { existingLedger, publishLists, publishNew } from '@kluscv/node/store';
import { assertListed, assertSigned, ownCredential } from '../status/own-credential.ts';
import type { NamedBytes } from '@kluscv/verifier';
import { refuseExisting, textOf } from '../../terminal/files.ts';
import { type Io, readInput } from '../../terminal/io.ts';
import { printable } from '../../terminal/terminal.ts';

/** Options of `kluscv reissue`. */
export interface ReissueOptions {
  readonly withoutReview: readonly string[];
  readonly key: string;
  readonly status: string;
  readonly did?: readonly string[];
  readonly unlisted?: boolean;
  readonly publishTo?: string;
  readonly out: string;
  readonly force?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/**
 * `kluscv reissue`: the same credential without a review whose author took it back. The old one is withdrawn in the same step, since a
 * review that is withdrawn must not live on in a document that still verifies.
 */
export async function reissue(io: Io, path: string, options: ReissueOptions): Promise<ExitCode> {
  const { out, force = false, dryRun = false, unlisted = false } = options;
  await refuseExisting(dryRun ? [] : [out], force);
  const signer = await signerFor(io, options.key);
  const file: NamedBytes = { name: path, bytes: await readInput(io, path) };
  const own = await ownCredential(file, didOf(signer));
  const { old, ...order } = at(path, () => orderWithoutReviews(own, options.withoutReview.map(Number)));
  await assertSigned(io, file, options);
  const opened = await openedFrom(securedFromText(textOf(file)));
  const format = at(path, () => sameFormat(opened));
  if (dryRun) {
    io.stdout(`${JSON.stringify({ supersedes: old.id, workRecord: order.statement }, null, 2)}\n`);
    io.stderr('Dry run: nothing was signed, withdrawn or written.\n');
    return EXIT.ok;
  }
  const publishing = { signer, clock: io.now, to: options.publishTo, beside: besideFor(format.format) };
  const ledger = existingLedger(options.status, io);
  try {
    const place = old.credentialStatus && registerEntry(old.credentialStatus);
    // Before anything is made: a place that is another's is not withdrawn afterwards either.
    if (place !== undefined) await assertListed(ledger, [{ id: old.id, entry: place, at: path }], unlisted);
    const outcomes = issuance([order], {
      issuer: { signer, name: old.issuer.name, role: old.issuer.role },
      clock: io.now,
      random,
      wait,
      validUntil: () => old.validUntil,
      format,
      ledger,
      publish: publishNew(ledger, publishing),
      test: old.type.includes('TestCredential' as never),
    });
    let id = '';
    for await (const outcome of outcomes) {
      if (outcome.kind !== 'issued') throw outcome.error;
      // Its place is booked before it leaves the house, and the old one is withdrawn only when it is there: whatever fails on the way, the
      // worker is never left without.
      ({ id } = outcome);
      writeWhole(out, outcome.value, { force });
    }
    if (place !== undefined) {
      const why = { credential: old.id, at: io.now(), reason: 'corrected', unlisted };
      await ledger.set(place.statusListCredential, Number(place.statusListIndex), true, why);
      await publishLists(ledger, [place.statusListCredential], publishing);
    }
    const purpose = place?.statusPurpose;
    if (options.json === true) {
      const withdrawn = purpose === 'revocation' ? [old.id] : [];
      const suspended = purpose === 'suspension' ? [old.id] : [];
      const result = { file: out, id, supersedes: old.id, withdrawn, suspended };
      io.stdout(`${JSON.stringify(result, null, 2)}\n`);
    } else io.stdout(`${printable(out)}\n`);
    const next = `Publish ${printable(join(options.status, 'publish'))} again, and give the worker the new one.`;
    const end = `stays valid until its own end (${old.validUntil ?? 'none'})`;
    const outcome = {
      none: `has no place in a status list, so it ${end}.`,
      revocation: `is withdrawn. ${next}`,
      suspension: `is suspended: its place is in a list of suspensions, so it cannot be withdrawn for good. Never restore it. ${next}`,
      refresh: `has its place in a list of newer versions, so it ${end}; verifiers are told that there is a newer one. ${next}`,
    }[purpose ?? 'none'];
    io.stderr(`The old credential ${outcome}\n`);
    return EXIT.ok;
  } finally {
    ledger.close();
  }
}

/** Says of which file a refusal is. */
function at<Result>(path: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    if (!isKlusError(error)) throw error;
    throw new KlusError(error.code, error.message, { details: { ...error.details, at: path } });
  }
}

async function openedFrom({ format, value }: SecuredCredential): Promise<Parameters<typeof sameFormat>[0]> {
  const reading = isSdJwt(format)
    ? await readSdJwt(value, (bytes) => createHash('sha256').update(bytes).digest())
    : undefined;
  if (reading?.ok !== true) return { format };
  const { disclosed, hidden, payload } = reading;
  return { format, disclosed, hidden, payload };
}
