// How much memory drawing takes: what is in use after collecting garbage, and the peak that the engine lets grow before it collects.
// Run with --expose-gc.
import { render } from '@kluscv/pdf';
import { presentations } from './presentations.ts';

const STOPS = [200, 1000, 2000];

const different = await presentations(40, 1);
let drawn = 0;
const inUse: string[] = [];
const peaks: string[] = [];
for (const stop of STOPS) {
  for (; drawn < stop; drawn += 1) {
    const next = different[drawn % different.length];
    if (next !== undefined) await render(next.presentation);
  }
  peaks.push(megabytes(process.resourceUsage().maxRSS * 1024));
  globalThis.gc?.();
  inUse.push(megabytes(process.memoryUsage().heapUsed));
}
console.log(`  memory after ${STOPS.join(', ')} documents: ${inUse.join(', ')} MB in use, peak ${peaks.join(', ')} MB`);

function megabytes(bytes: number): string {
  return String(Math.round(bytes / 1_048_576));
}
