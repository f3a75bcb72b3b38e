// The page is a picture of the credentials: everything disclosed is on it, and nothing else. Both are shown here from the sources of every piece of
// text on every page; what the words should look like comes from a second implementation (the engine's `Intl`).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkPresentation } from '@kluscv/schema';
import { beforeAll, describe, expect, test } from 'vitest';
import { disclosedCredentials, type ShownCredential } from '../disclosed.ts';
import type { LinePiece } from '../layout/strip.ts';
import type { Source } from '../layout/span.ts';
import type { Message } from '../messages/message.ts';
import { type Locale, LOCALES, wordsOf } from '../messages/words.ts';
import { picture } from '../render.ts';
import * as examples from '../testing/presentations.ts';
import { hidden, hidingOf } from '../testing/sd-jwts.ts';

const MANY = examples.credentialOf(examples.CLEANING, { record: { reviews: examples.manyReviews(50) } });

const HIDING = await hidingOf(MANY);

const SUPERSEDES = { id: 'urn:uuid:e0000000-0000-4000-8000-000000000001', reason: 'updated' } as const;

const presentations: readonly (readonly [string, (locale: Locale) => WorkPresentation])[] = [
  ['one gig', (locale) => examples.presentationOf([examples.credentialOf(examples.ONE_GIG)], { locale })],
  [
    'a test credential',
    (locale) => examples.presentationOf([examples.credentialOf(examples.ONE_GIG, { test: true })], { locale }),
  ],
  [
    'ten years of cleaning',
    (locale) => examples.presentationOf([examples.credentialOf(examples.CLEANING)], { locale, paper: 'letter' }),
  ],
  ['a worker’s own export', (locale) => examples.presentationOf([examples.credentialOf(examples.DRIVING)], { locale })],
  ['fifty reviews', (locale) => examples.presentationOf([MANY], { locale })],
  ['work with endorsements', (locale) => examples.endorsedWork({ locale })],
  [
    'an endorsement alone, with a test key',
    (locale) =>
      examples.presentationOf([examples.endorsementOf(examples.EVERY_ENDORSEMENT, { test: true })], { locale }),
  ],
  ['four platforms', (locale) => examples.fourPlatforms({ locale })],
  [
    'work that is partly shown',
    (locale) =>
      examples.presentationHolding(
        [
          hidden(HIDING, [
            '/credentialSubject/name',
            '/credentialSubject/workRecord/hours',
            '/credentialSubject/workRecord/levels',
            ...Array.from({ length: 47 }, (_, index) => `/credentialSubject/workRecord/reviews/${index}`),
          ]),
        ],
        { locale },
      ),
  ],
  ...examples.CERTIFICATES.map(
    (record) =>
      [
        record.profile,
        (locale: Locale) => examples.presentationOf([examples.credentialOf(record)], { locale }),
      ] as const,
  ),
  [
    'every kind of scale',
    (locale) => examples.presentationOf([examples.credentialOf(examples.EVERY_SCALE)], { locale }),
  ],
  [
    'every member of the standard',
    (locale) =>
      examples.presentationOf(
        [examples.credentialOf(examples.EVERY_MEMBER, { name: null, more: { supersedes: SUPERSEDES } })],
        { locale },
      ),
  ],
];

const cases = presentations.flatMap(([name, make]) =>
  LOCALES.map((locale) => ({ name, locale, presentation: make(locale) })),
);

/** Members that have one value for every credential: the headings of the page say them. */
const FIXED =
  /\/@context\/|^\/type\/[01]$|\/credentialSubject\/type$|\/(?:workRecord|endorsement)\/type$|^\/credentialSchema\/type$|^\/credentialStatus\/type$/;

/** Texts of the renderer itself. Dates and page numbers are checked by their form. */
const CONSTANTS =
  /^(?: |, |\. | · | \/ |– |https:\/\/w3id\.org\/kluscv\/verify|kluscv verify kluscv\.pdf|[0-9]{1,2}|[0-9]{1,2}(?:\.|er|º)?\s(?:de )?\p{L}+ (?:de )?[0-9]{4}(?:\sр\.)?)$/u;

