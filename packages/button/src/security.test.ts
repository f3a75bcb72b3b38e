import { describe, expect, test } from 'vitest';
import { arrived, BASE, CLEANING, mounted, ORIGIN, tokenOf, Visitor } from './visitor.fixture.ts';

const HANDOVER = { worker: { name: 'Amina Voorbeeld' }, records: [CLEANING] };

describe('one-time links', () => {
  test('are used up by the first who opens them', async () => {
    const { button } = await mounted();
    const { url } = await button.offer(HANDOVER);
    expect((await new Visitor(button).open(url)).status).toBe(200);
    const second = new Visitor(button);
    expect((await second.open(url)).status).toBe(410);
    expect((await second.get(url)).status).toBe(410);
    expect(second.page).not.toContain('Amina');
  });

  test('are not used up by looking, as programs do that read mail', async () => {
    const { button } = await mounted();
    const { url } = await button.offer(HANDOVER);
    for (const method of ['GET', 'HEAD', 'GET'])
      expect((await button.handle(new Request(url, { method }))).status).toBe(200);
    expect((await new Visitor(button).open(url)).status).toBe(200);
  });

  test('of two who open one at the same moment, one gets in', async () => {
    const { button } = await mounted();
    const { url } = await button.offer(HANDOVER);
    const replies = await Promise.all([1, 2, 3].map(() => new Visitor(button).open(url)));
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 410, 410]);
  });

  test('expire, in a store that forgets to as well', async () => {
    const { button, store, wait } = await mounted({ linkSeconds: 60 });
    const { url } = await button.offer(HANDOVER);
    wait(59);
    expect((await button.handle(new Request(url))).status).toBe(200);
    wait(1);
    expect(store.count()).toBe(0);
    expect((await new Visitor(button).open(url)).status).toBe(410);

    const kept = new Map<string, unknown>();
    const late = await mounted({
      linkSeconds: 60,
      store: {
        add: (key, entry) => Promise.resolve(kept.set(key, entry).size > 0),
        read: (key) => Promise.resolve(kept.get(key) as never),
        replace: () => Promise.resolve(true),
        take: (key) => Promise.resolve(kept.get(key) as never),
      },
    });
    const offer = await late.button.offer(HANDOVER);
    late.wait(61);
    expect((await late.button.handle(new Request(offer.url))).status).toBe(410);
    expect((await new Visitor(late.button).open(offer.url)).status).toBe(410);
  });

  test('opened pages expire', async () => {
    const { button, wait } = await mounted({ pageSeconds: 60 });
    const visitor = await arrived(button);
    wait(60);
    expect((await visitor.choose([])).status).toBe(410);
    expect((await visitor.download()).status).toBe(410);
    expect((await visitor.get('/kluscv/choose')).status).toBe(410);
  });

  test('are told apart by 256 bits, and the store never sees them', async () => {
    const keys: string[] = [];
    const { store } = await mounted();
    const { button } = await mounted({
      store: {
        ...store,
        add: (key, entry) => {
          keys.push(key);
          return store.add(key, entry);
        },
      },
    });
    const urls = await Promise.all([1, 2].map(async () => (await button.offer(HANDOVER)).url));
    expect(new Set(urls).size).toBe(2);
    for (const url of urls) {
      expect(tokenOf(url)).toMatch(/^[\w-]{43}$/);
      expect(keys.join()).not.toContain(tokenOf(url));
    }
  });

  test('open no page as cookies, and cookies open no link', async () => {
    const { button } = await mounted();
    const { url } = await button.offer(HANDOVER);
    const thief = new Visitor(button);
    thief.cookie = `__Host-kluscv=${tokenOf(url)}`;
    expect((await thief.get('/kluscv/choose')).status).toBe(410);
    const visitor = await arrived(button);
    expect((await new Visitor(button).open(`x/${visitor.cookie.split('=')[1] ?? ''}`)).status).toBe(410);
  });
});

