import {
  type AnyCredential,
  credentialProblems,
  presentationProblems,
  type Problem,
  semanticProblems,
  type Validation,
  validateEndorsementCredential,
  validateHoursStatementCredential,
  validatePlatformExport,
  validateStatusListCredential,
  validateTrustList,
  validateVerificationReport,
  validateWorkCredential,
  validateWorkPresentation,
  validateWorkRecord,
} from '@kluscv/schema';
import type { Answer } from './ask.ts';
import { distinct } from './vectors.ts';

type Validate<T> = (value: unknown) => Validation<T>;

function after<T>(validate: Validate<T>, meaning: (value: T) => readonly Problem[]): (value: unknown) => Answer {
  return (value) => {
    const validation = validate(value);
    const problems = validation.ok ? meaning(validation.value) : validation.problems;
    return { valid: problems.length === 0, codes: distinct(problems.map(({ code }) => code)) };
  };
}

const credential = (validate: Validate<AnyCredential>): ((value: unknown) => Answer) =>
  after(validate, (value) => credentialProblems(value));
const document = (validate: Validate<unknown>): ((value: unknown) => Answer) => after(validate, () => []);

/** What our own implementation says of a document, by its kind. */
export const OWN: ReadonlyMap<string, (value: unknown) => Answer> = new Map([
  ['work-record', after(validateWorkRecord, (value) => semanticProblems(value))],
  ['work-credential', credential(validateWorkCredential)],
  ['endorsement', credential(validateEndorsementCredential)],
  ['hours-statement', credential(validateHoursStatementCredential)],
  ['work-presentation', after(validateWorkPresentation, (value) => presentationProblems(value))],
  ['platform-export', document(validatePlatformExport)],
  ['trust-list', document(validateTrustList)],
  ['status-list-credential', document(validateStatusListCredential)],
  ['verification-report', document(validateVerificationReport)],
]);
