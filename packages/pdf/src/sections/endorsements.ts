import type { Block } from '../layout/block.ts';
import { COLORS, STYLES } from '../layout/style.ts';
import type { Words } from '../messages/words.ts';
import { claim, ENDORSEMENT, type EndorsementScope, say } from './context.ts';
import { fact, paragraph } from './facts.ts';
import { localized } from './localized.ts';
import { nameHere, titleOf } from './part-title.ts';
import { endorsementQuote } from './reviews.ts';
import { learningFacts, skillFacts } from './skills.ts';

/** What others state about the work, each over their own signature: apart from the work, since it is not the issuer of the work who says it. */
export function endorsementsSection(words: Words, endorsements: readonly EndorsementScope[]): readonly Block[] {
  if (endorsements.length === 0) return [];
  const heading = say(words, 'endorsements.label');
  return [
    {
      kind: 'group',
      role: 'Sect',
      gap: 30,
      runningHead: heading,
      blocks: [
        { kind: 'rule', weight: 1.5, color: COLORS.accent },
        { kind: 'text', text: heading, style: STYLES.heading, role: 'H2', gap: 8, keep: true },
        ...endorsements.map(endorsement),
      ],
    },
  ];
}

function endorsement(scope: EndorsementScope, place: number): Block {
  const { words, issuer, endorsement: stated } = scope;
  const signed = say(words, 'assurance.short.issuerSigned', { issuer: claim(scope, '/issuer/name', issuer.name) });
  const facts = [
    ...aboutFacts(scope),
    ...skillFacts(scope, stated, ENDORSEMENT),
    ...learningFacts(scope, stated, ENDORSEMENT),
  ];
  return {
    kind: 'group',
    gap: place === 0 ? 10 : 18,
    blocks: [
      { kind: 'text', text: titleOf(scope), style: STYLES.sectionHeading, role: 'H3', keep: true },
      { kind: 'text', text: signed, style: STYLES.underHeading, keep: true },
      ...nameHere(scope),
      endorsementQuote(scope, stated, ENDORSEMENT, 8),
      ...(facts.length === 0 ? [] : [{ kind: 'group' as const, role: 'Table' as const, blocks: facts, gap: 4 }]),
    ],
  };
}

/** Which work it is about: as it says itself, and the part of this file that it names. */
function aboutFacts(scope: EndorsementScope): readonly Block[] {
  const { words, about, endorsement: stated } = scope;
  const blocks: Block[] = [];
  if (stated.workType !== undefined) {
    blocks.push(paragraph([localized(scope, `${ENDORSEMENT}/workType/label`, stated.workType.label)]));
  }
  if (about !== undefined) blocks.push(paragraph(titleOf(about), STYLES.note));
  return blocks.length === 0 ? [] : [fact(say(words, 'endorsements.about'), blocks)];
}
