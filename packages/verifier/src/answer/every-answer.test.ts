// Every answer, finding, obstacle, note and step once, in each language: nothing raw and nothing English in what people read.
import type { CredentialReport, Finding, VerificationReport, WorkCredential } from '@kluscv/schema';
import { type FindingCode, FINDINGS } from '@kluscv/schema/findings';
import { credentialFor } from '@kluscv/sdk/issue';
import { describe, expect, it, test } from 'vitest';
import { ANSWERS, type AnswerCode } from '../answers.ts';
import { type Examination, FOREIGN_KINDS, OBSTACLES } from '../examination.ts';
import { messagesIn } from '../messages/load.ts';
import { LOCALES } from '../messages/messages.ts';
import { RECORD } from '../platform.fixture.ts';
import { answerHtml } from '../report/html.ts';
import { printable } from '../report/plain-text.ts';
import { reportersIn } from '../report/reporters.ts';
import { answerText } from '../report/text.ts';
import { answerFrom } from './answer-from.ts';
import type { DocumentAnswer, Policy } from './document-answer.ts';
import { STEPS, WORDINGS } from './wordings.ts';

/** Facts as they come, some of them raw: none may stand in a text as it is. */
const FACTS: Readonly<Record<string, string | number>> = {
  version: '2.0',
  count: 3,
  limit: 1_500_000,
  names: 'Amina / Bram',
  parts: '2, 3',
  format: 'docx',
  reason: 'web.timeout',
  problem: 'must be string',
  rule: 'record-hours',
  claim: 'iss',
  id: 'urn:uuid:1',
  date: '2026-01-04T10:00:00Z',
  member: 'jku',
  type: 'JWT',
  context: 'https://voorbeeld.example/c',
  by: 'Bram',
  algorithm: 'HS256',
  key: 'did:key:z6MkabcabcA#z6Mk',
  issuer: 'did:key:z6MkabcabcA',
  at: '2026-02-03T10:00:00Z',
  signer: 'did:web:voorbeeld.example',
  computation: 'Ed25519',
  check: 'proof',
  name: 'Voorbeeld',
  list: 'Demo',
  stated: 'Voorbeeid',
  like: 'did:web:voorbeeld.example',
  scope: 'types',
  until: '2026-03-04',
  from: '2026-04-05',
  addressee: 'Gemeente Voorbeeld',
  holder: 'did:key:z6MkabcabcB',
  audience: 'did:web:ander.example',
  asOf: '2026-05-06',
  status: 'https://voorbeeld.example/status',
  purpose: 'suspension',
  length: 8,
  index: 7,
  extension: 'x-klus',
  firstDifference: 9,
  renderer: 'kluscv-render/9',
  renderedOn: '2026-06-07',
  checkedOn: '2026-06-01',
  validFrom: '2026-07-08',
  first: 'pdf',
  second: 'zip',
  ending: 'pdf',
  text: 'x',
  address: 'https://a.example/x',
  later: 1,
  encoding: 'utf-16le',
  pointer: '/a/0',
  days: 90,
};

