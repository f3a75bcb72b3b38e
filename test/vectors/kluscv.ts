/**
 * Our own implementation as a program for `run.ts`: a document a line in, an answer a line out. `WITHOUT` names codes that it does not
 * know, so that the runner can be seen to find what is wrong.
 */
import { createInterface } from 'node:readline';
import {
  type AnyCredential,
  credentialProblems,
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

const credential =
  (validate: (value: unknown) => Validation<AnyCredential>) =>
  (value: unknown): readonly Problem[] => {
    const validation = validate(value);
    return validation.ok ? credentialProblems(validation.value) : validation.problems;
  };
const document =
  (validate: (value: unknown) => Validation<unknown>) =>
  (value: unknown): readonly Problem[] => {
    const validation = validate(value);
    return validation.ok ? [] : validation.problems;
  };

const kinds: Readonly<Record<string, (value: unknown) => readonly Problem[]>> = {
  'work-record': (value) => {
    const validation = validateWorkRecord(value);
    return validation.ok ? semanticProblems(validation.value) : validation.problems;
  },
  'work-credential': credential(validateWorkCredential),
  endorsement: credential(validateEndorsementCredential),
  'hours-statement': credential(validateHoursStatementCredential),
  'work-presentation': document(validateWorkPresentation),
  'platform-export': document(validatePlatformExport),
  'trust-list': document(validateTrustList),
  'status-list-credential': document(validateStatusListCredential),
  'verification-report': document(validateVerificationReport),
};

const unknown = new Set(process.env['WITHOUT']?.split(' '));

for await (const line of createInterface({ input: process.stdin })) {
  const { id, kind, data } = JSON.parse(line) as { readonly id: string; readonly kind: string; readonly data: unknown };
  const codes = (kinds[kind]?.(data) ?? []).map(({ code }) => code).filter((code) => !unknown.has(code));
  process.stdout.write(`${JSON.stringify({ id, valid: codes.length === 0, codes })}\n`);
}
