import { type FindingsOf, finding } from '../findings.ts';

/** Who shows the document is not checked: nothing in this version of the standard binds it to a key of the worker. */
export function checkHolder(): FindingsOf<'holder'> {
  return [finding('holder', 'holder.not-bound', {})];
}
