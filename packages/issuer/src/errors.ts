import type { ErrorEntry } from '@kluscv/schema';

/** The codes of everything that this package throws, besides those of the packages below. */
export type IssuerErrorCode =
  | 'order.role'
  | 'order.unusable'
  | 'order.hideable'
  | 'order.unreadable'
  | 'order.held'
  | 'document.key-of-another'
  | 'document.no-such-key'
  | 'document.unusable'
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
  'order.unreadable': {
    title: 'The order cannot be read',
    cause: 'A line of orders is not JSON, or neither the result of an import nor an export of a platform.',
    remedy: 'Order what `kluscv import --json` writes, or an export that `kluscv import` reads.',
  },
  'order.held': {
    title: 'Something is to be asked before this is signed',
    cause:
      'A text cannot be drawn, or may tell of a benefit, support, detention or health; or the figures end long before the day up to which they are said to go.',
    remedy: 'Correct it; or if it is right as it is, say `--yes`.',
  },
  'document.key-of-another': {
    title: 'This key belongs to somebody else',
    cause: 'The name of the key is that of another DID than the one whose document is made.',
    remedy: 'Take the keys that were made with `kluscv keys create --did`, or the DID that they name.',
  },
  'document.no-such-key': {
    title: 'The old key is not in this DID document',
    cause: 'A new key takes over from one that the document lists; this one it does not list.',
    remedy: 'Take the document that is published, or make one with `kluscv did init`.',
  },
  'document.unusable': {
    title: 'This is not a DID document',
    cause: 'The file is not JSON, has no `id`, or does not follow the rules for DID documents.',
    remedy: 'Make one with `kluscv did init`.',
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
