import type { Block } from '../layout/block.ts';
import type { Text } from '../layout/span.ts';
import { monthAndYear } from '../messages/format.ts';
import { counted, number } from './amounts.ts';
import { agreedTime, isCertificate } from './certificate.ts';
import { claim, joined, RECORD, say, type Scope, sentences, worded } from './context.ts';
import { fact, paragraph } from './facts.ts';
import { localized } from './localized.ts';

/** How the work came about and was done: the course it belongs to, who found it, agreed time, teams, what was delivered. */
export function termsFacts(scope: Scope): readonly Block[] {
  return [...trajectoryFacts(scope), ...teamFacts(scope), ...deliverableFacts(scope), ...generalFacts(scope)];
}

function trajectoryFacts(scope: Scope): readonly Block[] {
  const { words } = scope;
  const { trajectory } = scope.record;
  if (trajectory === undefined) return [];
  const at = `${RECORD}/trajectory`;
  const label = localized(scope, `${at}/label`, trajectory.label);
  const first = claim(scope, `${at}/first`, monthAndYear(words, trajectory.first));
  const text =
    trajectory.last === undefined
      ? say(words, 'trajectory.from', { label, first })
      : say(words, 'trajectory.fromTo', {
          label,
          first,
          last: claim(scope, `${at}/last`, monthAndYear(words, trajectory.last)),
        });
  return [fact(say(words, 'trajectory.label'), [paragraph(text)])];
}

function teamFacts(scope: Scope): readonly Block[] {
  const { words } = scope;
  const { team } = scope.record;
  if (team === undefined) return [];
  const at = `${RECORD}/team`;
  const key = `team.${team.role}` as const;
  const role = { credential: scope.index, pointer: `${at}/role` };
  const parts: Text[] = [
    counted(scope, `${at}/units`, team.units, key).map((span) =>
      span.source.key === key ? { ...span, source: { key, claims: [role] } } : span,
    ),
  ];
  if (team.size !== undefined) parts.push(worded(scope, `${at}/size`, `team.size.${team.size}`));
  if (team.share !== undefined) {
    const numerator = number(scope, `${at}/share/numerator`, team.share.numerator);
    const denominator = number(scope, `${at}/share/denominator`, team.share.denominator);
    parts.push(say(words, 'team.share', { numerator, denominator }));
  }
  return [fact(say(words, 'team.label'), [paragraph(joined(parts, ' · '))])];
}

function deliverableFacts(scope: Scope): readonly Block[] {
  const { words } = scope;
  const items = (scope.record.deliverables ?? []).map((deliverable, index): Text => {
    const at = `${RECORD}/deliverables/${index}`;
    const label = localized(scope, `${at}/label`, deliverable.label);
    if (deliverable.count === undefined) return [label];
    return say(words, 'deliverables.counted', { label, count: number(scope, `${at}/count`, deliverable.count) });
  });
  return items.length === 0 ? [] : [fact(say(words, 'deliverables.label'), [paragraph(joined(items, ' · '))])];
}

function generalFacts(scope: Scope): readonly Block[] {
  const { words } = scope;
  const { acquiredBy, qualityAssuredBy } = scope.record;
  const parts: Text[] = [];
  if (acquiredBy !== undefined) parts.push(worded(scope, `${RECORD}/acquiredBy`, `terms.acquired.${acquiredBy}`));
  // A certificate of employment states the agreed time itself.
  if (!isCertificate(scope)) for (const part of agreedTime(scope)) parts.push(part);
  if (qualityAssuredBy !== undefined) {
    parts.push(
      say(words, 'terms.quality', { by: worded(scope, `${RECORD}/qualityAssuredBy`, `by.${qualityAssuredBy}`) }),
    );
  }
  return parts.length === 0 ? [] : [fact(say(words, 'terms.label'), [paragraph(sentences(parts))])];
}
