// Six platforms, one worker, one KlusCV.
// Run it: npx pnpm@12 --silent example:platforms [FOLDER]      walks through all six doors and combines what comes out
//         npx pnpm@12 --silent example:platforms --serve       starts them at http://127.0.0.1:8600, to walk through yourself
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract, render } from '@kluscv/pdf';
import { openEnvelope, validateWorkPresentation } from '@kluscv/schema';
import type { SecuredCredential } from '@kluscv/sdk';
import { presentCredentials } from '@kluscv/sdk/present';
import { LAUNCHING_PLATFORMS } from './all.ts';
import { serve } from './serve.ts';
import { walk } from './walk.ts';

const [argument = 'kluscv-platforms', port = '8600'] = process.argv.slice(2);
if (argument === '--serve') {
  const { origin } = await serve(LAUNCHING_PLATFORMS, Number(port));
  console.log(`Six examples at ${origin}. They are not the platforms' own software. Stop with Ctrl+C.`);
} else {
  await combine(argument);
}

async function combine(folder: string): Promise<void> {
  console.log(
    "Six examples of launching platforms. They are not the platforms' own software, and everything is a TEST.\n",
  );
  mkdirSync(folder, { recursive: true });
  const { server, origin } = await serve(LAUNCHING_PLATFORMS);
  const credentials: SecuredCredential[] = [];
  for (const { id, name, rules, unknown } of LAUNCHING_PLATFORMS) {
    const pdf = await walk(origin, id);
    writeFileSync(join(folder, `${id}.pdf`), pdf);
    const own = credentialsIn(pdf);
    credentials.push(...own);
    console.log(
      `${name}\n  ${own.length === 1 ? '1 credential' : `${own.length} credentials`} in ${join(folder, `${id}.pdf`)}`,
    );
    for (const rule of rules) console.log(`  · ${rule}`);
    for (const gap of unknown) console.log(`  ? not known, so not shown: ${gap}`);
  }
  server.close();
  server.closeAllConnections();
  const presentation = await presentCredentials(credentials, {
    render: {
      renderer: 'kluscv-render/1',
      locale: 'nl',
      paper: 'a4',
      renderedOn: new Date().toISOString().slice(0, 10),
    },
  });
  const all = join(folder, 'kluscv.pdf');
  writeFileSync(all, await render(presentation));
  console.log(`\nAll ${credentials.length} in one KlusCV: ${all}\nCheck it: npx pnpm@12 --silent kluscv verify ${all}`);
}

/** What one platform signed, out of the PDF that the worker downloaded there. */
function credentialsIn(pdf: Uint8Array): readonly SecuredCredential[] {
  const extraction = extract(pdf);
  if (!extraction.ok) throw new Error(extraction.message);
  const validation = validateWorkPresentation(JSON.parse(new TextDecoder().decode(extraction.presentation)));
  if (!validation.ok) throw new Error(validation.problems[0]?.message);
  return validation.value.verifiableCredential.map(openEnvelope);
}
