import { join } from 'node:path';
import { isOfType, type WorkRecord } from '@kluscv/schema';
import { type PublicJwk, type SecuredCredential, securedFromText } from '@kluscv/sdk';
import { credentialFor } from '@kluscv/sdk/issue';
import { randomBytes } from '../../issuing/entropy.ts';
import { CliError } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { openSdJwt } from '../../reading/hiding.ts';
import { type NamedBytes, refuseExisting, textOf } from '../../reading/inputs.ts';
import { type Io, readInput } from '../../terminal/io.ts';
import { didOf, signerFor } from '../../issuing/key-file.ts';
import { counted } from '../../report/counted.ts';
import { printable } from '../../terminal/terminal.ts';
import { assertSigned, ownCredential } from '../../issuing/own-credential.ts';
import { hideableNames, isSdJwt, securing, type SecuringTerms } from '../../issuing/securing.ts';
import { openStatusFolder } from '../../issuing/status-folder.ts';
import { writeWhole } from '@kluscv/node/files';

/** Options of `kluscv reissue`. */
export interface ReissueOptions {
  readonly withoutReview: readonly string[];
  readonly key: string;
  readonly status: string;
  readonly did?: readonly string[];
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
  const { out, force = false, dryRun = false } = options;
  await refuseExisting(dryRun ? [] : [out], force);
  const signer = await signerFor(io, options.key);
  const file: NamedBytes = { name: path, bytes: await readInput(io, path) };
  const old = await ownCredential(file, didOf(signer));
  if (!isOfType(old, 'WorkCredential')) {
    throw new CliError('cli.usage', 'This is not a work credential: it has no reviews.', {
      at: path,
      found: old.type[1],
      hint: 'To correct it, issue a new one that supersedes it, and withdraw this one.',
    });
  }
  await assertSigned(io, file, options.did);
  const terms = await termsOf(securedFromText(textOf(file)), path);
  const record = withoutReviews(old.credentialSubject.workRecord, options.withoutReview, path);
  if (dryRun) {
    io.stdout(`${JSON.stringify({ supersedes: old.id, workRecord: record }, null, 2)}\n`);
    io.stderr('Dry run: nothing was signed, withdrawn or written.\n');
    return EXIT.ok;
  }
  const folder = await openStatusFolder(io, options.status);
  try {
    const { id, name } = old.credentialSubject;
    const place = folder.allocate(old.credentialStatus?.statusPurpose);
    const now = io.now();
    const credential = credentialFor(record, {
      issuer: old.issuer,
      subject: { id, ...(name !== undefined && { name }) },
      validFrom: now,
      ...(old.validUntil !== undefined && { validUntil: old.validUntil }),
      supersedes: { id: old.id, reason: 'corrected' },
      status: place,
      random: randomBytes,
      test: old.type.includes('TestCredential' as never),
    });
    const secure = await securing(terms, { signer, now });
    const { value } = await secure(credential);
    folder.issued(place, credential.id);
    // Its position is booked before it leaves the house, and the old one is withdrawn only when it is there: whatever fails on the way, the
    // worker is never left without.
    await folder.save(signer);
    writeWhole(out, value, { force });
    if (old.credentialStatus !== undefined) {
      folder.revoke(old.credentialStatus, { credential: old.id, reason: 'corrected' });
      await folder.save(signer);
    }
    const purpose = old.credentialStatus?.statusPurpose;
    if (options.json === true) {
      const withdrawn = purpose === 'revocation' ? [old.id] : [];
      const suspended = purpose === 'suspension' ? [old.id] : [];
      const result = { file: out, id: credential.id, supersedes: old.id, withdrawn, suspended };
      io.stdout(`${JSON.stringify(result, null, 2)}\n`);
    } else io.stdout(`${printable(out)}\n`);
    const publish = `Publish ${printable(join(options.status, 'publish'))} again, and give the worker the new one.`;
    const end = `stays valid until its own end (${old.validUntil ?? 'none'})`;
    const outcome = {
      none: `has no place in a status list, so it ${end}.`,
      revocation: `is withdrawn. ${publish}`,
      suspension: `is suspended: its place is in a list of suspensions, so it cannot be withdrawn for good. Never restore it. ${publish}`,
      refresh: `has its place in a list of newer versions, so it ${end}; verifiers are told that there is a newer one. ${publish}`,
    }[purpose ?? 'none'];
    io.stderr(`The old credential ${outcome}\n`);
    return EXIT.ok;
  } finally {
    await folder.close();
  }
}

/**
 * How a credential was secured, so that the new one gives its holder as much to choose.
 *
 * @throws CliError `cli.usage` for a part of a credential, and for a status that is kept elsewhere
 */
async function termsOf(secured: SecuredCredential, at: string): Promise<SecuringTerms> {
  const { format, value } = secured;
  const reading = isSdJwt(format) ? await openSdJwt(value) : undefined;
  if (reading?.ok !== true) return { format, hideable: [] };
  const { disclosed, hidden, payload } = reading;
  if (hidden > 0) {
    throw new CliError('cli.usage', 'Parts of this credential may be missing: the new one would lack them for good.', {
      at,
      found: `${hidden} hidden`,
      hint: 'Take the credential as it was issued, with all that can be hidden.',
    });
  }
  if (format === 'dc+sd-jwt' && payload['status'] !== undefined) {
    throw new CliError(
      'cli.usage',
      'The status of this credential is in a Token Status List, which a status folder does not keep.',
      {
        at,
        hint: 'Issue the new one with the program that issued this one.',
      },
    );
  }
  const holder = (payload['cnf'] as { readonly jwk?: PublicJwk } | undefined)?.jwk;
  return { format, hideable: hideableNames(disclosed), ...(holder !== undefined && { holder }) };
}

/** The record without some of its reviews: neither shown, nor offered, nor counted any more. Ratings are the platform's to recount. */
function withoutReviews(record: WorkRecord, positions: readonly string[], at: string): WorkRecord {
  const { reviews = [], reviewsTotal = 0, reviewsOffered = 0, ...rest } = record;
  const gone = new Set(positions.map((position) => Number(position) - 1));
  for (const index of gone) {
    if (reviews[index] === undefined) {
      throw new CliError('cli.usage', `There is no review ${index + 1}.`, {
        at,
        found: counted(reviews.length, 'review'),
        hint: 'Count them as `kluscv inspect` shows them, from 1.',
      });
    }
  }
  const kept = reviews.filter((_, index) => !gone.has(index));
  return {
    ...rest,
    reviewsTotal: reviewsTotal - gone.size,
    reviewsOffered: reviewsOffered - gone.size,
    ...(kept.length > 0 && { reviews: kept }),
  };
}
