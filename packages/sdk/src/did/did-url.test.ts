import { describe, expect, it } from 'vitest';
import { isDid, methodOf, parseDidUrl } from './did-url.ts';

describe('isDid', () => {
  it.each(['did:web:platform.example', 'did:web:platform.example%3A8443:a:b', 'did:key:z6Mk'])('accepts %s', (did) => {
    expect(isDid(did)).toBe(true);
  });

  it.each([
    undefined,
    5,
    '',
    'did:web',
    'did:web:',
    'DID:web:platform.example',
    'did:WEB:platform.example',
    'did:web:platform.example#key-1',
    'did:web:platform.example/path',
    'did:web:platform.example?query',
    'did:web:platform.example:',
    'did:web:a b',
    'did:web:a\n',
    `did:web:${'a'.repeat(3000)}`,
  ])('refuses %j', (did) => {
    expect(isDid(did)).toBe(false);
  });
});

describe('parseDidUrl', () => {
  it('takes a name apart', () => {
    expect(parseDidUrl('did:web:platform.example#key-1')).toEqual({
      did: 'did:web:platform.example',
      fragment: 'key-1',
    });
  });

  it.each([
    undefined,
    {},
    '#key-1',
    'key-1',
    'did:web:platform.example',
    'did:web:platform.example#',
    'did:web:platform.example#a#b',
    'did:web:platform.example/did.json#key-1',
    'did:web:platform.example?versionId=1#key-1',
    'https://platform.example/#key-1',
    "did:web:platform.example#' OR 1=1--  ",
    'did:web:platform.example#../../etc/passwd\u0000',
  ])('refuses %j', (url) => {
    expect(parseDidUrl(url)).toBeUndefined();
  });
});

describe('methodOf', () => {
  it('names the method', () => {
    expect(methodOf('did:web:platform.example')).toBe('web');
    expect(methodOf('nonsense')).toBe('');
  });
});