describe('the download', () => {
  test('signs once, however often the button is pressed, and ends for good', async () => {
    const heard: string[] = [];
    const { button, store } = await mounted({ onIssued: ({ id }) => void heard.push(id) });
    const visitor = await arrived(button);
    await visitor.choose(['name']);
    const { cookie, form } = visitor;
    await Promise.all([visitor.sign(), visitor.sign(), visitor.sign()]);
    expect(heard.length).toBe(1);
    const files = [await visitor.get('/kluscv/file'), await visitor.download(), await visitor.get('/kluscv/file')];
    const [first, ...others] = await Promise.all(files.map(async (file) => file.arrayBuffer()));
    for (const other of others) expect(other).toEqual(first);
    expect(heard.length).toBe(1);
    // What was handed over is gone by now: only what was signed is left, and others cannot have it.
    expect((await new Visitor(button).get('/kluscv/file')).status).toBe(410);
    await visitor.post('/stop', [form, ['lang', 'nl']]);
    expect(store.count()).toBe(0);
    visitor.cookie = cookie;
    for (const path of ['/download', '/stop'])
      expect((await visitor.post(path, [form, ['lang', 'nl']])).status).toBe(410);
    for (const path of ['preview', 'done', 'file']) expect((await visitor.get(`/kluscv/${path}`)).status).toBe(410);
    expect(visitor.page).not.toContain('Amina');
  });

  test('lets go of what was handed over, and keeps what was signed alone', async () => {
    const kept: unknown[] = [];
    const { store } = await mounted();
    const { button } = await mounted({
      store: {
        ...store,
        add: (key, entry) => {
          kept.push(entry);
          return store.add(key, entry);
        },
      },
    });
    const visitor = await arrived(button);
    await visitor.choose([]);
    await visitor.sign();
    expect(JSON.stringify(kept.at(-1))).not.toMatch(/Amina|Altijd op tijd|handover|choices/);
  });

  test('is followed by the one page with a script, from here alone', async () => {
    const { button } = await mounted();
    const visitor = await arrived(button);
    await visitor.choose([]);
    const { headers } = await visitor.sign();
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'; connect-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(visitor.page.match(/<script[^>]*>[^<]*/g)).toEqual(['<script src="/kluscv/share.js" defer>']);
    expect(visitor.page).not.toMatch(/\son\w+=|javascript:|<style|style=/i);
    const script = await visitor.get('/kluscv/share.js');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  test('does not bring back what a slower request still holds', async () => {
    const { store } = await mounted();
    const { button } = await mounted({
      store: {
        ...store,
        replace: async (key, entry) => {
          await store.take(key);
          return store.replace(key, entry);
        },
      },
    });
    const visitor = await arrived(button);
    expect((await visitor.choose([])).status).toBe(410);
    expect(store.count()).toBe(0);
  });

  test('stays in no cache, frame, index or other site', async () => {
    const { button } = await mounted();
    const visitor = await arrived(button);
    await visitor.choose([]);
    const pages = [await visitor.get('/kluscv/choose'), await visitor.get('/kluscv/preview'), await visitor.download()];
    for (const { headers } of pages) {
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('strict-origin');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/script|unsafe|\*/);
    }
  });

  test('pages hold no script, and no state in their addresses', async () => {
    const { button } = await mounted();
    const visitor = await arrived(button);
    const secrets = [visitor.form[1], visitor.cookie.split('=')[1] ?? ''];
    for (const path of ['/kluscv/choose', '/kluscv/preview']) {
      await visitor.get(path);
      expect(visitor.page).not.toMatch(/<script|\son\w+=|javascript:|<style|style=/i);
      const addresses = [...visitor.page.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, address]) => address);
      expect(addresses.length).toBeGreaterThan(2);
      for (const secret of secrets) expect(addresses.join()).not.toContain(secret);
    }
  });
});

