// Generated from schemas/v1 by packages/schema/scripts/generate.ts. Do not edit.
import type { Validator } from './validator.ts';

/** Whether a value follows the schema of `WorkCredential`. */
export declare const isWorkCredential: Validator<import('../model.ts').WorkCredential>;

/** Whether a value follows the schema of `EndorsementCredential`. */
export declare const isEndorsementCredential: Validator<import('../model.ts').EndorsementCredential>;

/** Whether a value follows the schema of `HoursStatementCredential`. */
export declare const isHoursStatementCredential: Validator<import('../model.ts').HoursStatementCredential>;

/** Whether a value follows the schema of `WorkRecord`. */
export declare const isWorkRecord: Validator<import('../model.ts').WorkRecord>;
