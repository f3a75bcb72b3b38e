// What a verifier says of files of any kind: containers, PDFs of others, pictures, and files that are two.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { render } from '@kluscv/pdf';
import { type Instant, presentationJson, type TrustList, type WorkPresentation, type WorkRecord } from '@kluscv/schema';
import { credentialFor, didKeyFor, issueCredential, signerFromJwk } from '@kluscv/sdk/issue';
import { presentCredentials } from '@kluscv/sdk/present';
import { createVerifier, type Examination, type VerifierOptions } from '@kluscv/verifier';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { qrPicture } from '../support/qr-picture.ts';
import { POLYGLOTS, zipOf } from '../vectors/files/odd-files.ts';

const JWK = {
  kty: 'OKP',
  crv: 'Ed25519',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
  d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
} as const;
const { did, verificationMethod } = didKeyFor(JWK);
const signer = await signerFromJwk(JWK, { verificationMethod });
const NOW: Instant = '2025-07-01T12:00:00Z';
const TRUST: TrustList = {
  $schema: 'https://w3id.org/kluscv/1.0/trust-list.schema.json',
  name: 'Voorbeeld',
  issuers: [{ id: did, name: 'Klusplatform Voorbeeld' }],
};
const RECORD: WorkRecord = {
  type: 'WorkRecord',
  profile: 'gigcv',
  platform: { name: 'Klusplatform Voorbeeld', country: 'NL' },
  workType: { label: { nl: 'Schoonmaak', en: 'Cleaning' } },
  counts: { unitKind: 'shift', completed: 120 },
  period: { first: '2024-01', last: '2025-06', asOf: '2025-06-30' },
  coverage: { complete: 'yes', basis: 'issuerSystem' },
  assurance: 'issuerSigned',
};
const { value: jwt } = await issueCredential(
  credentialFor(RECORD, {
    issuer: { id: did, name: 'Klusplatform Voorbeeld', role: 'platform' },
    validFrom: '2025-06-30T12:00:00Z',
    subject: { name: 'Amina Voorbeeld' },
    random: (length) => new Uint8Array(length).fill(7),
  }),
  { signer },
);
const presentation: WorkPresentation = await presentCredentials([{ format: 'vc+jwt', value: jwt }], {
  render: { renderer: 'kluscv-render/1', locale: 'nl', paper: 'a4', renderedOn: '2025-07-01' },
});
const kluscv = await render(presentation);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

const decoder = fileURLToPath(
  import.meta.resolve(
    'zxing-wasm/reader/zxing_reader.wasm',
    new URL('../../packages/verifier/package.json', import.meta.url),
  ),
);
const examine = async (name: string, bytes: Uint8Array, options: VerifierOptions = {}): Promise<Examination> =>
  createVerifier({
    trust: [TRUST],
    at: NOW,
    qrDecoder: async () => new Uint8Array(readFileSync(decoder)).buffer,
    ...options,
  }).examine({ name, bytes });
const pageOf = ({ report }: Examination): string | undefined =>
  report?.findings.find(({ check }) => check === 'page')?.code;

async function foreignPdf(attached: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  document.addPage().drawText('Sollicitatie', { font });
  for (const [name, bytes] of Object.entries(attached)) await document.attach(bytes, name);
  return document.save();
}

