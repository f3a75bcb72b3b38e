import type { CalendarDate } from '@kluscv/schema';
import type { Block } from '../layout/block.ts';
import type { Span, Text } from '../layout/span.ts';
import { STYLES } from '../layout/style.ts';
import { dayMonthYear } from '../messages/format.ts';
import type { Words } from '../messages/words.ts';
import { completed, period } from './amounts.ts';
import { claim, constant, joined, type Part, RECORD, say, type Scope } from './context.ts';
import { paragraph } from './facts.ts';
import { localized } from './localized.ts';

/** A name with more characters than this does not fit on a line and is set smaller. */
const LONG_NAME = 25;

/** Whose work this is: every name that the credentials state, once each. */
export function workerName(words: Words, scopes: readonly Part[]): Text {
  const names = new Map<string, Span>();
  for (const scope of scopes) {
    const { name } = scope.credential.credentialSubject;
    if (name === undefined) continue;
    const claims = names.get(name)?.source.claims ?? [];
    const span = claim(scope, '/credentialSubject/name', name);
    names.set(name, { ...span, source: { claims: [...claims, ...(span.source.claims ?? [])] } });
  }
  const parts = [...names.values()].map((span) => [span]);
  return parts.length === 0 ? say(words, 'kluscv.nameHidden') : joined(parts, ' / ');
}

/** Name, what this is, and when it was made. */
export function opening(words: Words, scopes: readonly Part[], renderedOn: CalendarDate): Block {
  const name = workerName(words, scopes);
  const length = name.reduce((sum, { text }) => sum + text.length, 0);
  const date = constant(dayMonthYear(words, renderedOn));
  return {
    kind: 'row',
    gutter: 20,
    cells: [
      {
        blocks: [
          { kind: 'text', text: name, style: length > LONG_NAME ? STYLES.longName : STYLES.name, role: 'H1' },
          { kind: 'text', text: say(words, 'kluscv.kind'), style: STYLES.kind },
        ],
      },
      {
        width: 130,
        blocks: [
          {
            kind: 'text',
            text: say(words, 'kluscv.name'),
            style: { ...STYLES.kind, size: 15, leading: 30 },
            align: 'end',
          },
          { kind: 'text', text: say(words, 'kluscv.madeOn', { date }), style: STYLES.aside, align: 'end' },
        ],
      },
    ],
  };
}

/** One line a part, if there are several. Nothing is added up and no ratings stand under each other: units and scales differ. */
export function overview(words: Words, scopes: readonly Scope[]): readonly Block[] {
  if (scopes.length < 2) return [];
  return [
    {
      kind: 'text',
      text: say(words, 'overview.heading'),
      style: STYLES.sectionHeading,
      role: 'H2',
      gap: 16,
      keep: true,
    },
    {
      kind: 'group',
      role: 'Table',
      blocks: scopes.map((scope) => ({
        kind: 'pair' as const,
        labelWidth: 240,
        gap: 3,
        label: [paragraph(overviewName(scope))],
        value: [paragraph(joined([completed(scope), period(scope)], ' · '))],
      })),
    },
  ];
}

function overviewName(scope: Scope): Text {
  return say(scope.words, 'signers.what', {
    workType: { ...localized(scope, `${RECORD}/workType/label`, scope.record.workType.label), strong: true },
    platform: claim(scope, `${RECORD}/platform/name`, scope.record.platform.name),
  });
}
