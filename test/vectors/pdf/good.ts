import { readFileSync } from 'node:fs';
import { render, type Seal } from '@kluscv/pdf';
import type { RenderManifest, WorkCredential } from '@kluscv/schema';
import { generateJwk, issueCredential, signerFromJwk } from '@kluscv/sdk/issue';
import { presentCredentials } from '@kluscv/sdk/present';
import { presentSdJwt, sdJwtFormat } from '@kluscv/sdk/sd-jwt';
import { sealingAuthority, sealOf } from '../../support/sealing.ts';

const example = new URL('../../../examples/credentials/cleaner.json', import.meta.url);
const credentials = new URL('../../engines/credentials.txt', import.meta.url);

const RENDER: RenderManifest = {
  renderer: 'kluscv-render/1',
  locale: 'en',
  paper: 'a4',
  renderedOn: '2026-01-15',
};

/** A file that attacks are made from, one character a byte. `most`: how many of the credentials it shows. Default: all. */
export async function goodFile(options: { readonly most?: number; readonly seal?: Seal } = {}): Promise<string> {
  const { most, seal } = options;
  const values = readFileSync(credentials, 'utf8').trim().split('\n').slice(0, most);
  const presentation = await presentCredentials(
    values.map((value) => ({ format: 'vc+jwt', value })),
    { render: RENDER },
  );
  return Buffer.from(await render(presentation, seal === undefined ? {} : { seal })).toString('latin1');
}

/** A file of one SD-JWT, of which the worker shows two of three reviews, and not the hours. */
async function partlyShownFile(): Promise<string> {
  const signer = await signerFromJwk(await generateJwk());
  const { credentialStatus: _none, ...credential } = JSON.parse(readFileSync(example, 'utf8')) as WorkCredential;
  const issuer = {
    ...credential.issuer,
    id: signer.verificationMethod.split('#')[0] as WorkCredential['issuer']['id'],
  };
  const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
  const format = sdJwtFormat('vc+sd-jwt', { random });
  const whole = await issueCredential({ ...credential, issuer }, { signer, format });
  const record = '/credentialSubject/workRecord';
  const show = ['name', 'ratings', 'clients', 'reviews/0', 'reviews/1'].map((part) =>
    part === 'name' ? '/credentialSubject/name' : `${record}/${part}`,
  );
  const secured = await presentSdJwt(whole, { show });
  return Buffer.from(await render(await presentCredentials([secured], { render: RENDER }))).toString('latin1');
}

/** The files from which all attacks are made: as it is, sealed, another that the same authority sealed, and one of which parts are hidden. */
export interface GoodFiles {
  readonly plain: string;
  readonly sealed: string;
  readonly otherSealed: string;
  /** Of an SD-JWT. */
  readonly partlyShown: string;
}

/** Makes them. The seal is another at every run, and so is the authority. */
export async function goodFiles(): Promise<GoodFiles> {
  const seal = sealOf(sealingAuthority(), 'ES256');
  return {
    plain: await goodFile(),
    sealed: await goodFile({ seal }),
    otherSealed: await goodFile({ seal, most: 1 }),
    partlyShown: await partlyShownFile(),
  };
}
