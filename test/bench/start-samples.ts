/**
 * Writes what an employer is sent, as one credential and as a PDF, into a folder: `one.jwt` and `one.pdf`; and `x`, the coordinate of the key that they are signed
 * with. The bench measures the command with them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readExport } from '@kluscv/adapters';
import { render } from '@kluscv/pdf';
import { createIssuer, generateJwk, signerFromJwk } from '@kluscv/sdk/issue';
import { presentCredentials } from '@kluscv/sdk/present';

const [folder = '.'] = process.argv.slice(2);
const source = new URL('../../examples/exports/cleaning-platform/platform-export.json', import.meta.url);
const reading = await readExport([{ name: 'platform-export.json', bytes: readFileSync(source) }], {
  asOf: '2026-01-15',
});
if (!reading.ok) throw new Error(reading.problem.message);
const jwk = await generateJwk();
const issuer = await createIssuer({
  signer: await signerFromJwk(jwk),
  issuer: { name: 'Voorbeeld', role: 'platform' },
});
const [record] = reading.records;
if (record === undefined) throw new Error('The example holds no work.');
const credential = await issuer.issue(record, { subject: { name: 'Amina Voorbeeld' } });
const manifest = { renderer: 'kluscv-render/1', locale: 'en', paper: 'a4', renderedOn: '2026-01-15' } as const;
writeFileSync(join(folder, 'one.jwt'), credential.value);
writeFileSync(join(folder, 'one.pdf'), await render(await presentCredentials([credential], { render: manifest })));
writeFileSync(join(folder, 'x'), jwk.x);
