import { describe, expect, it } from 'vitest';
import { bytesOf, issued, joined, kluscv, presentedText, verifier } from '../platform.fixture.ts';
import { restore } from './restore.ts';

const { value: jwt } = await issued();
const { value: second } = await issued(2);
const vp = await presentedText(1, 2);

const wrapped = (text: string, width: number, end = '\n'): string =>
  text.match(new RegExp(`[^]{1,${width}}`, 'g'))?.join(end) ?? '';
const sixteen = (text: string, big: boolean): Uint8Array =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0)).reduce<Uint8Array>(
    (all, byte, at) => {
      all[2 * at + (big ? 1 : 0)] = byte;
      return all;
    },
    new Uint8Array(2 * text.length),
  );
const escapedHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const quotedPrintable = (text: string): string =>
  wrapped(text.replaceAll('=', '=3D').replaceAll('.', '=2E'), 75, '=\r\n');
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const padded = (text: string): string =>
  text
    .split('.')
    .map((part) => part.padEnd(Math.ceil(part.length / 4) * 4, '='))
    .join('.');
const reordered = (text: string): string => {
  const value = JSON.parse(text) as Record<string, unknown>;
  return JSON.stringify(Object.fromEntries(Object.entries(value).toReversed()), null, 4);
};

const WAYS: Readonly<Record<string, readonly [string | Uint8Array, string, readonly string[]]>> = {
  nothing: [jwt, jwt, []],
  'a line end': [`${jwt}\n`, jwt, []],
  'a byte order mark': [`\uFEFF${jwt}`, jwt, ['byteOrderMark']],
  'UTF-16, little end first, with a mark': [
    joined(new Uint8Array([0xff, 0xfe]), sixteen(jwt, false)),
    jwt,
    ['encoding'],
  ],
  'UTF-16, big end first, with a mark': [joined(new Uint8Array([0xfe, 0xff]), sixteen(jwt, true)), jwt, ['encoding']],
  'UTF-16, little end first, without': [sixteen(jwt, false), jwt, ['encoding']],
  'UTF-16, big end first, without': [sixteen(vp, true), vp, ['encoding']],
  'blanks around it': [`  \t\n${jwt} \r\n\r\n`, jwt, ['whiteSpace']],
  'invisible characters': [`\u200B${jwt.slice(0, 40)}\u00AD${jwt.slice(40)}\u00A0`, jwt, ['whiteSpace']],
  'lines of 76': [wrapped(jwt, 76), jwt, ['wrapped']],
  'lines of 20 with CR LF': [wrapped(jwt, 20, '\r\n'), jwt, ['wrapped']],
  'lines with blanks in front': [wrapped(jwt, 64, '\n    '), jwt, ['wrapped']],
  'blanks inside': [wrapped(jwt, 50, ' '), jwt, ['wrapped']],
  ...Object.fromEntries(
    [1, 2, 3, 5, 7, 9, 13, 23, 24, 41, 85, 86, 87, 997].flatMap((width) => [
      [`lines of ${width} letters`, [wrapped(jwt, width), jwt, ['wrapped']]],
      [`lines of ${width} letters with an empty one between`, [wrapped(jwt, width, '\r\n\r\n'), jwt, ['wrapped']]],
      [`soft breaks of mail at ${width}`, [wrapped(jwt, width, '=\r\n'), jwt, ['quotedPrintable']]],
    ]),
  ),
  'lines in blocks of a page': [
    `<div>${wrapped(jwt, 60, '</div><div>')}</div>`,
    jwt,
    ['html', 'whiteSpace', 'wrapped'],
  ],
  'a sentence in a letter': [`Beste,\n\nMijn bewijs: ${jwt}.\nGroet`, jwt, ['amongText']],
  'a quoted letter under an answer': [
    `Dank!\n\nOp ma schreef Amina:\n> Beste,\n>\n${wrapped(jwt, 70).replaceAll(/^/gm, '> ')}\n>\n> Groet`,
    jwt,
    ['wrapped', 'amongText'],
  ],
  'marks of an editor of Markdown': [jwt.replaceAll(/[_.-]/g, (mark) => `\\${mark}`), jwt, ['markdown']],
  'base64 of base64': [base64(wrapped(base64(jwt), 76)), jwt, ['packed']],
  'a presentation in base64': [wrapped(base64(vp), 76, '\r\n'), vp, ['packed']],
  'a presentation in base64url': [Buffer.from(vp).toString('base64url'), vp, ['packed']],
  'a JWS in its JSON form, with a header that is not signed': [
    JSON.stringify({
      payload: jwt.split('.')[1],
      signatures: [{ protected: jwt.split('.')[0], header: { etsiU: ['x'] }, signature: jwt.split('.')[2] }],
    }),
    jwt,
    ['rewrittenJson'],
  ],
  quotes: [`"${jwt}"`, jwt, ['quoted']],
  'curly quotes': [`“${jwt}”`, jwt, ['quoted']],
  'mail quoting': [wrapped(jwt, 70).replaceAll(/^/gm, '> '), jwt, ['mailQuoting', 'wrapped']],
  'mail quoting twice': [wrapped(jwt, 70).replaceAll(/^/gm, '> > '), jwt, ['mailQuoting', 'wrapped']],
  'quoted-printable': [quotedPrintable(jwt), jwt, ['quotedPrintable']],
  padding: [padded(jwt), jwt, ['padding']],
  'a fence of Markdown': [`\`\`\`jwt\n${jwt}\n\`\`\``, jwt, ['markdown']],
  'code of Markdown': [`\`${jwt}\``, jwt, ['markdown']],
  'a page': [`<html><body><p>CV:</p><pre>${jwt}</pre></body></html>`, jwt, ['html', 'whiteSpace', 'amongText']],
  'a link': [`<a href="https://x.example/#${jwt}">hier</a>`, jwt, ['html', 'amongText']],
  'soft breaks of a page': [`<p>${wrapped(jwt, 30, '<wbr>')}</p>`, jwt, ['html', 'whiteSpace']],
  Bearer: [`Authorization: Bearer ${jwt}`, jwt, ['bearer']],
  'an address': [`https://x.example/?vc=${jwt}&lang=nl`, jwt, ['amongText']],
  'encoding for an address': [encodeURIComponent(vp), vp, ['urlEncoded']],
  'a data: address': [`data:application/vc+jwt,${jwt}`, jwt, ['dataUrl']],
  'a data: address in base64': [`data:text/plain;base64,${base64(jwt)}`, jwt, ['dataUrl']],
  'base64 once more': [wrapped(base64(jwt), 76), jwt, ['packed']],
  'a letter around it': [`Beste,\n\nhierbij:\n\n${jwt}\n\nGroeten, Amina`, jwt, ['amongText']],
  'a letter around lines of it': [`Beste,\n\n${wrapped(jwt, 60)}\n\nGroeten`, jwt, ['wrapped', 'amongText']],
  'a letter in windows-1252': [
    joined(new Uint8Array([0x43, 0xe9, 0x6c, 0x20]), bytesOf(`: ${jwt}`)),
    jwt,
    ['amongText'],
  ],
  'a full stop behind it': [`Mijn bewijs is ${jwt}.`, jwt, ['amongText']],
  'JSON around it': [JSON.stringify({ data: { anything: [jwt] } }), jwt, ['insideJson']],
  'JSON in JSON': [JSON.stringify({ body: vp }), vp, ['insideJson']],
  'JSON as a string': [JSON.stringify(jwt), jwt, ['quoted']],
  'a laid out presentation': [JSON.stringify(JSON.parse(vp), null, 2), vp, ['rewrittenJson']],
  'a presentation in another order': [reordered(vp), vp, ['rewrittenJson']],
  'a presentation in HTML': [`<pre>${escapedHtml(vp)}</pre>`, vp, ['html', 'whiteSpace']],
  'a presentation in a fence': [`\`\`\`json\n${vp}\n\`\`\``, vp, ['markdown']],
  'a presentation in a letter': [`Beste,\n${vp}\nGroeten`, vp, ['amongText']],
  'a presentation in lines': [wrapped(vp, 78), vp, ['wrapped']],
  'a presentation with curly quotes': [vp.replaceAll('"', '”'), vp, ['quoted']],
};

