// Addresses with https, from the name to the bytes: a server with a certificate of its own authority, and the command as it is. The rule that only public
// addresses on port 443 are asked has no switch, and gets none here: the names are given public addresses, and the connection is led to this machine only after
// the command has checked them (`names-of-the-test.ts`). The five and ten seconds of patience cannot be set either, so the last tests take that long.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { render } from '@kluscv/pdf';
import { createIssuer, generateJwk, signerFromJwk } from '@kluscv/sdk/issue';
import { presentCredentials } from '@kluscv/sdk/present';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { kluscv, kluscvMeanwhile, type Outcome, program } from '../support/command.ts';
import { qrPicture } from '../support/qr-picture.ts';
import { record } from '../support/record.ts';

const did = 'did:web:platform.example';
const names = fileURLToPath(new URL('../support/names-of-the-test.ts', import.meta.url));

type Answer = (response: ServerResponse) => void;

let cwd = '';
let server: Server;
let env: NodeJS.ProcessEnv = {};
const answers = new Map<string, Answer>();
const asked: string[] = [];

const sent =
  (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}, status = 200): Answer =>
  (response) => {
    response.writeHead(status, headers).end(body);
  };
const redirect = (location: string): Answer => sent('', { location }, 302);
/** The first bytes, and never another. */
const stalls: Answer = (response) => {
  response.writeHead(200, hosted).write('{');
};
const breaks: Answer = (response) => {
  response.writeHead(200, { ...hosted, 'content-length': '1000' });
  response.write('{"id":', () => response.destroy());
};
const MEGABYTE = new Uint8Array(1024 * 1024).fill(0x20);
/** Nine megabytes, of which the length is not told. */
const large: Answer = (response) => {
  response.writeHead(200, hosted);
  for (let sum = 0; sum < 9; sum += 1) response.write(MEGABYTE);
  response.end();
};

