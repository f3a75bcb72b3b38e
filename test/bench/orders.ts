import { closeSync, openSync, writeSync } from 'node:fs';
import { recordWith } from './platform.ts';

/** Of about ten kilobytes, most of them reviews. */
const record = recordWith(34);

/** Writes orders for `kluscv issue batch`, one a line. */
export function writeOrders(path: string, count: number): void {
  const file = openSync(path, 'w');
  for (let index = 0; index < count; index += 1) {
    const worker = { ref: `w-${index}`, name: 'Amina Voorbeeld', records: [0] };
    writeSync(file, `${JSON.stringify({ key: worker.ref, records: [record], workers: [worker] })}\n`);
  }
  closeSync(file);
}
