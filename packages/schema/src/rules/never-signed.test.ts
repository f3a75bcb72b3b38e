import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { WorkCredential } from '../generated/model.ts';
import { ibanRule, memberRules, nameRules, textRules } from '../generated/never-signed.ts';
import { forbiddenMember } from './never-signed.ts';
import { credentialProblems } from './credential-problems.ts';
import { forbiddenText } from './texts.ts';
import { validateWorkCredential } from '../validate/validate.ts';

const folder = new URL('../../../../examples/credentials/', import.meta.url);
const credentials = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && !name.endsWith('.vp.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as WorkCredential)
  .filter(({ type }) => type[1] === 'WorkCredential');

/** As platforms export it, by the rule that it breaks. */
const EXPORTED: Readonly<Record<string, readonly string[]>> = {
  place: ['lat', 'lng', 'begintrip_latitude', 'Dropoff Address', 'start_location', 'city_name', 'postcode', 'gps'],
  plate: ['license_plate', 'licence_plate', 'vehicle_id', 'vin'],
  device: ['courier_device', 'imei', 'ip_address', 'courier_app_version'],
  client: [
    'clientName',
    'client_id',
    'reviewerName',
    'reviewer_country',
    'avatar',
    'photoUri',
    'riderId',
    'from_user_id',
    'user_image_url',
  ],
  contact: ['email', 'phone', 'phone_number', 'userEmail', 'mobileNumber'],
  identityNumber: ['bsn', 'iban', 'taxId', 'TIN', 'passportNumber'],
  birthDate: ['birthDate', 'birth_date', 'dateOfBirth', 'age'],
  earnings: [
    'earnings',
    'income',
    'net_pay',
    'original_fare_local',
    'tips',
    'price_per_hour',
    'courier_commission_rate',
    'totalCharges',
    'remuneration_paid',
  ],
  penalty: [
    'acceptance_rate',
    'rejections',
    'driver_cancellations',
    'cancellation_rate',
    'app restrictions',
    'msg.penaltyboxdurationms',
    'noShows',
  ],
  hiddenScore: ['fraud_score', 'qualityScore', 'courier_fraud_holdback', 'relevancy_score'],
  privateNote: ['note', 'internalNote', 'feedbackToClient', 'feedbackGiven', 'remarks'],
  support: ['benefit', 'uitkering', 'disability', 'detention', 'probation', 'fleksjob', 'wajong'],
  colleague: ['colleagues', 'coworkers', 'teamMembers'],
};
const names = Object.values(EXPORTED).flat();

describe('forbiddenMember', () => {
  it.each(Object.entries(EXPORTED).flatMap(([rule, members]) => members.map((member) => [member, rule] as const)))(
    '%s: %s',
    (member, rule) => {
      expect(forbiddenMember(member)).toMatchObject({ code: `neverSigned.${rule}` });
      expect(forbiddenMember(member.toUpperCase())).toMatchObject({ code: `neverSigned.${rule}` });
    },
  );

  it('lets the members of the standard and harmless words be', () => {
    for (const member of [
      'hours',
      'counts',
      'clientCategory',
      'reviews',
      'team',
      'share',
      'plateau',
      'agenda',
      'notebook',
      'trip',
      'flatRateless',
      '',
    ]) {
      expect(forbiddenMember(member)).toBeUndefined();
    }
  });
});

describe('forbiddenText', () => {
  it.each([
    ['info@client.example', 'neverSigned.contact'],
    ['call +31612345678 now', 'neverSigned.contact'],
    ['+49 (0)30 1234567', 'neverSigned.contact'],
    ['0612345678', 'neverSigned.contact'],
    ['52.37020, 4.89520', 'neverSigned.place'],
    ['AB-123-C', 'neverSigned.plate'],
    ['DE89 3704 0044 0532 0130 00', 'neverSigned.identityNumber'],
    ['NL91ABNA0417164300', 'neverSigned.identityNumber'],
    ['née le 3 mars', 'neverSigned.birthDate'],
  ])('%s', (text, code) => {
    expect(forbiddenText(text)).toBe(code);
  });

  it.each([
    'Order 12345678 was great',
    'From 10-14 on 06-03-2024',
    '+1 for the great work!',
    'Best of 2024, 5.0, 4.75',
    'NL00ABNA0417164300',
    'me@home',
    'COVID-19, B-12',
    '100.000.000 stars',
    '',
  ])('has nothing against "%s"', (text) => {
    expect(forbiddenText(text)).toBeUndefined();
  });

  // A pattern that goes back and forth would run into the time limit of the test.
  it.each(['a', '+31', '1 ', 'a@', '0.0000', 'AB-', 'AA00 ', '06', 'a.a', '-'])('reads many times %j once', (piece) => {
    const code = forbiddenText(`${piece.repeat(Math.floor(100_000 / piece.length))}!`) ?? 'neverSigned.';
    expect(code).toMatch(/^neverSigned\./);
  });
});

/** What a pattern asks for around what it fits. */
const LOOK_AROUND = /\(\?<?[!=](?:[^()]|\([^()]*\))*\)/g;

describe('what a form needs', () => {
  /** At least one text for each rule, in their order. */
  const found: readonly (readonly string[])[] = [
    ['info@client.example', 'a@b.c'],
    ['+31 6 1234 5678', '+49 (0)30/123456'],
    ['06-12345678', '0612345678'],
    ['52.37020, 4.89520'],
    ['AB-123-C', '12-ABC-3', 'A-123-BC', '12-AB-CD', '1-ABC-23', 'AB-CD-12'],
    ['010190-1234'],
    ['bsn 123456', 'CPR: 123456', 'ssn=123456'],
    ['Steuer-ID 123456', 'Steuer-Id: 123456'],
    ['Born on a Monday', 'born on'],
    ['geboren op', 'Geboren am'],
    ['née le', 'Né le'],
    ['født den', 'Født den'],
  ];

  it.each(textRules.map((rule, at) => [rule.pattern, rule, found[at] ?? []] as const))(
    'is in every text that has it: %s',
    (pattern, { code, needs }, texts) => {
      expect(texts.length).toBeGreaterThan(0);
      for (const text of texts) {
        expect(new RegExp(pattern, 'u').test(text), text).toBe(true);
        expect(new RegExp(needs, 'u').test(text), text).toBe(true);
        // As part of a whole credential, among other texts.
        const credential = structuredClone(credentials[0]!);
        Object.assign(credential.credentialSubject.workRecord, { about: { nl: 'Prettig werk.', en: text } });
        expect(credentialProblems(credential)).toContainEqual(
          expect.objectContaining({ code, pointer: '/credentialSubject/workRecord/about/en' }),
        );
      }
    },
  );

  /** What every rule says without asking first what it needs. */
  const unscreened = (text: string): string | undefined =>
    textRules.find(({ pattern }) => new RegExp(pattern, 'u').test(text))?.code ??
    (hasIban(text) ? ibanRule.code : undefined);

  const hasIban = (text: string): boolean =>
    [...text.matchAll(new RegExp(ibanRule.pattern, 'gu'))].some(([match]) => {
      const plain = match.replaceAll(' ', '');
      const moved = plain.slice(4) + plain.slice(0, 4);
      const digits = Array.from(moved, (character) => Number.parseInt(character, 36));
      return BigInt(digits.join('')) % 97n === 1n;
    });

  /** Of which every form is made, and what stands around them. */
  const pieces = [
    '@|a|.|+|+31| |/|(0)|06|0|5|12|123|1234|12345|52.37020|,|;|-|AB|ABC|B|12-|010190-|BSN|cpr|Steuer-I|D|: |NL91',
    'ABNA0417164300|DE89 3704 0044 0532 0130 00|b|orn|or|n| on|gebor|Gebor|en |op|am|Née|né|e| le|født|Født| den',
    '\n|\u{1f600}|٣',
  ].flatMap((some) => some.split('|'));
  const texts = fc.oneof(
    fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }).map((parts) => parts.join('')),
    fc
      .tuple(fc.constantFrom(...found.flat()), fc.constantFrom(...pieces), fc.constantFrom(...pieces))
      .map(([form, before, after]) => `${before}${form}${after}`),
    // Whatever the patterns themselves let be written.
    ...textRules.map(({ pattern }) => fc.stringMatching(new RegExp(pattern.replaceAll(LOOK_AROUND, ''), 'u'))),
    fc.string({ unit: 'binary' }),
  );

  it('changes nothing for a text', () => {
    const seen = new Set<string | undefined>();
    fc.assert(
      fc.property(texts, (text) => {
        const code = unscreened(text);
        seen.add(code);
        expect(forbiddenText(text)).toBe(code);
      }),
      { numRuns: 5000 },
    );
    expect(seen).toEqual(new Set([undefined, ...textRules.map(({ code }) => code)]));
  });

  it('changes nothing for several texts, which are looked through as one', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 6 }), (written) => {
        const credential = structuredClone(credentials[0]!);
        const record = credential.credentialSubject.workRecord;
        const clean = credentialProblems(credential);
        Object.assign(record, { reviews: written.map((text) => ({ ...record.reviews?.[0], text })) });
        const expected = written.flatMap((text, index) => {
          const code = unscreened(text);
          return code === undefined ? [] : [[code, `/credentialSubject/workRecord/reviews/${index}/text`]];
        });
        expect(clean).toEqual([]);
        const said = credentialProblems(credential).filter(({ code }) => code.startsWith('neverSigned.'));
        expect(said.map(({ code, pointer }) => [code, pointer])).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the words that are looked for first', () => {
  /** Texts that a pattern fits: all its alternatives, with nothing or something where anything may stand. */
  const texts = (pattern: string): readonly string[] => {
    const bare = pattern.replaceAll(/\(\?<?[!=][^()]*\)|[$^]/g, '').replaceAll('(?:', '(');
    const group = /\(([^()]*)\)/.exec(bare);
    if (group !== null) {
      const [whole, inner = ''] = group;
      return inner.split('|').flatMap((part) => texts(bare.replace(whole, () => part.replaceAll('|', ''))));
    }
    return ['', 'zz'].flatMap((any) => [
      bare
        .replaceAll('.*', any)
        .replaceAll(/.\?/g, '')
        .replaceAll(/\[(.)[^\]]*\]/g, '$1')
        .replaceAll('.', 'z'),
      bare
        .replaceAll('.*', any)
        .replaceAll('?', '')
        .replaceAll(/\[.([^\]])[^\]]*\]/g, '$1')
        .replaceAll('.', 'z'),
    ]);
  };

  it.each(memberRules.map(({ pattern, code }) => [pattern, code] as const))('hide no name: %s', (pattern, code) => {
    const all = texts(pattern);
    expect(all.length).toBeGreaterThan(3);
    for (const name of all) {
      expect(new RegExp(pattern, 'iu').test(name), name).toBe(true);
      const earlier = memberRules.find((rule) => new RegExp(rule.pattern, 'iu').test(name));
      expect(forbiddenMember(name)?.code, name).toBe(earlier?.code ?? code);
    }
  });

  it.each(nameRules.map(({ pattern, code }) => [pattern, code] as const))('hide no word: %s', (pattern, code) => {
    for (const word of texts(pattern).flatMap((text) => [text, text.toUpperCase(), `In ${text}, ſ`])) {
      if (!new RegExp(pattern, 'iu').test(word)) throw new Error(`${word} does not fit`);
      const credential = structuredClone(credentials[0]!);
      Object.assign(credential.credentialSubject.workRecord.workType, { label: { nl: word } });
      const pointer = '/credentialSubject/workRecord/workType/label/nl';
      expect(credentialProblems(credential)).toContainEqual(expect.objectContaining({ code, pointer }));
    }
  });
});

