import { type ErrorEntry, KlusError } from '@kluscv/schema';

/** What this package throws: mistakes of the platform that mounts it. What comes over the wire gets a page instead. */
export type ButtonErrorCode = 'button.configuration' | 'button.handover' | 'button.store-full';

/** Everything that this package throws. */
export const ERRORS: Readonly<Record<ButtonErrorCode, ErrorEntry>> = {
  'button.configuration': {
    title: 'The button cannot be mounted like this',
    cause:
      'An address is not https (http only on this machine), or a lifetime is not a positive whole number of seconds.',
    remedy: 'Correct the option that the message names.',
  },
  'button.handover': {
    title: 'The records cannot be handed over',
    cause: 'There is no record, or one does not follow the standard or breaks one of its rules.',
    remedy: 'Correct the places named in `details.problems`, in the system that the record came from.',
  },
  'button.store-full': {
    title: 'Too many workers are at it at this moment',
    cause: 'The store of pending links has reached its cap. Links free their place when they are used or expire.',
    remedy: 'Ask the worker to try again in some minutes; raise the cap, or use a store of your own.',
  },
};

/** An error of this package. */
export function buttonError(
  code: ButtonErrorCode,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): KlusError<ButtonErrorCode> {
  return new KlusError(code, message, { details });
}
