// Signed texts, their JSON and their headers.
import { base64url } from './keys.ts';
import { credential, DID, headerOf, jws, KID, platformKey, platformP256, credentialWith } from './material.ts';
import { ALTERED, breaks, failed, GOOD, single, UNREADABLE, type Vector, vectorOf } from './vector.ts';

const good = jws(credential);
const [head = '', body = '', signature = ''] = good.split('.');
const json = JSON.stringify(credential);

/** The last character of base64url with a bit set that stands for nothing. */
function stray(part: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return part.slice(0, -1) + letters[letters.indexOf(part.at(-1) ?? '') ^ 1];
}

/** JSON whose length leaves one byte in the last group, so that its last character has four bits to spare. */
function spare(text: string): string {
  return Buffer.byteLength(text) % 3 === 1 ? text : spare(`${text} `);
}

const spareBody = jws(spare(json)).split('.') as [string, string, string];
const unreadable = (id: string, description: string, text: string | Uint8Array): Vector =>
  vectorOf([id, description], text, UNREADABLE);

export const compactCases: readonly Vector[] = [
  vectorOf(['jws-good', 'A credential as an issuer signs it'], good, GOOD),
  unreadable('jws-two-parts', 'Without a signature part', `${head}.${body}`),
  unreadable('jws-four-parts', 'With a fourth part', `${good}.${signature}`),
  unreadable('jws-five-parts', 'Five parts, as an encrypted text has', `${head}..${body}.${signature}.${signature}`),
  unreadable('jws-header-empty', 'Without a header', `.${body}.${signature}`),
  vectorOf(['jws-signature-empty', 'With nothing after the second dot'], `${head}.${body}.`, ALTERED),
  unreadable('jws-padding-header', 'Padding behind the header', `${head}=.${body}.${signature}`),
  unreadable('jws-padding-signature', 'Padding behind the signature', `${good}==`),
  unreadable('jws-stray-bits-signature', 'A bit that stands for nothing in the last character', stray(good)),
  unreadable(
    'jws-stray-bits-payload',
    'The same in the payload',
    [spareBody[0], stray(spareBody[1]), spareBody[2]].join('.'),
  ),
  vectorOf(
    ['jws-spare-bits-zero', 'A payload whose last character has bits to spare, all of them zero'],
    spareBody.join('.'),
    GOOD,
  ),
  unreadable(
    'jws-base64',
    'The letters of base64 in place of those of base64url',
    `${head}.${body}.${Buffer.from(signature, 'base64url').toString('base64')}`,
  ),
  unreadable(
    'jws-space-inside',
    'A space in the payload',
    `${head}.${body.slice(0, 40)} ${body.slice(40)}.${signature}`,
  ),
  unreadable(
    'jws-line-break-inside',
    'A line break in the payload, as mail programs put one',
    `${head}.${body.slice(0, 76)}\n${body.slice(76)}.${signature}`,
  ),
  unreadable('jws-final-line-break', 'A line break at the end: `$` matches before it in PHP and Python', `${good}\n`),
  unreadable('jws-first-space', 'A space at the beginning', ` ${good}`),
  unreadable('jws-length-one', 'A part of one character more than a group, which no bytes give', `${good}AAA`),
  unreadable('jws-percent', 'A percent sign of an address', good.replaceAll('.', '%2E')),
];

const signed = (id: string, description: string, payload: string | Uint8Array, expected = UNREADABLE): Vector =>
  vectorOf([id, description], jws(payload), expected);
const inside = (from: string, to: string): string => json.replace(from, () => to);
const bytes = (from: string, to: readonly number[]): Uint8Array => {
  const at = json.indexOf(from);
  return Buffer.concat([Buffer.from(json.slice(0, at)), Buffer.from(to), Buffer.from(json.slice(at + from.length))]);
};

