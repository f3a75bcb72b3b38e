import type { Expected } from '@kluscv/schema/reading';

// What the functions of this package are called with, for `expectCall`: each shape once.
export const MESSAGES: Expected = {
  locale: 'text',
  months: 'list',
  answers: 'object',
  checks: 'object',
  findings: 'object',
  headings: 'object',
};
export const ANSWER: Expected = {
  answer: 'text',
  counts: 'text',
  sha256: 'text',
  checkedAt: 'text',
  reasons: 'list',
  foreign: 'list',
  statements: 'list',
  nextSteps: 'list',
  notes: 'list',
  notLookedAt: 'list',
  inside: 'list',
};
export const EXAMINATION: Expected = {
  sha256: 'text',
  kind: 'text',
  format: 'text',
  checkedAt: 'text',
  parts: 'list',
  foreign: 'list',
  notes: 'list',
  notLookedAt: 'list',
  inside: 'list',
};
export const REASON: Expected = { answer: 'text', wording: 'text', facts: 'object', parts: 'list' };
export const REPORT: Expected = { findings: 'list', credentials: 'list' };
