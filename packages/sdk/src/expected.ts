import type { Expected } from '@kluscv/schema/reading';

// What the functions of this package are called with, for `expectCall`: each shape once.
export const SIGNER = { algorithm: 'text', verificationMethod: 'text', sign: 'function' } as const;
export const SECURED = { format: 'text', value: 'text' } as const;
export const REGISTER = { url: 'text', purpose: 'text', length: 'number', allocated: 'bytes', set: 'bytes' } as const;
export const ENTRY = { statusListIndex: 'text', statusListCredential: 'text' } as const;
export const RESOLVER = { resolve: 'function' } as const;
export const VERIFIER: Expected = {
  resolver: RESOLVER,
  trust: { decide: 'function' },
  statusLists: { load: 'function' },
  clock: 'function',
};
