// Generated from schemas/v1 by packages/schema/scripts/generate.ts. Do not edit.
/** Whether a value follows the schema of `EndorsementCredential`. */
export declare function isEndorsementCredential(data: unknown): data is import('./model.ts').EndorsementCredential;
/** Whether a value follows the schema of `HoursStatementCredential`. */
export declare function isHoursStatementCredential(data: unknown): data is import('./model.ts').HoursStatementCredential;
/** Whether a value follows the schema of `PlatformExport`. */
export declare function isPlatformExport(data: unknown): data is import('./model.ts').PlatformExport;
/** Whether a value follows the schema of `StatusListCredential`. */
export declare function isStatusListCredential(data: unknown): data is import('./model.ts').StatusListCredential;
/** Whether a value follows the schema of `TrustList`. */
export declare function isTrustList(data: unknown): data is import('./model.ts').TrustList;
/** Whether a value follows the schema of `VerificationReport`. */
export declare function isVerificationReport(data: unknown): data is import('./model.ts').VerificationReport;
/** Whether a value follows the schema of `WorkCredential`. */
export declare function isWorkCredential(data: unknown): data is import('./model.ts').WorkCredential;
/** Whether a value follows the schema of `WorkPresentation`. */
export declare function isWorkPresentation(data: unknown): data is import('./model.ts').WorkPresentation;
/** Whether a value follows the schema of `WorkRecord`. */
export declare function isWorkRecord(data: unknown): data is import('./model.ts').WorkRecord;
