import { readFileSync } from 'node:fs';
import { render, type Seal } from '@kluscv/pdf';
import { presentCredentials } from '@kluscv/sdk';
import { sealingAuthority, sealOf } from '../../support/sealing.ts';

const credentials = new URL('../../engines/credentials.txt', import.meta.url);

/** A file that attacks are made from, one character a byte. `most`: how many of the credentials it shows. Default: all. */
export async function goodFile(options: { readonly most?: number; readonly seal?: Seal } = {}): Promise<string> {
  const { most, seal } = options;
  const values = readFileSync(credentials, 'utf8').trim().split('\n').slice(0, most);
  const presentation = await presentCredentials(
    values.map((value) => ({ format: 'vc+jwt', value })),
    { render: { renderer: 'kluscv-render/1', locale: 'en', paper: 'a4', renderedOn: '2026-01-15' } },
  );
  return Buffer.from(await render(presentation, seal === undefined ? {} : { seal })).toString('latin1');
}

/** The files from which all attacks are made: as it is, sealed, and another that the same authority sealed. */
export interface GoodFiles {
  readonly plain: string;
  readonly sealed: string;
  readonly otherSealed: string;
}

/** Makes them. The seal is another at every run, and so is the authority. */
export async function goodFiles(): Promise<GoodFiles> {
  const seal = sealOf(sealingAuthority(), 'ES256');
  return { plain: await goodFile(), sealed: await goodFile({ seal }), otherSealed: await goodFile({ seal, most: 1 }) };
}
