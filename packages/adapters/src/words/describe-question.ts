import { expectCall } from '@kluscv/schema/reading';
import type { Question } from '../read/questions.ts';
import { filled, type TableWords, WORDS } from './table-words.ts';

/** What a question asks, what can be answered, and what stands in the table. */
export function describeQuestion(
  question: Question,
  words: TableWords,
): {
  readonly text: string;
  readonly choices: readonly string[];
  readonly samples: readonly string[];
  readonly proposed?: string;
} {
  expectCall('describeQuestion', {
    question: [question, { code: 'text', facts: 'object', choices: 'list', samples: 'list' }],
    words: [words, WORDS],
  });
  const { code, facts, choices, samples, proposed } = question;
  const what = words.columns[String(facts['target'])] ?? '';
  const shown = (choice: string): string => filled(words.choices[choice] ?? choice, facts);
  return {
    text: filled(words.questions[code], { ...facts, what }),
    choices: choices.map((choice) => shown(choice)),
    samples: samples.map((sample) => sampleText(sample, words)),
    ...(proposed === undefined ? {} : { proposed: shown(proposed) }),
  };
}

function sampleText(sample: string, { lines }: TableWords): string {
  const [, row, text] = /^(\d+): (.*)$/su.exec(sample) ?? [];
  return row === undefined ? sample : `${filled(lines.row, { row })}: ${text ?? ''}`;
}
