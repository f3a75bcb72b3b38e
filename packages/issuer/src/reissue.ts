import { expectCall, membersOf } from '@kluscv/schema/reading';
import { isOfType, type WorkCredential, type WorkRecord } from '@kluscv/schema';
import type { AnyCredential } from '@kluscv/schema';
import type { FormatId, PublicJwk } from '@kluscv/sdk';
import { listBeside } from '@kluscv/sdk/issue';
import { issuerError } from './issuer-error.ts';
import { type FormatTerms, hideableNames, isSdJwt } from './securing.ts';
import type { Order } from './orders.ts';

/** A credential that was opened: an SD-JWT says what was hidden of it. */
export interface OpenedCredential {
  readonly format: FormatId;
  /** What its issuer made hideable, and the holder shows. Default: nothing. */
  readonly disclosed?: Parameters<typeof hideableNames>[0];
  /** How many parts are hidden. Default 0. */
  readonly hidden?: number;
  /** What was signed. Default: nothing else than the credential. */
  readonly payload?: Readonly<Record<string, unknown>>;
}

/**
 * The order to issue a credential again without some of its reviews, which takes the place of the old one.
 *
 * @param positions the reviews to leave out, from 1
 * @throws KlusError `reissue.type`, `reissue.no-review`
 */
export function orderWithoutReviews(
  old: AnyCredential,
  positions: readonly number[],
): Order & {
  readonly statement: WorkRecord;
  readonly old: WorkCredential;
} {
  expectCall('orderWithoutReviews', {
    old: [old, { type: 'list', credentialSubject: 'object' }],
    positions: [positions, ['number']],
  });
  if (!isOfType(old, 'WorkCredential')) {
    throw issuerError('reissue.type', 'This is not a work credential: it has no reviews.', { found: old.type[1] });
  }
  const { id, name, workRecord } = old.credentialSubject;
  const purpose = old.credentialStatus?.statusPurpose;
  return {
    old,
    statement: withoutReviews(workRecord, positions),
    subject: { id, ...(name !== undefined && { name }) },
    supersedes: { id: old.id, reason: 'corrected' },
    ...(purpose !== undefined && { purpose }),
  };
}

/**
 * How a credential was secured, so that the new one gives its holder as much to choose.
 *
 * @throws KlusError `reissue.hidden` for a part of a credential, `reissue.status` for a status that is kept elsewhere
 */
export function sameFormat(opened: OpenedCredential): FormatTerms {
  expectCall('sameFormat', { opened: [opened, { format: 'text' }] });
  const { format, disclosed = [], hidden = 0, payload = {} } = opened;
  if (!isSdJwt(format)) return { format, hideable: [] };
  if (hidden > 0) {
    throw issuerError(
      'reissue.hidden',
      'Parts of this credential may be missing: the new one would lack them for good.',
      { found: `${hidden} hidden` },
    );
  }
  if (format === 'dc+sd-jwt' && payload['status'] !== undefined && !isBeside(payload)) {
    throw issuerError('reissue.status', 'The status of this credential is in a Token Status List.');
  }
  const holder = (payload['cnf'] as { readonly jwk?: PublicJwk } | undefined)?.jwk;
  return { format, hideable: hideableNames(disclosed), ...(holder !== undefined && { holder }) };
}

/** Whether its place in a Token Status List is the one of its entry: one register, published in both forms. */
function isBeside(payload: Readonly<Record<string, unknown>>): boolean {
  const { statusListCredential: list, statusListIndex: index } = membersOf(payload['credentialStatus']);
  const { idx, uri } = membersOf(membersOf(payload['status'])['status_list']);
  return typeof list === 'string' && uri === listBeside(list, 'statuslist+jwt') && idx === Number(index);
}

/** The record without some of its reviews: neither shown, nor offered, nor counted any more. Ratings are the platform's to recount. */
function withoutReviews(record: WorkRecord, positions: readonly number[]): WorkRecord {
  const { reviews = [], reviewsTotal = 0, reviewsOffered = 0, ...rest } = record;
  const gone = new Set(positions.map((position) => position - 1));
  for (const index of gone) {
    if (reviews[index] === undefined) {
      throw issuerError('reissue.no-review', `There is no review ${index + 1}.`, {
        found: `${reviews.length} ${reviews.length === 1 ? 'review' : 'reviews'}`,
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
