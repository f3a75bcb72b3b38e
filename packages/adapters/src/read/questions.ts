import { echo } from '../text/echo.ts';

/** What may have to be asked about a table. */
export type QuestionCode =
  | 'column'
  | 'whichColumn'
  | 'value'
  | 'rowKind'
  | 'allDone'
  | 'workTypeOfAll'
  | 'source'
  | 'complete'
  | 'hoursForm'
  | 'thousands'
  | 'dateOrder'
  | 'serials'
  | 'dayParts'
  | 'durationUnit'
  | 'sameName'
  | 'sameNames'
  | 'fullDay'
  | 'equalRows'
  | 'sameNumber'
  | 'longDay'
  | 'names'
  | 'sameReference'
  | 'nameAsReference'
  | 'fillDown'
  | 'hoursFromTimes'
  | 'ratingScale'
  | 'otherSheet'
  | 'weekYear'
  | 'severalWorkers'
  | 'table';

/** Something about a table that can be read in more than one way, so that somebody who knows has to say. */
export interface Question {
  /** What an answer is given to: `--answer id=value`. The same table asks the same questions under the same ids. */
  readonly id: string;
  readonly code: QuestionCode;
  /** Name of the column, or of the sheet, that it is about. */
  readonly column?: string;
  /** Whether one of the choices is wanted, or a text. */
  readonly kind: 'choice' | 'text';
  /** The values that can be answered. Empty for a text. */
  readonly choices: readonly string[];
  /** What stands in the table, at most five, as it stands there; a row number before it where there is one. */
  readonly samples: readonly string[];
  /** What the words of the question are made with. */
  readonly facts: Readonly<Record<string, string | number>>;
  /** What a look at the table suggests. It is never taken without an answer. */
  readonly proposed?: string;
}

/** Answers by the id of their question. */
export type Answers = Readonly<Record<string, string>>;

/** Asks, and remembers what was not answered. */
export interface Questions {
  /** The answer, if there is one that the question allows. The same question may be asked many times. */
  ask(question: Question): string | undefined;
  /** The answer to a question that need not be asked. */
  answerTo(id: string): string | undefined;
  /** What was asked and not answered, in the order in which it came up. */
  readonly open: readonly Question[];
}

/** Most samples of a question. */
export const SAMPLES = 5;

/** Nothing asked yet. */
export function createQuestions(answers: Answers = {}): Questions {
  const open = new Map<string, Question>();
  return {
    ask: (asked) => {
      // What stands before the first sign of equality is the id: `--answer id=value`.
      const question = asked.id.includes('=') ? { ...asked, id: asked.id.replaceAll('=', '-') } : asked;
      const answer = Object.hasOwn(answers, question.id) ? answers[question.id]?.trim() : undefined;
      const allowed =
        answer !== undefined && answer !== '' && (question.kind === 'text' || question.choices.includes(answer));
      if (allowed) return answer;
      if (!open.has(question.id)) open.set(question.id, question);
      return undefined;
    },
    answerTo: (id) => (Object.hasOwn(answers, id) ? answers[id]?.trim() : undefined),
    get open() {
      return [...open.values()];
    },
  };
}

/** A sample with its row. */
export function sampleOf(text: string, row?: number): string {
  return row === undefined ? echo(text, 40) : `${row}: ${echo(text, 40)}`;
}