describe.each(cases)('$name in $locale', async ({ locale, presentation }) => {
  const credentials = await credentialsOf(presentation);
  let pieces: readonly LinePiece[] = [];
  beforeAll(async () => {
    pieces = (await picture(presentation)).painted.flatMap(({ lines }) => lines.flat());
  });

  test('shows every claim', () => {
    const shown = new Set(
      pieces.flatMap(({ source }) => source.claims ?? []).map(({ credential, pointer }) => `${credential}${pointer}`),
    );
    const disclosed = credentials.flatMap((credential, index) =>
      leavesOf(credential).map(([pointer]) => `${index}${pointer}`),
    );
    expect(disclosed.filter((leaf) => !shown.has(leaf))).toEqual([]);
  });

  test('shows every claim as what it is, and nothing that was not disclosed', () => {
    for (const [source, text] of textBySource(pieces)) {
      if (source.claims === undefined || source.key !== undefined) continue;
      const displays = source.claims.flatMap(({ credential, pointer }) =>
        displaysOf(credentials[credential], pointer, locale),
      );
      // Heads and feet say the same again on every page.
      const fits = displays
        .map(squeezed)
        .some((display) => display !== '' && squeezed(text).replaceAll(display, '') === '');
      expect(fits, `${JSON.stringify(source.claims)} is shown as ${text}, not as ${displays.join(' or ')}`).toBe(true);
    }
  });

  test('says nothing else but labels and constants', async () => {
    const { messages } = await wordsOf(locale);
    for (const { text, source } of pieces) {
      if (source.key !== undefined) {
        const literals = literalsOf(messages[source.key]);
        expect(
          literals.some((literal) => literal.includes(text.trim())),
          `${source.key}: ${text}`,
        ).toBe(true);
      } else if (source.claims === undefined) {
        expect(source.constant).toMatch(CONSTANTS);
        expect(source.constant).toContain(text.trim());
      }
    }
  });

  test('puts a code into the words of that very code', () => {
    for (const { source } of pieces) {
      if (source.key === undefined || source.claims === undefined) continue;
      const values = source.claims.map(({ credential, pointer }) => valueAt(credentials[credential], pointer));
      if (
        values.length === 1 &&
        typeof values[0] === 'string' &&
        !/^\/issuer\/id$|distribution/.test(source.claims[0]?.pointer ?? '')
      ) {
        if (source.claims[0]?.pointer === '/type/2') continue;
        if (source.claims[0]?.pointer.endsWith('/scale/kind') === true)
          expect(source.key).toContain(`rating.scale.${values[0]}`);
        else expect(source.key.endsWith(`.${values[0]}`) || source.key === `rating.${values[0]}`).toBe(true);
      }
    }
  });
});

test.each([
  ['work-credential', 120],
  ['endorsement', 40],
])('the examples together have every member of the standard: %s', async (schema, least) => {
  const shapes = (await Promise.all(cases.map(async ({ presentation }) => credentialsOf(presentation))))
    .flat()
    .flatMap((credential) => leavesOf(credential))
    .map(([pointer]) => shapeOf(pointer));
  // A proof is the signature, no claim: it is read and taken off before a page is drawn.
  const members = schemaMembers(schema).filter((member) => !member.startsWith('/proof'));
  expect(members.length).toBeGreaterThan(least);
  expect(members.filter((member) => !FIXED.test(member) && !shapes.includes(member))).toEqual([]);
});

async function credentialsOf(presentation: WorkPresentation): Promise<readonly ShownCredential[]> {
  return (await disclosedCredentials(presentation)).map(({ credential }) => credential);
}

