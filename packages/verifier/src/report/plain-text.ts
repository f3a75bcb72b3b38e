import { expectCall } from '@kluscv/schema/reading';

/**
 * Makes text from somebody else safe to print: escape sequences, control, bidi and invisible characters are shown as `U+XXXX` instead of
 * being obeyed. A line break survives only where `lines` allows it.
 */
export function printable(text: string, options: { readonly lines?: boolean } = {}): string {
  expectCall('printable', { text: [text, 'text'], options: [options, { lines: 'flag?' }] });
  const { lines = false } = options;
  return text.replace(UNSAFE, (character) => {
    if (character === '\n' && lines) return character;
    return `<U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

/**
 * JSON in which nothing unsafe stands as it is: it is escaped, so that whoever reads the JSON gets the same value.
 *
 * @param indent spaces a level. Default: one line
 */
export function jsonText(value: unknown, indent?: number): string {
  const text: string | undefined = JSON.stringify(value, null, indent);
  expectCall('jsonText', { 'the value as JSON': [text, 'text'] });
  return escapeUnsafe(text);
}

/** The same for any text of which the control characters are known to be our own: all unsafe characters above them, as `\uXXXX`. */
export function escapeUnsafe(text: string): string {
  expectCall('escapeUnsafe', { text: [text, 'text'] });
  return text.replace(ABOVE_CONTROL, (character) =>
    Array.from(
      { length: character.length },
      (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}

/** Breaks text at spaces so that it fits into `width` columns when its first line begins after `indent`, as the others do. */
export function wrap(text: string, width: number, indent = ''): string {
  expectCall('wrap', { text: [text, 'text'], width: [width, 'number'], indent: [indent, 'text'] });
  const room = width - indent.length;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines.join(`\n${indent}`);
}

/** Text as it stands in HTML and XML, in an attribute too. */
export function escapeMarkup(text: string): string {
  expectCall('escapeMarkup', { text: [text, 'text'] });
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** What is obeyed or not seen, besides the control characters of ASCII. */
const INVISIBLE =
  '\\u007f-\\u009f\\u00ad\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}';
const ABOVE_CONTROL = new RegExp(`[${INVISIBLE}]`, 'gu');
const UNSAFE = new RegExp(`[\\u0000-\\u001f${INVISIBLE}]`, 'gu');
