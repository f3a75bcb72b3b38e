// How much memory drawing takes at its peak: after the first documents, and after two thousand.
import { render } from '@kluscv/pdf';
import { presentations } from './presentations.ts';

const DOCUMENTS = 2000;
const FIRST = 200;

const different = await presentations(40, 1);
let first = 0;
for (let drawn = 1; drawn <= DOCUMENTS; drawn += 1) {
  const next = different[drawn % different.length];
  if (next !== undefined) await render(next.presentation);
  if (drawn === FIRST) first = peak();
}
const last = peak();
console.log(
  `  peak memory: ${first} MB after ${FIRST} documents, ${last} MB after ${DOCUMENTS} (${(last / first).toFixed(2)} ×)`,
);

function peak(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
