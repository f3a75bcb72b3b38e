/** Writes results one after the other; the whole is what `begin`, each `add` and `end` give. */
export interface Reporter<Result> {
  readonly begin: () => string;
  readonly add: (result: Result) => string;
  readonly end: () => string;
}
