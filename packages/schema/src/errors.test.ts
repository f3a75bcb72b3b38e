import { describe, expect, it } from 'vitest';
import { KlusError } from './errors.ts';

describe('KlusError', () => {
  it('carries code, message, details and cause', () => {
    const cause = new TypeError('no such key');
    const error = new KlusError('keys.missing', 'There is no key. Create one.', {
      details: { path: 'key.json' },
      cause,
    });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: 'KlusError', code: 'keys.missing', details: { path: 'key.json' }, cause });
    expect(String(error)).toBe('KlusError: There is no key. Create one.');
  });

  it('has empty details and no cause unless they are given', () => {
    const error = new KlusError('keys.missing', 'There is no key. Create one.');
    expect(error.details).toEqual({});
    expect('cause' in error).toBe(false);
  });
});
