import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { isCalendarDate } from './time.ts';
import { isSignableLine } from './rules/signable.ts';

const root = new URL('../../../schemas/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const namesIn = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, root)).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'));

const ajv = new Ajv2020({
  strictTypes: false,
  strictRequired: false,
  formats: { date: isCalendarDate, 'date-time': true },
});
for (const name of readdirSync(new URL('v1/', root)).filter((file) => file.endsWith('.schema.json')))
  ajv.addSchema(read(`v1/${name}`) as object);

interface CodeList {
  readonly id: string;
  readonly values?: string;
  readonly codes: readonly { readonly code: string; readonly label: Readonly<Record<string, string>> }[];
}

describe.each(namesIn('v1/codelists/').map((name) => [name]))('code list %s', (name) => {
  const list = read(`v1/codelists/${name}`) as CodeList;

  it('follows its schema and its address', () => {
    const isCodeList =
      ajv.getSchema('https://w3id.org/kluscv/1.0/codelists/codelist.schema.json') ??
      ajv.compile(read('v1/codelists/codelist.schema.json') as object);
    expect([isCodeList(list), isCodeList.errors]).toEqual([true, null]);
    expect(list.id).toBe(`https://w3id.org/kluscv/1.0/codelists/${name}`);
  });

  it('has the values of the closed list in the schema, in its order', () => {
    if (list.values === undefined) return;
    const [address = '', fragment = ''] = list.values.split('#');
    const schema = read(`v1/${address.slice(address.lastIndexOf('/') + 1)}`);
    const place = fragment
      .split('/')
      .slice(1)
      .reduce((at, step) => (at as Record<string, unknown>)[step], schema);
    expect(list.codes.map(({ code }) => code)).toEqual((place as { readonly enum: readonly string[] }).enum);
  });

  it('has every code once, with labels that can be shown', () => {
    expect(new Set(list.codes.map(({ code }) => code)).size).toBe(list.codes.length);
    const languages = name === 'isco-08.json' || name === 'esco.json' ? ['en'] : ['nl', 'en', 'de', 'fr', 'da'];
    for (const { label } of list.codes) {
      expect(Object.keys(label)).toEqual(languages);
      expect(Object.values(label).filter((text) => !isSignableLine(text))).toEqual([]);
    }
  });
});

it('the concepts of ESCO are the unit groups of ISCO-08, under their addresses there', () => {
  const [esco, isco] = ['esco', 'isco-08'].map((name) => read(`v1/codelists/${name}.json`) as CodeList);
  const addressed = isco?.codes.map(({ code, label }) => ({ code: `http://data.europa.eu/esco/isco/C${code}`, label }));
  expect(esco?.codes).toEqual(addressed);
});

describe.each(namesIn('registry/').map((name) => [name]))('platform profile %s', (name) => {
  const profile = read(`registry/${name}`) as { readonly id: string };

  it('follows its schema and its name', () => {
    const id = 'https://w3id.org/kluscv/registry/platform-profile.schema.json';
    const isProfile = ajv.getSchema(id) ?? ajv.compile(read('registry/platform-profile.schema.json') as object);
    expect([isProfile(profile), isProfile.errors]).toEqual([true, null]);
    expect(`${profile.id}.json`).toBe(name);
  });
});
