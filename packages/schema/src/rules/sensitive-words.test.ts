import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sensitiveWords } from './sensitive-words.ts';

const root = new URL('../../../../', import.meta.url);
const list = JSON.parse(readFileSync(new URL('schemas/v1/sensitive-words.json', root), 'utf8')) as {
  readonly codes: readonly { readonly code: string; readonly words: Readonly<Record<string, readonly string[]>> }[];
};
const record = (text: string): object => ({ type: 'WorkRecord', workType: { label: { nl: text } } });
const topics = (text: string): readonly string[] => sensitiveWords(record(text)).map(({ topic }) => topic);

describe('sensitiveWords', () => {
  it.each(
    list.codes.flatMap(({ code, words }) =>
      Object.values(words)
        .flat()
        .map((word) => [word, code] as const),
    ),
  )('finds "%s" (%s), in any case and amid a sentence', (word, code) => {
    const whole = word.replaceAll('*', 'en');
    expect(topics(`Hulp, ${whole}; enz.`)).toContain(code);
    expect(topics(whole.toUpperCase())).toContain(code);
  });

  it.each([
    'Huishoudelijke hulp in de gehandicaptenzorg',
    'Customer support and IT support',
    'Zorg, begeleiding en schoonmaak',
    'Wiens fiets is dit?',
    'Bezorging van maaltijden',
    'Diagnostics of engines',
    'Probation period completed',
    'Community manager',
    'Hafting of tools',
    'Enceinte acoustique',
    'Levering van bouwmaterialen',
  ])('says nothing of "%s"', (text) => {
    expect(topics(text)).toEqual([]);
  });

  it('says where, and folds apostrophes, spaces and forms of characters', () => {
    const text = 'Travail d’intérêt   général'.normalize('NFD');
    expect(sensitiveWords(record(text))).toEqual([
      { topic: 'detention', word: "travail d'intérêt général", pointer: '/workType/label/nl' },
    ]);
  });

  it('looks through what the issuer writes, and not what clients, workers or an addressee are called', () => {
    const credential = {
      credentialSubject: {
        name: 'Jan Gevangenis',
        workRecord: {
          platform: { name: 'Stichting Taakstraf' },
          trajectory: { label: { nl: 'Re-integratietraject' } },
          endorsements: [{ text: 'Went on sick leave, and came back.' }],
          extensions: { 'https://platform.example/x': { label: { en: 'Scheme' }, value: 'Wajong' } },
          reviews: [{ text: 'He talked of his burn-out.', response: 'Psychisch gaat het beter.' }],
        },
      },
    };
    expect(sensitiveWords(credential).map(({ topic, pointer }) => `${topic} ${pointer}`)).toEqual([
      'benefit /credentialSubject/workRecord/trajectory/label/nl',
      'health /credentialSubject/workRecord/endorsements/0/text',
      'benefit /credentialSubject/workRecord/extensions/https:~1~1platform.example~1x/value',
    ]);
    expect(sensitiveWords({ credentialSubject: { hoursStatement: { text: 'uitkering' } } })).toEqual([]);
  });

  it.each([undefined, null, 5, 'wajong', []])('takes %o for nothing to look through', (value) => {
    expect(sensitiveWords(value)).toEqual([]);
  });

  it('finds nothing in the examples but what is meant to be asked about', () => {
    const folder = new URL('examples/credentials/', root);
    const found = readdirSync(folder)
      .filter((name) => name.endsWith('.json') && name !== 'kluscv.vp.json')
      .flatMap((name) =>
        sensitiveWords(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))).map(({ word }) => `${name}: ${word}`),
      );
    expect(found).toEqual([]);
  });
});
