// The inbox of an HR department: thirty files as people send them, good and bad, and what the department has at hand. All invented.
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from '@kluscv/pdf';
import { presentationJson, type WorkRecord } from '@kluscv/schema';
import type { PrivateJwk, SecuredCredential, Signer } from '@kluscv/sdk';
import {
  createStatusList,
  credentialFor,
  type CredentialOptions,
  didWebDocument,
  generateJwk,
  issueCredential,
  issueStatusList,
  allocateStatus,
  revoke,
  signerFromJwk,
  statusListCredential,
  type StatusPurpose,
  type StatusRegister,
} from '@kluscv/sdk/issue';
import { presentCredentials } from '@kluscv/sdk/present';
import { dataIntegrityFormat } from '@kluscv/data-integrity';
import { sdJwtFormat } from '@kluscv/sdk/sd-jwt';
import { qrPicture } from './qr-picture.ts';
import { record } from './record.ts';
import { zipFile } from './zip-file.ts';

/** The day on which the department looks. */
export const TODAY = '2026-01-20T12:00:00Z';

const ISSUED = '2026-01-10T00:00:00Z';
const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));

interface Platform {
  readonly did: string;
  readonly name: string;
  readonly signer: Signer;
  readonly jwk: PrivateJwk;
}

async function platformOf(host: string, name: string, algorithm: 'Ed25519' | 'ES256' = 'Ed25519'): Promise<Platform> {
  const jwk = await generateJwk(algorithm);
  const did = `did:web:${host}`;
  return { did, name, jwk, signer: await signerFromJwk(jwk, { verificationMethod: `${did}#key-1` }) };
}

type Wish = Partial<CredentialOptions> & { readonly who: string; readonly work?: Partial<WorkRecord> };

function credential({ did, name }: Platform, { who, work, ...wishes }: Wish): ReturnType<typeof credentialFor> {
  return credentialFor(
    { ...record, platform: { name, country: 'NL' }, ...work },
    {
      issuer: { id: did, name, role: 'platform' },
      subject: { name: who },
      validFrom: ISSUED,
      validUntil: '2028-01-10T00:00:00Z',
      random,
      ...wishes,
    },
  );
}

async function pdfOf(...credentials: readonly SecuredCredential[]): Promise<Uint8Array> {
  const manifest = { renderer: 'kluscv-render/1', locale: 'nl', paper: 'a4', renderedOn: '2026-01-10' } as const;
  return render(await presentCredentials(credentials, { render: manifest }));
}

/** The same length, other figures: what somebody changes who wants to have worked more. */
function withMoreWork({ value }: SecuredCredential): SecuredCredential {
  const [header, payload = '', signature] = value.split('.');
  const text = Buffer.from(payload, 'base64url').toString().replace('"completed":41', '"completed":91');
  return { format: 'vc+jwt', value: `${header}.${Buffer.from(text).toString('base64url')}.${signature}` };
}

/**
 * Makes `folder/inbox` with thirty files, and beside it what the department was given: `did/`, `status/` and `trust.json`.
 *
 * @returns the answer that each file must get, by its name
 */
