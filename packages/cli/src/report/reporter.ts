/** Writes results one after the other, so that a folder of any size needs no more memory than one document. */
export interface Reporter<Result> {
  readonly begin: () => string;
  readonly add: (result: Result) => string;
  readonly end: () => string;
}