describe('archives', () => {
  it('reads two entries of one name, and tells them apart', async () => {
    const archive = zipOf([
      { name: 'cv.pdf', content: kluscv },
      { name: 'cv.pdf', content: await foreignPdf({}) },
    ]);
    const { inside } = await examine('inbox.zip', archive);
    expect(inside.map(({ source, report, obstacle }) => [source, report?.verdict ?? obstacle?.code])).toEqual([
      ['inbox.zip/cv.pdf', 'verified'],
      ['inbox.zip/cv.pdf (2)', 'pdfWithout'],
    ]);
  });

  it('opens an archive in an archive once, and names the next', async () => {
    const inner = zipOf([
      { name: 'cv.pdf', content: kluscv },
      { name: 'deeper.zip', content: zipOf([{ name: 'cv.pdf', content: kluscv }]) },
    ]);
    const { inside, notLookedAt } = await examine('a.zip', zipOf([{ name: 'b.zip', content: inner }]));
    expect(inside.map(({ source }) => source)).toEqual(['a.zip/b.zip/cv.pdf']);
    expect(notLookedAt).toEqual([{ name: 'a.zip/b.zip/deeper.zip', code: 'tooDeep', facts: { format: 'zip' } }]);
  });

  it('names everything that was not looked at', async () => {
    const archive = zipOf([
      { name: 'cv.pdf', content: kluscv },
      { name: '__MACOSX/._cv.pdf', content: bytesOf('x') },
      { name: 'lees mij.txt', content: bytesOf('Hallo') },
      { name: 'foto.heic', content: bytesOf('\0\0\0\u0018ftypheic\0\0\0\0mif1heic') },
      { name: 'leeg.pdf', content: new Uint8Array() },
      { name: '../buiten.pdf', content: kluscv },
      { name: 'op slot.pdf', content: kluscv, locked: true },
      { name: 'kapot.pdf', content: kluscv, damaged: true },
    ]);
    const { inside, notLookedAt } = await examine('inbox.zip', archive);
    expect(inside).toHaveLength(1);
    expect(Object.fromEntries(notLookedAt.map(({ name, code }) => [name.slice('inbox.zip/'.length), code]))).toEqual({
      '__MACOSX/._cv.pdf': 'clutter',
      'lees mij.txt': 'nothingSigned',
      'foto.heic': 'otherFormat',
      'leeg.pdf': 'empty',
      '../buiten.pdf': 'escapes',
      'op slot.pdf': 'locked',
      'kapot.pdf': 'damaged',
    });
  });

  it('says why there is nothing', async () => {
    const locked = zipOf([{ name: 'cv.pdf', content: kluscv, locked: true }]);
    const cases = [
      [locked, 'archiveLocked'],
      [zipOf([{ name: 'cv.pdf', content: kluscv }]).slice(0, 900), 'archiveDamaged'],
      [zipOf([]), 'emptyContainer'],
      [zipOf([{ name: 'a.txt', content: bytesOf('x') }]), 'emptyContainer'],
    ] as const;
    for (const [bytes, code] of cases) expect((await examine('a.zip', bytes)).obstacle?.code).toBe(code);
  });

  it('does not say that there is nothing where it did not look', async () => {
    const locked = zipOf([{ name: 'cv.pdf', content: kluscv, locked: true }]);
    const deeper = zipOf([{ name: 'c.zip', content: zipOf([{ name: 'd.zip', content: locked }]) }]);
    const cases = [
      [zipOf([{ name: 'b.zip', content: locked }]), 'archiveLocked'],
      [deeper, 'emptyContainer'],
      [zipOf([{ name: 'a.7z', content: Buffer.from("7z\u00bc\u00af'\u001c", 'latin1') }]), 'emptyContainer'],
    ] as const;
    for (const [bytes, code] of cases) {
      expect((await examine('a.zip', bytes)).obstacle).toMatchObject({ code, answer: 'unreadable' });
    }
  });

  it('hands out one document at a time', async () => {
    const archive = zipOf(['a', 'b', 'c'].map((name) => ({ name: `${name}.jwt`, content: bytesOf(jwt) })));
    const names: string[] = [];
    for await (const part of createVerifier().open({ name: 'a.zip', bytes: archive })) {
      if ('document' in part) names.push(part.document.name);
    }
    expect(names).toEqual(['a.zip/a.jwt', 'a.zip/b.jwt', 'a.zip/c.jwt']);
  });
});

describe('mail', () => {
  const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replaceAll(/.{76}/g, '$&\r\n');
  const part = (type: string, name: string, bytes: Uint8Array, how = 'attachment'): string =>
    `--x\r\nContent-Type: ${type}; name="${name}"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: ${how}; filename="${name}"\r\n\r\n${base64(bytes)}\r\n`;
  const mail = (text: string, ...parts: readonly string[]): Uint8Array =>
    bytesOf(
      `From: amina@example.com\r\nTo: hr@example.com\r\nSubject: Sollicitatie\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n${parts.join('')}--x--\r\n`,
    );

  it('opens what is attached, also to a mail inside', async () => {
    const inner = mail('Zie bijlage', part('application/pdf', 'cv.pdf', kluscv));
    const outer = mail(
      'Doorgestuurd',
      `--x\r\nContent-Type: message/rfc822\r\n\r\n${Buffer.from(inner).toString().replaceAll('--x', '--y').replace('"x"', '"y"')}\r\n`,
      part('application/pdf', 'cv.pdf', kluscv),
    );
    for (const [bytes, count] of [
      [inner, 1],
      [outer, 2],
    ] as const) {
      const { inside, notLookedAt } = await examine('mail.eml', bytes);
      expect(inside.map(({ report }) => report?.verdict)).toEqual(Array.from({ length: count }, () => 'verified'));
      expect(notLookedAt.some(({ code }) => code === 'mailText')).toBe(true);
    }
  });

  it('reads what was pasted into its text', async () => {
    const { inside } = await examine('mail.eml', mail(`Mijn bewijs:\r\n\r\n${jwt}\r\n\r\nGroet`));
    expect(inside.map(({ report }) => report?.verdict)).toEqual(['verified']);
  });

  it('does not take a logo for a document', async () => {
    const { inside, notLookedAt } = await examine(
      'mail.eml',
      mail(
        'Hallo',
        part('image/png', 'logo.png', qrPicture('x').slice(0, 400), 'inline'),
        part('application/pdf', 'cv.pdf', kluscv),
      ),
    );
    expect(inside.filter(({ report }) => report !== undefined)).toHaveLength(1);
    expect(notLookedAt.length + inside.length).toBe(3);
  });
});

