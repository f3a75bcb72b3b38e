import type { WorkRecord } from '../generated/model.ts';
import type { Report } from './report.ts';

const EXTENDED: ReadonlySet<WorkRecord['profile']> = new Set(['nl-7-656-extended', 'de-109-qualifiziert']);
const EMPLOYMENT: ReadonlySet<WorkRecord['workRelation']> = new Set(['employee', 'agency', 'cooperativeEmployee']);

/** Statutory certificates say what the law asks for, and nothing about conduct unless the worker asked (REQ-080 to REQ-084). */
export function checkProfile(record: WorkRecord, report: Report): void {
  const { profile, certificate, requestedBySubject } = record;
  if (profile === 'gigcv') {
    if (certificate !== undefined) {
      report(
        'semantics.profile.certificate',
        '/certificate',
        'A `gigcv` is no statutory certificate. Choose the profile of one, or leave `certificate` out.',
      );
    }
    return;
  }
  const isExtended = EXTENDED.has(profile);
  if (isExtended && requestedBySubject !== true) {
    report(
      'semantics.profile.requested',
      '/profile',
      'The extended certificate exists only if the worker asked for it. Set `requestedBySubject`, or choose the simple profile.',
    );
  }
  if (!EMPLOYMENT.has(record.workRelation)) {
    report(
      'semantics.profile.relation',
      '/workRelation',
      'A statutory certificate is of employment. State the relation, or choose the profile `gigcv`.',
    );
  }
  const isDutch = profile.startsWith('nl-');
  if (isDutch && record.agreedTime === undefined) {
    report('semantics.profile.hours', '', 'A Dutch certificate states the agreed working time. Add `agreedTime`.');
  }
  if (certificate === undefined) {
    report(
      'semantics.profile.certificate',
      '',
      'A statutory certificate states its dates. Add `certificate`, or choose the profile `gigcv`.',
    );
    return;
  }
  for (const member of ['performance', 'conduct', 'ending', 'endingReason'] as const) {
    if (certificate[member] === undefined) continue;
    if (!isExtended) {
      report(
        'semantics.profile.requested',
        `/certificate/${member}`,
        'A simple certificate does not say this. Leave it out, or choose the extended profile if the worker asked for it.',
      );
    }
  }
  const { startedOn, endedOn } = certificate;
  if (endedOn !== undefined && (startedOn > endedOn || endedOn > record.period.asOf)) {
    report(
      'semantics.profile.dates',
      '/certificate/endedOn',
      'The employment must end after it began and not after the date of the record. Correct the dates.',
    );
  }
  if (startedOn > record.period.asOf || (isDutch && endedOn === undefined)) {
    report(
      'semantics.profile.dates',
      '/certificate',
      'The certificate must begin before the date of the record, and a Dutch one says when the employment ended. Correct or add the dates.',
    );
  }
}
