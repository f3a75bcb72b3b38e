import type { Block } from '../layout/block.ts';
import type { Span, Text } from '../layout/span.ts';
import { COLORS, STYLES } from '../layout/style.ts';
import { wholeNumber } from '../messages/format.ts';
import { claim, RECORD, say, type Scope, worded } from './context.ts';
import { fact, paragraph } from './facts.ts';
import { localized } from './localized.ts';

/** Where an extension stands: its name is an address, whose slashes a pointer spells `~1`. */
export function extensionPointer(name: string): string {
  return `${RECORD}/extensions/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Statements that the standard does not know: a label and a value, so that every reader can show them. */
export function extensionFacts(scope: Scope): readonly Block[] {
  const { words } = scope;
  const items = Object.entries(scope.record.extensions ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const blocks = items.flatMap(([name, { label, value, critical }]): readonly Block[] => {
    const at = extensionPointer(name);
    const item = say(words, 'extensions.item', {
      label: localized(scope, `${at}/label`, label),
      value: valueText(scope, `${at}/value`, value),
    });
    if (critical === undefined) return [paragraph(item)];
    const remark = worded(scope, `${at}/critical`, critical ? 'extensions.critical' : 'extensions.notCritical');
    return [paragraph(item), paragraph(remark, { ...STYLES.note, color: critical ? COLORS.alert : COLORS.soft })];
  });
  return blocks.length === 0 ? [] : [fact(say(words, 'extensions.label'), blocks)];
}

function valueText(scope: Scope, pointer: string, value: string | number | boolean): Span | Text {
  if (typeof value === 'boolean') return worded(scope, pointer, value ? 'details.yes' : 'details.no');
  return claim(scope, pointer, typeof value === 'number' ? wholeNumber(scope.words, value) : value);
}