describe('lines', () => {
  it.each(['a.ndjson', 'a.jsonl', 'a.txt', 'a'])('gives each line of %s an answer', async (name) => {
    const text = [
      jwt,
      JSON.stringify(jwt),
      presentationJson(presentation),
      JSON.stringify({ issued: [{ credential: jwt }] }),
    ].join('\n');
    const { kind, inside } = await examine(name, bytesOf(text));
    expect(kind).toBe('lines');
    expect(inside.map(({ source, report }) => [source, report?.verdict])).toEqual(
      [1, 2, 3, 4].map((number) => [`${name}:${number}`, 'verified']),
    );
  });
});

it('gives as many answers as its limits say, and names where it stopped', async () => {
  const { inside, notLookedAt } = await examine('a.ndjson', bytesOf(`${jwt}\n`.repeat(4)), {
    limits: { maxEntries: 2 },
  });
  expect(inside).toHaveLength(2);
  expect(notLookedAt).toEqual([{ name: 'a.ndjson:3', code: 'beyondLimit', facts: {} }]);
});

describe('PDFs', () => {
  it('does not count white space and NUL behind the end', async () => {
    for (const tail of ['\n', '\r\n', '  \n\n', '\0\0\0\0']) {
      const examination = await examine('cv.pdf', joined(kluscv, bytesOf(tail)));
      expect(pageOf(examination)).toBe('page.identical');
      expect(examination.notes).toEqual([{ code: 'behindTheEnd', facts: { count: tail.length } }]);
    }
  });

  it('tells a page that was changed from a file that was saved again', async () => {
    const latin1 = Buffer.from(kluscv).toString('latin1');
    const changed = Buffer.from(latin1.replace('/Rotate 0', '/Rotate 9').replace('841.89', '741.89'), 'latin1');
    const resaved = await (await PDFDocument.load(kluscv, { updateMetadata: true })).save();
    expect(pageOf(await examine('cv.pdf', changed))).toBe('page.differs');
    expect(pageOf(await examine('cv.pdf', joined(kluscv, bytesOf('\n1 0 obj\n<<>>\nendobj'))))).toBe('page.differs');
    expect(pageOf(await examine('cv.pdf', resaved))).toBe('page.resaved');
  });

  it('never takes the word of a page for who drew it', async () => {
    const latin1 = Buffer.from(kluscv).toString('latin1');
    const render1 = '"renderer":"kluscv-render/1"';
    for (const [from, to] of [
      [render1, '"renderer":"kluscv-render/9"'],
      [/"render":\{[^}]*\},/.exec(latin1)?.[0] ?? '', ''],
    ] as const) {
      const forged = Buffer.from(latin1.replace(from, to).replace('841.89', '741.89'), 'latin1');
      const examination = await examine('cv.pdf', forged);
      const pages = [examination, ...examination.inside].map(pageOf).filter((code) => code !== undefined);
      expect(pages.length).toBeGreaterThan(0);
      for (const code of pages) expect(code).toBe('page.renderer-unknown');
    }
  });

  it.each([
    ['a KlusCV', { 'cv.pdf': kluscv }],
    ['a presentation', { 'cv.json': bytesOf(presentationJson(presentation)) }],
    ['a credential', { 'cv.jwt': bytesOf(jwt) }],
    ['a credential beside an invoice', { 'invoice.xml': bytesOf('<a/>'), 'cv.jwt': bytesOf(jwt) }],
  ])('reads %s that is attached to another', async (_, attached) => {
    const examination = await examine('sollicitatie.pdf', await foreignPdf(attached));
    expect(examination.report?.verdict).toBe('verified');
    expect(examination.via).toBe('attachment');
    expect(examination.notLookedAt.map(({ code }) => code)).toContain('otherPages');
  });

  it('gives each an answer where several are attached', async () => {
    const { inside } = await examine('a.pdf', await foreignPdf({ 'cv.pdf': kluscv, 'cv.jwt': bytesOf(jwt) }));
    expect(inside.map(({ via, report }) => [via, report?.verdict])).toEqual([
      ['attachment', 'verified'],
      ['attachment', 'verified'],
    ]);
  });

  it('says that nothing is in one of others', async () => {
    expect((await examine('a.pdf', await foreignPdf({}))).obstacle?.code).toBe('pdfWithout');
    expect(
      (await examine('a.pdf', await foreignPdf({ 'a.txt': bytesOf('x') }))).notLookedAt.map(({ code }) => code),
    ).toEqual(['attachment']);
  });
});

