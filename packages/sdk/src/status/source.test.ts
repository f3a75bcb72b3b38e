import { describe, expect, it } from 'vitest';
import type { Fetch } from '../fetch.ts';
import { fixturePlatform, LIST_URL } from '../platform.fixture.ts';
import { statusSource, statusSourceFrom } from './source.ts';

const platform = await fixturePlatform();
const list = await platform.list();

describe('statusSource', () => {
  it('fetches the whole list', async () => {
    const asked: string[] = [];
    const fetch: Fetch = (url) => {
      asked.push(url);
      return Promise.resolve(new Response(list.value, { headers: { 'content-type': 'application/vc+jwt' } }));
    };
    expect(await statusSource({ fetch }).load(LIST_URL)).toEqual({ ok: true, value: list });
    expect(asked).toEqual([LIST_URL]);
  });

  it.each([
    ['nobody answers', () => Promise.reject(new TypeError('fetch failed')), 'unreachable'],
    ['there is no list', () => Promise.resolve(new Response('', { status: 404 })), 'notFound'],
    [
      'there is a web page',
      () => Promise.resolve(new Response('<html>', { headers: { 'content-type': 'text/html' } })),
      'refused',
    ],
    ['it leads elsewhere', () => Promise.resolve(new Response('', { status: 301 })), 'refused'],
  ])('says that %s', async (_what, fetch, error) => {
    expect(await statusSource({ fetch }).load(LIST_URL)).toMatchObject({ ok: false, error });
  });

  it.each(['http://platform.example/1', 'file:///etc/passwd', ''])('asks nobody about %j', async (url) => {
    const fetch: Fetch = () => Promise.reject(new Error('asked'));
    expect(await statusSource({ fetch }).load(url)).toMatchObject({ ok: false, error: 'invalid' });
  });
});

describe('statusSourceFrom', () => {
  it('answers from lists at hand, which are as old as they say', async () => {
    const source = statusSourceFrom([list.value, 'nonsense', { format: 'vc+jwt', value: '' }]);
    expect(await source.load(LIST_URL)).toEqual({ ok: true, value: list, retrievedAt: '2025-07-01T00:00:00Z' });
    expect(await source.load('https://platform.example/status/2')).toMatchObject({ ok: false, error: 'notFound' });
  });

  it('answers from the newer of two, whichever comes first: an older one could hide a withdrawal', async () => {
    const newer = await platform.list({ revoked: true, validFrom: '2025-07-01T06:00:00Z' });
    for (const lists of [
      [list, newer],
      [newer, list],
      [newer, list, newer.value, list.value],
    ])
      expect(await statusSourceFrom(lists).load(LIST_URL)).toMatchObject({ ok: true, value: newer });
  });
});
