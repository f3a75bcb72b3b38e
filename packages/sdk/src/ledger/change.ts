import { expectCall } from '@kluscv/schema/reading';
import { sdkError } from '../sdk-error.ts';
import type { PlacedChange } from './ledger.ts';
import type { StatusPurpose } from '../status/register.ts';

/**
 * Whether a place may be changed so. A file says what it likes: altered, it would have another credential withdrawn in the place of its own.
 *
 * @param holder the credential that the log names for the place
 * @throws KlusError `status.permanent`, `status.holder`, `status.unlisted`
 */
export function assertChangeable(change: PlacedChange, purpose: StatusPurpose, holder: string | undefined): void {
  expectCall('assertChangeable', {
    change: [change, { list: 'text', index: 'number', on: 'flag', why: { credential: 'text' } }],
    purpose: [purpose, 'text'],
  });
  const {
    list,
    index,
    on,
    why: { credential, unlisted = false },
  } = change;
  if (!on && purpose !== 'suspension') {
    throw sdkError('status.permanent', 'A revocation cannot be taken back. Issue a new credential instead.');
  }
  if (holder === undefined && !unlisted) {
    throw sdkError('status.unlisted', `The log does not know that ${credential} was issued.`, {
      details: { at: `${list}#${index}` },
    });
  }
  if (holder !== undefined && holder !== credential) {
    throw sdkError('status.holder', `Place ${index} of ${list} belongs to ${holder}, not to ${credential}.`, {
      details: { at: `${list}#${index}` },
    });
  }
}