describe('forms from elsewhere', () => {
  test.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['another port', { origin: `${ORIGIN}:8443` }],
    ['http', { origin: 'http://platform.example' }],
    ['a sandbox', { origin: 'null' }],
    ['a sister site', { origin: ORIGIN, 'sec-fetch-site': 'same-site' }],
    ['another site, as the browser says', { origin: ORIGIN, 'sec-fetch-site': 'cross-site' }],
  ])('are refused: %s', async (_name, headers) => {
    const { button, store } = await mounted();
    const { url } = await button.offer(HANDOVER);
    const visitor = new Visitor(button);
    const opening = await visitor.post(
      '/open',
      [
        ['token', tokenOf(url)],
        ['lang', 'nl'],
      ],
      headers,
    );
    expect(opening.status).toBe(403);
    await visitor.open(url);
    for (const path of ['/choose', '/download', '/stop']) {
      const reply = await visitor.post(
        path,
        [visitor.form, ['lang', 'nl'], ['document', 'nl'], ['do', 'preview']],
        headers,
      );
      expect(reply.status).toBe(403);
      await visitor.get('/kluscv/choose');
    }
    expect(store.count()).toBe(1);
  });

  test('are refused if they do not say where they come from, or lack the page’s own field', async () => {
    const { button } = await mounted();
    const visitor = await arrived(button);
    const { form } = visitor;
    const request = new Request(`${BASE}/download`, {
      method: 'POST',
      headers: { cookie: visitor.cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams([form as [string, string], ['lang', 'nl']]),
    });
    expect((await button.handle(request)).status).toBe(403);
    for (const wrong of ['', 'x', form[1].toLowerCase()]) {
      expect(
        (
          await visitor.post('/download', [
            ['form', wrong],
            ['lang', 'nl'],
          ])
        ).status,
      ).toBe(403);
    }
    expect((await visitor.post('/download', [['lang', 'nl']])).status).toBe(403);
    expect((await visitor.post('/download', [form, ['lang', 'nl']])).status).toBe(200);
  });

  test('are refused with two cookies: one of them was planted', async () => {
    const { button } = await mounted();
    const visitor = await arrived(button);
    visitor.cookie = `${visitor.cookie}; __Host-kluscv=${'a'.repeat(43)}`;
    expect((await visitor.get('/kluscv/choose')).status).toBe(410);
  });
});

describe('tampered forms', () => {
  const fields = (...more: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] => more;

  test.each([
    ['a review out of range', fields(['show', 'review.0.99'])],
    ['a review below zero', fields(['show', 'review.0.-1'])],
    ['a review that may never be signed', fields(['show', 'review.0.2'])],
    ['a review of another record', fields(['show', 'review.1.0'])],
    ['a part that is not there', fields(['show', 'levels.0'])],
    ['a part that must stay', fields(['show', 'counts.0'])],
    ['a member of every object', fields(['show', '__proto__'])],
    ['a field that the page does not have', fields(['name', 'Somebody Else'])],
    ['a field twice', fields(['document', 'en'])],
  ])('with %s change nothing', async (_name, more) => {
    const { button } = await mounted();
    const visitor = await arrived(button);
    const { form } = visitor;
    expect((await visitor.choose(['hours.0'], more)).status).toBe(400);
    await visitor.get('/kluscv/choose');
    expect(visitor.page).toContain('value="name" checked');
    expect(visitor.form).toEqual(form);
  });

  test.each([
    [
      'language of the page',
      [
        ['lang', 'xx'],
        ['document', 'nl'],
        ['do', 'preview'],
      ],
    ],
    [
      'language of the page, as a header',
      [
        ['lang', 'nl\r\nset-cookie: a=b'],
        ['document', 'nl'],
        ['do', 'preview'],
      ],
    ],
    [
      'language of the document',
      [
        ['lang', 'nl'],
        ['document', 'xx'],
        ['do', 'preview'],
      ],
    ],
    [
      'language of the document, of every object',
      [
        ['lang', 'nl'],
        ['document', 'constructor'],
        ['do', 'preview'],
      ],
    ],
    [
      'button',
      [
        ['lang', 'nl'],
        ['document', 'nl'],
        ['do', 'all-7'],
      ],
    ],
    [
      'button with a language',
      [
        ['lang', 'nl'],
        ['document', 'nl'],
        ['do', 'lang-xx'],
      ],
    ],
    [
      'button at all',
      [
        ['lang', 'nl'],
        ['document', 'nl'],
      ],
    ],
  ] as const)('with an unknown %s are refused', async (_name, more) => {
    const { button } = await mounted();
    const visitor = await arrived(button);
    const reply = await visitor.post('/choose', [visitor.form, ...more]);
    expect(reply.status).toBe(400);
    expect(reply.headers.get('set-cookie')).toBeNull();
  });

  test('that are too long are not read to the end, whatever they announce', async () => {
    const { button } = await mounted();
    const visitor = await arrived(button);
    const long = 'show=' + 'x'.repeat(200_000);
    let sent = 0;
    const unannounced = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        if (sent > 50) return controller.close();
        controller.enqueue(new TextEncoder().encode('x'.repeat(10_000)));
      },
    });
    const headers = { origin: ORIGIN, cookie: visitor.cookie, 'content-type': 'application/x-www-form-urlencoded' };
    const url = `${BASE}/choose`;
    const announced = await button.handle(
      new Request(url, { method: 'POST', headers: { ...headers, 'content-length': '200005' }, body: long }),
    );
    expect(announced.status).toBe(413);
    const streamed = await button.handle(
      new Request(url, { method: 'POST', headers, body: unannounced, duplex: 'half' } as RequestInit),
    );
    expect(streamed.status).toBe(413);
    expect(sent).toBeLessThan(20);
  });

  test.each(['application/json', 'text/plain', 'multipart/form-data; boundary=x', ''])(
    'that are %s are refused',
    async (type) => {
      const { button } = await mounted();
      const visitor = await arrived(button);
      expect((await visitor.post('/stop', [visitor.form, ['lang', 'nl']], { 'content-type': type })).status).toBe(415);
    },
  );
});

