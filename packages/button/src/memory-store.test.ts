import { expect, test } from 'vitest';
import { memoryStore } from './memory-store.ts';
import type { PendingEntry } from './pending-store.ts';

const entry = (over: Partial<PendingEntry> = {}): PendingEntry => ({
  handover: { worker: { id: 'urn:uuid:9daf53df-663a-4a97-921f-8b8f1da00bc0' }, records: [] },
  choices: { locale: 'nl', shown: [] },
  language: 'nl',
  formToken: '',
  expiresAt: '2026-01-15T10:10:00Z',
  ...over,
});
const clock = (): string => '2026-01-15T10:00:00Z';

test('gives an entry until it is taken, once', async () => {
  const store = memoryStore({ clock });
  expect(await store.add('a', entry())).toBe(true);
  expect(await store.read('a')).toEqual(entry());
  expect(await store.replace('a', entry({ formToken: 'x' }))).toBe(true);
  expect(await store.take('a')).toEqual(entry({ formToken: 'x' }));
  expect(await store.take('a')).toBeUndefined();
  expect(await store.read('a')).toBeUndefined();
});

test('replaces only what is there', async () => {
  const store = memoryStore({ clock });
  expect(await store.replace('a', entry())).toBe(false);
  expect(store.count()).toBe(0);
});

test('forgets what has expired, and has its room again', async () => {
  let now = '2026-01-15T10:00:00Z';
  const store = memoryStore({ clock: () => now, maxEntries: 1 });
  await store.add('a', entry());
  expect(await store.add('b', entry())).toBe(false);
  now = '2026-01-15T10:10:00Z';
  expect(store.count()).toBe(0);
  expect(await store.read('a')).toBeUndefined();
  expect(await store.take('a')).toBeUndefined();
  expect(await store.add('b', entry({ expiresAt: '2026-01-15T11:00:00Z' }))).toBe(true);
});

test('holds no more than its caps, and an entry that has grown too large is refused, not lost', async () => {
  const { length } = JSON.stringify(entry());
  const store = memoryStore({ clock, maxSize: 2 * length + 10 });
  expect(await store.add('a', entry())).toBe(true);
  expect(await store.add('b', entry())).toBe(true);
  expect(await store.add('c', entry())).toBe(false);
  expect(await store.replace('b', entry({ formToken: 'x'.repeat(11) }))).toBe(false);
  expect(await store.read('b')).toEqual(entry());
  await store.take('a');
  expect(await store.replace('b', entry({ formToken: 'x'.repeat(11) }))).toBe(true);
});

test('keeps its own copy', async () => {
  const store = memoryStore({ clock });
  const mine = { ...entry(), choices: { locale: 'nl' as const, shown: ['name'] } };
  await store.add('a', mine);
  mine.choices.shown.push('review.0.0');
  expect(await store.read('a')).toMatchObject({ choices: { shown: ['name'] } });
});

test('keeps one entry an owner', async () => {
  const store = memoryStore({ clock, maxEntries: 2 });
  expect(await store.add('other', entry({ owner: 'other' }))).toBe(true);
  for (const key of ['a', 'b', 'c']) expect(await store.add(key, entry({ owner: 'mine' }))).toBe(true);
  expect(store.count()).toBe(2);
  expect(await store.read('a')).toBeUndefined();
  expect(await store.read('c')).toMatchObject({ owner: 'mine' });
  expect(await store.read('other')).toMatchObject({ owner: 'other' });
});
