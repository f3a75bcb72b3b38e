// A deliberately wrong implementation: passes answers on, without the codes that it was told not to know.
//
//   … | node test/vectors/unaware.ts semantics.counts.recency neverSigned.plate
import { createInterface } from 'node:readline';

const unknown = new Set(process.argv.slice(2));

for await (const line of createInterface({ input: process.stdin })) {
  const answer = JSON.parse(line) as { readonly id: string; readonly codes: readonly string[] };
  const codes = answer.codes.filter((code) => !unknown.has(code));
  process.stdout.write(`${JSON.stringify({ id: answer.id, valid: codes.length === 0, codes })}\n`);
}
