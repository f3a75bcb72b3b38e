import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkPresentation } from '../generated/model.ts';
import { envelope, type EnvelopedText, envelopedJws, openEnvelope, presentationJson } from './presentation.ts';
import { CREDENTIALS_CONTEXT, WORK_CONTEXT } from '../standard.ts';
import { readJson } from '../json/strict-json.ts';
import { validateWorkPresentation } from '../validate/validate.ts';

const jws = 'eyJhbGciOiJFZERTQSJ9.e30.AA';
const presentation = {
  type: ['VerifiablePresentation', 'WorkPresentation'],
  render: { renderer: 'kluscv-render/1', renderedOn: '2025-04-01', locale: 'nl', paper: 'a4' },
  verifiableCredential: [envelope({ format: 'vc+jwt', value: jws })],
  '@context': [CREDENTIALS_CONTEXT, WORK_CONTEXT],
} as const;

describe('envelope', () => {
  it.each<EnvelopedText>([
    { format: 'vc+jwt', value: jws },
    { format: 'vc+sd-jwt', value: `${jws}~` },
    { format: 'dc+sd-jwt', value: `${jws}~WyJzIiwxXQ~WyJzIiwyXQ~` },
  ])('wraps $format, and openEnvelope unwraps it', (secured) => {
    const { format, value } = secured;
    const enveloped = envelope(secured);
    expect(enveloped).toEqual({
      '@context': 'https://www.w3.org/ns/credentials/v2',
      id: `data:application/${format},${value}`,
      type: 'EnvelopedVerifiableCredential',
    });
    expect(openEnvelope(enveloped)).toEqual(secured);
    expect(envelopedJws(enveloped)).toBe(jws);
    const id = `ni:///sha-256;${'A'.repeat(43)}`;
    expect(validateWorkPresentation({ ...presentation, id, verifiableCredential: [enveloped] }).ok).toBe(true);
  });

  it.each([
    ['vc+jwt', `${jws}~`],
    ['vc+sd-jwt', jws],
    ['vc+sd-jwt', `${jws}~${jws}`],
    ['dc+sd-jwt', `${jws}~WyJzIiwxXQ~${jws}`],
    ['dc+sd-jwt', `${jws}~~`],
    ['xc+sd-jwt', `${jws}~`],
    ['jwt', jws],
  ])('holds no %s of the form %s', (format, value) => {
    const enveloped = envelope({ format, value } as EnvelopedText);
    const id = `ni:///sha-256;${'A'.repeat(43)}`;
    expect(validateWorkPresentation({ ...presentation, id, verifiableCredential: [enveloped] }).ok).toBe(false);
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

describe('the canonical form (RFC 8785)', () => {
  const canonical = (value: unknown): string => presentationJson(value as WorkPresentation);

  it('is that of section 3.2.3', () => {
    const input = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`;
    expect(canonical(JSON.parse(input))).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it.each([
    // Section 3.2.3: sorted by UTF-16 units, which puts the smiley before the Hebrew letter
    [
      String.raw`{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}`,
      `{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}`,
    ],
    // Nothing is normalized, and no language has a say in the order.
    [
      String.raw`{"péché":1,"peach":2,"pêche":3,"sin":"\u1e0d\u0307"}`,
      '{"peach":2,"péché":1,"pêche":3,"sin":"\u1e0d\u0307"}',
    ],
    ['[56,{"d":true,"10":null,"1":[]}]', '[56,{"1":[],"10":null,"d":true}]'],
  ])('writes %s as RFC 8785 does', (text, expected) => {
    expect(canonical(JSON.parse(text))).toBe(expected);
  });

  it('sorts members by their UTF-16 units, as in section 3.2.3', () => {
    const input = String.raw`{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}`;
    expect(Object.values(JSON.parse(canonical(JSON.parse(input))) as object)).toHaveLength(7);
    expect([...canonical(JSON.parse(input)).matchAll(/:"([^"]+)"/g)].map(([, value]) => value)).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('writes the number %s as in appendix B', (hex, text) => {
    expect(canonical(Buffer.from(hex, 'hex').readDoubleBE())).toBe(text);
  });

  it.each(['7fffffffffffffff', '7ff0000000000000'])('does not write %s, which is no number', (hex) => {
    expect(() => canonical(Buffer.from(hex, 'hex').readDoubleBE())).toThrow(/NaN|Infinity/);
  });
});
