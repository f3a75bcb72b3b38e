import type { ErrorEntry } from '@kluscv/schema';

/** The codes of everything that this package throws, besides those of the packages below. */
export type IssuerErrorCode =
  | 'order.role'
  | 'order.unusable'
  | 'order.hideable'
  | 'reissue.hidden'
  | 'reissue.no-review'
  | 'reissue.status'
  | 'reissue.type';

/** What each error of this package means. */
export const ERRORS: Readonly<Record<IssuerErrorCode, ErrorEntry>> = {
  'order.role': {
    title: 'It is not said in which role you speak',
    cause: 'An endorsement and an hours statement can be made by a school, an agency, a client or somebody else.',
    remedy: 'Say it, such as `--role school` or `--role agency`.',
  },
  'order.unusable': {
    title: 'The order cannot be used',
    cause: 'A worker names a record that is not there.',
    remedy: 'Order what an import gave, or correct the numbers of the records.',
  },
  'order.hideable': {
    title: 'This cannot be left to the worker to hide',
    cause: 'The format has no parts that can be hidden, or the standard says otherwise of this claim.',
    remedy: 'Choose the format `vc+sd-jwt` or `dc+sd-jwt`, and claims that the standard allows to be hidden.',
  },
  'reissue.hidden': {
    title: 'Parts of this credential may be missing',
    cause: 'The worker has hidden something: the new one would lack it for good.',
    remedy: 'Take the credential as it was issued, with all that can be hidden.',
  },
  'reissue.no-review': {
    title: 'There is no such review',
    cause: 'The credential has fewer reviews.',
    remedy: 'Count them as `kluscv inspect` shows them, from 1.',
  },
  'reissue.status': {
    title: 'The status of this credential is kept elsewhere',
    cause: 'It is in a Token Status List, which a status folder does not keep.',
    remedy: 'Issue the new one with the program that issued this one.',
  },
  'reissue.type': {
    title: 'This is not a work credential',
    cause: 'Only a work credential has reviews.',
    remedy: 'To correct it, issue a new one that supersedes it, and withdraw this one.',
  },
};
