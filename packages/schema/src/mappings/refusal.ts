import type { AnyCredential, EndorsementCredential, WorkCredential } from '@kluscv/schema';
import { type ErrorEntry, KlusError } from '../errors.ts';

/** Why a credential is not mapped: what the mappings throw. */
export type MappingErrorCode = 'mapping.purpose-bound' | 'mapping.no-place';

/** What each code of the mappings stands for. */
export const ERRORS: Readonly<Record<MappingErrorCode, ErrorEntry>> = {
  'mapping.purpose-bound': {
    title: 'An hours statement is mapped to nothing',
    cause: 'It is made for one purpose and one addressee, and no other format holds it to that.',
    remedy: 'Leave it out, and hand it over by itself to the one that it is for.',
  },
  'mapping.no-place': {
    title: 'The format has no place for an endorsement',
    cause: 'It is a format for work, for learning, or for a table of records.',
    remedy: 'Leave it out, or map to JSON Resume or Open Badges.',
  },
};

/**
 * Lets work and endorsements pass, and no hours statement.
 *
 * @throws KlusError `mapping.purpose-bound`
 */
export function refuseHours(credentials: readonly AnyCredential[]): void {
  const index = credentials.findIndex(({ type }) => type[1] === 'HoursStatementCredential');
  if (index < 0) return;
  throw new KlusError<MappingErrorCode>(
    'mapping.purpose-bound',
    `Credential ${index + 1} is an hours statement: it is for one addressee and is written in no other format. Leave it out.`,
    { details: { credential: index } },
  );
}

/**
 * Lets work pass, and nothing else.
 *
 * @throws KlusError `mapping.purpose-bound`, `mapping.no-place`
 */
export function refuseAllButWork(credentials: readonly WorkCredential[]): void {
  refuseHours(credentials);
  const types = credentials.map(({ type }): string => type[1]);
  const index = types.indexOf('WorkEndorsementCredential' satisfies EndorsementCredential['type'][1]);
  if (index < 0) return;
  throw new KlusError<MappingErrorCode>(
    'mapping.no-place',
    `Credential ${index + 1} is an endorsement, and this format has no place for one. Leave it out.`,
    { details: { credential: index } },
  );
}
