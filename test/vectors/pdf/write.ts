// Writes the attack files and manifest.json, which says what must be found, so that verifiers in other languages can be held against them.
//
//   node --conditions=@kluscv/source test/vectors/pdf/write.ts <folder>
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ATTACKS } from './attacks.ts';
import { goodFiles } from './good.ts';

const [folder = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const files = await goodFiles();
for (const { id, make, of = 'plain' } of ATTACKS) {
  writeFileSync(join(folder, `${id}.pdf`), Buffer.from(await make(files[of], files), 'latin1'));
}
const vectors = ATTACKS.map(({ id, defect, page, credentials }) => ({ file: `${id}.pdf`, defect, page, credentials }));
writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify({ standard: '1.0', vectors }, undefined, 2)}\n`);
