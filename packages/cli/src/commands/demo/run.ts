import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { envelopedJws, presentationJson, schemaUrl, type TrustList, type WorkPresentation } from '@kluscv/schema';
import { presentCredentials } from '@kluscv/sdk/present';
import { CliError } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { exists, type Io, readInput } from '../../terminal/io.ts';
import { DEMO_WORDS } from './words.ts';
import { messagesIn } from '@kluscv/verifier/messages';
import { answerText, leading, reasonText } from '@kluscv/verifier/report';
import { exitCodeOf } from '../verify/exit-code.ts';
import { printable, styleFor, wrap } from '../../terminal/terminal.ts';
import { localeFor } from '../../terminal/language.ts';
import type { Locale } from '@kluscv/verifier/messages';
import { type VerifierOptions, verifierFrom } from '../verify/options.ts';
import { writeWhole } from '@kluscv/node/files';
import { exportPdf } from '../export/pdf.ts';
import { readExportFrom } from '../import/run.ts';
import { issue } from '../issue/run.ts';
import { keysCreate } from '../keys/run.ts';
import { statusChange } from '../status/run.ts';

/** Options of `kluscv demo`. */
export interface DemoOptions {
  readonly out: string;
  readonly lang?: Locale;
  readonly platforms?: boolean;
}

interface Organization {
  readonly id: string;
  readonly name: string;
  readonly role: 'platform' | 'cooperative' | 'association';
  /** Folder below `examples/exports`. */
  readonly source: string;
  readonly worker?: string;
}

/** The file by which a demo knows the folder of an earlier one. */
const MARK = 'about-this-demo.txt';

/** The platform signs for its own figures; what Amina downloaded herself is signed by organizations that looked at it. */
const ORGANIZATIONS: readonly Organization[] = [
  { id: 'schoonmaak', name: 'Voorbeeld Schoonmaak', role: 'platform', source: 'cleaning-platform' },
  {
    id: 'chauffeurs',
    name: 'Voorbeeld Chauffeurscoöperatie',
    role: 'cooperative',
    source: 'uber-driver-2021',
    worker: 'Amina Voorbeeld',
  },
  {
    id: 'koeriers',
    name: 'Voorbeeld Koeriersvereniging',
    role: 'association',
    source: 'wolt-courier',
    worker: 'Amina Voorbeeld',
  },
];