export const jsonCases: readonly Vector[] = [
  signed(
    'json-white-space',
    'Signed with white space: JSON allows it, and the signature covers it',
    JSON.stringify(credential, null, 2),
    GOOD,
  ),
  signed('json-escapes', 'Characters written as escapes', inside('Testa', '\\u0054est\\u0061'), GOOD),
  signed('json-escaped-pair', 'A character of two escapes', inside('Testa', 'Test\\ud83c\\udf81'), GOOD),
  signed(
    'json-integer-with-fraction',
    'A whole number written 143.0',
    inside('"completed":143', '"completed":143.0'),
    GOOD,
  ),
  signed(
    'json-integer-with-exponent',
    'A whole number written 1.43e2',
    inside('"completed":143', '"completed":1.43e2'),
    GOOD,
  ),
  signed(
    'json-fraction',
    'No whole number',
    inside('"completed":143', '"completed":143.5'),
    breaks('structure.schema'),
  ),
  signed(
    'json-true-for-number',
    'true where a number is due',
    inside('"completed":143', '"completed":true'),
    breaks('structure.schema'),
  ),
  signed(
    'json-number-as-text',
    'A text where a number is due',
    inside('"completed":143', '"completed":"143"'),
    breaks('structure.schema'),
  ),
  signed(
    'json-duplicate',
    'A member twice, of which parsers keep the last',
    inside('"completed":143', '"completed":9,"completed":143'),
  ),
  signed(
    'json-duplicate-escaped',
    'The same, one of them with an escape',
    inside('"completed":143', '"c\\u006fmpleted":9,"completed":143'),
  ),
  signed(
    'json-duplicate-top',
    'The issuer twice',
    inside('"issuer":', '"issuer":{"id":"did:web:stranger.example"},"issuer":'),
  ),
  signed(
    'json-case-differs',
    'A member in other letters: some parsers do not tell case apart',
    inside('"completed":143', '"completed":143,"Completed":9'),
    breaks('structure.schema'),
  ),
  signed('json-lone-surrogate', 'Half a character as an escape', inside('Testa', 'Test\\ud800')),
  signed('json-lone-low-surrogate', 'The other half', inside('Testa', 'Test\\udc00')),
  signed('json-surrogates-swapped', 'Both halves in the wrong order', inside('Testa', 'Test\\udf81\\ud83c')),
  signed(
    'json-lone-surrogate-in-name',
    'Half a character in the name of a member',
    inside('"name":"Voorbeeld', '"n\\ud800":1,"name":"Voorbeeld'),
  ),
  signed('json-surrogate-in-bytes', 'Half a character as UTF-8 would write it', bytes('Testa', [0xed, 0xa0, 0x80])),
  signed('json-latin-1', 'A byte that is not UTF-8', bytes('Testa', [0x54, 0xe9])),
  signed('json-overlong', 'A slash in two bytes', bytes('Testa', [0xc0, 0xaf])),
  signed('json-byte-order-mark', 'A byte order mark before it', `\ufeff${json}`),
  signed('json-proto', 'A member __proto__', inside('"name":"Voorbeeld', '"__proto__":{},"name":"Voorbeeld')),
  signed(
    'json-too-deep',
    'More than 64 levels',
    inside('"name":"Voorbeeld', `"x":${'['.repeat(70)}${']'.repeat(70)},"name":"Voorbeeld`),
  ),
  signed('json-nan', 'NaN, which Python reads', inside('"completed":143', '"completed":NaN')),
  signed('json-leading-zero', 'A number that begins with 0', inside('"completed":143', '"completed":0143')),
  signed('json-trailing-comma', 'A comma before a bracket', inside('"completed":143', '"completed":143,')),
  signed('json-control-character', 'A tab in a text', inside('Testa', 'Test\ta')),
  signed('json-comment', 'A comment', `/* signed */${json}`),
  signed('json-two-values', 'Something behind it', `${json}{}`),
  signed('json-list', 'A list', `[${json}]`),
  signed('json-text', 'A text', '"credential"'),
  signed('json-nothing', 'Nothing', ''),
];

const headed = (
  id: string,
  description: string,
  header: string | ReturnType<typeof headerOf>,
  expected = breaks('proof.header'),
): Vector => vectorOf([id, description], jws(credential, { header }), expected);
const headerWith = (changes: Readonly<Record<string, unknown>>): ReturnType<typeof headerOf> =>
  headerOf(platformKey, changes);

