import type { HoursStatementCredential } from '../generated/model.ts';
import { daysBetween } from '../time.ts';
import type { Report } from './report.ts';
import { checkName } from './texts.ts';

const LONGEST_VALIDITY_DAYS = 100;

/** An hours statement adds up, says what it corrects, and does not live long (REQ-100 to REQ-104). */
export function checkHoursStatement(credential: HoursStatementCredential, report: Report): void {
  const pointer = '/credentialSubject/hoursStatement';
  const {
    audience,
    days,
    minutesTotal,
    period,
    gross,
    expenses = [],
    state,
  } = credential.credentialSubject.hoursStatement;
  checkName(audience.name, `${pointer}/audience/name`, report);
  if (days !== undefined) {
    const sum = days.reduce((total, { minutes }) => total + minutes, 0);
    if (sum !== minutesTotal) {
      report(
        'semantics.statement.total',
        `${pointer}/minutesTotal`,
        `The days add up to ${sum} minutes, not to ${minutesTotal}. Correct the figures.`,
      );
    }
    const seen = new Set<string>();
    days.forEach(({ on }, index) => {
      if (!on.startsWith(`${period}-`) || seen.has(on)) {
        report(
          'semantics.statement.days',
          `${pointer}/days/${index}/on`,
          `Every day lies in ${period} and occurs once. Correct the date.`,
        );
      }
      seen.add(on);
    });
  }
  if ((state === 'corrected') !== (credential.supersedes !== undefined)) {
    report(
      'semantics.statement.correction',
      state === 'corrected' ? '' : '/supersedes',
      'A corrected statement names the one that it supersedes, and only that one does. Add `supersedes`, or change `state`.',
    );
  }
  if (daysBetween(credential.validFrom, credential.validUntil) > LONGEST_VALIDITY_DAYS) {
    report(
      'semantics.statement.short-lived',
      '/validUntil',
      `An hours statement is valid for at most ${LONGEST_VALIDITY_DAYS} days. Choose an earlier end.`,
    );
  }
  const currencies = [gross, ...expenses.map(({ paid }) => paid)].flatMap((money) => money?.currency ?? []);
  if (new Set(currencies).size > 1) {
    report(
      'semantics.statement.currency',
      pointer,
      'The amounts are in several currencies. Make one statement for each.',
    );
  }
}