/** `kluscv demo`: the whole road with real commands on invented work, then what goes wrong on it and how that is found out. */
export async function demo(io: Io, { out, lang, platforms = false }: DemoOptions): Promise<ExitCode> {
  if (platforms) return demoPlatforms(out);
  const locale = localeFor(io, lang);
  const messages = await messagesIn(locale);
  const words = DEMO_WORDS[locale];
  const style = styleFor(io.color);
  const at = (...parts: readonly string[]): string => join(out, ...parts);
  // What an earlier demo left is replaced; anybody else's folder is not touched.
  const before = (await exists(out)) ? await readdir(out) : [];
  if (before.length > 0 && !before.includes(MARK)) {
    throw new CliError('demo.folder-not-empty', { at: out });
  }
  for (const name of before) await rm(at(name), { recursive: true });
  const examples = await examplesFolder();
  const say = (text = '', indent = ''): void => io.stdout(`${indent}${wrap(text, io.width, indent)}\n`);
  // The steps run the real commands; what they print is told here in fewer words.
  const silent: Io = { ...io, stdout: () => {}, stderr: () => {} };

  writeWhole(at(MARK), `${words.intro}\n`);

  say(words.intro);
  say(`\n${style.bold(words.platforms)}`);
  for (const organization of ORGANIZATIONS) await signFor(organization);

  say(`\n${style.bold(words.made)}`);
  await expectOk(
    exportPdf(
      silent,
      ORGANIZATIONS.filter(({ worker }) => worker === undefined).map(({ id }) => at('credentials', id)),
      { out: at('kluscv.pdf'), lang: locale, paper: 'a4' },
    ),
  );
  // Of the same person, with what she downloaded herself: nobody but her stands for those figures.
  await expectOk(
    exportPdf(
      silent,
      ORGANIZATIONS.map(({ id }) => at('credentials', id)),
      { out: at('kluscv-own-figures.pdf'), lang: locale, paper: 'a4' },
    ),
  );
  const good = await readInput(io, at('kluscv.pdf'));
  say(words.madeFile(printable(at('kluscv.pdf')), Math.ceil(good.length / 1024)), '  ');
  writeWhole(at('trust-list.json'), `${JSON.stringify(trustList(), null, 2)}\n`);

  const known: VerifierOptions = {
    did: [at('did')],
    statusList: [at('status-lists')],
    trust: [at('trust-list.json')],
    offline: true,
  };
  const forgeries = await forge(good);
  writeWhole(at('kluscv-page-changed.pdf'), forgeries.pageChanged);
  writeWhole(at('kluscv-forged.pdf'), forgeries.forged);

  let asExpected = await check(words.good, 'kluscv.pdf', known, EXIT.ok, true);
  asExpected = (await check(words.ownFigures, 'kluscv-own-figures.pdf', known, EXIT.genuine)) && asExpected;
  asExpected = (await check(words.pageChanged, 'kluscv-page-changed.pdf', known, EXIT.rejected)) && asExpected;
  asExpected = (await check(words.forged, 'kluscv-forged.pdf', known, EXIT.rejected)) && asExpected;
  await withdraw();
  asExpected =
    (await check(
      words.revoked,
      'kluscv-own-figures.pdf',
      { ...known, statusList: [at('status-lists-after')] },
      EXIT.rejected,
    )) && asExpected;
  asExpected = (await check(words.stranger, 'kluscv.pdf', { ...known, trust: [] }, EXIT.genuine)) && asExpected;

  say(`\n${style.bold(words.files)} ${printable(out)}`);
  const column = words.fileList.reduce((most, [name]) => Math.max(most, name.length), 0) + 2;
  for (const [name, meaning] of words.fileList)
    io.stdout(`  ${name.padEnd(column)}${wrap(meaning, io.width, ' '.repeat(column + 2))}\n`);
  say(`\n${style.bold(words.again)}`);
  // On one line, whatever the width: it is to be copied.
  const command = io.env['npm_lifecycle_event'] === undefined ? 'kluscv' : 'npx pnpm@12 --silent kluscv';
  io.stdout(
    printable(
      `  ${command} verify ${at('kluscv.pdf')} --trust ${at('trust-list.json')} --did ${at('did')} --status-list ${at('status-lists')}\n`,
      { lines: true },
    ),
  );
  return asExpected ? EXIT.ok : EXIT.bug;

  async function signFor({ id, name, role, source, worker }: Organization): Promise<void> {
    const paths = [join(examples, source)];
    const reading = await readExportFrom(silent, paths, {});
    // One worker's document: the platform's export holds others too, who are none of Amina's business.
    const own = reading.workers.filter((one) => worker !== undefined || one.name === 'Amina Voorbeeld');
    const records = own.flatMap((one) => one.records.flatMap((index) => reading.records[index] ?? []));
    for (const { platform, workType, counts } of records) {
      const label = workType.label[locale] ?? workType.label['en'] ?? '';
      say(words.read(`${platform.name}, ${label}`, counts.completed), '  ');
    }
    say(words.leftOut(reading.dropped.length), '  ');
    writeWhole(at('readings', `${id}.json`), `${JSON.stringify({ ...reading, workers: own }, null, 2)}\n`, {});
    await expectOk(
      keysCreate(silent, {
        out: at('keys', `${id}.jwk`),
        alg: 'EdDSA',
        validDays: '730',
        did: `did:web:${id}.example`,
      }),
    );
    await mkdir(at('did'), { recursive: true });
    await copyFile(at('keys', `${id}.did.json`), at('did', `${id}.json`));
    await expectOk(
      issue(silent, [at('readings', `${id}.json`)], {
        key: at('keys', `${id}.jwk`),
        issuerName: name,
        role,
        ...(worker !== undefined && { name: worker }),
        validDays: '730',
        status: at('status', id),
        statusUrl: `https://${id}.example/status`,
        out: at('credentials', id),
      }),
    );
    await mkdir(at('status-lists'), { recursive: true });
    await copyFile(at('status', id, 'publish', 'revocation.jwt'), at('status-lists', `${id}.jwt`));
    say(words.signed(name, records.length), '  ');
  }

  async function withdraw(): Promise<void> {
    await mkdir(at('status-lists-after'), { recursive: true });
    await expectOk(
      statusChange(silent, 'revoke', [at('credentials', 'koeriers')], {
        yes: true,
        status: at('status', 'koeriers'),
        key: at('keys', 'koeriers.jwk'),
      }),
    );
    for (const { id } of ORGANIZATIONS) {
      await copyFile(at('status', id, 'publish', 'revocation.jwt'), at('status-lists-after', `${id}.jwt`));
    }
  }

  async function check(
    title: string,
    file: string,
    options: VerifierOptions,
    expected: ExitCode,
    whole = false,
  ): Promise<boolean> {
    say(`\n${style.bold(title)}`);
    const { verifier } = await verifierFrom(io, options);
    const answer = await verifier.verify({ name: at(file), bytes: await readInput(io, at(file)) });
    const code = exitCodeOf(answer);
    // Once in full; then the answer and what was wrong.
    const text = answerText(answer, { messages, style, width: io.width - 2, brief: !whole });
    io.stdout(`${text.replaceAll(/^(?=.)/gm, '  ')}\n`);
    say(style.dim(words.answer(reasonText(leading(answer), 0, messages).first, code)), '  ');
    if (code !== expected) say(style.bad(words.unexpected(expected)), '  ');
    return code === expected;
  }
}