const hosted = {
  'access-control-allow-origin': '*',
  'cache-control': 'public, max-age=300',
  'content-type': 'application/did+json',
  etag: '"1"',
};
const file = (name: string): string => readFileSync(join(cwd, name), 'utf8');

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'kluscv-https-'));
  const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '90'];
  program('openssl', ['req', '-x509', ...made, '-keyout', 'ca.key', '-out', 'ca.crt', '-subj', '/CN=Authority'], cwd);
  const san = 'subjectAltName=DNS:worker.example,DNS:platform.example';
  const own = ['-keyout', 'tls.key', '-out', 'tls.crt', '-subj', '/CN=worker.example', '-addext', san];
  program('openssl', ['req', '-x509', ...made, ...own, '-CA', 'ca.crt', '-CAkey', 'ca.key'], cwd);
  server = createServer({ key: file('tls.key'), cert: file('tls.crt') }, ({ headers, url = '' }, response) => {
    asked.push(`${headers.host}${url}`);
    (answers.get(url) ?? sent('not here', {}, 404))(response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const addresses = {
    'worker.example': '93.184.216.34',
    'platform.example': '93.184.216.34',
    'another.example': '93.184.216.34',
    'inside.example': '10.0.0.7',
  };
  env = {
    NODE_EXTRA_CA_CERTS: join(cwd, 'ca.crt'),
    NODE_OPTIONS: `--import=${names}`,
    NAMES_OF_THE_TEST: JSON.stringify({ port: (server.address() as AddressInfo).port, addresses }),
  };

  kluscv(['keys', 'create', '--out', 'issuer.jwk', '--did', did], { cwd });
  kluscv(['keys', 'create', '--out', 'other.jwk', '--did', did], { cwd });
  const clock = (): string => '2026-01-10T00:00:00Z';
  const issuedBy = async (signer: Awaited<ReturnType<typeof signerFromJwk>>) => {
    const issuer = await createIssuer({ signer, issuer: { name: 'Voorbeeld', role: 'platform' }, clock });
    return issuer.issue(record, { subject: { name: 'Amina Voorbeeld' } });
  };
  const secured = await issuedBy(await signerFromJwk(await generateJwk()));
  const { kid, ...jwk } = JSON.parse(file('issuer.jwk'));
  const ofPlatform = await issuedBy(await signerFromJwk(jwk, { verificationMethod: kid }));
  const manifest = { renderer: 'kluscv-render/1', locale: 'en', paper: 'a4', renderedOn: '2026-01-15' } as const;
  answers.set('/cv.jwt', sent(secured.value, { 'content-type': 'application/vc+jwt' }));
  answers.set('/cv.pdf', sent(await render(await presentCredentials([secured], { render: manifest }))));
  answers.set('/of-a-platform.jwt', sent(ofPlatform.value));
  answers.set('/moved', redirect('/cv.pdf'));
  answers.set('/moved-away', redirect('https://platform.example/cv.pdf'));
  answers.set('/moved-to-http', redirect('http://worker.example/cv.pdf'));
  answers.set('/moved-nowhere', sent('', {}, 302));
  answers.set('/large', large);
  answers.set('/large-and-says-so', (response) => {
    response.writeHead(200, { 'content-length': '900000000' }).write(MEGABYTE);
  });
  const packed = gzipSync(new Uint8Array(64 * 1024 * 1024));
  answers.set('/large-when-unpacked', sent(packed, { 'content-encoding': 'gzip' }));
  answers.set('/breaks', breaks);
  answers.set('/hangs-up', (response) => response.destroy());
  answers.set('/stalls', stalls);
  answers.set('/silent', () => undefined);
  answers.set('/drips', (response) => {
    const drip = setInterval(() => response.write(' '), 500);
    response.writeHead(200).on('close', () => {
      clearInterval(drip);
    });
  });
  answers.set('/refused-and-stalls', (response) => {
    response.writeHead(403).write('<html>');
  });
  for (const [path, status] of [
    ['/busy', 503],
    ['/asked-too-often', 429],
    ['/forbidden', 403],
    ['/gone', 410],
  ] as const)
    answers.set(path, sent('no', {}, status));
  answers.set('/page', sent('<!doctype html><title>My KlusCV</title>', { 'content-type': 'text/html' }));
  answers.set('/empty', sent(''));
}, 60_000);
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(cwd, { recursive: true });
});
afterEach(() => {
  asked.length = 0;
});

/** What a person reads, as one line. */
const said = ({ stdout, stderr }: Outcome): string => `${stdout}${stderr}`.replaceAll(/\s+/g, ' ');

async function verified(address: string, more: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const args = ['verify', address, '--at', '2026-01-20', '--allow', 'unknown-issuer'];
  return kluscvMeanwhile(args, { cwd, env: { ...env, ...more } });
}

