import { readFileSync } from 'node:fs';
import { render } from '@kluscv/pdf';
import { presentCredentials } from '@kluscv/sdk';

const credentials = new URL('../../engines/credentials.txt', import.meta.url);

/** The file from which all attacks are made, one character a byte. */
export async function goodFile(): Promise<string> {
  const values = readFileSync(credentials, 'utf8').trim().split('\n');
  const presentation = await presentCredentials(
    values.map((value) => ({ format: 'vc+jwt', value })),
    { render: { renderer: 'kluscv-render/1', locale: 'en', paper: 'a4', renderedOn: '2026-01-15' } },
  );
  return Buffer.from(await render(presentation)).toString('latin1');
}
