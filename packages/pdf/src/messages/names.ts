/** What CLDR says of a language of the labels. Countries by ISO 3166-1, languages by BCP 47. */
export interface Names {
  readonly decimalSign: string;
  readonly groupSign: string;
  readonly minusSign: string;
  /** Least number whose thousands are set apart. */
  readonly groupsFrom: number;
  /** `{d}`, `{m}` and `{y}` stand for day, month and year. */
  readonly dayForm: string;
  readonly monthForm: string;
  /** Twelve names, as they stand beside a day. */
  readonly monthsOfDays: readonly string[];
  /** Twelve names, as they stand beside a year alone. */
  readonly months: readonly string[];
  /** Plural categories of the whole numbers from 0 to 199, by their letters (see words.ts). */
  readonly plurals: string;
  readonly countries: Readonly<Record<string, string>>;
  readonly languages: Readonly<Record<string, string>>;
}
