import type { Question, QuestionCode } from './questions.ts';

type Facts = Question['facts'];

/** What is asked, in English: one sentence for a person who knows the table and no computer. */
export const QUESTION_WORDS: Readonly<Record<QuestionCode, (facts: Facts) => string>> = {
  column: ({ target }) => `Which column says ${COLUMN_WORDS[String(target)] ?? String(target)}?`,
  value: ({ value, target }) => `What does "${value}" mean${target === 'outcome' ? ' for the work' : ''}?`,
  rowKind: () => 'What does one row of the table stand for?',
  allDone: () => 'No column says what came of the work. Was the work of every row done?',
  workTypeOfAll: () => 'No column says what work it was. What work is the table about?',
  source: () => 'Whose table is this: kept by the organization itself, or downloaded by a worker?',
  hoursForm: () => 'Are these hours and minutes (7.30 is half past seven), or parts of an hour (7.30 is 7 h 18)?',
  thousands: () =>
    'Is the sign in these hours a decimal sign (1,500 is one and a half), or does it separate thousands?',
  dateOrder: () => 'In which order do these dates name day and month?',
  equalRows: ({ count }) =>
    `${count} rows are equal to another one in all they hold. Is it the same work, entered twice, or different work?`,
  sameNumber: ({ count }) =>
    `${count} rows have the number of another row and different work. Does the numbering begin anew?`,
  longDay: ({ row, hours }) => `Row ${row} has ${hours} hours for one piece of work on one day. Is that right?`,
  names: ({ first, second, reference }) => `"${reference}" is called "${first}" and "${second}". Is that one person?`,
  sameReference: ({ first, second }) => `Are "${first}" and "${second}" the same person?`,
  nameAsReference: () => 'People are told apart by their names here. Can two of them have the same name?',
  fillDown: ({ row, above }) => `Row ${row} names no worker. Does it belong to the one above (${above})?`,
  hoursFromTimes: () => 'No column has the worked time. Is it the time from beginning to end?',
  ratingScale: () => 'What is the best rating that can be given?',
  otherSheet: ({ sheet }) => `Does "${sheet}" hold work too?`,
  table: () => 'Which of these is the table with the work?',
};

/** What the columns of the platform-export CSV hold, as the end of a question. */
export const COLUMN_WORDS: Readonly<Record<string, string>> = {
  worker_ref: 'who did the work (a number, or the name)',
  worker_name: 'the name of the worker',
  work_type: 'what work it was',
  date: 'on which day the work was',
  hours: 'how long the work took',
  outcome: 'what came of the work',
};
