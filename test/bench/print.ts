/** One thing that was measured. */
export interface Measure {
  readonly name: string;
  readonly perSecond: number;
}

/** Prints measures of one run beside each other, each as a ratio to the one named: figures move with the machine, ratios hold. */
export function print(
  title: string,
  measures: readonly Measure[],
  { reference }: { readonly reference: string },
): void {
  const base = measures.find(({ name }) => name === reference)?.perSecond ?? Number.NaN;
  const column = Math.max(...measures.map(({ name }) => name.length));
  console.log(title);
  for (const { name, perSecond } of measures) {
    console.log(
      `  ${name.padEnd(column)}  ${perSecond.toFixed(perSecond < 100 ? 1 : 0).padStart(8)} /s  ${(perSecond / base).toFixed(3).padStart(7)} × ${reference}`,
    );
  }
}
