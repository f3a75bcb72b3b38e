import { extract, render } from '@kluscv/pdf';
import { envelopedJws, readCompactJws, readJson, type WorkCredential, type WorkPresentation } from '@kluscv/schema';
import { keyResolver, verifyPresentation } from '@kluscv/sdk';
import { createTestIssuer } from '@kluscv/sdk/issue';
import { memoryLedger } from '@kluscv/sdk/ledger';
import { sdJwtFormat } from '@kluscv/sdk/sd-jwt';
import { trustFrom } from '@kluscv/sdk/trust';
import { describe, expect, test } from 'vitest';
import type { Issued } from './options.ts';
import { arrived, BASE, CLEANING, mounted, Visitor, WINDOWS } from './visitor.fixture.ts';

const HANDOVER = { worker: { name: 'Amina Voorbeeld' }, records: [CLEANING] };

/** What a downloaded file says, part by part. */
async function credentialsIn(response: Response): Promise<readonly WorkCredential[]> {
  const extraction = extract(new Uint8Array(await response.arrayBuffer()));
  if (!extraction.ok) throw new Error(extraction.message);
  const reading = readJson(extraction.presentation);
  if (!reading.ok) throw new Error(reading.message);
  return (reading.value as WorkPresentation).verifiableCredential.map((enveloped) => {
    const jws = readCompactJws(envelopedJws(enveloped));
    if (!jws.ok) throw new Error(jws.message);
    return jws.payload as unknown as WorkCredential;
  });
}