const RAW = /did:|\d{4}-\d\d|(?:^|\s)--[a-z]|[{}]|undefined|NaN|\bweb\.timeout|must be string|HS256|urn:|\[object/;
const ENGLISH = /\b(?:the|and|were|this|that|which|with|could|somebody|signed|whether|what|its|nothing)\b/i;

/** A credential that passed every check, or the one that is given in their place. */
function part(findings: readonly Finding[], credential?: WorkCredential): CredentialReport {
  return { verdict: 'verified', format: 'vc+jwt', findings, ...(credential !== undefined && { credential }) };
}

const passed = (code: FindingCode): Finding => {
  return {
    check: code.split('.')[0] as Finding['check'],
    outcome: FINDINGS[code].outcome,
    code,
    details: factsOf(code),
  };
};

function factsOf(code: FindingCode): NonNullable<Finding['details']> {
  const { facts, optional = [] } = FINDINGS[code] as {
    readonly facts: readonly string[];
    readonly optional?: readonly string[];
  };
  return Object.fromEntries([...facts, ...optional].map((name) => [name, FACTS[name] ?? 'x']));
}

type Made = {
  readonly record?: Partial<WorkCredential['credentialSubject']['workRecord']>;
  readonly role?: 'worker';
  readonly id?: string;
};

function credentialOf({ record = {}, role, id = 'did:web:voorbeeld.example' }: Made = {}): WorkCredential {
  return credentialFor(
    { ...RECORD, ...record },
    {
      issuer: { id, name: 'Voorbeeld', role: role ?? 'platform' },
      validFrom: '2026-01-04T10:00:00Z',
      subject: { name: 'Amina' },
      random: (length) => new Uint8Array(length).fill(7),
    },
  );
}

const GOOD = (['structure.follows', 'proof.intact', 'issuer.recognized', 'status.in-force'] as const).map(passed);

function examinationOf(parts: Partial<Examination> & { readonly findings?: readonly Finding[] } = {}): Examination {
  const { findings, ...rest } = parts;
  const report: VerificationReport | undefined =
    findings === undefined
      ? undefined
      : {
          $schema: 'https://w3id.org/kluscv/1.0/verification-report.schema.json',
          verdict: 'conditional',
          checkedAt: '2026-12-01T12:00:00Z',
          findings: findings.filter(({ check }) => check === 'page'),
          credentials: [part([...GOOD, ...findings.filter(({ check }) => check !== 'page')], credentialOf())],
        };
  return {
    source: 'a.pdf',
    sha256: 'ab'.repeat(32),
    size: 9,
    kind: 'pdf',
    format: 'pdf',
    checkedAt: '2026-12-01T12:00:00Z',
    ...(report !== undefined && { report }),
    parts: [],
    foreign: [],
    notes: [],
    notLookedAt: [],
    inside: [],
    ...rest,
  };
}

/** Every way of saying an answer, in every language. */
async function said(answer: DocumentAnswer): Promise<readonly (readonly [string, string])[]> {
  const plain = (text: string): string => text;
  const style = { bold: plain, dim: plain, good: plain, bad: plain, caution: plain };
  return Promise.all(
    LOCALES.map(async (locale) => {
      const messages = await messagesIn(locale);
      const { html, spreadsheet } = reportersIn({ messages });
      const pages = [html?.(), spreadsheet?.()].map(
        (reporter) => `${reporter?.begin()}${reporter?.add(answer)}${reporter?.end()}`,
      );
      const page = answerHtml(answer, messages);
      const bare = [...pages, page].map((text) => text.replace(/<style>[^]*<\/style>|<meta[^>]*>/g, ''));
      return [locale, [answerText(answer, { messages, style, width: 100 }), ...bare].join('\n')] as const;
    }),
  );
}

async function expectReadable(answer: DocumentAnswer, code = ''): Promise<void> {
  for (const [locale, text] of await said(answer)) {
    const words = text.replaceAll(/\uFEFF|\r|<[^>]*>|ab{1,}[ab]{20,}|https:\S+/g, ' ');
    expect(words, locale).not.toMatch(RAW);
    if (code !== '') expect(words, locale).not.toContain(code);
    if (locale !== 'en')
      expect(words.replaceAll(/European Digital Credential|Open Badge/gi, ''), locale).not.toMatch(ENGLISH);
    expect(printable(words, { lines: true }), locale).toBe(words);
  }
}

const wordings = new Set<string>();
const steps = new Set<string>();
const answers = new Set<AnswerCode>();

function answered(examination: Examination, policy?: Policy, timeChosen = false): DocumentAnswer {
  const answer = answerFrom(examination, { ...(policy !== undefined && { policy }), timeChosen });
  for (const { wording } of answer.reasons) wordings.add(wording);
  for (const { code } of answer.nextSteps) steps.add(code);
  answers.add(answer.answer);
  return answer;
}

describe('findings', () => {
  test.each(Object.keys(FINDINGS) as FindingCode[])('%s', async (code) => {
    await expectReadable(answered(examinationOf({ findings: [passed(code)] })), code);
  });

  const expected: readonly (readonly [FindingCode, AnswerCode])[] = [
    ['proof.mismatch', 'altered'],
    ['proof.key.unlisted', 'malformed'],
    ['proof.algorithm', 'malformed'],
    ['proof.key.revoked', 'withdrawn'],
    ['proof.issuer.unreachable', 'unchecked'],
    ['proof.not-computable', 'unchecked'],
    ['status.revoked', 'withdrawn'],
    ['status.unreachable', 'unchecked'],
    ['status.refresh', 'superseded'],
    ['structure.json', 'unreadable'],
    ['structure.newer', 'unchecked'],
    ['structure.schema', 'malformed'],
    ['structure.unnamed', 'severalPeople'],
    ['issuer.impostor', 'impostor'],
    ['issuer.look-alike', 'impostor'],
    ['issuer.unknown', 'makerUnknown'],
    ['issuer.test', 'test'],
    ['issuer.test-refused', 'test'],
    ['page.differs', 'pageChanged'],
    ['page.renderer-unknown', 'pageUnknown'],
    ['page.made-in-future', 'unchecked'],
    ['holder.other', 'severalPeople'],
    ['validity.expired', 'expired'],
    ['validity.not-yet', 'notYet'],
  ];
  test.each(expected)('%s is answered %s', (code, answer) => {
    expect(answered(examinationOf({ findings: [passed(code)] })).answer).toBe(answer);
  });
});

describe('what is no finding', () => {
  const twice: VerificationReport = {
    ...(examinationOf({ findings: [] }).report as VerificationReport),
    credentials: [part(GOOD, credentialOf()), part(GOOD, credentialOf({ id: 'did:web:ander.example' }))],
  };
  const made = (of: Made, ...findings: readonly Finding[]): Examination =>
    examinationOf({ report: { ...twice, credentials: [part([...GOOD, ...findings], credentialOf(of))] } });

  test.each<[AnswerCode, Examination, Policy?]>([
    ['sameWorkTwice', examinationOf({ report: twice })],
    ['workerMade', made({ role: 'worker' })],
    ['workerMade', made({ role: 'worker', record: { assurance: 'selfDeclared' } })],
    ['ownFigures', made({ record: { assurance: 'importedSelfSigned' } })],
    ['makerUnknown', made({ id: 'did:key:z6MkabcabcA' }, passed('issuer.unknown'))],
    ['makerUnknown', made({}, passed('issuer.unknown'))],
    ['attached', examinationOf({ findings: [], via: 'attachment' })],
    ['pictureOnly', examinationOf({ findings: [], via: 'picture' })],
    ['unmet', examinationOf({ findings: [] }), { require: ['holder'] }],
    ['unmet', examinationOf({ findings: [] }), { maxAgeDays: 90 }],
    ['otherCredential', examinationOf({ foreign: [{ kind: 'openBadge3', maker: 'did:key:z6MkabcabcA', facts: {} }] })],
    ['otherCredential', examinationOf({ foreign: [{ kind: 'jws', report: twice, facts: {} }] })],
  ])('%s (%#)', async (answer, examination, policy) => {
    const answered_ = answered(examination, policy);
    expect(answered_.answer).toBe(answer);
    await expectReadable(answered_);
  });

  test.each(Object.entries(OBSTACLES))('%s is %s', async (code, answer) => {
    const obstacle = { code, facts: FACTS, answer } as unknown as NonNullable<Examination['obstacle']>;
    const found = answered(examinationOf({ obstacle }));
    expect(found.answer).toBe(answer);
    await expectReadable(found);
  });

  test.each(FOREIGN_KINDS)('%s', async (kind) => {
    await expectReadable(
      answered(examinationOf({ foreign: [{ kind, maker: 'https://maker.example/x', facts: {} }] })),
      kind.length > 5 ? kind : '',
    );
  });

  it('notes and names what was not looked at', async () => {
    const { notes, notLookedAt } = await messagesIn('en');
    const coded = (code: string): { readonly code: string; readonly facts: typeof FACTS } => ({ code, facts: FACTS });
    await expectReadable(
      answered(
        examinationOf({
          findings: [],
          notes: Object.keys(notes).map(coded) as unknown as Examination['notes'],
          notLookedAt: Object.keys(notLookedAt).map((code) => ({
            ...coded(code),
            name: 'b.pdf',
          })) as unknown as Examination['notLookedAt'],
        }),
      ),
    );
  });
});

describe('a caveat', () => {
  it('is let pass by its name, and said all the same', async () => {
    const expired = answered(examinationOf({ findings: [passed('validity.expired')] }), { allow: ['expired'] });
    expect([expired.answer, expired.counts, expired.report?.answer]).toEqual(['expired', 'genuine', 'expired']);
    for (const [, text] of await said(expired)) expect(text).not.toMatch(/✓ (?:GENUINE|ECHT|ÆGTE|AUTHENTIQUE)/);
  });

  it('of an impostor is not that the maker should be got to know', () => {
    const findings = [passed('issuer.unknown'), passed('issuer.impostor')];
    const { reasons, nextSteps } = answered(examinationOf({ findings }));
    expect(reasons.map(({ answer }) => answer)).toEqual(['impostor']);
    expect(nextSteps.map(({ code }) => code)).not.toContain('knowMaker');
  });

  it('counts before what is in order, in a container too, but a read-me does not', () => {
    const nothing = examinationOf({ obstacle: { code: 'plainText', facts: {}, answer: 'nothing' } });
    const good = { ...examinationOf({ findings: [] }) };
    const genuine: Examination = { ...good, report: { ...(good.report as VerificationReport), verdict: 'verified' } };
    expect(answered(examinationOf({ inside: [nothing, genuine] })).answer).toBe('genuine');
    expect(
      answered(examinationOf({ inside: [genuine, examinationOf({ findings: [passed('issuer.test')] })] })).answer,
    ).toBe('test');
    expect(answered(examinationOf({ inside: [nothing] })).answer).toBe('nothing');
  });

  it('about the time is told with other steps', () => {
    answered(examinationOf({ findings: [passed('status.list.expired')] }), undefined, true);
  });
});

it('says that the page shows what was signed only if the signatures hold', async () => {
  const messages = await messagesIn('en');
  const forged = answered(examinationOf({ findings: [passed('page.identical')] }));
  const broken = {
    ...forged,
    report: { ...(forged.report as VerificationReport), credentials: [part([passed('proof.mismatch')])] },
  };
  const plain = (text: string): string => text;
  const style = { bold: plain, dim: plain, good: plain, bad: plain, caution: plain };
  const text = (answer: DocumentAnswer): string => answerText(answer, { messages, style, width: 400 });
  expect(text(forged)).toContain('The page shows what was signed.');
  expect(text(broken)).not.toContain('The page shows what was signed.');
});

it('has produced every answer, every wording and every step', () => {
  expect([...answers].toSorted()).toEqual((Object.keys(ANSWERS) as AnswerCode[]).toSorted());
  expect([...wordings, 'genuine'].toSorted()).toEqual([...WORDINGS].toSorted());
  expect([...steps].toSorted()).toEqual([...STEPS].toSorted());
});
