import type { Block } from '../layout/block.ts';
import type { Text } from '../layout/span.ts';
import { COLORS, STYLES } from '../layout/style.ts';
import { dayMonthYear, monthAndYear } from '../messages/format.ts';
import { counted, number } from './amounts.ts';
import { claim, constant, joined, RECORD, say, type Scope, sentences, worded } from './context.ts';
import { fact, paragraph } from './facts.ts';

const AT = `${RECORD}/coverage`;

/** How much of the worker's history the record rests on, and who stands for it. */
export function coverageFacts(scope: Scope): readonly Block[] {
  const { words, record, issuer } = scope;
  const { coverage } = record;
  const date = claim(scope, `${RECORD}/period/asOf`, dayMonthYear(words, record.period.asOf));
  const parts: Text[] = [
    worded(scope, `${AT}/complete`, `coverage.complete.${coverage.complete}`, { date }),
    worded(scope, `${AT}/basis`, `coverage.basis.${coverage.basis}`),
    span(scope),
  ];
  if (record.basedOn !== undefined) {
    const list = record.basedOn.map((evidence, index) =>
      worded(scope, `${RECORD}/basedOn/${index}`, `evidence.${evidence}`),
    );
    parts.push(say(words, 'coverage.basedOn', { evidence: joined(list, ', ') }));
  }
  if (coverage.rowsSeen !== undefined) parts.push(counted(scope, `${AT}/rowsSeen`, coverage.rowsSeen, 'coverage.rows'));
  if (coverage.issuerCounter !== undefined) {
    parts.push(
      say(words, 'coverage.counter', {
        counter: number(scope, `${AT}/issuerCounter`, coverage.issuerCounter),
        completed: number(scope, `${RECORD}/counts/completed`, record.counts.completed),
      }),
    );
  }
  const warnings = (coverage.warnings ?? []).map((warning, index) =>
    paragraph([constant('– '), ...worded(scope, `${AT}/warnings/${index}`, `coverage.warning.${warning}`)], {
      ...STYLES.note,
      color: COLORS.ink,
    }),
  );
  const assurance = worded(scope, `${RECORD}/assurance`, `assurance.${record.assurance}`, {
    issuer: claim(scope, '/issuer/name', issuer.name),
  });
  return [
    fact(say(words, 'coverage.label'), [
      paragraph(assurance, STYLES.body),
      paragraph(sentences(parts), STYLES.note, 2),
      ...warnings,
    ]),
  ];
}

function span(scope: Scope): Text {
  const { from, to } = scope.record.coverage;
  const inserts = {
    from: claim(scope, `${AT}/from`, from === undefined ? '' : monthAndYear(scope.words, from)),
    to: claim(scope, `${AT}/to`, to === undefined ? '' : monthAndYear(scope.words, to)),
  };
  if (from !== undefined && to !== undefined) return say(scope.words, 'coverage.fromTo', inserts);
  if (from !== undefined) return say(scope.words, 'coverage.from', inserts);
  return to === undefined ? [] : say(scope.words, 'coverage.to', inserts);
}