describe('the road of a worker', () => {
  test('from the link to a KlusCV that verifies, and nothing is kept after ten minutes', async () => {
    const { button, store, errors, wait } = await mounted();
    const { url } = await button.offer({ worker: { name: 'Amina Voorbeeld' }, records: [CLEANING] });
    const visitor = new Visitor(button);
    expect((await visitor.get(url)).status).toBe(200);
    expect(visitor.page).not.toContain('Amina');
    expect((await visitor.open(url)).status).toBe(200);
    expect(visitor.page).toContain('Amina Voorbeeld');
    expect((await visitor.choose(['name', 'hours.0', 'ratings.0', 'review.0.1'])).status).toBe(200);
    expect(visitor.page).toContain('Best cleaner we have had.');
    expect(visitor.page).not.toContain('Altijd op tijd');
    const file = await visitor.download();
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="KlusCV-Amina-Voorbeeld.pdf"');
    wait(599);
    expect(await (await visitor.get('/kluscv/file')).arrayBuffer()).toEqual(await file.clone().arrayBuffer());
    wait(1);
    expect(store.count()).toBe(0);
    expect((await visitor.get('/kluscv/file')).status).toBe(410);

    const bytes = new Uint8Array(await file.clone().arrayBuffer());
    const extraction = extract(bytes);
    if (!extraction.ok) throw new Error(extraction.message);
    const report = await verifyPresentation(extraction.presentation, {
      page: 'no-page',
      resolver: keyResolver(),
      trust: trustFrom([]),
      statusLists: { load: () => Promise.reject(new Error('no status')) },
      clock: () => '2026-01-15T10:00:00Z',
      allowTest: true,
    });
    expect(report.verdict).toBe('conditional');
    const [credential] = await credentialsIn(file);
    expect(credential?.credentialSubject).toMatchObject({ name: 'Amina Voorbeeld' });
    const record = credential?.credentialSubject.workRecord;
    expect(record).toMatchObject({ reviewsTotal: 41, reviewsOffered: 3 });
    expect(record?.reviews).toEqual([CLEANING.reviews?.[1]]);
    expect(record?.workRelation).toBeUndefined();
    expect(errors).toEqual([]);
  });

  test('several kinds of work: one left out, no name, one person in all parts', async () => {
    const { button } = await mounted();
    const handover = { worker: { name: 'Amina Voorbeeld' }, records: [CLEANING, WINDOWS] };
    const one = await arrived(button, handover);
    await one.choose(['record.1', 'review.1.0', 'review.0.0']);
    const [windows, ...none] = await credentialsIn(await one.download());
    expect(none).toEqual([]);
    expect(windows?.credentialSubject.workRecord.workType).toEqual(WINDOWS.workType);
    expect(windows?.credentialSubject.name).toBeUndefined();

    const both = await arrived(button, handover);
    await both.choose(['name', 'record.0', 'record.1']);
    const [first, second] = await credentialsIn(await both.download());
    expect(first?.credentialSubject.id).toMatch(/^urn:uuid:/);
    expect(first?.credentialSubject.id).toBe(second?.credentialSubject.id);
    expect(first?.credentialSubject.id).not.toBe(windows?.credentialSubject.id);
  });

  test('no kind of work at all is asked about again', async () => {
    const { button } = await mounted();
    const visitor = await arrived(button, { worker: {}, records: [CLEANING, WINDOWS] });
    expect((await visitor.choose(['hours.0'])).status).toBe(422);
    expect(visitor.page).toContain('role="alert"');
    expect((await visitor.get('/kluscv/preview')).status).toBe(200);
    expect(visitor.page).toContain('Kies wat erin staat');
  });

  test('buttons choose all, the newest and no reviews of one record, and a language keeps what was ticked', async () => {
    const { button } = await mounted();
    const visitor = await arrived(button, { worker: {}, records: [CLEANING, WINDOWS] });
    const press = (action: string, ...shown: readonly string[]): Promise<Response> =>
      visitor.post('/choose', [
        visitor.form,
        ['lang', 'nl'],
        ['document', 'en'],
        ['do', action],
        ...shown.map((name): readonly [string, string] => ['show', name]),
      ]);
    const ticked = (): readonly string[] =>
      [...visitor.page.matchAll(/value="([\w.]+)" (?:lang="en" dir="ltr" selected|checked)/g)].map(
        ([, name]) => name ?? '',
      );
    await press('all-0', 'review.1.0', 'record.0');
    expect(ticked()).toEqual(['en', 'record.0', 'review.0.0', 'review.0.1', 'review.0.3', 'review.1.0']);
    await press('newest-0', 'review.1.0', 'review.0.3');
    expect(ticked().toSorted()).toEqual(['en', 'review.0.0', 'review.0.1', 'review.1.0']);
    await press('none-0', 'review.1.0', 'review.0.3');
    expect(ticked()).toEqual(['en', 'review.1.0']);
    await press('lang-ar', 'review.1.0');
    expect(visitor.page).toContain('<html lang="ar" dir="rtl">');
    expect(ticked()).toEqual(['en', 'review.1.0']);
  });

  test('stopping deletes everything', async () => {
    const { button, store } = await mounted();
    const visitor = await arrived(button);
    expect(store.count()).toBe(1);
    await visitor.post('/stop', [visitor.form, ['lang', 'en']]);
    expect(visitor.page).toContain('Everything is deleted');
    expect(store.count()).toBe(0);
  });

  test('going back to the link finds the page that it opened', async () => {
    const { button } = await mounted();
    const { url } = await button.offer({ worker: {}, records: [CLEANING] });
    const visitor = new Visitor(button);
    await visitor.open(url);
    expect((await visitor.get(url)).status).toBe(200);
    expect(visitor.page).toContain('Kies wat erin staat');
  });

  test.each([
    ['the platform’s', 'fr', undefined, undefined, 'Téléchargez'],
    ['the browser’s', undefined, 'xx, de-AT;q=0.9, en', undefined, 'Lade dein'],
    ['the address’s', 'fr', 'de', 'en', 'Download your'],
    ['the default', undefined, 'xx', 'xx', 'Download je'],
  ] as const)('begins in %s language', async (_whose, language, accepts, asked, words) => {
    const { button } = await mounted();
    const { url } = await button.offer({
      worker: {},
      records: [CLEANING],
      ...(language !== undefined && { language }),
    });
    const response = await button.handle(
      new Request(asked === undefined ? url : `${url}?lang=${asked}`, {
        headers: accepts === undefined ? {} : { 'accept-language': accepts },
      }),
    );
    expect(await response.text()).toContain(words);
  });

  test('what is signed says until when, and where it can be withdrawn', async () => {
    const ledger = memoryLedger({
      base: 'https://platform.example/status',
      random: (length) => new Uint8Array(length).fill(7),
    });
    const { button } = await mounted({ validDays: 365, ledger });
    const worker = { id: 'urn:uuid:9daf53df-663a-4a97-921f-8b8f1da00bc0' };
    const visitor = await arrived(button, { worker, records: [CLEANING] });
    await visitor.choose([]);
    expect(visitor.page).toContain('15\u00a0januari 2027');
    expect(await ledger.byKey(worker.id)).toEqual([]);
    const [credential] = await credentialsIn(await visitor.download());
    expect(credential?.validUntil).toBe('2027-01-15T10:00:00Z');
    expect(credential?.credentialStatus?.statusListCredential).toMatch(/^https:\/\/platform\.example\/status\//);
    expect(await ledger.byKey(worker.id)).toMatchObject([
      { credential: credential?.id, status: credential?.credentialStatus },
    ]);
  });

  test('says of the issuer, its format, its places and its days what the issuer was made with', async () => {
    const identifiers = [{ scheme: 'KvK', value: '12345678' }] as const;
    const clock = (): string => '2026-01-15T10:00:00Z';
    const { button } = await mounted({
      issuer: await createTestIssuer({
        clock,
        issuer: { name: 'Voorbeeld', role: 'cooperative', url: 'https://platform.example', identifiers },
        format: sdJwtFormat('vc+sd-jwt', { random: (length) => new Uint8Array(length).fill(9) }),
        status: memoryLedger({
          base: 'https://platform.example/s',
          random: (length) => new Uint8Array(length).fill(7),
        }),
        validDays: 30,
      }),
    });
    const visitor = await arrived(button);
    await visitor.choose([]);
    const extraction = extract(new Uint8Array(await (await visitor.download()).arrayBuffer()));
    expect(extraction).toMatchObject({ ok: true });
    const text = extraction.ok ? Buffer.from(extraction.presentation).toString() : '';
    const [, payload = ''] = /application\/vc\+sd-jwt[,;][\w-]+\.([\w-]+)\./.exec(text) ?? [];
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({
      issuer: { name: 'TEST Voorbeeld', role: 'cooperative', url: 'https://platform.example', identifiers },
      validUntil: '2026-02-14T10:00:00Z',
      credentialStatus: { statusPurpose: 'revocation' },
    });
  });

  test('what fails on this side is reported, and can be tried again', async () => {
    let broken = true;
    const { button, store, errors } = await mounted({
      render: async (presentation) => {
        if (broken) throw new Error('out of paper');
        return render(presentation);
      },
    });
    const visitor = await arrived(button);
    await visitor.choose([]);
    expect((await visitor.download()).status).toBe(500);
    expect(visitor.page).toContain('Je keuze is bewaard');
    expect(errors).toEqual([new Error('out of paper')]);
    expect(store.count()).toBe(1);
    broken = false;
    expect((await visitor.download()).status).toBe(200);
  });

  test('of two kinds of work the platform hears of both or of none', async () => {
    const heard: string[] = [];
    let left = 1;
    const issuer = await createTestIssuer();
    const sign: typeof issuer.signer.sign = async (bytes) => {
      left -= 1;
      if (left < 0) throw new Error('busy');
      return issuer.signer.sign(bytes);
    };
    const { button, errors } = await mounted({
      issuer: { ...issuer, signer: { ...issuer.signer, sign } },
      onIssued: ({ id }) => void heard.push(id),
    });
    const visitor = await arrived(button, { worker: {}, records: [CLEANING, WINDOWS] });
    await visitor.choose(['record.0', 'record.1']);
    expect((await visitor.download()).status).toBe(500);
    expect(errors).toMatchObject([{ code: 'signer.failed' }]);
    expect(heard).toEqual([]);
    left = 2;
    expect((await visitor.download()).status).toBe(200);
    expect(heard.length).toBe(2);
  });

  test('after the download: where the file is, how to send it, what to do next year, and a way to delete it here', async () => {
    const { button, store } = await mounted();
    const visitor = await arrived(button);
    await visitor.choose(['name']);
    expect((await visitor.sign()).status).toBe(200);
    for (const words of ['Waar staat het bestand?', 'Zo verstuur je het', 'En volgend jaar?', '10 minuten'])
      expect(visitor.page).toContain(words);
    expect(visitor.page).toContain('KlusCV-Amina-Voorbeeld.pdf');
    // A second look begins no second download, and the pages before it lead here.
    await visitor.get('/kluscv/choose');
    expect(visitor.page).toContain('Waar staat het bestand?');
    expect(visitor.page).not.toContain('http-equiv="refresh"');
    await visitor.get('/kluscv/done?lang=uk');
    expect(visitor.page).toContain('10 хвилин');
    await visitor.post('/stop', [visitor.form, ['lang', 'nl']]);
    expect(visitor.page).toContain('Je PDF staat op je eigen telefoon of computer.');
    expect(store.count()).toBe(0);
  });

  test('without room to keep it, the file is what pressing the button gives', async () => {
    const { store } = await mounted();
    const { button } = await mounted({
      store: { ...store, add: async (key, entry) => !('signed' in entry) && store.add(key, entry) },
    });
    const visitor = await arrived(button);
    await visitor.choose(['name']);
    const file = await visitor.sign();
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(visitor.cookie).toBe('__Host-kluscv=');
    expect(store.count()).toBe(0);
  });

  test('the document can be read in the language of the page as well', async () => {
    const { button } = await mounted();
    const visitor = await arrived(button);
    await visitor.choose(['name']);
    expect(visitor.page.match(/<article/g)?.length).toBe(1);
    await visitor.get('/kluscv/preview?lang=uk');
    expect(visitor.page).toContain('Прочитати українською');
    expect([...visitor.page.matchAll(/<article[^>]* lang="(\w+)"/g)].map(([, lang]) => lang)).toEqual(['uk', 'nl']);
  });

  test('the preview has what stands side by side on the page side by side, and its banner', async () => {
    const { button } = await mounted();
    const visitor = await arrived(button, { worker: { name: 'Amina Voorbeeld' }, records: [CLEANING] });
    await visitor.choose(['name', 'ratings.0']);
    expect(visitor.page).toMatch(/class="row opening"><div><h2>.*Amina Voorbeeld/);
    expect(visitor.page).toMatch(/class="row"><div><p class="as-figure"><strong>/);
    expect(visitor.page).toMatch(/<article[^>]*>\s*<p class="as-banner">/);
  });

  test('reviews come newest first, with stars and month, and without what nobody knows', async () => {
    const { button } = await mounted();
    const visitor = await arrived(button, { worker: {}, records: [CLEANING], language: 'en' });
    await visitor.get('/kluscv/choose?lang=en');
    const [first = '', second = ''] = visitor.page.split('<q ');
    expect(first).toMatch(/data-stars="★★★★★"><\/span> <bdi>5 \/ 5<\/bdi><span>November 2024<\/span>/);
    expect(second).toMatch(/<span class="about"><span>July 2023<\/span><\/span>/);
  });

  test('a sign that cannot be printed is the worker’s to leave out, not an error', async () => {
    const { button, errors } = await mounted();
    const visitor = await arrived(button);
    await visitor.choose(['review.0.3']);
    expect((await visitor.download()).status).toBe(422);
    expect(visitor.page).toContain('Kies minder beoordelingen');
    await visitor.choose([]);
    expect((await visitor.download()).status).toBe(200);
    expect(errors).toEqual([]);
  });
});

describe('what a platform hands over', () => {
  test.each([
    ['nothing', { worker: {}, records: [] }, '0 records'],
    [
      'a figure that cannot be',
      { worker: {}, records: [{ ...CLEANING, counts: { unitKind: 'gig', completed: -1 } }] },
      '/records/0/counts/completed',
    ],
    ['a member that may never be signed', { worker: {}, records: [CLEANING, { ...WINDOWS, iban: 'x' }] }, '/records/1'],
    ['a name of two lines', { worker: { name: 'Amina\nVoorbeeld' }, records: [CLEANING] }, '/worker/name'],
    [
      'a total below its parts',
      { worker: {}, records: [{ ...CLEANING, reviewsTotal: 1 }] },
      '/records/0/reviewsOffered',
    ],
  ])('is refused at once: %s', async (_name, handover, where) => {
    const { button, store } = await mounted();
    await expect(button.offer(handover as Parameters<typeof button.offer>[0])).rejects.toMatchObject({
      code: 'button.handover',
      message: expect.stringContaining(where) as unknown,
    });
    expect(store.count()).toBe(0);
  });

  test('is refused while the store is full', async () => {
    const { store } = await mounted();
    const { button } = await mounted({ store: { ...store, add: () => Promise.resolve(false) } });
    await expect(button.offer({ worker: {}, records: [CLEANING] })).rejects.toMatchObject({
      code: 'button.store-full',
    });
  });

  test.each([
    ['http elsewhere', { baseUrl: 'http://platform.example/kluscv' }],
    ['no address', { baseUrl: '/kluscv' }],
    ['a query', { baseUrl: `${BASE}?a=b` }],
    ['a script', { backUrl: 'javascript:alert(1)' }],
    ['no time', { linkSeconds: 0 }],
    ['half a second', { pageSeconds: 0.5 }],
  ])('a configuration with %s does not come up', async (_name, options) => {
    await expect(mounted(options)).rejects.toMatchObject({ code: 'button.configuration' });
  });

  test('too little randomness gives no link', async () => {
    const { button } = await mounted({ random: () => new Uint8Array(16) });
    await expect(button.offer({ worker: {}, records: [CLEANING] })).rejects.toMatchObject({
      code: 'button.configuration',
    });
  });

  test('on this machine, http will do, with a cookie for it', async () => {
    const { button } = await mounted({ baseUrl: 'http://localhost:8080/x', backUrl: 'http://localhost:8080/' });
    const { url } = await button.offer({ worker: {}, records: [CLEANING] });
    const response = await button.handle(
      new Request('http://localhost:8080/x/open', {
        method: 'POST',
        headers: { origin: 'http://localhost:8080', 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ token: url.split('/').at(-1) ?? '', lang: 'en' }),
      }),
    );
    expect(response.headers.get('set-cookie')).toMatch(
      /^kluscv=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=1800$/,
    );
  });
});

