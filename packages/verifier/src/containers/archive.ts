import { type NamedBytes, type NotLookedAtFacts, obstacle } from '../examination.ts';
import type { Limits } from '../limits.ts';
import type { ContainerPart } from './container-part.ts';

type Reason = Extract<
  keyof NotLookedAtFacts,
  'locked' | 'damaged' | 'clutter' | 'empty' | 'escapes' | 'overlapping' | 'beyondLimit'
>;

/**
 * The files of a ZIP. Two of one name are both handed out, told apart by a number.
 */
export async function* archiveParts(
  { name, bytes }: NamedBytes,
  { maxEntries, maxUnpacked }: Required<Limits>,
): AsyncGenerator<ContainerPart> {
  const { archiveEntries } = await import('@kluscv/adapters');
  const entries = archiveEntries(bytes, { maxEntries, maxBytes: maxUnpacked });
  const counts: Partial<Record<Reason, number>> = {};
  let opened = 0;
  for (let next = await entries.next(); ; next = await entries.next()) {
    if (next.done === true) {
      if (next.value === 'damaged') yield { obstacle: obstacle('archiveDamaged', {}) };
      else if (next.value === 'tooManyEntries') yield { obstacle: obstacle('archiveTooLarge', {}) };
      break;
    }
    const entry = next.value;
    const path = name === '' ? entry.name : `${name}/${entry.name}`;
    if ('bytes' in entry) {
      opened += 1;
      yield { document: { name: path, bytes: entry.bytes } };
      continue;
    }
    const code: Reason = entry.unread === 'method' ? 'damaged' : entry.unread;
    counts[code] = (counts[code] ?? 0) + 1;
    yield { notLookedAt: { name: path, code, facts: {} } };
  }
  if (opened > 0) return;
  // Why there is nothing is said of the archive itself.
  if (counts.locked !== undefined) yield { obstacle: obstacle('archiveLocked', {}) };
  else if (counts.overlapping !== undefined) yield { obstacle: obstacle('archiveOverlapping', {}) };
  else if (counts.beyondLimit !== undefined) yield { obstacle: obstacle('archiveTooLarge', {}) };
  else if (counts.damaged !== undefined) yield { obstacle: obstacle('archiveDamaged', {}) };
}
