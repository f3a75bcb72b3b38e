// What a page really loads until it knows of its first credential: bundled with splitting, served to Debian's Chromium, and each script that it asks for
// counted as brotli. And the same page as one file, as a bundler makes it that does not split. Where Chromium is missing this is skipped, and says so.
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { TrustList } from '@kluscv/schema';
import {
  allocateStatus,
  createIssuer,
  createStatusList,
  didWebDocument,
  generateJwk,
  issueStatusList,
  signerFromJwk,
  statusListCredential,
} from '@kluscv/sdk/issue';
import { presentCredentials } from '@kluscv/sdk/present';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { record } from '../support/record.ts';

const CHROMIUM = process.env['KLUSCV_CHROMIUM'] ?? '/usr/bin/chromium';
const installed = existsSync(CHROMIUM);
const skipped = installed ? '' : ` (skipped: no Chromium at ${CHROMIUM})`;
const ORIGIN = 'https://page.example';
const DID = 'did:web:platform.example';
const LIST = 'https://platform.example/status/1';

const LISTED: TrustList = {
  $schema: 'https://w3id.org/kluscv/1.0/trust-list.schema.json',
  name: 'Invented platforms',
  issuers: [{ id: DID, name: 'Platform' }],
};

/** A page that verifies, with everything that it needs for a credential of the open web. */
const PAGE = `
import { keyResolver, resolverFrom, statusSource, verifyPresentation, webResolver } from '@kluscv/sdk';
import { trustFrom } from '@kluscv/sdk/trust';

export function check(input) {
  return verifyPresentation(input, {
    resolver: resolverFrom([webResolver({ fetch }), keyResolver()]),
    trust: trustFrom([${JSON.stringify(LISTED)}]),
    statusLists: statusSource({ fetch }),
    clock: () => '2026-01-15T12:00:00Z',
    page: 'no-page',
  });
}
`;

/** In kB of brotli: the root entry, and everything that one credential needs beside it. 36.7 before the validators were Ajv's own (decision 121). */
const MOST = 55;

interface Answer {
  readonly verdict: string;
  readonly findings: readonly { readonly code: string; readonly details?: object }[];
  readonly credentials: readonly { readonly findings: Answer['findings'] }[];
}

async function scripts(splitting: boolean): Promise<ReadonlyMap<string, Uint8Array>> {
  const { outputFiles } = await build({
    stdin: { contents: PAGE, resolveDir: import.meta.dirname, sourcefile: 'page.js' },
    bundle: true,
    minify: true,
    splitting,
    format: 'esm',
    platform: 'browser',
    conditions: ['@kluscv/source'],
    legalComments: 'none',
    entryNames: 'page',
    outdir: '/',
    write: false,
  });
  return new Map(outputFiles.map(({ path, contents }) => [basename(path), contents]));
}

const platform = await (async () => {
  const jwk = await generateJwk();
  const signer = await signerFromJwk(jwk, { verificationMethod: `${DID}#key-1` });
  const clock = (): string => '2026-01-10T12:00:00Z';
  const issuer = await createIssuer({ signer, issuer: { name: 'Platform', role: 'platform' }, clock });
  const register = createStatusList({ url: LIST });
  const { register: used, entry } = allocateStatus(register, (length) => new Uint8Array(length).fill(7));
  const list = await issueStatusList(
    await statusListCredential(used, {
      issuer: DID,
      validFrom: '2026-01-15T00:00:00Z',
      validUntil: '2026-01-16T00:00:00Z',
    }),
    { signer },
  );
  const secured = await issuer.issue(record, { status: entry });
  return { did: didWebDocument({ did: DID, keys: [{ name: 'key-1', jwk }] }), list, secured };
})();

const presentation = await presentCredentials([platform.secured]);
const [head, , signature] = platform.secured.value.split('.');
const malformed = [
  head,
  Buffer.from('{"type":["VerifiableCredential","WorkCredential"]}').toString('base64url'),
  signature,
].join('.');

describe.skipIf(!installed)(`a page that verifies${skipped}`, () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  });

  afterAll(async () => {
    await browser.close();
  });

  /** Answers about several inputs of one page, one after the other, and the scripts that the page had loaded after each. */
  async function checked(
    files: ReadonlyMap<string, Uint8Array>,
    inputs: readonly unknown[],
  ): Promise<readonly { readonly answer: Answer; readonly loaded: readonly string[] }[]> {
    const page = await browser.newPage();
    const loaded: string[] = [];
    await page.route('**/*', async (route) => {
      const { href, pathname } = new URL(route.request().url());
      const headers = { 'access-control-allow-origin': '*' };
      const script = files.get(pathname.slice(1));
      if (script !== undefined) {
        loaded.push(pathname.slice(1));
        return route.fulfill({ contentType: 'text/javascript', body: Buffer.from(script) });
      }
      if (href === 'https://platform.example/.well-known/did.json') {
        return route.fulfill({ contentType: 'application/did+json', headers, body: JSON.stringify(platform.did) });
      }
      if (href === LIST)
        return route.fulfill({ contentType: 'application/vc+jwt', headers, body: platform.list.value });
      return pathname === '/' ? route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }) : route.abort();
    });
    await page.goto(`${ORIGIN}/`);
    const results = [];
    for (const input of inputs) {
      const answer = await page.evaluate<Answer>(
        `import('/page.js').then(({ check }) => check(${JSON.stringify(input)}))`,
      );
      results.push({ answer, loaded: [...loaded] });
    }
    await page.close();
    return results;
  }

  test(`loads at most ${MOST} kB until it knows of a credential, and nothing more afterwards`, async () => {
    const files = await scripts(true);
    const [good, again, presented, bad] = await checked(files, [
      platform.secured.value,
      platform.secured.value,
      presentation,
      malformed,
    ]);
    expect(good?.answer).toMatchObject({ verdict: 'verified' });
    const size = (names: readonly string[]): number =>
      names.reduce((sum, name) => sum + brotliCompressSync(files.get(name) ?? '').length, 0) / 1000;
    expect(size(good?.loaded ?? [])).toBeGreaterThan(10);
    expect(size(good?.loaded ?? [])).toBeLessThan(MOST);
    expect(again?.loaded).toEqual(good?.loaded);
    expect(presented?.answer).toMatchObject({ verdict: 'verified' });
    // A presentation, and what is wrong with a document, need nothing more: the page verifies on without the network.
    expect(presented?.loaded).toEqual(good?.loaded);
    expect(bad?.loaded).toEqual(good?.loaded);
    expect(bad?.answer).toMatchObject({ verdict: 'rejected' });
    expect(bad?.answer.credentials[0]?.findings[0]).toMatchObject({
      code: 'structure.schema',
      details: { rule: 'schema.required' },
    });
    // Everything that a bundler splits off is there for something, and is loaded once.
    expect(new Set(bad?.loaded).size).toBe(bad?.loaded.length);
  }, 60_000);

  test('says the same as one file, where a bundler does not split', async () => {
    const files = await scripts(false);
    expect([...files.keys()]).toEqual(['page.js']);
    const inputs = [platform.secured.value, presentation, malformed];
    const [whole, split] = [await checked(files, inputs), await checked(await scripts(true), inputs)];
    expect(whole.map(({ answer }) => answer)).toEqual(split.map(({ answer }) => answer));
    expect(whole.map(({ answer }) => answer.verdict)).toEqual(['verified', 'verified', 'rejected']);
  }, 60_000);
});