/**
 * `kluscv demo --platforms`: the six launching platforms of the examples, each walked through by its own door, and one KlusCV of them all.
 * They are programs of their own beside the packages, so this runs in a clone.
 */
function demoPlatforms(out: string): ExitCode {
  const script = fileURLToPath(new URL('../../../../../examples/launching-platforms/run.ts', import.meta.url));
  if (!existsSync(script)) {
    throw new CliError('demo.no-platforms', { at: 'examples/launching-platforms' });
  }
  const { status } = spawnSync(process.execPath, ['--conditions=@kluscv/source', script, out], { stdio: 'inherit' });
  return status === 0 ? EXIT.ok : EXIT.bug;
}

async function expectOk(step: Promise<ExitCode>): Promise<void> {
  const code = await step;
  if (code !== EXIT.ok) throw new Error(`a step of the demo ended with ${code}`);
}

/** In a clone the examples lie beside the packages; the published command carries a copy. */
async function examplesFolder(): Promise<string> {
  for (const candidate of ['./examples', '../examples', '../../../../../examples/exports']) {
    const folder = fileURLToPath(new URL(candidate, import.meta.url));
    if (await exists(join(folder, 'cleaning-platform'))) return folder;
  }
  throw new CliError('demo.no-examples', { at: 'examples/exports' });
}

function trustList(): TrustList {
  return {
    $schema: schemaUrl('trust-list') as TrustList['$schema'],
    name: 'Demo',
    issuers: ORGANIZATIONS.map(({ id, name }) => ({ id: `did:web:${id}.example`, name })),
  };
}

/**
 * Two forgeries of a KlusCV. `forged`: the count of the first credential is higher, and the page was drawn from that. `pageChanged`: the
 * same page, around the untouched signed data, which is what somebody with a PDF editor reaches at best.
 */
async function forge(good: Uint8Array): Promise<{ readonly pageChanged: Uint8Array; readonly forged: Uint8Array }> {
  const { extract, render } = await import('@kluscv/pdf');
  const extraction = extract(good);
  if (!extraction.ok) throw new Error(extraction.message);
  const honest = new TextDecoder().decode(extraction.presentation);
  const { verifiableCredential, render: manifest } = JSON.parse(honest) as WorkPresentation;
  const changed = verifiableCredential.map((enveloped, index) => {
    const value = envelopedJws(enveloped);
    return { format: 'vc+jwt' as const, value: index === 0 ? withMoreWork(value) : value };
  });
  const forgery = await presentCredentials(changed, manifest === undefined ? {} : { render: manifest });
  const forged = await render(forgery);
  return { forged, pageChanged: replaced(forged, presentationJson(forgery), honest) };
}

/** The credential with a higher first digit in its count, under the old signature. No byte is added, so all offsets in a PDF stay. */
function withMoreWork(jws: string): string {
  const [header, payload = '', signature] = jws.split('.');
  const text = Buffer.from(payload, 'base64url').toString();
  const changed = text.replace(
    /("completed":)(\d)/,
    (_, name: string, digit: string) => `${name}${digit === '9' ? 8 : Number(digit) + 1}`,
  );
  return `${header}.${Buffer.from(changed).toString('base64url')}.${signature}`;
}

function replaced(bytes: Uint8Array, before: string, after: string): Uint8Array {
  const at = Buffer.from(bytes).indexOf(before);
  if (at < 0 || before.length !== after.length) throw new Error('the forgery does not fit');
  const copy = Uint8Array.from(bytes);
  copy.set(Buffer.from(after), at);
  return copy;
}
