// Generated from schemas/v1 by packages/schema/scripts/generate.ts. Do not edit.
/** One rule that a value breaks, as Ajv tells it. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Says whether a value follows a schema, and keeps what it found wrong until it is asked again. */
export interface Validator<Value> {
  (data: unknown): data is Value;
  errors?: readonly SchemaError[] | null;
}
