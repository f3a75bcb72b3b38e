// A deliberately wrong implementation: passes answers on, without the codes that it was told not to know.
//
//   … | node test/vectors/unaware.ts semantics.counts.recency neverSigned.plate
import { createInterface } from 'node:readline';

interface Answer {
  readonly id: string;
  readonly valid?: boolean;
  readonly codes: readonly string[];
  readonly credentials?: readonly { readonly codes: readonly string[] }[];
}

const unknown = new Set(process.argv.slice(2));
const known = (codes: readonly string[]): readonly string[] => codes.filter((code) => !unknown.has(code));

for await (const line of createInterface({ input: process.stdin })) {
  const answer = JSON.parse(line) as Answer;
  const codes = known(answer.codes);
  const changed =
    answer.credentials === undefined
      ? { id: answer.id, valid: codes.length === 0, codes }
      : { ...answer, credentials: answer.credentials.map((one) => ({ ...one, codes: known(one.codes) })) };
  process.stdout.write(`${JSON.stringify(changed)}\n`);
}
