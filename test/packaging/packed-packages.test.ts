import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { render } from '@kluscv/pdf';
import type { WorkCredential } from '@kluscv/schema';
import { createTestIssuer, issueCredential } from '@kluscv/sdk/issue';
import { presentCredentials } from '@kluscv/sdk/present';
import { sdJwtFormat } from '@kluscv/sdk/sd-jwt';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { record } from '../support/record.ts';
import { type Manifest, packages } from '../../.ci/workspace.ts';
import { installed as manifestOf, installPacked } from './install-packed.ts';

const root = resolve(import.meta.dirname, '../..');
const ids = packages.map(({ id }) => id);

let project: string;

function run(
  command: string,
  args: readonly string[],
  cwd: string,
): { readonly status: number; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  return { status: status ?? -1, output: `${stdout}${stderr}` };
}

const installed = (id: string): Manifest => manifestOf(project, id);

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'kluscv-packaging-'));
  installPacked(project);
}, 600_000);

afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

describe.each(ids)('@kluscv/%s as published', (id) => {
  test('names no source and no workspace', () => {
    const text = JSON.stringify(installed(id));
    expect(text).not.toContain('@kluscv/source');
    expect(text).not.toContain('workspace:');
    expect(text).not.toContain('catalog:');
  });

  test('loads through every entry point', () => {
    const { name, exports } = installed(id);
    const entries = Object.entries(exports).filter(([, target]) => typeof target !== 'string');
    expect(entries.length).toBeGreaterThan(0);
    for (const [entry] of entries) {
      const script = `await import(${JSON.stringify(join(name, entry))})`;
      expect(run(process.execPath, ['--input-type=module', '-e', script], project)).toEqual({ status: 0, output: '' });
    }
  });

  test('has a license', () => {
    expect(readdirSync(join(project, 'node_modules/@kluscv', id))).toContain('LICENSE');
  });
});

test('the packed sdk loads what it loads late', () => {
  const script = `
    import { keyResolver, statusSourceFrom, verifyCredential, verifyPresentation } from '@kluscv/sdk';
    import { createTestIssuer } from '@kluscv/sdk/issue';
    import { presentCredentials } from '@kluscv/sdk/present';
    import { trustFrom } from '@kluscv/sdk/trust';
    const issuer = await createTestIssuer();
    const secured = await issuer.issue(${JSON.stringify(record)});
    const options = {
      resolver: keyResolver(),
      trust: trustFrom([]),
      statusLists: statusSourceFrom([]),
      clock: () => new Date().toISOString(),
      allowTest: true,
    };
    const [head, , signature] = secured.value.split('.');
    const reports = [
      await verifyCredential(secured, options),
      await verifyPresentation(await presentCredentials([secured]), { ...options, page: 'no-page' }),
      await verifyCredential([head, Buffer.from('{}').toString('base64url'), signature].join('.'), options),
    ];
    console.log(reports.map(({ verdict, findings }) => verdict + ' ' + findings.every(({ code }) => code !== '')).join(', '));
  `;
  expect(run(process.execPath, ['--input-type=module', '-e', script], project)).toEqual({
    status: 0,
    output: 'conditional true, conditional true, rejected true\n',
  });
});

test.each([
  ['nodenext', 'nodenext'],
  ['node16', 'node16'],
  ['preserve', 'bundler'],
])('a consumer’s compiler reads the types of all packages: %s, %s', (module, resolution) => {
  // What the machine gives has the types of Node, which this project does not install.
  const lines = ids
    .filter((id) => id !== 'node')
    .map((id) => `export type * as ${id.replaceAll('-', '_')} from '@kluscv/${id}';\n`);
  writeFileSync(join(project, 'consumer.ts'), lines.join(''));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const target = ['--target', 'es2024', '--lib', 'es2024,dom'];
  const flags = ['--noEmit', '--strict', '--module', module, '--moduleResolution', resolution, ...target];
  expect(run(process.execPath, [tsc, ...flags, 'consumer.ts'], project)).toEqual({ status: 0, output: '' });
});