describe('nothing private gets into a credential', () => {
  /** Every object inside a credential, by the path to it. */
  const objects = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] => {
    if (typeof value !== 'object' || value === null) return [];
    const inner = Object.entries(value).flatMap(([key, at]) => objects(at, [...path, key]));
    return Array.isArray(value) ? inner : [path, ...inner];
  };
  /** Every text inside a record that people wrote. */
  const texts = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] => {
    if (typeof value === 'string')
      return path.some((key) => ['label', 'about', 'text', 'response'].includes(key)) ? [path] : [];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, at]) => texts(at, [...path, key]));
  };
  const at = (document: unknown, path: readonly string[]): Record<string, unknown> =>
    path.reduce((node: unknown, key) => (node as Record<string, unknown>)[key], document) as Record<string, unknown>;

  const anyCredential = fc.constantFrom(...credentials);

  it('as a member, wherever it is put', () => {
    const values = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant({ a: 1 }), fc.constant(['a']));
    fc.assert(
      fc.property(anyCredential, fc.nat(), fc.constantFrom(...names), values, (credential, position, name, value) => {
        const copy = structuredClone(credential);
        const places = objects(copy);
        at(copy, places[position % places.length] ?? [])[name] = value;
        const validation = validateWorkCredential(copy);
        expect(validation.ok ? credentialProblems(validation.value) : validation.problems).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('as an extension', () => {
    fc.assert(
      fc.property(
        anyCredential,
        fc.constantFrom(...names.filter((name) => /^\w+$/.test(name))),
        fc.constantFrom('#', '/'),
        (credential, name, mark) => {
          const copy = structuredClone(credential);
          const record = copy.credentialSubject.workRecord as unknown as Record<string, unknown>;
          record['extensions'] = {
            [`https://platform.example/terms${mark}${name}`]: { label: { en: 'A' }, value: 'b' },
          };
          expect(validateWorkCredential(copy).ok).toBe(true);
          expect(credentialProblems(copy).map(({ code }) => code)).toContainEqual(
            expect.stringMatching(/^neverSigned\./),
          );
        },
      ),
    );
  });

  it('inside a text', () => {
    const secrets = fc.constantFrom(
      'a@b.example',
      '+31612345678',
      '52.37020,4.89520',
      'NL91ABNA0417164300',
      '12-ABC-3',
    );
    fc.assert(
      fc.property(anyCredential, fc.nat(), secrets, (credential, position, secret) => {
        const copy = structuredClone(credential);
        const places = texts(copy);
        const place = places[position % places.length] ?? [];
        const last = place.at(-1) ?? '';
        const node = at(copy, place.slice(0, -1));
        node[last] = `${String(node[last])} ${secret}`;
        if (validateWorkCredential(copy).ok) {
          expect(credentialProblems(copy).map(({ code }) => code)).toContainEqual(
            expect.stringMatching(/^neverSigned\./),
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});
