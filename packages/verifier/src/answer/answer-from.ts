import { expectCall } from '@kluscv/schema/reading';
import { EXAMINATION } from '../expected.ts';
import type { VerificationReport } from '@kluscv/schema';
import { worstVerdict } from '@kluscv/schema/findings';
import { type AnswerCode, type AnswerDefinition, ANSWERS } from '../answers.ts';
import { type Examination, type ForeignCredential, mayBeSigned } from '../examination.ts';
import type { DocumentKind } from '../file-format.ts';
import type { AnswerContext, DocumentAnswer, Policy, Reason, Statement } from './document-answer.ts';
import { stepsFor } from './next-steps.ts';
import { isAllowed, unmetChecks } from './policy.ts';
import { foreignGrounds, type Ground, groundsIn } from './reasons.ts';
import { answerOf } from './wordings.ts';

/** All answers, worst first. */
const WORST_FIRST = Object.keys(ANSWERS) as AnswerCode[];

/** The worst of several answers; of none, `nothing`. */
export function worstOf(answers: readonly AnswerCode[]): AnswerCode {
  expectCall('worstOf', { answers: [answers, 'list'] });
  return WORST_FIRST.find((answer) => answers.includes(answer)) ?? 'nothing';
}

/** The answer about one document, and about each document in it: what reading and checking found, held against the table and against what is asked. */
export function answerFrom(examination: Examination, context: AnswerContext = {}): DocumentAnswer {
  expectCall('answerFrom', { examination: [examination, EXAMINATION], context: [context, 'object'] });
  const { timeChosen = false, policy = {} } = context;
  const { source, sha256, size, kind, format, checkedAt, report, foreign, notes, notLookedAt } = examination;
  const inside = examination.inside.map((each) => answerFrom(each, context));
  const grounds = groundsOf(examination, policy);
  const reasons = grounds
    .map(({ wording, facts, parts }): Reason => {
      return { answer: answerOf(wording), wording, facts, parts, allowed: isAllowed(policy, wording) };
    })
    .toSorted((a, b) => WORST_FIRST.indexOf(a.answer) - WORST_FIRST.indexOf(b.answer));
  const own = reasons.map(({ answer }) => answer);
  const answer = worstOf([...own, ...fromInside(kind, inside, ({ answer: each }) => each), ...genuineOf(examination)]);
  return {
    ...(source !== undefined && { source }),
    sha256,
    size,
    kind,
    format,
    answer,
    counts: worstOf([
      ...reasons.flatMap((reason) => (reason.allowed ? [] : [reason.answer])),
      ...fromInside(kind, inside, ({ counts }) => counts),
      ...genuineOf(examination),
    ]),
    reasons,
    checkedAt,
    timeChosen,
    ...(report !== undefined && { report: judged(report, own) }),
    foreign,
    statements: report === undefined ? [] : statementsOf(report, examination.parts),
    nextSteps: stepsFor(
      reasons.map(({ wording, facts, parts }) => ({ wording, facts, parts })),
      timeChosen,
    ),
    notes,
    notLookedAt,
    inside,
  };
}

/** A file that holds nothing is no news beside one that holds something: a mail has a text, and a folder its read-me. */
function fromInside(
  kind: DocumentKind,
  inside: readonly DocumentAnswer[],
  of: (answer: DocumentAnswer) => AnswerCode,
): readonly AnswerCode[] {
  const answers = inside.map(of);
  // A line is a document, whatever it looks like.
  const telling = kind === 'lines' ? [] : answers.filter((answer) => answer !== 'nothing');
  return telling.length > 0 ? telling : answers;
}

/** What is there when nothing speaks against it. */
function genuineOf({ report }: Examination): readonly AnswerCode[] {
  return report === undefined ? [] : ['genuine'];
}

function groundsOf(examination: Examination, policy: Policy): readonly Ground[] {
  const { obstacle, report, foreign, via, checkedAt } = examination;
  return [
    ...(obstacle === undefined
      ? []
      : [{ wording: obstacle.answer, facts: { ...obstacle.facts, obstacle: obstacle.code }, parts: [] }]),
    ...(report === undefined ? [] : [...groundsIn(report), ...asked(report, policy, checkedAt)]),
    ...(via === undefined || report === undefined
      ? []
      : [{ wording: via === 'attachment' ? ('attached' as const) : ('pictureOnly' as const), facts: {}, parts: [] }]),
    ...foreign.flatMap(ofForeign),
    ...(obstacle === undefined ? ofUnseen(examination) : []),
  ];
}

/** A part of it stands closed: what could be looked at speaks for itself alone. */
function ofUnseen({ notLookedAt }: Examination): readonly Ground[] {
  const count = notLookedAt.filter(mayBeSigned).length;
  return count === 0 ? [] : [{ wording: 'unreadable.part', facts: {}, parts: [] }];
}

function ofForeign({ kind, maker, title, report }: ForeignCredential): readonly Ground[] {
  const facts = { kind, ...(maker !== undefined && { maker }), ...(title !== undefined && { title }) };
  const grounds = report === undefined ? [] : foreignGrounds(report);
  const holds = report?.credentials.some(({ findings }) => findings.some(({ code }) => code === 'proof.intact'));
  const wording = holds === true ? 'otherCredential.signed' : 'otherCredential';
  return [
    ...grounds.map((ground) => ({ ...ground, facts: { ...facts, ...ground.facts } })),
    { wording, facts, parts: [] },
  ];
}

/** What this reader asks for beyond what everybody asks. */
function asked(report: VerificationReport, policy: Policy, now: string): readonly Ground[] {
  const checks = unmetChecks(report, policy).map(
    (check): Ground => ({ wording: 'unmet.required', facts: { check }, parts: [] }),
  );
  const { maxAgeDays } = policy;
  if (maxAgeDays === undefined) return checks;
  const old = report.credentials.flatMap(({ credential }, index): readonly Ground[] => {
    const from = credential?.validFrom;
    if (from !== undefined && Date.parse(now) - Date.parse(from) <= maxAgeDays * 86_400_000) return [];
    return [
      {
        wording: 'unmet.age',
        facts: { days: maxAgeDays, ...(from !== undefined && { from: from.slice(0, 10) }) },
        parts: [index + 1],
      },
    ];
  });
  return [...checks, ...old];
}

function statementsOf(report: VerificationReport, parts: Examination['parts']): readonly Statement[] {
  return report.credentials.flatMap(({ credential, findings }, index): readonly Statement[] => {
    if (credential === undefined) return [];
    const shown = parts[index];
    const recognized = findings.every(({ check, outcome }) => check !== 'issuer' || outcome === 'passed');
    return [{ part: index + 1, credential, recognized, ...(shown !== undefined && { shown }) }];
  });
}

/** The report with its answer, and with a verdict that is no better than the answer: what this reader asks for is part of it. */
function judged(report: VerificationReport, answers: readonly AnswerCode[]): VerificationReport {
  const answer = worstOf([...answers, 'genuine']);
  const { verdict }: AnswerDefinition = ANSWERS[answer];
  return { ...report, verdict: worstVerdict([report.verdict, ...(verdict === undefined ? [] : [verdict])]), answer };
}