describe('pictures', () => {
  it('reads the code, and says that it was only that', async () => {
    const { report, via } = await examine('cv.png', qrPicture(jwt, 4));
    expect(report?.verdict).toBe('verified');
    expect(via).toBe('picture');
  });

  it('follows an address only where the network may be used', async () => {
    const picture = qrPicture('https://cv.example/amina.pdf');
    expect((await examine('cv.png', picture)).obstacle).toMatchObject({ code: 'codeOffline', answer: 'unchecked' });
    const download = async (): Promise<{ ok: true; bytes: Uint8Array }> => ({ ok: true, bytes: kluscv });
    const { report, via } = await examine('cv.png', picture, { download });
    expect([report?.verdict, via]).toEqual(['verified', 'picture']);
  });

  it('says what else a code holds', async () => {
    expect((await examine('a.png', qrPicture('hallo'))).obstacle).toMatchObject({
      code: 'codeOther',
      facts: { text: 'hallo' },
    });
    expect((await examine('a.png', qrPicture('https://w3id.org/kluscv/verify'))).obstacle?.code).toBe('codeOfVerifier');
  });

  it('does not look where it cannot', async () => {
    const { obstacle } = await createVerifier().examine({ name: 'a.png', bytes: qrPicture(jwt, 4) });
    expect(obstacle).toMatchObject({ code: 'notHere', answer: 'unchecked' });
  });
});

describe('files that are two', () => {
  it.each(Object.entries(POLYGLOTS))('%s', async (_, make) => {
    const { name, bytes } = make({ pdf: kluscv, picture: qrPicture(jwt, 4) });
    const alone = await examine(name, bytes);
    expect(alone.obstacle?.answer).toBe('ambiguousFile');
    expect(alone.report).toBeUndefined();
    const inArchive = await examine('inbox.zip', zipOf([{ name, content: bytes }]));
    expect(inArchive.inside.map(({ obstacle }) => obstacle?.answer)).toEqual(['ambiguousFile']);
  });
});

describe('calls', () => {
  it('takes whatever holds a file', async () => {
    const verifier = createVerifier({ trust: [TRUST], at: NOW });
    const buffer = kluscv.slice().buffer;
    for (const input of [
      kluscv,
      Buffer.from(kluscv),
      buffer,
      new DataView(buffer),
      new Blob([kluscv.slice()]),
      new File([kluscv.slice()], 'cv.pdf'),
      presentation,
      { format: 'vc+jwt', value: jwt } as const,
      { credential: jwt },
      jwt,
    ]) {
      expect((await verifier.examine(input)).report?.verdict).toBe('verified');
    }
  });

  it('says what was given and what is wanted', async () => {
    const verifier = createVerifier();
    for (const input of [undefined, null, 7, true, {}, Promise.resolve(jwt), () => jwt, Symbol('x')]) {
      await expect(verifier.examine(input as never)).rejects.toMatchObject({
        name: 'KlusError',
        code: 'verifier.input',
      });
    }
    for (const options of [null, [], 'x', { trust: 'x' }, { fetch: 1 }, { clock: NOW }, { statusLists: {} }]) {
      expect(() => createVerifier(options as never)).toThrow(
        expect.objectContaining({ name: 'KlusError', code: 'verifier.options' }),
      );
    }
    expect(() => createVerifier({ trust: [bytesOf('{')] })).toThrow(
      expect.objectContaining({ code: 'verifier.trust-list' }),
    );
    expect(() => createVerifier({ documents: ['{}'] })).toThrow(
      expect.objectContaining({ code: 'verifier.did-document' }),
    );
  });

  it('reads settings as editors save them', async () => {
    const text = JSON.stringify(TRUST, null, 2);
    for (const list of [`\uFEFF${text}\r\n`, joined(Uint8Array.of(0xff, 0xfe), Buffer.from(text, 'utf16le'))]) {
      expect((await createVerifier({ trust: [list], at: NOW }).examine(jwt)).report?.verdict).toBe('verified');
    }
  });

  it('makes no request without a fetch', async () => {
    const original = globalThis.fetch;
    let asked = 0;
    globalThis.fetch = () => {
      asked += 1;
      return Promise.reject(new Error('no'));
    };
    try {
      await createVerifier({ at: NOW }).examine(
        jwt.replace(
          /^[^.]+/,
          Buffer.from(JSON.stringify({ alg: 'EdDSA', typ: 'vc+jwt', kid: 'did:web:x.example#1' })).toString(
            'base64url',
          ),
        ),
      );
      expect(asked).toBe(0);
    } finally {
      globalThis.fetch = original;
    }
  });
});
