import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { disclosureOf } from './disclosure.ts';

type Node = Readonly<Record<string, unknown>>;
const schema = (name: string): Node =>
  JSON.parse(readFileSync(new URL(`../../../../schemas/v1/${name}.schema.json`, import.meta.url), 'utf8')) as Node;
const members = (node: unknown): readonly string[] => Object.keys((node as { readonly properties: object }).properties);

describe.each([
  ['work-credential', 'workRecord', schema('work-record')],
  ['endorsement', 'endorsement', undefined],
  ['hours-statement', 'hoursStatement', undefined],
] as const)('disclosure of %s', (name, statement, record) => {
  const credential = schema(name) as { properties: { credentialSubject: { properties: Record<string, unknown> } } };
  const subject = credential.properties.credentialSubject;
  const claims = disclosureOf(name).map(({ path }) => path.filter((step) => step !== null).join('/'));

  it('says something of every claim', () => {
    const expected = [
      // A proof is no claim, and an SD-JWT has none inside.
      ...members(credential).filter((member) => member !== 'credentialSubject' && member !== 'proof'),
      ...members(subject)
        .filter((member) => member !== statement)
        .map((member) => `credentialSubject/${member}`),
      ...members(record ?? subject.properties[statement]).map((member) => `credentialSubject/${statement}/${member}`),
    ];
    expect([...new Set(claims)].toSorted()).toEqual(expected.toSorted());
  });

  it('never lets go of what the rest needs to be understood', () => {
    const required = disclosureOf(name)
      .filter(({ sd }) => sd === 'never')
      .map(({ path }) => path.at(-1));
    expect(required).toEqual(expect.arrayContaining(['issuer', 'type']));
    if (name === 'work-credential') {
      expect(required).toEqual(
        expect.arrayContaining(['assurance', 'coverage', 'counts', 'reviewsTotal', 'reviewsOffered']),
      );
    }
  });
});

it('shows an hours statement whole', () => {
  expect(disclosureOf('hours-statement').filter(({ sd }) => sd !== 'never')).toEqual([]);
});

it('each review stands for itself', () => {
  expect(disclosureOf('work-credential')).toContainEqual({
    path: ['credentialSubject', 'workRecord', 'reviews', null],
    sd: 'always',
  });
});