interface Schema {
  readonly $ref?: string;
  readonly $id?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** Leaves that the schema allows, lists and maps by `*`. */
function schemaMembers(name: string): readonly string[] {
  const folder = join(import.meta.dirname, '../../../../schemas/v1');
  const files = new Map<string, Schema>();
  const load = (file: string): Schema => {
    const known = files.get(file);
    if (known !== undefined) return known;
    const schema = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Schema;
    files.set(file, schema);
    return schema;
  };
  const walk = (schema: Schema, file: string, pointer: string): readonly string[] => {
    if (schema.$ref !== undefined) {
      const [address = '', fragment = ''] = schema.$ref.split('#');
      const target = address === '' ? file : address.slice(address.lastIndexOf('/') + 1);
      const name = fragment.split('/').at(-1) ?? '';
      const root = load(target);
      const resolved = fragment === '' ? root : root.$defs?.[name];
      return resolved === undefined ? [] : walk(resolved, target, pointer);
    }
    if (schema.items !== undefined) return walk(schema.items, file, `${pointer}/*`);
    if (schema.properties !== undefined) {
      return Object.entries(schema.properties).flatMap(([member, inner]) => walk(inner, file, `${pointer}/${member}`));
    }
    if (typeof schema.additionalProperties === 'object') return walk(schema.additionalProperties, file, `${pointer}/*`);
    return [pointer];
  };
  return walk(load(`${name}.schema.json`), `${name}.schema.json`, '').filter(
    (member) => !/^\/(@context|type)/.test(member),
  );
}

function shapeOf(pointer: string): string {
  return pointer
    .replace(/(\/extensions\/)[^/]+/, '$1*')
    .replace(/\/(label|about|duties)\/[^/]+$/, '/$1/*')
    .replaceAll(/\/[0-9]+(?=\/|$)/g, '/*');
}

/** How a claim may look, by an implementation that shares nothing with the renderer's. */
function displaysOf(credential: ShownCredential | undefined, pointer: string, locale: Locale): readonly string[] {
  const value = valueAt(credential, pointer);
  const tag = locale === 'ar' ? 'ar-u-ca-gregory-nu-latn' : locale;
  const number = (each: number): string => new Intl.NumberFormat(tag).format(each);
  const date = (text: string, day: boolean): string =>
    new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : tag, {
      ...(day ? { day: 'numeric' } : {}),
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    })
      .format(new Date(text.slice(0, day ? 10 : 7)))
      .replace(/^1 /, locale === 'fr' ? '1er ' : locale === 'it' ? '1º ' : '1 ');
  if (pointer.endsWith('/reviews') && Array.isArray(value)) return [number(value.length)];
  if (/\/(minutes|minutesPerWeek|minutesPerDay)$/.test(pointer))
    return [number(Math.floor(Number(value) / 60)), String(Number(value) % 60)];
  if (/\/extensions\/[^/]+$/.test(pointer))
    return [
      pointer
        .slice(pointer.lastIndexOf('/') + 1)
        .replaceAll('~1', '/')
        .replaceAll('~0', '~'),
    ];
  if (typeof value === 'number') return [number(value)];
  if (typeof value !== 'string') return [];
  if (/\/period\/(first|last)$/.test(pointer)) return [date(value, false), ...durations(credential)];
  if (/^\d{4}-\d{2}$/.test(value)) return [date(value, false)];
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return [date(value, true)];
  if (pointer.startsWith('/valid')) return [date(value, true), `${value.slice(0, 10)} ${value.slice(11, -1)} UTC`];
  if (/\/(mean|score|step|value|successAt)$/.test(pointer) && !/^\/issuer|extensions/.test(pointer)) {
    const written = value.replace('.', locale === 'en' || locale === 'ar' ? '.' : ',');
    return [written, String(Math.round(Number(value) * 100))];
  }
  if (pointer.endsWith('/country')) return [new Intl.DisplayNames([locale], { type: 'region' }).of(value) ?? ''];
  if (pointer.endsWith('/lang')) {
    const name = new Intl.DisplayNames([locale], { type: 'language' }).of(value.slice(0, 2)) ?? '';
    return [value.length === 2 ? name : `${name} (${value})`];
  }
  if (pointer === '/issuer/id') return [value, value.replace('did:web:', '').replaceAll(':', '/').replace('%3A', ':')];
  const label = /\/(?:label|about|duties)\/([a-z-]+)$/i.exec(pointer);
  if (label !== null) return [value, new Intl.DisplayNames([locale], { type: 'language' }).of(label[1] ?? '') ?? ''];
  return [value];
}

function durations(credential: ShownCredential | undefined): readonly string[] {
  const subject = credential?.credentialSubject;
  const { first = '', last = '' } = subject !== undefined && 'workRecord' in subject ? subject.workRecord.period : {};
  const months =
    (new Date(last).getUTCFullYear() - new Date(first).getUTCFullYear()) * 12 +
    new Date(last).getUTCMonth() -
    new Date(first).getUTCMonth() +
    1;
  return [String(Math.trunc(months / 12)), String(months % 12)];
}

function leavesOf(value: unknown, pointer = ''): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return FIXED.test(pointer) ? [] : [[pointer, value]];
  return Object.entries(value).flatMap(([name, inner]) =>
    leavesOf(inner, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
}

function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((inner, name) => (inner as Readonly<Record<string, unknown>>)[name], value);
}

/** The pieces of one span, put together again: lines may have torn it. */
function textBySource(pieces: readonly LinePiece[]): ReadonlyMap<Source, string> {
  const texts = new Map<Source, string>();
  for (const { text, source } of pieces) texts.set(source, (texts.get(source) ?? '') + text);
  return texts;
}

function literalsOf(message: Message): readonly string[] {
  const forms =
    typeof message === 'string' ? [message] : Object.values(message as unknown as Readonly<Record<string, string>>);
  return forms.flatMap((form) => form.split(/\{\w+\}/));
}

function squeezed(text: string): string {
  return text.replaceAll(/[\s\u200e\u200f]/g, '');
}