export const headerCases: readonly Vector[] = [
  headed('header-without-cty', 'Without cty, which may be left out', headerWith({ '/cty': undefined }), GOOD),
  headed('header-ed25519', 'The name of RFC 9864 for the same algorithm', headerWith({ '/alg': 'Ed25519' }), GOOD),
  headed(
    'header-order',
    'Members in another order, with white space',
    `{ "typ":"vc+jwt",\n"kid":"${KID}", "cty":"vc","alg":"EdDSA" }`,
    GOOD,
  ),
  vectorOf(
    ['header-none', 'alg none, without a signature'],
    `${base64url(JSON.stringify(headerWith({ '/alg': 'none' })))}.${body}.`,
    breaks('proof.algorithm'),
  ),
  headed('header-none-signed', 'alg none, with a signature', headerWith({ '/alg': 'none' }), breaks('proof.algorithm')),
  headed(
    'header-hs256',
    'alg HS256: the public key taken for a secret',
    headerWith({ '/alg': 'HS256' }),
    breaks('proof.algorithm'),
  ),
  headed('header-es384', 'alg ES384', headerWith({ '/alg': 'ES384' }), breaks('proof.algorithm')),
  headed('header-eddsa-small', 'alg in small letters', headerWith({ '/alg': 'eddsa' }), breaks('proof.algorithm')),
  headed('header-alg-list', 'A list of algorithms', headerWith({ '/alg': ['EdDSA'] }), breaks('proof.algorithm')),
  headed(
    'header-alg-line-break',
    'alg with a line break behind it',
    headerWith({ '/alg': 'EdDSA\n' }),
    breaks('proof.algorithm'),
  ),
  headed('header-without-alg', 'Without alg', headerWith({ '/alg': undefined }), breaks('proof.algorithm')),
  headed(
    'header-alg-of-other-key',
    'ES256 said of an Ed25519 key',
    headerWith({ '/alg': 'ES256' }),
    breaks('proof.algorithm-mismatch'),
  ),
  headed('header-without-typ', 'Without typ', headerWith({ '/typ': undefined }), breaks('proof.type')),
  headed('header-typ-jwt', 'typ JWT', headerWith({ '/typ': 'JWT' }), breaks('proof.type')),
  headed('header-typ-capitals', 'typ in capitals', headerWith({ '/typ': 'VC+JWT' }), breaks('proof.type')),
  headed('header-typ-media-type', 'typ as a whole media type', headerWith({ '/typ': 'application/vc+jwt' }), GOOD),
  headed(
    'header-typ-line-break',
    'typ with a line break behind it',
    headerWith({ '/typ': 'vc+jwt\n' }),
    breaks('proof.type'),
  ),
  headed(
    'header-typ-status-list',
    'The typ of another kind of document',
    headerWith({ '/typ': 'statuslist+jwt' }),
    breaks('proof.type'),
  ),
  headed('header-cty-other', 'cty of something else', headerWith({ '/cty': 'JWT' }), breaks('proof.type')),
  headed(
    'header-duplicate',
    'A member twice',
    `{"alg":"none","alg":"EdDSA","typ":"vc+jwt","kid":"${KID}"}`,
    UNREADABLE,
  ),
  headed('header-list', 'A list in place of a header', '["EdDSA"]', UNREADABLE),
  ...(['jwk', 'jku', 'x5u', 'crit', 'b64', 'zip', 'nonce'] as const).map((member) =>
    headed(
      `header-${member}`,
      `A member that steers the verifier: ${member}`,
      headerWith({ [`/${member}`]: member === 'crit' ? ['b64'] : {} }),
    ),
  ),
  headed('header-x5c', 'Certificates, with which nothing is done', headerWith({ '/x5c': ['AAAA'] }), GOOD),
  headed('header-iss', 'The issuer once more', headerWith({ '/iss': DID }), GOOD),
  headed(
    'header-iss-other',
    'Another issuer than the credential names',
    headerWith({ '/iss': 'did:web:stranger.example' }),
  ),
  headed(
    'kid-relative',
    'A kid that begins at the fragment: a key of the issuer',
    headerWith({ '/kid': '#key-1' }),
    GOOD,
  ),
  headed(
    'kid-relative-unlisted',
    'A relative kid of a key that is not listed',
    headerWith({ '/kid': '#key-9' }),
    breaks('proof.key.unlisted'),
  ),
  headed('kid-missing', 'Without kid', headerWith({ '/kid': undefined }), breaks('proof.key.missing')),
  ...(
    [
      ['kid-relative-line-break', '#key-1\n', 'A line break behind a relative name'],
      ['kid-relative-empty', '#', 'Nothing behind the number sign'],
      ['kid-bare-name', 'key-1', 'The name of a key alone'],
      ['kid-did', DID, 'A DID without a fragment'],
      ['kid-empty-fragment', `${DID}#`, 'An empty fragment'],
      ['kid-path', `${DID}/keys#key-1`, 'A DID URL with a path'],
      ['kid-query', `${DID}?versionId=1#key-1`, 'A DID URL with a query'],
      ['kid-two-fragments', `${DID}#key-1#key-1`, 'Two fragments'],
      ['kid-https', 'https://platform.example/did.json#key-1', 'An address on the web'],
      ['kid-line-break', `${KID}\n`, 'A line break at the end: `$` matches before it in PHP and Python'],
      ['kid-line-break-in-did', `${DID}\n#key-1`, 'The same behind the DID'],
      ['kid-number', 1, 'A number'],
      ['kid-null', null, 'null'],
      ['kid-empty', '', 'Nothing'],
    ] as const
  ).map(([id, kid, what]) => headed(id, what, headerWith({ '/kid': kid }), breaks('proof.key.name'))),
  headed(
    'kid-unlisted',
    'A key that the issuer does not list',
    headerWith({ '/kid': `${DID}#key-9` }),
    breaks('proof.key.unlisted'),
  ),
  headed(
    'kid-case',
    'A key that is listed in other letters',
    headerWith({ '/kid': `${DID}#KEY-1` }),
    breaks('proof.key.unlisted'),
  ),
  headed(
    'kid-percent',
    'A key that is listed, with a percent escape',
    headerWith({ '/kid': `${DID}#key%2D1` }),
    breaks('proof.key.unlisted'),
  ),
  headed(
    'kid-other-key',
    'Another key of the same issuer, for another algorithm',
    headerWith({ '/kid': `${DID}#key-2` }),
    breaks('proof.algorithm-mismatch'),
  ),
  headed(
    'kid-foreign',
    'A key of somebody else',
    headerWith({ '/kid': 'did:web:stranger.example#key-1' }),
    breaks('proof.key.foreign'),
  ),
  vectorOf(
    ['kid-absolute-es256', 'The other key of the issuer, and signed with it'],
    jws(credential, { key: platformP256 }),
    GOOD,
  ),
];

