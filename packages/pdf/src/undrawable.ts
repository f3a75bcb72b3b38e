import { expectCall } from '@kluscv/schema/reading';
import { byFont, freshFonts, glyphRow } from './fonts/font-use.ts';

/** After so many different ones nobody reads on. */
const MOST = 20;

/**
 * The characters of a text for which the renderer has no font: whoever signs such a text signs what no page can show.
 *
 * @returns each once, in the order of the text, at most twenty; empty if all can be drawn
 */
export async function undrawable(text: string): Promise<readonly string[]> {
  expectCall('undrawable', { text: [text, 'text'] });
  const fonts = await freshFonts(text);
  const missing = new Set<string>();
  for (const [first, arabic] of [
    [fonts.regular, fonts.arabic?.regular],
    [fonts.bold, fonts.arabic?.bold],
  ] as const) {
    let rest = text.replaceAll('\n', ' ');
    while (missing.size < MOST) {
      const code = firstMissing(rest);
      if (code === undefined) break;
      const character = String.fromCodePoint(code);
      missing.add(character);
      rest = rest.replaceAll(character, '');
    }

    function firstMissing(of: string): number | undefined {
      for (const part of byFont(first, [arabic, fonts.emoji], of)) {
        const row = glyphRow(part.font, part.text);
        if (typeof row === 'number') return row;
      }
      return undefined;
    }
  }
  return [...missing];
}
