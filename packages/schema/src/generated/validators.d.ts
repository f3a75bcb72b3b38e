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
/** Whether a value follows the schema of `EndorsementCredential`. */
export declare const isEndorsementCredential: Validator<import('./model.ts').EndorsementCredential>;
/** Whether a value follows the schema of `HoursStatementCredential`. */
export declare const isHoursStatementCredential: Validator<import('./model.ts').HoursStatementCredential>;
/** Whether a value follows the schema of `PlatformExport`. */
export declare const isPlatformExport: Validator<import('./model.ts').PlatformExport>;
/** Whether a value follows the schema of `StatusListCredential`. */
export declare const isStatusListCredential: Validator<import('./model.ts').StatusListCredential>;
/** Whether a value follows the schema of `TrustList`. */
export declare const isTrustList: Validator<import('./model.ts').TrustList>;
/** Whether a value follows the schema of `VerificationReport`. */
export declare const isVerificationReport: Validator<import('./model.ts').VerificationReport>;
/** Whether a value follows the schema of `WorkCredential`. */
export declare const isWorkCredential: Validator<import('./model.ts').WorkCredential>;
/** Whether a value follows the schema of `WorkPresentation`. */
export declare const isWorkPresentation: Validator<import('./model.ts').WorkPresentation>;
/** Whether a value follows the schema of `WorkRecord`. */
export declare const isWorkRecord: Validator<import('./model.ts').WorkRecord>;
