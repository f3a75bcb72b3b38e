// What nobody looked at never looks as if somebody had.
import { encodeBase64url } from '@kluscv/schema';
import type { SecuredCredential } from '@kluscv/sdk';
import { credentialFor, didKeyFor, issueCredential, signerFromJwk } from '@kluscv/sdk/issue';
import { createVerifier, type Verifier } from '@kluscv/verifier';
import { describe, expect, it } from 'vitest';
import { ED25519_JWK, NOW, RECORD } from '../../support/platform.ts';
import { zipOf } from './odd-files.ts';

const { did, verificationMethod } = didKeyFor(ED25519_JWK);
const signer = await signerFromJwk(ED25519_JWK, { verificationMethod });
const verifier = (): Verifier =>
  createVerifier({
    trust: [
      {
        $schema: 'https://w3id.org/kluscv/1.0/trust-list.schema.json',
        name: 'Voorbeeld',
        issuers: [{ id: did, name: 'Klusplatform Voorbeeld' }],
      },
    ],
    at: NOW,
  });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const issued = (number = 1): Promise<SecuredCredential> =>
  issueCredential(
    credentialFor(RECORD, {
      issuer: { id: did, name: 'Klusplatform Voorbeeld', role: 'platform' },
      validFrom: '2025-07-01T11:00:00Z',
      subject: { name: 'Amina Voorbeeld' },
      random: (length) => new Uint8Array(length).fill(number),
    }),
    { signer },
  );

const { value } = await issued();
const genuine = bytesOf(value);
const many = await Promise.all(Array.from({ length: 53 }, (_, index) => issued(index + 1)));
const texts = many.map((each) => each.value);
const mail = (name: string, content: Uint8Array): Uint8Array =>
  bytesOf(
    [
      'From: a@voorbeeld.example',
      'Subject: cv',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="b"',
      '',
      '--b',
      'Content-Type: application/octet-stream',
      'Content-Disposition: attachment; filename="cv.jwt"',
      '',
      value,
      '--b',
      'Content-Type: application/octet-stream',
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      btoa(String.fromCharCode(...content)),
      '--b--',
      '',
    ].join('\r\n'),
  );

describe('beside a genuine credential', () => {
  const locked = { name: 'b.pdf', content: bytesOf('x'), locked: true };
  const inner = zipOf([{ name: 'deep.zip', content: zipOf([{ name: 'deeper.zip', content: zipOf([]) }]) }]);
  it.each<[string, Uint8Array]>([
    ['a locked file', zipOf([{ name: 'a.jwt', content: genuine }, locked])],
    [
      'a damaged file',
      zipOf([
        { name: 'a.jwt', content: genuine },
        { ...locked, locked: false, damaged: true },
      ]),
    ],
    [
      'a locked archive',
      zipOf([
        { name: 'a.jwt', content: genuine },
        { name: 'b.zip', content: zipOf([locked]) },
      ]),
    ],
    [
      'an archive too deep',
      zipOf([
        { name: 'a.jwt', content: genuine },
        { name: 'b.zip', content: inner },
      ]),
    ],
    [
      'an archive of another kind',
      zipOf([
        { name: 'a.jwt', content: genuine },
        { name: 'b.rar', content: bytesOf('Rar!\u001a\u0007\u0001\u0000') },
      ]),
    ],
    ['a packed tape', mail('b.tgz', new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]))],
    ['a locked archive in a mail', mail('b.zip', zipOf([locked]))],
  ])('%s is told, and the whole is not genuine', async (_what, bytes) => {
    const answer = await verifier().verify({ name: 'inbox.bin', bytes });
    expect(answer.inside.map((each) => each.answer)).toContain('genuine');
    expect(answer).toMatchObject({ answer: 'unreadable', counts: 'unreadable', nextSteps: [{ code: 'askRest' }, {}] });
    expect(answer.reasons).toMatchObject([{ wording: 'unreadable.part' }]);
    expect(answer.notLookedAt.length).toBeGreaterThan(0);
  });

  it.each<[string, Uint8Array]>([
    ['a letter', bytesOf('Geachte lezer')],
    [
      'a text of Word',
      zipOf([
        { name: '[Content_Types].xml', content: bytesOf('<a/>') },
        { name: 'word/document.xml', content: bytesOf('<a/>') },
      ]),
    ],
  ])('%s changes nothing', async (_what, content) => {
    const answer = await verifier().verify({
      name: 'a.zip',
      bytes: zipOf([
        { name: 'a.jwt', content: genuine },
        { name: 'b', content },
      ]),
    });
    expect(answer).toMatchObject({ answer: 'genuine', notLookedAt: [{}] });
  });

  it('what is worse than unread is told first', async () => {
    const changed = bytesOf(value.replace(/.{4}$/, 'AAAA'));
    const bytes = zipOf([{ name: 'a.jwt', content: changed }, locked]);
    expect(await verifier().verify({ name: 'a.zip', bytes })).toMatchObject({ answer: 'altered' });
  });
});

describe('more than fifty credentials', () => {
  it.each<[string, string]>([
    ['in a letter', texts.map((text) => `Zie hier:\n${text}\n`).join('\nen\n')],
    ['in JSON', JSON.stringify({ all: texts })],
    ['among JSON', `Kijk: ${texts.map((text) => JSON.stringify({ credential: text })).join(' en ')} .`],
    [
      'in a presentation of others',
      JSON.stringify({
        '@context': ['https://www.w3.org/ns/credentials/v2'],
        type: 'VerifiablePresentation',
        verifiableCredential: texts,
      }),
    ],
  ])('%s: fifty are looked at, and that there are more is said', async (_what, text) => {
    const answer = await verifier().verify(text);
    expect(answer.inside).toHaveLength(50);
    expect(answer.notLookedAt).toEqual([{ name: '', code: 'moreCredentials', facts: { limit: 50 } }]);
    expect(answer.answer).toBe('unreadable');
  });

  it('fifty are all', async () => {
    const answer = await verifier().verify(JSON.stringify({ all: texts.slice(0, 50) }));
    expect(answer).toMatchObject({ notLookedAt: [], answer: 'genuine' });
  });

  it('behind more lines than are searched, nothing is called nothing', async () => {
    expect(await verifier().verify(`${'a\n'.repeat(100_001)}${value}`)).toMatchObject({ answer: 'unreadable' });
  });
});

describe('without a signature', () => {
  const [header = '', payload = ''] = value.split('.');
  const named = (alg: string): string =>
    encodeBase64url(bytesOf(atob(header.replaceAll('-', '+').replaceAll('_', '/')).replace('"EdDSA"', `"${alg}"`)));
  it.each([
    ['none', `${named('none')}.${payload}.`],
    ['none, in other letters', `${named('nOnE')}.${payload}.`],
    ['none, the last dot lost', `${named('none')}.${payload}`],
    ['none, in a letter', `Mijn KlusCV: ${named('none')}.${payload}. Groet`],
    ['none, with a signature', `${named('none')}.${payload}.${'A'.repeat(86)}`],
  ])('that says so itself (%s): it does not count', async (_what, text) => {
    expect(await verifier().verify(text)).toMatchObject({
      answer: 'malformed',
      reasons: [{ wording: 'malformed.signature', facts: { algorithm: expect.stringMatching(/^none$/i) as string } }],
    });
  });

  it('where one should be: it was lost on its way', async () => {
    expect(await verifier().verify(`${header}.${payload}.`)).toMatchObject({ answer: 'unreadable' });
  });
});
