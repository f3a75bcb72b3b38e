/** A number and what it counts, for the words that are English only: `1 credential`, `2 credentials`. */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