describe('what happened to it on its way is undone', () => {
  it.each(Object.entries(WAYS))('%s', async (_, [given, wanted, notes]) => {
    const { found } = restore(given);
    expect(found.map(({ text }) => text)).toEqual([wanted]);
    expect(found[0]?.notes.map(({ code }) => code)).toEqual(notes);
    const examination = await verifier().examine(given);
    expect(examination.report?.verdict).toBe('verified');
    expect(examination.obstacle).toBeUndefined();
  });

  it('finds several in one text, each once', async () => {
    for (const text of [`${jwt}\n${second}\n${jwt}`, `1: ${jwt}\n2: ${second}`, JSON.stringify([jwt, second, jwt])]) {
      expect(
        restore(text).found.map((each) => each.text),
        text.slice(0, 20),
      ).toEqual([jwt, second]);
    }
    const { inside } = await verifier().examine(`a ${jwt}\nb ${second}`);
    expect(inside.map(({ report }) => report?.verdict)).toEqual(['verified', 'verified']);
  });

  it('finds lines broken one after the other', () => {
    expect(restore(`${wrapped(jwt, 76)}\n${wrapped(second, 76)}`).found.map(({ text }) => text)).toEqual([jwt, second]);
  });

  it('reads a file that was packed into text', async () => {
    const pdf = Buffer.from(await kluscv()).toString('base64');
    for (const text of [
      pdf,
      `data:application/pdf;base64,${pdf}`,
      `data:application/pdf;name=mijn%20cv.pdf;base64,${pdf}`,
    ]) {
      const { report, notes } = await verifier().examine(text);
      expect(report?.verdict).toBe('verified');
      expect(notes).toHaveLength(1);
    }
  });
});

