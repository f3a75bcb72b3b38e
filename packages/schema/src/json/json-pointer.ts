/** The place of a member or an item, as a JSON Pointer (RFC 6901), from the place of what holds it. */
export function placeIn(pointer: string, name: string | number): string {
  return `${pointer}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
