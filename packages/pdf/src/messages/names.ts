/** What CLDR says of a language of the labels. Countries by ISO 3166-1, languages by BCP 47, plural categories by their letters (see words.ts). */
export interface Names {
  readonly decimalSign: string;
  readonly groupSign: string;
  readonly minusSign: string;
  readonly groupsFrom: number;
  readonly dayForm: string;
  readonly monthForm: string;
  readonly monthsOfDays: readonly string[];
  readonly months: readonly string[];
  readonly plurals: string;
  readonly countries: Readonly<Record<string, string>>;
  readonly languages: Readonly<Record<string, string>>;
}