describe('what a signature does not settle is no verdict', () => {
  const broken: Readonly<Record<string, string>> = {
    'cut off in the signature': jwt.slice(0, -20),
    'cut off in the signature, at every length that base64 can have': jwt.slice(0, -2),
    'cut off in the signature, and a letter behind it': `${jwt.slice(0, -21)}\n\nMet vriendelijke groet,\nAmina`,
    'a signature that is too long': `${jwt}${'A'.repeat(40)}`,
    'in a form that is not undone': `Hier: ${wrapped(jwt, 40, ' | ')}`,
    'cut off in the content': jwt.slice(0, 300),
    'a header alone': jwt.split('.')[0] ?? '',
    'small letters': jwt.toLowerCase(),
    'content that is no JSON': jwt.replace(/\.[\w-]{40}/, '.'),
  };
  it.each(Object.entries(broken))('%s', async (_, text) => {
    const { report, obstacle } = await verifier().examine(text);
    expect(report).toBeUndefined();
    expect(obstacle?.answer).toMatch(/^(unreadable|nothing)$/);
  });

  it('names what is cut off beside what is whole', async () => {
    const { inside } = await verifier().examine(`1. ${jwt}\n2. ${second.slice(0, 300)}\n\n3. ${second}`);
    expect(inside.map(({ report, obstacle }) => report?.verdict ?? obstacle?.code)).toEqual([
      'verified',
      'cutOff',
      'verified',
    ]);
  });

  it('says that what was signed was changed, where the signature proves it', async () => {
    const [head, body = '', signature] = jwt.split('.');
    const other = Buffer.from(body, 'base64url').toString().replace('120', '121');
    const forged = [head, Buffer.from(other).toString('base64url'), signature].join('.');
    for (const text of [forged, wrapped(forged, 76), `> ${forged}`, JSON.stringify({ a: forged })]) {
      const { report } = await verifier().examine(text);
      expect(report?.credentials[0]?.findings.some(({ code }) => code === 'proof.mismatch')).toBe(true);
    }
  });
});

describe('the work grows no faster than the text', () => {
  // Counted by what is looked at: each of these was made to be looked at again and again.
  it.each([
    ['lines that all begin like a credential', 'eyJhbGciOiJ\n'],
    ['opening braces', '{'],
    ['braces and quotes', '{"'],
    ['tags', '<a '],
    ['ends of tags', '<script>'],
    ['entities', '&amp'],
    ['a narrow column', 'eyJhb\n'],
    ['a column of single letters', 'e\n'],
    ['empty lines', 'eyJhbGciOiJ.a.a\n\n\n'],
    ['dots', 'eyJhbGciOiJ.'],
    ['tildes', 'eyJhbGciOiJ.a.a~'],
    ['signs of quoting', '> '],
    ['percent signs', '%41'],
    ['soft breaks', 'a=\n'],
  ])('%s', (_, piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    const started = process.cpuUsage();
    restore(text);
    const { user } = process.cpuUsage(started);
    // A deadline for what would take minutes otherwise.
    expect(user / 1e6).toBeLessThan(20);
  });
});