describe('verify', () => {
  test.each(['cv.jwt', 'cv.pdf'])('%s at an address is verified as a file is', async (name) => {
    const outcome = await verified(`https://worker.example/${name}`);
    expect({ code: outcome.code, asked, words: said(outcome) }).toEqual({
      code: 0,
      asked: [`worker.example/${name}`],
      words: expect.stringContaining('Amina Voorbeeld'),
    });
  });

  test.each([
    ['moved', 2, /a redirect to https:\/\/worker\.example\/cv\.pdf, which is not followed/],
    ['moved-away', 2, /a redirect to https:\/\/platform\.example\/cv\.pdf, which is not followed/],
    ['moved-to-http', 2, /a redirect to http:\/\/worker\.example\/cv\.pdf, which is not followed/],
    ['moved-nowhere', 2, /status 302/],
    ['large', 2, /more than 8388608 bytes/],
    ['large-and-says-so', 2, /more than 8388608 bytes/],
    ['large-when-unpacked', 2, /more than 8388608 bytes/],
    ['breaks', 3, /broke off.* Try again later/],
    ['hangs-up', 3, /broke off.* Try again later/],
    ['busy', 3, /status 503.* Try again later/],
    ['asked-too-often', 3, /status 429.* Try again later/],
    ['missing', 2, /status 404.* Download the file in a browser/],
    ['forbidden', 2, /status 403/],
    ['gone', 2, /status 410/],
    ['page', 5, /NOTHING SIGNED IN HERE.* It is a text that nobody signed/],
    ['empty', 5, /NOTHING SIGNED IN HERE.* The file is empty/],
  ])('%s gives %i, and only that address is asked', async (path, code, words) => {
    const address = `https://worker.example/${path}`;
    const outcome = await verified(address);
    expect({ code: outcome.code, asked, words: said(outcome) }).toEqual({
      code,
      asked: [`worker.example/${path}`],
      words: expect.stringMatching(words),
    });
    expect(outcome.stdout + outcome.stderr).toContain(address);
    if (code !== 5) expect(outcome.stderr).toContain('hint:');
  });

  test.each([
    ['nl', 'een doorverwijzing naar https://worker.example/cv.pdf, die niet wordt gevolgd'],
    ['de', 'eine Weiterleitung nach https://worker.example/cv.pdf, der nicht gefolgt wird'],
    ['da', 'en viderestilling til https://worker.example/cv.pdf, som ikke følges'],
    ['fr', 'une redirection vers https://worker.example/cv.pdf, qui n’est pas suivie'],
  ])('why there is no document is said in %s', async (lang, words) => {
    expect(said(await verified('https://worker.example/moved', { KLUSCV_LANG: lang }))).toContain(words);
  });

  test.each([
    ['busy', 3, 'unchecked', /its server answered with an error.* Check it again later/],
    ['missing', 5, 'unreadable', /leads to an address that gave no document/],
  ])('a picture whose QR code leads to an address that is %s gives %i', async (path, code, outcome, words) => {
    writeFileSync(join(cwd, `${path}.png`), qrPicture(`https://worker.example/${path}`));
    const alone = await verified(`${path}.png`);
    expect({ code: alone.code, words: said(alone) }).toEqual({ code, words: expect.stringMatching(words) });
    const args = ['verify', `${path}.png`, `https://worker.example/busy`, '--reporter', 'ndjson'];
    const { stdout } = await kluscvMeanwhile(args, { cwd, env });
    expect(stdout).toContain(`"exit":${code}`);
    const csv = await kluscvMeanwhile([...args.slice(0, -1), 'csv'], { cwd, env });
    expect((await kluscvMeanwhile([...args.slice(0, -1), 'junit'], { cwd, env })).stdout).toContain(
      `type="${outcome}"`,
    );
    expect(csv.stdout.split('\r\n').filter((row) => row.includes(outcome))).toHaveLength(code === 3 ? 2 : 1);
  });

  test.each([
    ['a certificate of another name', 'https://another.example/cv.pdf', {}, /certificate|altnames/, 3],
    [
      'an authority that nobody knows',
      'https://worker.example/cv.pdf',
      { NODE_EXTRA_CA_CERTS: '' },
      /certificate|issuer/,
      3,
    ],
    ['a name of the own network', 'https://inside.example/cv.pdf', {}, /inside\.example is not a public address/, 2],
    ['a name that there is not', 'https://nobody.example/cv.pdf', {}, /ENOTFOUND nobody\.example/, 3],
    ['another port', 'https://worker.example:8443/cv.pdf', {}, /only port 443/, 2],
    ['http', 'http://worker.example/cv.pdf', {}, /only https/, 2],
    ['no address at all', 'https://:443', {}, /Invalid URL/, 2],
    ['a number', 'https://2130706433/cv.pdf', {}, /must name a host, not a number/, 2],
  ])('%s: nothing is asked', async (_what, address, more, words, code) => {
    const outcome = await verified(address, more);
    expect({ code: outcome.code, asked, words: said(outcome) }).toEqual({
      code,
      asked: [],
      words: expect.stringMatching(words),
    });
  });

  test.each<[string, () => Answer, number]>([
    ['the key that signed', () => sent(file('issuer.did.json'), hosted), 0],
    ['another key', () => sent(file('other.did.json'), hosted), 1],
    ['a web page', () => sent(file('issuer.did.json'), { 'content-type': 'text/html' }), 3],
    ['a redirect', () => redirect('https://another.example/did.json'), 3],
    ['nothing', () => sent('', {}, 404), 3],
    ['half a document', () => breaks, 3],
    ['too large a document', () => large, 3],
  ])('the document of a did:web that is %s', async (_what, answer, code) => {
    answers.set('/.well-known/did.json', answer());
    const outcome = await verified('https://worker.example/of-a-platform.jwt');
    expect({ code: outcome.code, asked, words: said(outcome) }).toEqual({
      code,
      asked: ['worker.example/of-a-platform.jwt', 'platform.example/.well-known/did.json'],
      words: expect.anything(),
    });
  });
});

