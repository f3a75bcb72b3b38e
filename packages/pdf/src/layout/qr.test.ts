import { VERIFIER_ADDRESS } from '@kluscv/schema';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { MASKS } from './qr.ts';

test('the mask of the address is the one that is chosen when all are weighed', () => {
  const { maskPattern } = encode(VERIFIER_ADDRESS, { ecc: 'M', border: 0 });
  expect(MASKS).toEqual({ [VERIFIER_ADDRESS]: maskPattern });
});
