import { expect, test } from 'vitest';
import { memoryLedger, reinstateStored, revokeStored } from './index.ts';

const at = '2026-11-30T12:00:00Z';
const options = { clock: () => at, reason: 'asked by the worker' };
const ledger = () =>
  memoryLedger({
    base: 'https://platform.example/status',
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  });

async function issued(purpose: 'revocation' | 'suspension', credential: string) {
  const books = ledger();
  const [status] = await books.reserve(purpose, 1);
  if (status === undefined) throw new Error('no place');
  await books.issued([{ credential, at, status }]);
  const isSet = async () => {
    const { bits } = await books.bits(status.statusListCredential);
    const index = Number(status.statusListIndex);
    return ((bits[index >>> 3] ?? 0) & (0x80 >>> (index & 7))) !== 0;
  };
  return { books, status, isSet };
}

test('withdraws at the place that the log names', async () => {
  const { books, status, isSet } = await issued('revocation', 'urn:uuid:1');
  expect(await revokeStored(books, 'urn:uuid:1', options)).toEqual(status);
  expect(await isSet()).toBe(true);
  await expect(reinstateStored(books, 'urn:uuid:1', options)).rejects.toMatchObject({ code: 'status.permanent' });
});

test('takes a suspension back', async () => {
  const { books, isSet } = await issued('suspension', 'urn:uuid:1');
  await revokeStored(books, 'urn:uuid:1', options);
  await reinstateStored(books, 'urn:uuid:1', options);
  expect(await isSet()).toBe(false);
});

test('withdraws nothing that the log does not know', async () => {
  const { books, isSet } = await issued('revocation', 'urn:uuid:1');
  await expect(revokeStored(books, 'urn:uuid:2', options)).rejects.toMatchObject({ code: 'status.unlisted' });
  expect(await isSet()).toBe(false);
});
