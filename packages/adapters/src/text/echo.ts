/** Controls, format characters (direction overrides, zero widths), private use and halves of characters. */
const UNSAFE = /[\p{C}\u2028\u2029]+/gu;

/**
 * Somebody else's text, fit to stand in a message: on one line, without characters that steer a terminal or hide, and cut.
 *
 * @param limit longest result, in characters. Default 60
 */
export function echo(text: string, limit = 60): string {
  // Cut first: the text may be megabytes long.
  const line = text
    .slice(0, limit * 4)
    .replaceAll(UNSAFE, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const characters = Array.from(line);
  return characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : line;
}
