import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { envelope, envelopedJws, presentationJson } from './presentation.ts';
import { CREDENTIALS_CONTEXT, WORK_CONTEXT } from './standard.ts';
import { readJson } from './strict-json.ts';

const jws = 'eyJhbGciOiJFZERTQSJ9.e30.AA';
const presentation = {
  type: ['VerifiablePresentation', 'WorkPresentation'],
  render: { renderer: 'kluscv-render/1', renderedOn: '2025-04-01', locale: 'nl', paper: 'a4' },
  verifiableCredential: [envelope(jws)],
  '@context': [CREDENTIALS_CONTEXT, WORK_CONTEXT],
} as const;

describe('envelope', () => {
  it('wraps a compact JWS, and envelopedJws unwraps it', () => {
    expect(envelope(jws)).toEqual({
      '@context': 'https://www.w3.org/ns/credentials/v2',
      id: `data:application/vc+jwt,${jws}`,
      type: 'EnvelopedVerifiableCredential',
    });
    expect(envelopedJws(envelope(jws))).toBe(jws);
  });
});

describe('presentationJson', () => {
  it('writes the one text of a presentation (RFC 8785)', () => {
    expect(presentationJson(presentation)).toBe(
      `{"@context":["https://www.w3.org/ns/credentials/v2","https://w3id.org/kluscv/1.0/context.jsonld"],"render":{"locale":"nl","paper":"a4","renderedOn":"2025-04-01","renderer":"kluscv-render/1"},"type":["VerifiablePresentation","WorkPresentation"],"verifiableCredential":[{"@context":"https://www.w3.org/ns/credentials/v2","id":"data:application/vc+jwt,${jws}","type":"EnvelopedVerifiableCredential"}]}`,
    );
  });

  it('does not depend on the order of members', () => {
    const members = Object.entries(presentation);
    fc.assert(
      fc.property(fc.shuffledSubarray(members, { minLength: members.length }), (shuffled) => {
        const other = Object.fromEntries(shuffled) as unknown as typeof presentation;
        expect(presentationJson(other)).toBe(presentationJson(presentation));
      }),
    );
  });

  it('is read back as what it was', () => {
    expect(readJson(presentationJson(presentation))).toEqual({ ok: true, value: presentation });
  });
});