async function checked(
  name = 'platform.example',
): Promise<{ readonly code: number; readonly found: readonly string[] }> {
  const args = ['did', 'check', `did:web:${name}`, '--key', 'issuer.jwk', '--json'];
  const { code, stdout } = await kluscvMeanwhile(args, { cwd, env });
  type Found = { readonly check: string; readonly outcome: string; readonly text: string };
  const { documents } = JSON.parse(stdout) as { readonly documents: readonly { readonly checks: readonly Found[] }[] };
  const found = documents.flatMap(({ checks }) => checks).filter(({ outcome }) => outcome !== 'right');
  return { code, found: found.map(({ check, outcome, text }) => `${check} ${outcome}: ${text}`) };
}

describe('did check, at the real address', () => {
  test.each<[string, () => Answer, number, readonly RegExp[]]>([
    ['all as it should be', () => sent(file('issuer.did.json'), hosted), 0, []],
    [
      'CORS for one',
      () => sent(file('issuer.did.json'), { ...hosted, 'access-control-allow-origin': 'https://verifier.example' }),
      1,
      [/^cors wrong: .*Send the header/],
    ],
    [
      'the wrong type',
      () => sent(file('issuer.did.json'), { ...hosted, 'content-type': 'text/html' }),
      1,
      [/^document wrong: .*is of type "text\/html"/],
    ],
    ['another key', () => sent(file('other.did.json'), hosted), 1, [/^key wrong: .*Publish the document again/]],
    ['a document that breaks off', () => breaks, 3, [/^answer unreachable: .*broke off/]],
    ['a server that hangs up', () => (response) => response.destroy(), 3, [/^answer unreachable: /]],
    ['far too large a document', () => large, 1, [/^answer wrong: .*more than 8388608 bytes/]],
  ])('%s', async (_what, answer, code, found) => {
    answers.set('/.well-known/did.json', answer());
    expect(await checked()).toEqual({ code, found: found.map((words): unknown => expect.stringMatching(words)) });
    expect(asked).toEqual(['platform.example/.well-known/did.json']);
  });

  test.each([
    ['a certificate of another name', 'another.example', 1, /^tls wrong: .*not safe/],
    ['a name of the own network', 'inside.example', 3, /^answer unreachable: .*not a public address/],
  ])('%s: nothing is asked', async (_what, name, code, words) => {
    expect(await checked(name)).toEqual({ code, found: [expect.stringMatching(words)] });
    expect(asked).toEqual([]);
  });
});

test('a server that says nothing, stops, or takes for ever is not waited for', async () => {
  answers.set('/.well-known/did.json', stalls);
  const [silent, stopped, dripping, refused, check] = await Promise.all([
    verified('https://worker.example/silent'),
    verified('https://worker.example/stalls'),
    verified('https://worker.example/drips'),
    verified('https://worker.example/refused-and-stalls'),
    checked(),
  ]);
  for (const [outcome, code, words] of [
    [silent, 3, /no answer in time/],
    [stopped, 3, /no answer in time/],
    [dripping, 3, /no answer in time/],
    [refused, 2, /status 403/],
  ] as const) {
    expect({ code: outcome.code, words: said(outcome) }).toEqual({ code, words: expect.stringMatching(words) });
  }
  expect(check).toEqual({ code: 3, found: [expect.stringMatching(/^answer unreachable: .*no answer in time/)] });
});