test('a new offer to a worker takes the place of the one before, whatever the worker had opened', async () => {
  const { button, store } = await mounted();
  const first = await button.offer(HANDOVER);
  const second = await button.offer(HANDOVER);
  expect(store.count()).toBe(1);
  expect((await button.handle(new Request(first.url))).status).toBe(410);
  expect((await button.handle(new Request(second.url))).status).toBe(200);
  await arrived(button, HANDOVER);
  for (let times = 0; times < 20; times += 1) await button.offer(HANDOVER);
  expect(store.count()).toBe(1);
  await button.offer({ ...HANDOVER, worker: { name: 'Somebody Else' } });
  expect(store.count()).toBe(2);
});

test('the platform hears of each credential before it leaves, and says which one it takes the place of', async () => {
  const heard: Issued[] = [];
  const supersedes = { id: 'urn:uuid:7b4b1e2c-1f0e-4c0b-9a51-0d6c1c8f2a11', reason: 'updated' } as const;
  const { button } = await mounted({ onIssued: (issued) => void heard.push(issued) });
  const visitor = await arrived(button, { ...HANDOVER, supersedes: [supersedes] });
  await visitor.choose(['name']);
  const [signed] = await credentialsIn(await visitor.download());
  expect(signed).toMatchObject({ id: heard[0]?.id, supersedes });
  expect(heard[0]).toMatchObject({ worker: { name: HANDOVER.worker.name }, record: { type: 'WorkRecord' } });
});
