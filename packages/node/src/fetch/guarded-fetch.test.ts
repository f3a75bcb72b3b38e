import { describe, expect, test } from 'vitest';
import { assertAllowed, guardedFetch, isPublic, type Lookup, RequestRefused } from './guarded-fetch.ts';

const init = {
  method: 'GET',
  headers: {},
  redirect: 'manual',
  credentials: 'omit',
  signal: AbortSignal.timeout(10_000),
} as const;

describe('addresses out of somebody else’s document', () => {
  test.each([
    'http://platform.example/did.json',
    'file:///etc/passwd',
    'ftp://platform.example/',
    'https://platform.example:8443/did.json',
    'https://user:secret@platform.example/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://①②⑦.⓪.⓪.①/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://169.254.169.254/latest/meta-data/',
    'https://10.0.0.7/',
    'https://8.8.8.8/',
    'https://localhost/',
    'https://LOCALHOST./',
    'https://intranet/',
    'https://printer.local/',
    'https://metadata.google.internal/',
    'https://service.onion/',
  ])('%s is refused before anything is looked up', (address) => {
    expect(() => {
      assertAllowed(address);
    }).toThrow(RequestRefused);
  });

  test.each(['https://platform.example/.well-known/did.json', 'https://xn--klus-0ra.example/status?x=1'])(
    '%s may be fetched',
    (address) => {
      expect(() => {
        assertAllowed(address);
      }).not.toThrow();
    },
  );

  test.each([
    ['93.184.216.34', true],
    ['2606:2800:220:1:248:1893:25c8:1946', true],
    ['127.0.0.1', false],
    ['0.0.0.0', false],
    ['10.1.2.3', false],
    ['100.64.0.1', false],
    ['172.16.0.1', false],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::', false],
    ['::1', false],
    ['fe80::1', false],
    ['fc00::1', false],
    ['::ffff:10.0.0.1', false],
    ['64:ff9b::a00:1', false],
    ['::7f00:1', false],
    ['4000::1', false],
    ['not an address', false],
  ])('isPublic(%s) is %s', (address, expected) => {
    expect(isPublic(address)).toBe(expected);
  });

  test('the fetch itself refuses, also when called directly', async () => {
    await expect(guardedFetch()('https://127.0.0.1/', init)).rejects.toThrow(RequestRefused);
  });

  test.each([['127.0.0.1'], ['93.184.216.34', '10.0.0.1'], ['fd00::1'], []])(
    'a name that resolves to %j is not connected to',
    async (...addresses) => {
      const resolve: Lookup = (_name, _options, done) => {
        done(
          null,
          addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        );
      };
      const failure: unknown = await guardedFetch(resolve)('https://platform.example/did.json', init).catch(
        (error: unknown) => error,
      );
      expect(failure).toMatchObject({
        message: expect.stringContaining('is not a public address'),
        cause: { cause: expect.any(RequestRefused) },
      });
    },
  );
});