describe('what people wrote', () => {
  const HOSTILE = '"><img src=x onerror=alert(1)><script>alert(2)</script></q></label>\'`${x}&lt;';

  test('is text on every page, never markup', async () => {
    const { button } = await mounted();
    const record = {
      ...CLEANING,
      platform: { name: `Platform ${HOSTILE}` },
      workType: { label: { nl: `Werk ${HOSTILE}` } },
      reviews: [{ text: HOSTILE, lang: 'nl', response: HOSTILE }],
    };
    const visitor = await arrived(button, { worker: { name: `Amina ${HOSTILE}` }, records: [record] });
    for (const step of ['choose', 'preview']) {
      if (step === 'preview') await visitor.choose(['name', 'review.0.0']);
      expect(visitor.page).not.toMatch(/<img|<script/);
      expect(visitor.page.split('&lt;script&gt;').length).toBeGreaterThan(3);
    }
    const file = await visitor.download();
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="KlusCV-Amina[A-Za-z0-9-]*\.pdf"$/);
  });

  test('reaches no header', async () => {
    const { button } = await mounted();
    await expect(button.offer({ worker: { name: 'A\r\nset-cookie: a=b' }, records: [CLEANING] })).rejects.toMatchObject(
      { code: 'button.handover' },
    );
    const { url } = await button.offer(HANDOVER);
    const reply = await button.handle(new Request(`${url}?lang=${encodeURIComponent('nl\r\nx: y')}`));
    expect(reply.status).toBe(200);
    expect(reply.headers.get('x')).toBeNull();
  });
});

describe('addresses', () => {
  test.each([
    '/kluscv',
    '/kluscv/',
    '/kluscv/../etc/passwd',
    '/kluscv/%2e%2e/%2e%2e/etc/passwd',
    '/kluscv/style.css/../../package.json',
    '/kluscv/open/',
    '/kluscv/open/../../x',
    '/kluscv/open/%00',
    `/kluscv/open/${'a'.repeat(43)}/x`,
    '/kluscvx/style.css',
    '/style.css',
    '/',
  ])('%s is nothing', async (path) => {
    const { button, errors } = await mounted();
    const reply = await button.handle(new Request(`${ORIGIN}${path}`));
    expect([404, 410]).toContain(reply.status);
    const posted = await new Visitor(button).post(path.slice('/kluscv'.length) || '/', []);
    expect([404, 403, 400, 410]).toContain(posted.status);
    expect(errors).toEqual([]);
  });

  test('other methods are refused', async () => {
    const { button } = await mounted();
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const reply = await button.handle(new Request(`${BASE}/choose`, { method }));
      expect(reply.status).toBe(405);
      expect(reply.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  test('a store that breaks is reported, and shows nothing of it', async () => {
    const { store } = await mounted();
    const { button, errors } = await mounted({
      store: { ...store, read: () => Promise.reject(new Error('redis://secret')) },
    });
    const reply = await button.handle(new Request(`${BASE}/open/${'a'.repeat(43)}`));
    expect(reply.status).toBe(500);
    expect(await reply.text()).not.toContain('secret');
    expect(errors).toHaveLength(1);
  });
});
