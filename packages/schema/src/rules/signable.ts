import { expectCall } from '../call.ts';
import { lineRules, textRules } from '../generated/patterns.ts';

const line = lineRules.map((pattern) => new RegExp(pattern, 'u'));
const text = textRules.map((pattern) => new RegExp(pattern, 'u'));

/** Whether a text may stand in a record as one line (a name, a label): it shows everything that it holds. Its length is not looked at. */
export function isSignableLine(value: string): boolean {
  expectCall('isSignableLine', { value: [value, 'text'] });
  return value.length > 0 && line.every((rule) => rule.test(value));
}

/** Whether a text may stand in a record as a review or statement: it shows everything that it holds. Its length is not looked at. */
export function isSignableText(value: string): boolean {
  expectCall('isSignableText', { value: [value, 'text'] });
  return value.length > 0 && text.every((rule) => rule.test(value));
}