describe('the packed command, with nothing else installed', () => {
  const kluscv = (...args: readonly string[]): { readonly status: number; readonly output: string } =>
    run(
      process.execPath,
      [join(project, 'node_modules/@kluscv/cli', String(installed('cli').bin?.['kluscv'])), ...args],
      project,
    );

  test('says its version', () => {
    const { version } = installed('cli');
    expect(kluscv('--version')).toEqual({ status: 0, output: `kluscv ${version} (standard 1.0)\n` });
  });

  test('tells an older Node which one it needs, in place of what that one does not know', () => {
    const { bin, engines } = installed('cli');
    const main = JSON.stringify(join(project, 'node_modules/@kluscv/cli', String(bin?.['kluscv'])));
    const older = `Object.defineProperty(process.versions, 'node', { value: '20.20.2' }); require(${main});`;
    const { status, output } = run(process.execPath, ['-e', older], project);
    expect(status).toBe(2);
    expect(output).toContain(
      `kluscv needs Node ${String(engines?.['node']).replace('>=', '')} or newer, and this is Node 20.20.2.`,
    );
  });

  test('walks the whole road: it carries its examples, its fonts and its validators', () => {
    const { status, output } = kluscv('demo', '--out', 'demo');
    expect({ status, tail: status === 0 ? '' : output }).toEqual({ status: 0, tail: '' });
    expect(readdirSync(join(project, 'demo'))).toContain('kluscv.pdf');
  });

  test('keeps keys, lists and trust, and finds its parts that are loaded late', () => {
    const own = ['--status', 'status', '--key', 'issuer.jwk'];
    writeFileSync(join(project, 'passphrase.txt'), 'four words nobody joins\n');
    const all: readonly (readonly [number, ...string[]])[] = [
      [
        0,
        'keys',
        'create',
        '--did',
        'did:web:platform.example',
        '--out',
        'issuer.jwk',
        '--passphrase-file',
        'passphrase.txt',
      ],
      [2, 'status', 'create', ...own, '--status-url', 'https://platform.example/status'],
      [
        0,
        'status',
        'create',
        ...own,
        '--status-url',
        'https://platform.example/status',
        '--passphrase-file',
        'passphrase.txt',
      ],
      [0, 'status', 'list', '--status', 'status'],
      [0, 'keys', 'rotate', '--key', 'issuer.jwk', '--out', 'next.jwk', '--passphrase-file', 'passphrase.txt'],
      [0, 'keys', 'check', 'issuer.jwk', 'next.jwk'],
      [0, 'keys', 'list', 'next.jwk'],
      [0, 'keys', 'public', 'next.jwk', '--format', 'pem'],
      [0, 'did', 'init', '--did', 'did:web:platform.example', '--key', 'next.jwk', '--out', 'public/did.json'],
      [0, 'did', 'show', 'public/did.json'],
      [3, 'did', 'check', 'did:web:localhost'],
      [0, 'trust', 'add', 'did:web:platform.example', '--name', 'Platform', '--trust', 'trust.json'],
      [0, 'trust', 'list', '--trust', 'trust.json'],
      [
        0,
        'trust',
        'bundle',
        '--trust',
        'trust.json',
        '--key',
        'next.jwk',
        '--out',
        'trust.jwt',
        '--passphrase-file',
        'passphrase.txt',
      ],
      [2, 'verify', 'demo/kluscv.pdf', '--offline', '--bundle', 'trust.jwt'],
      [2, 'serve', 'demo/credentials'],
      [0, 'env'],
      [0, 'doctor'],
      [0, 'completion', 'bash'],
    ];
    for (const [status, ...args] of all) {
      const outcome = kluscv(...args);
      expect({ args, status: outcome.status, bug: outcome.output.includes('a bug in kluscv') }, outcome.output).toEqual(
        {
          args,
          status,
          bug: false,
        },
      );
    }
  }, 60_000);

  test.each(['en', 'uk', 'ar'] as const)(
    'draws a page in %s as its source does, although other code inflates its fonts',
    async (locale) => {
      const issuer = await createTestIssuer();
      const secured = await issuer.issue(record, { subject: { name: 'Аміна \u{1F600} مثال' } });
      const manifest = { renderer: 'kluscv-render/1', locale, paper: 'a4', renderedOn: '2026-01-15' } as const;
      writeFileSync(
        join(project, `${locale}.pdf`),
        await render(await presentCredentials([secured], { render: manifest })),
      );
      const { output } = kluscv('verify', `${locale}.pdf`, '--offline', '--json');
      expect(output).toContain('"page.identical"');
    },
  );

  test('draws what is disclosed of an SD-JWT as its source does, and finds it intact', async () => {
    const issuer = await createTestIssuer();
    const { signer } = issuer;
    const { value } = await issuer.issue(record, { subject: { name: 'Aylin Örnek' } });
    const credential = JSON.parse(Buffer.from(value.split('.')[1] ?? '', 'base64url').toString()) as WorkCredential;
    const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
    const whole = await issueCredential(credential, { signer, format: sdJwtFormat('vc+sd-jwt', { random }) });
    writeFileSync(join(project, 'whole.sd-jwt'), whole.value);
    expect(kluscv('export', 'pdf', 'whole.sd-jwt', '--hide', 'name', '--out', 'parts.pdf').status).toBe(0);
    const { output } = kluscv('verify', 'parts.pdf', '--offline', '--json');
    expect(output).toContain('"page.identical"');
    expect(output).toContain('"proof.intact"');
    expect(output).not.toContain('Aylin');
  });
});
