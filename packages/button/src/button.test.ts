import { extract, render } from '@kluscv/pdf';
import { envelopedJws, readCompactJws, readJson, type WorkCredential, type WorkPresentation } from '@kluscv/schema';
import { keyResolver, verifyPresentation } from '@kluscv/sdk';
import { allocateStatus, createStatusList } from '@kluscv/sdk/issue';
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
  test('from the link to a KlusCV that verifies, and nothing is kept', async () => {
    const { button, store, errors } = await mounted();
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
    expect(store.count()).toBe(0);
    expect(visitor.cookie).toBe('__Host-kluscv=');

    const bytes = new Uint8Array(await file.clone().arrayBuffer());
    const extraction = extract(bytes);
    if (!extraction.ok) throw new Error(extraction.message);
    const report = await verifyPresentation(extraction.presentation, {
      page: 'no-page',
      resolver: keyResolver(),
      trust: trustFrom([]),
      statusLists: { load: () => Promise.reject(new Error('no status')) },
      clock: () => '2026-01-15T10:00:00Z',
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

  test('buttons choose all and no reviews of one record, and a language keeps what was ticked', async () => {
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
    const register = createStatusList({ url: 'https://platform.example/status/1' });
    const workers: unknown[] = [];
    const { button } = await mounted({
      validDays: 365,
      status: (worker) => {
        workers.push(worker.id);
        return allocateStatus(register, (length) => new Uint8Array(length).fill(7)).entry;
      },
    });
    const visitor = await arrived(button, {
      worker: { id: 'urn:uuid:9daf53df-663a-4a97-921f-8b8f1da00bc0' },
      records: [CLEANING],
    });
    await visitor.choose([]);
    expect(visitor.page).toContain('15\u00a0januari 2027');
    expect(workers).toEqual([]);
    const [credential] = await credentialsIn(await visitor.download());
    expect(credential?.validUntil).toBe('2027-01-15T10:00:00Z');
    expect(credential?.credentialStatus?.statusListCredential).toBe('https://platform.example/status/1');
    expect(workers).toEqual(['urn:uuid:9daf53df-663a-4a97-921f-8b8f1da00bc0']);
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
    expect(store.count()).toBe(0);
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
