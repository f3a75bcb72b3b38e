import { dutchCertificate, fullRating, fullRecord, germanCertificate, smallRecord } from './documents.ts';
import { changed, type Changes } from './vector.ts';

/** The small record with changes. */
export const small = (changes: Changes): unknown => changed(smallRecord, changes);
/** The full record with changes. */
export const full = (changes: Changes): unknown => changed(fullRecord, changes);
/** The Dutch certificate with changes. */
export const dutch = (changes: Changes): unknown => changed(dutchCertificate, changes);
/** The German certificate with changes. */
export const german = (changes: Changes): unknown => changed(germanCertificate, changes);
/** The small record of a platform with another name. */
export const named = (name: string): unknown => small({ '/platform/name': name });
/** The small record with a rating that has changes. */
export const rated = (changes: Changes): unknown => small({ '/ratings': [changed(fullRating, changes)] });
/** The small record with one review. */
export const text = (value: string): unknown =>
  small({ '/reviewsTotal': 1, '/reviewsOffered': 1, '/reviews': [{ text: value }] });
