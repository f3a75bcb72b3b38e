import { expect, test } from 'vitest';
import { instantOf } from './io.ts';

test.each(['2026-01-02T03:04:05.678Z', '1999-12-31T23:59:59.999Z', '2028-02-29T00:00:00.000Z'])(
  '%s in whole seconds',
  (iso) => {
    expect(instantOf(new Date(iso))).toBe(iso.replace(/\.\d+Z$/, 'Z'));
  },
);
