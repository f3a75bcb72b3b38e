// Generated from schemas/v1 by packages/schema/scripts/generate.ts. Do not edit.
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}
export interface Validator<Value> {
  (data: unknown): data is Value;
  errors?: readonly SchemaError[] | null;
}
export declare const isEndorsementCredential: Validator<import('./model.ts').EndorsementCredential>;
export declare const isHoursStatementCredential: Validator<import('./model.ts').HoursStatementCredential>;
export declare const isPlatformExport: Validator<import('./model.ts').PlatformExport>;
export declare const isStatusListCredential: Validator<import('./model.ts').StatusListCredential>;
export declare const isTrustList: Validator<import('./model.ts').TrustList>;
export declare const isVerificationReport: Validator<import('./model.ts').VerificationReport>;
export declare const isWorkCredential: Validator<import('./model.ts').WorkCredential>;
export declare const isWorkPresentation: Validator<import('./model.ts').WorkPresentation>;
export declare const isWorkRecord: Validator<import('./model.ts').WorkRecord>;
