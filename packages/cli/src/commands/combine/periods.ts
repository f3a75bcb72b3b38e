import { type AnyCredential, isOfType, type Month } from '@kluscv/schema';

/** Work of one kind through one platform, and the months in which it was done. */
export interface Span {
  readonly number: number;
  readonly platform: string;
  readonly label: string;
  readonly first: Month;
  readonly last: Month;
}

/** Two spans that share months. */
export interface Overlap {
  readonly numbers: readonly [number, number];
  readonly first: Month;
  readonly last: Month;
  /** Of the same platform and the same kind of work, so that the same work may be counted in both. */
  readonly likelyTheSame: boolean;
}

/** The span that a credential is about, if it is one of work. */
export function spanOf(credential: AnyCredential, number: number): Span | undefined {
  if (!isOfType(credential, 'WorkCredential')) return undefined;
  const { platform, workType, period } = credential.credentialSubject.workRecord;
  const label = workType.label['en'] ?? Object.values(workType.label)[0] ?? '';
  return { number, platform: platform.name, label, first: period.first, last: period.last };
}

/** Every two spans that share months. @param same the numbers of those that are about the same work, as `1 3` */
export function overlapsIn(spans: readonly Span[], same: readonly string[]): readonly Overlap[] {
  return spans.flatMap((one, index) =>
    spans.slice(index + 1).flatMap((other): readonly Overlap[] => {
      const first = one.first > other.first ? one.first : other.first;
      const last = one.last < other.last ? one.last : other.last;
      if (first > last) return [];
      const likelyTheSame = same.includes(`${one.number} ${other.number}`);
      return [{ numbers: [one.number, other.number], first, last, likelyTheSame }];
    }),
  );
}

/** The months between the first and the last of all spans that none of them covers. */
export function gapsIn(spans: readonly Span[]): readonly { readonly first: Month; readonly last: Month }[] {
  const gaps: { first: Month; last: Month }[] = [];
  let until: Month | undefined;
  for (const { first, last } of spans.toSorted((a, b) => (a.first < b.first ? -1 : 1))) {
    if (until !== undefined && after(until, 1) < first) gaps.push({ first: after(until, 1), last: after(first, -1) });
    if (until === undefined || last > until) until = last;
  }
  return gaps;
}

/** `2025-12`, 1 → `2026-01` */
function after(month: Month, months: number): Month {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}