const claimed = (id: string, description: string, claims: Readonly<Record<string, unknown>>, expected = GOOD): Vector =>
  vectorOf([id, description], jws({ ...credential, ...claims }), expected);
const from = Date.parse(String(credential['validFrom'])) / 1000;

export const claimCases: readonly Vector[] = [
  claimed('claims-repeat', 'Registered claims that repeat what the credential says', {
    iss: DID,
    sub: (credential['credentialSubject'] as { readonly id: string }).id,
    jti: credential['id'],
    nbf: from,
    exp: Date.parse(String(credential['validUntil'])) / 1000,
    iat: from,
  }),
  claimed(
    'claims-iss-other',
    'An iss of somebody else',
    { iss: 'did:web:stranger.example' },
    breaks('structure.claim'),
  ),
  claimed('claims-nbf-other', 'An nbf that differs by a second', { nbf: from + 1 }, breaks('structure.claim')),
  claimed(
    'claims-exp-text',
    'An exp that is a text',
    { exp: String(credential['validUntil']) },
    breaks('structure.claim'),
  ),
  claimed('claims-iat-text', 'An iat that is a text', { iat: '2025-06-30' }, breaks('structure.claim')),
  claimed(
    'claims-aud',
    'A claim that is not registered for this',
    { aud: 'https://verifier.example' },
    breaks('structure.schema'),
  ),
  vectorOf(
    ['claims-vc', 'The credential in a claim vc, as version 1.1 had it'],
    jws({ vc: credential }),
    single('malformed', {
      ...failed('structure.schema'),
      codes: ['structure.legacy', ...failed('structure.schema').codes],
    }),
  ),
  vectorOf(['claims-null', 'A claim that is null'], jws(credentialWith({ '/jti': null })), breaks('structure.claim')),
];
