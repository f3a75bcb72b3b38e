/** Where a column comes from: one column, the first that a table has of several, or several that are put together with a space. */
export type ColumnSource = string | readonly string[] | { readonly join: readonly string[] };

/** How the columns of somebody's own table become those of the platform-export CSV. Saved once, used for every table of that kind. */
export interface ColumnMapping {
  /** By column of the platform-export CSV: the column of the table. */
  readonly columns: Readonly<Record<string, ColumnSource>>;
  /** Columns that the table does not have, with the value for every row. Default: none. */
  readonly fixed?: Readonly<Record<string, string>>;
  /** By column of the platform-export CSV: what each value of the table means. Default: none. */
  readonly codes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Sheets and files that hold no work, and columns that need not be named as unread. Default: none. */
  readonly ignore?: readonly string[];
  /** Whether days are columns: a week plan, of which each day is a row. Default `rows`. */
  readonly layout?: 'rows' | 'days';
  /** Whose table it is: kept by the platform itself, or a worker's own export of what a platform recorded. Default `platform`. */
  readonly source?: 'platform' | 'worker';
  /** Whether tables read with this hold the whole history of everybody in them. Default `unknown`. */
  readonly complete?: 'yes' | 'no' | 'unknown';
  /** Answers to what the table leaves open, by id of the question. Default: none. */
  readonly answers?: Readonly<Record<string, string>>;
}

/** A mapping as it is saved: a JSON document with this one member. */
export interface ColumnMappingDocument {
  readonly columnMapping: ColumnMapping;
}
