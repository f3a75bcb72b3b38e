import type { LearningOutcome, Month, Skill, WorkRecord } from '../generated/model.ts';
import type { Report } from './report.ts';

/** What others state about the work, in a record or in an endorsement of its own. */
interface Statements {
  readonly skills?: readonly Skill[];
  readonly learningOutcomes?: readonly LearningOutcome[];
}

/** Skills and learning outcomes say who judged, at a level that exists, and not in the future (REQ-063 to REQ-065). */
export function checkStatements(
  { skills = [], learningOutcomes = [] }: Statements,
  until: Month,
  pointer: string,
  report: Report,
): void {
  skills.forEach(({ how, attesterRole }, index) => {
    const judged = how === 'endorsed' || how === 'assessed';
    if (judged !== (attesterRole !== undefined)) {
      report(
        'semantics.skill.attester',
        `${pointer}/skills/${index}`,
        judged
          ? 'Somebody endorsed or assessed this skill. Add in which role (`attesterRole`).'
          : 'Nobody judged this skill. Leave `attesterRole` out.',
      );
    }
  });
  learningOutcomes.forEach(({ level, month }, index) => {
    if (level !== undefined && level.rank > level.of) {
      report(
        'semantics.learning.level',
        `${pointer}/learningOutcomes/${index}/level`,
        `There is no level ${level.rank} out of ${level.of}. Correct the figures.`,
      );
    }
    if (month > until) {
      report(
        'semantics.statement.future',
        `${pointer}/learningOutcomes/${index}/month`,
        `The assessment (${month}) is younger than the document. Correct one of them.`,
      );
    }
  });
}

/** Levels, endorsements, teams and trajectories of a record (REQ-044 to REQ-046, REQ-061, REQ-062, REQ-064, REQ-066). */
export function checkCourse(record: WorkRecord, until: Month, report: Report): void {
  const { counts, team, trajectory, period } = record;
  if (counts.rush !== undefined && counts.rush > counts.completed) {
    report(
      'semantics.counts.rush',
      '/counts/rush',
      `${counts.rush} is more than the ${counts.completed} completed. Correct the figures.`,
    );
  }
  if (team !== undefined && team.units > counts.completed + (counts.partial ?? 0)) {
    report(
      'semantics.team.units',
      '/team/units',
      'More work was done in a team than was done at all. Correct the figures.',
    );
  }
  if (team?.share !== undefined && team.share.numerator > team.share.denominator) {
    report('semantics.team.share', '/team/share', 'The share is more than the whole. Correct the figures.');
  }
  record.levels?.forEach(({ rank, of, since, until: end }, index) => {
    if (rank !== undefined && of !== undefined && rank > of) {
      report(
        'semantics.level.rank',
        `/levels/${index}/rank`,
        `There is no level ${rank} out of ${of}. Correct the figures.`,
      );
    }
    if (since !== undefined && (since > until || (end !== undefined && since > end))) {
      report(
        'semantics.level.order',
        `/levels/${index}/since`,
        'A level begins before it ends, and before the date of the record. Correct the months.',
      );
    }
  });
  record.endorsements?.forEach(({ month }, index) => {
    if (month > until) {
      report(
        'semantics.statement.future',
        `/endorsements/${index}/month`,
        `The endorsement (${month}) is younger than the record. Correct one of them.`,
      );
    }
  });
  if (trajectory !== undefined) {
    const { first, last } = trajectory;
    if (period.first < first || (last !== undefined && (first > last || period.last > last))) {
      report(
        'semantics.trajectory.order',
        '/trajectory',
        'The trajectory must hold the whole period of the work. Correct the months.',
      );
    }
  }
}
