import { expectCall } from '@kluscv/schema/reading';
import type { PageFact, PageSpan, PageText } from '@kluscv/pdf';

/**
 * A page as plain text, for people, screen readers and programs that sort applications: a line a fact, headings on lines of their own,
 * nothing side by side and no signs that stand for lines.
 */
export function pageAsText(texts: readonly PageText[]): string {
  expectCall('pageAsText', { texts: [texts, [{ kind: 'text' }]] });
  const lines = texts.flatMap((text, index) => {
    if (text.kind === 'heading') return [...(index === 0 ? [] : ['']), wordsOf(text.spans), ''];
    return text.kind === 'fact' ? factLines(text, '') : [wordsOf(text.spans)];
  });
  return `${lines
    .flatMap((line) => line.split('\n'))
    .filter((line, index, all) => line !== '' || all[index - 1] !== '')
    .join('\n')}\n`;
}

function factLines({ label, value }: PageFact, indent: string): readonly string[] {
  const name = flat(label);
  const [first, ...more] = value.flatMap((text): readonly string[] =>
    text.kind === 'fact' ? factLines(text, '') : wordsOf(text.spans).split('\n'),
  );
  return [`${indent}${name}: ${first ?? ''}`, ...more.map((line) => `${indent}  ${line}`)];
}

function flat(texts: readonly PageText[]): string {
  return texts
    .map((text) => (text.kind === 'fact' ? `${flat(text.label)} ${flat(text.value)}` : wordsOf(text.spans)))
    .join(' ');
}

/** With spaces that every program knows: nothing is set in lines here, so nothing has to be kept on one. */
function wordsOf(spans: readonly PageSpan[]): string {
  return spans
    .map(({ text }) => text)
    .join('')
    .replaceAll(/[\u00a0\u202f]/g, ' ');
}
