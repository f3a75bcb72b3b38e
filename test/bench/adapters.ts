// How fast, and with how much memory, a million pieces of work are read, beside bare parsing of the same bytes in the same run.
//
//   node --conditions=@kluscv/source test/bench/adapters.ts [rows]

import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { readExportLines } from '@kluscv/adapters';
import { parse } from 'csv-parse';

const rows = Number(process.argv[2] ?? 1_000_000);
const ROWS_A_WORKER = 250;
const asOf = '2025-12-31';

const folder = await mkdtemp(join(tmpdir(), 'kluscv-bench-'));
const lines = join(folder, 'work.ndjson');
const table = join(folder, 'work.csv');
await write();
process.stdout.write(
  `${rows.toLocaleString('en')} rows · ${megabytes((await stat(lines)).size)} NDJSON · ${megabytes((await stat(table)).size)} CSV\n`,
);

const results: [string, number][] = [];
await measure('readExportLines (NDJSON → records)', async () => {
  let counted = 0;
  for await (const reading of readExportLines(createReadStream(lines), { asOf })) {
    if (reading.kind === 'problem') throw new Error(reading.problem.message);
    if (reading.kind === 'worker') for (const record of reading.records) counted += record.counts.completed;
  }
  return counted;
});
// Read by this point, so that bare parsing has no part in it.
const peak = process.resourceUsage().maxRSS * 1024;
await measure('bare JSON.parse, line by line', async () => {
  let counted = 0;
  for await (const line of createInterface({ input: createReadStream(lines) })) {
    if ((JSON.parse(line) as { outcome?: string }).outcome === 'completed') counted += 1;
  }
  return counted;
});
await measure('bare csv-parse', async () => {
  let counted = 0;
  const parser = createReadStream(table).pipe(parse({ columns: true }));
  for await (const row of parser as AsyncIterable<{ outcome: string }>) if (row.outcome === 'completed') counted += 1;
  return counted;
});

const [[, own] = ['', 1], [, bare] = ['', 1]] = results;
process.stdout.write(`${(own / bare).toFixed(2)} × the rate of bare JSON.parse · peak memory ${megabytes(peak)}\n`);
await rm(folder, { recursive: true });
process.exitCode = peak < 300e6 ? 0 : 1;

async function measure(name: string, run: () => Promise<number>): Promise<void> {
  const begun = process.hrtime.bigint();
  const counted = await run();
  const rate = rows / (Number(process.hrtime.bigint() - begun) / 1e9);
  if (counted !== rows) throw new Error(`${name} counted ${counted} of ${rows}`);
  results.push([name, rate]);
  process.stdout.write(`${Math.round(rate).toLocaleString('en').padStart(10)} rows/s  ${name}\n`);
}

/** Both files, row by row: no run holds what it wrote. */
async function write(): Promise<void> {
  const [json, csv] = await Promise.all([open(lines, 'w'), open(table, 'w')]);
  await json.write(
    `${JSON.stringify({
      $schema: 'https://w3id.org/kluscv/1.0/platform-export.schema.json',
      platform: { name: 'Voorbeeldplatform' },
      asOf,
      zone: 'Europe/Amsterdam',
      workTypes: [{ key: 'home', label: { en: 'Domestic cleaning' } }],
      ratingScale: { kind: 'stars', min: 1, max: 5 },
    })}\n`,
  );
  await csv.write('worker,id,kind,workType,outcome,start,end,minutes,rating\n');
  for (let at = 0; at < rows; ) {
    let jsonText = '';
    let csvText = '';
    for (const end = Math.min(rows, at + 5_000); at < end; at += 1) {
      const day = `2025-${pad((at % 12) + 1)}-${pad((at % 28) + 1)}`;
      const unit = {
        worker: `w-${Math.floor(at / ROWS_A_WORKER)}`,
        id: `u-${at}`,
        kind: 'appointment',
        workType: 'home',
        outcome: 'completed',
        start: `${day}T08:00:00Z`,
        end: `${day}T10:30:00Z`,
        minutes: 150,
        rating: String((at % 5) + 1),
      };
      jsonText += `${JSON.stringify(unit)}\n`;
      csvText += `${Object.values(unit).join(',')}\n`;
    }
    await Promise.all([json.write(jsonText), csv.write(csvText)]);
  }
  await Promise.all([json.close(), csv.close()]);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