export async function makeInbox(folder: string): Promise<Readonly<Record<string, string>>> {
  for (const name of ['inbox', 'did', 'status']) mkdirSync(join(folder, name), { recursive: true });
  const cleaning = await platformOf('schoonmaak.example', 'Voorbeeld Schoonmaak');
  const couriers = await platformOf('koeriers.example', 'Voorbeeld Koeriers', 'ES256');
  const stranger = await platformOf('onbekend.example', 'Onbekend Platform');
  const lookAlike = await platformOf('schoonrnaak.example', 'Voorbeeld Schoonmaak');
  const lists = new Map<StatusPurpose, StatusRegister>();
  const listed = (purpose: StatusPurpose, set: boolean): Partial<CredentialOptions> => {
    const before =
      lists.get(purpose) ?? createStatusList({ url: `https://schoonmaak.example/status/${purpose}.jwt`, purpose });
    const { register, entry } = allocateStatus(before, random);
    lists.set(purpose, set ? revoke(register, entry) : register);
    return { status: entry };
  };
  const sign = (platform: Platform, wish: Wish): Promise<SecuredCredential> =>
    issueCredential(credential(platform, wish), { signer: platform.signer });

  // A list that the department was not given, and that nobody can fetch.
  const { entry: elsewhere } = allocateStatus(
    createStatusList({ url: 'https://koeriers.example/status/1.jwt' }),
    random,
  );

  const amina = await sign(cleaning, { who: 'Amina Voorbeeld', ...listed('revocation', false) });
  const bram = await sign(couriers, { who: 'Bram Voorbeeld' });
  const withdrawn = await sign(cleaning, { who: 'Dirk Voorbeeld', ...listed('revocation', true) });
  const expired = await sign(cleaning, { who: 'Eva Voorbeeld', validUntil: '2026-01-15T00:00:00Z' });
  const unknown = await sign(stranger, { who: 'Fien Voorbeeld' });
  const forged = withMoreWork(amina);
  const honest = await presentCredentials([amina], {
    render: { renderer: 'kluscv-render/1', locale: 'nl', paper: 'a4', renderedOn: '2026-01-10' },
  });
  const dishonest = await presentCredentials([forged], {
    render: { renderer: 'kluscv-render/1', locale: 'nl', paper: 'a4', renderedOn: '2026-01-10' },
  });
  const forgedPdf = await render(dishonest);
  const page = Buffer.from(forgedPdf).toString('latin1').replace(presentationJson(dishonest), presentationJson(honest));
  const text = (value: string): Uint8Array => new TextEncoder().encode(value);
  const other = '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n';
  const sdJwt = issueCredential(credential(cleaning, { who: 'Gül Voorbeeld' }), {
    signer: cleaning.signer,
    format: sdJwtFormat('vc+sd-jwt', { random }),
  });
  const inside = issueCredential(credential(couriers, { who: 'Hugo Voorbeeld' }), {
    signer: couriers.signer,
    format: dataIntegrityFormat('ecdsa-rdfc-2019', { clock: () => ISSUED }),
  });
  const files: readonly (readonly [string, Uint8Array, string])[] = [
    ['01 Amina Voorbeeld.pdf', await pdfOf(amina), 'genuine'],
    ['02 Bram Voorbeeld.pdf', await pdfOf(bram), 'genuine'],
    ['03 Amina twee platforms.pdf', await pdfOf(amina, await sign(couriers, { who: 'Amina Voorbeeld' })), 'genuine'],
    ['04 bram.jwt', text(bram.value), 'genuine'],
    ['05 amina.vp.json', text(presentationJson(await presentCredentials([amina]))), 'genuine'],
    ['06 gül.sd-jwt', text((await sdJwt).value), 'genuine'],
    ['07 hugo.jsonld', text((await inside).value), 'genuine'],
    ['08 qr van scherm.png', qrPicture(bram.value, 4), 'pictureOnly'],
    ['09 Amina pagina veranderd.pdf', Buffer.from(page, 'latin1'), 'pageChanged'],
    ['10 Amina meer werk.pdf', forgedPdf, 'altered'],
    ['11 amina meer werk.jwt', text(forged.value), 'altered'],
    ['12 kapot.jwt', text(amina.value.slice(0, -20)), 'unreadable'],
    ['13 Dirk Voorbeeld.pdf', await pdfOf(withdrawn), 'withdrawn'],
    ['14 dirk.jwt', text(withdrawn.value), 'withdrawn'],
    [
      '15 ivo stopgezet.jwt',
      text((await sign(cleaning, { who: 'Ivo Voorbeeld', ...listed('suspension', true) })).value),
      'withdrawn',
    ],
    ['16 Eva Voorbeeld.pdf', await pdfOf(expired), 'expired'],
    ['17 eva.jwt', text(expired.value), 'expired'],
    [
      '18 jan volgend jaar.jwt',
      text((await sign(cleaning, { who: 'Jan Voorbeeld', validFrom: '2027-01-01T00:00:00Z' })).value),
      'notYet',
    ],
    ['19 Fien Voorbeeld.pdf', await pdfOf(unknown), 'makerUnknown'],
    ['20 fien.jwt', text(unknown.value), 'makerUnknown'],
    ['21 lijkt erop.jwt', text((await sign(lookAlike, { who: 'Kim Voorbeeld' })).value), 'impostor'],
    ['22 proef.jwt', text((await sign(cleaning, { who: 'Lot Voorbeeld', test: true })).value), 'test'],
    ['23 geen lijst.jwt', text((await sign(couriers, { who: 'Mo Voorbeeld', status: elsewhere })).value), 'unchecked'],
    ['24 opnieuw opgeslagen.pdf', text(other), 'nothing'],
    ['25 half gedownload.pdf', (await pdfOf(amina)).subarray(0, 20_000), 'unreadable'],
    ['26 leeg.pdf', new Uint8Array(), 'nothing'],
    [
      '27 brief.docx',
      zipFile([
        { name: '[Content_Types].xml', content: '<Types/>' },
        { name: 'word/document.xml', content: '<w:p>Geachte lezer</w:p>' },
      ]),
      'unreadable',
    ],
    ['28 foto.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 2]), 'unreadable'],
    ['29 lebenslauf.json', text('{"basics":{"name":"Nora Voorbeeld"}}'), 'nothing'],
    [
      '30 bijlagen.zip',
      zipFile([
        { name: 'bram.jwt', content: bram.value },
        { name: 'dirk.jwt', content: withdrawn.value },
      ]),
      'genuine',
    ],
  ];
  for (const [name, content] of files) writeFileSync(join(folder, 'inbox', name), content);

  for (const { did, jwk } of [cleaning, couriers, stranger, lookAlike]) {
    const document = didWebDocument({ did, keys: [{ name: 'key-1', jwk }] });
    writeFileSync(join(folder, 'did', `${did.slice('did:web:'.length)}.json`), JSON.stringify(document));
  }
  for (const [purpose, register] of lists) {
    const options = { issuer: cleaning.did, validFrom: ISSUED, validUntil: '2026-02-10T00:00:00Z' };
    const list = await issueStatusList(await statusListCredential(register, options), { signer: cleaning.signer });
    writeFileSync(join(folder, 'status', `${purpose}.jwt`), list.value);
  }
  writeFileSync(
    join(folder, 'trust.json'),
    JSON.stringify({
      $schema: 'https://w3id.org/kluscv/1.0/trust-list.schema.json',
      name: 'Personeelszaken',
      issuers: [cleaning, couriers].map(({ did, name }) => ({ id: did, name })),
    }),
  );
  return Object.fromEntries(files.map(([name, , verdict]) => [name, verdict]));
}
