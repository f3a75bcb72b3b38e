import type { LearningOutcome, Skill } from '@kluscv/schema';
import type { Block } from '../layout/block.ts';
import type { Text } from '../layout/span.ts';
import { STYLES } from '../layout/style.ts';
import { monthAndYear } from '../messages/format.ts';
import { counted, number } from './amounts.ts';
import { claim, joined, type Part, say, strong, worded } from './context.ts';
import { fact, paragraph } from './facts.ts';
import { localized } from './localized.ts';

/** What a record or an endorsement says about skills and learning. */
interface Learning {
  readonly skills?: readonly Skill[];
  readonly learningOutcomes?: readonly LearningOutcome[];
}

/** Skills, each with how it is known; `where` they stand in the credential. */
export function skillFacts(scope: Part, { skills: listed = [] }: Learning, where: string): readonly Block[] {
  const { words } = scope;
  const skills = listed.map((skill, index) => {
    const at = `${where}/skills/${index}`;
    const parts: Text[] = [
      strong([localized(scope, `${at}/label`, skill.label)]),
      worded(scope, `${at}/how`, `skills.how.${skill.how}`),
    ];
    if (skill.attesterRole !== undefined) parts.push(worded(scope, `${at}/attesterRole`, `by.${skill.attesterRole}`));
    if (skill.count !== undefined) parts.push(counted(scope, `${at}/count`, skill.count, 'skills.times'));
    return paragraph(joined(parts, ' · '));
  });
  return skills.length === 0 ? [] : [fact(say(words, 'skills.label'), skills)];
}

/** What was learned and assessed, in the order in which it was signed: entries with one code show progress. */
export function learningFacts(scope: Part, { learningOutcomes = [] }: Learning, where: string): readonly Block[] {
  const { words } = scope;
  const outcomes = learningOutcomes.map((outcome, index): Block => {
    const at = `${where}/learningOutcomes/${index}`;
    const head: Text[] = [strong([localized(scope, `${at}/label`, outcome.label)])];
    if (outcome.level !== undefined) {
      const rank = number(scope, `${at}/level/rank`, outcome.level.rank);
      const of = number(scope, `${at}/level/of`, outcome.level.of);
      head.push(
        outcome.level.label === undefined
          ? say(words, 'learning.level', { rank, of })
          : say(words, 'learning.levelNamed', {
              rank,
              of,
              label: localized(scope, `${at}/level/label`, outcome.level.label),
            }),
      );
    }
    const about: Text[] = [
      say(words, 'learning.assessed', { by: worded(scope, `${at}/assessedBy`, `by.${outcome.assessedBy}`) }),
      [claim(scope, `${at}/month`, monthAndYear(words, outcome.month))],
      worded(scope, `${at}/scheme`, `learning.scheme.${outcome.scheme}`),
    ];
    if (outcome.code !== undefined) about.push([claim(scope, `${at}/code`, outcome.code)]);
    return {
      kind: 'group',
      together: true,
      gap: index === 0 ? 0 : 3,
      blocks: [paragraph(joined(head, ' · ')), paragraph(joined(about, ' · '), STYLES.note)],
    };
  });
  return outcomes.length === 0 ? [] : [fact(say(words, 'learning.label'), outcomes)];
}
