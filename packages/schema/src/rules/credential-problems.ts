import { callFailure } from '../call.ts';
import { type AnyCredential, isOfType } from '../credential.ts';
import type { Problem } from '../errors.ts';
import type { Issuer, WorkPresentation, WorkRecord } from '../generated/model.ts';
import { checkHoursStatement } from './hours-statement.ts';
import { checkPresentation } from './presentation.ts';
import { checkRecord } from './record.ts';
import { createReport, type Report } from './report.ts';
import { checkStatements } from './statements.ts';
import { checkName, checkTexts } from './texts.ts';

/**
 * Checks what a schema cannot: that the stated figures agree with each other, and that no text holds what must never be signed.
 *
 * @param record a record that its schema accepts
 * @param issuer who signs it, if that is known: some statements are not everybody's to make
 * @returns every contradiction; empty if there is none
 */
export function semanticProblems(record: WorkRecord, issuer?: Issuer): readonly Problem[] {
  try {
    const { problems, report } = createReport();
    checkRecord(record, issuer, report);
    return problems;
  } catch (error) {
    throw callFailure('semanticProblems', 'a record that validateWorkRecord accepts', error);
  }
}

/**
 * Checks what a schema cannot, of a whole credential: its envelope, and what it states.
 *
 * @param credential a credential that its schema accepts
 * @returns every contradiction, with pointers from the credential's root; empty if there is none
 */
export function credentialProblems(credential: AnyCredential): readonly Problem[] {
  try {
    const { problems, report } = createReport();
    checkEnvelope(credential, report);
    if (isOfType(credential, 'HoursStatementCredential')) {
      checkHoursStatement(credential, report);
    } else if (isOfType(credential, 'WorkEndorsementCredential')) {
      const { endorsement } = credential.credentialSubject;
      const pointer = '/credentialSubject/endorsement';
      const until = credential.validFrom.slice(0, 7);
      if (endorsement.month > until) {
        report(
          'semantics.statement.future',
          `${pointer}/month`,
          `The endorsement (${endorsement.month}) is younger than the credential. Correct one of them.`,
        );
      }
      checkStatements(endorsement, until, pointer, report);
      checkTexts(endorsement, pointer, report);
    } else {
      const within: Report = (code, pointer, message) => {
        report(code, `/credentialSubject/workRecord${pointer}`, message);
      };
      checkRecord(credential.credentialSubject.workRecord, credential.issuer, within);
    }
    return problems;
  } catch (error) {
    throw callFailure('credentialProblems', 'a credential that validateCredential accepts', error);
  }
}

/**
 * Checks what a schema cannot, of a presentation: what the credentials in it are, by what they say of themselves. Nothing is verified.
 *
 * @param presentation a presentation that its schema accepts
 * @returns every contradiction; empty if there is none
 */
export function presentationProblems(presentation: WorkPresentation): readonly Problem[] {
  try {
    const { problems, report } = createReport();
    checkPresentation(presentation, report);
    return problems;
  } catch (error) {
    throw callFailure('presentationProblems', 'a presentation that validateWorkPresentation accepts', error);
  }
}

function checkEnvelope(credential: AnyCredential, report: Report): void {
  const { id, issuer, validFrom, validUntil, supersedes, credentialSubject } = credential;
  if (validUntil !== undefined && Date.parse(validFrom) >= Date.parse(validUntil)) {
    report(
      'semantics.validity.order',
      '/validUntil',
      'The credential ends before it begins. Exchange or correct the two instants.',
    );
  }
  if (supersedes?.id === id) {
    report(
      'semantics.supersedes.itself',
      '/supersedes/id',
      'A credential cannot take its own place. Give the new credential an identifier of its own.',
    );
  }
  checkTexts({ name: issuer.name }, '/issuer', report);
  checkName(credentialSubject.name, '/credentialSubject/name', report);
}
