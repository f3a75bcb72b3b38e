// Compares every file of a folder and prints, as JSON, the most time of the processor for one and the most memory of the process.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '@kluscv/pdf';

const [folder = ''] = process.argv.slice(2);
const files = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
let slowest = '';
let milliseconds = 0;
// The first file pays for reading the fonts; that is no part of the attack.
await compare(readFileSync(join(folder, 'none.pdf')));
for (const name of files) {
  const bytes = readFileSync(join(folder, name));
  const start = process.cpuUsage();
  await compare(bytes);
  const { user, system } = process.cpuUsage(start);
  const took = (user + system) / 1000;
  if (took > milliseconds) {
    milliseconds = took;
    slowest = name;
  }
}
process.stdout.write(JSON.stringify({ slowest, milliseconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
