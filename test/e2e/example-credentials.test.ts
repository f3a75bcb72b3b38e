import { readdirSync, readFileSync } from 'node:fs';
import { compare, extract, render } from '@kluscv/pdf';
import type { WorkCredential } from '@kluscv/schema';
import {
  createStatusList,
  didKeyFor,
  didWebDocument,
  documentResolver,
  generateJwk,
  issueCredential,
  issueStatusList,
  keyResolver,
  presentCredentials,
  publicJwkOf,
  signerFromJwk,
  statusListCredential,
  statusSourceFrom,
  trustFrom,
  verifyPresentation,
} from '@kluscv/sdk';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../examples/credentials/', import.meta.url);
const NOW = '2025-04-02T12:00:00Z';
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && !name.endsWith('.vp.json'))
  .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as WorkCredential] as const);
const work = examples.filter(([, { type }]) => type[1] === 'WorkCredential');

describe('the example credentials, one for each kind of user', () => {
  it('are there', () => {
    expect(work.length).toBeGreaterThanOrEqual(10);
  });

  it.each(work)('%s is issued, drawn and verified', async (_, example) => {
    const jwk = await generateJwk();
    // A did:key is its key, and nobody has that of an example: ours takes its place.
    const isKey = example.issuer.id.startsWith('did:key:');
    const did = isKey ? didKeyFor(jwk).did : example.issuer.id;
    const credential = JSON.parse(JSON.stringify(example).replaceAll(example.issuer.id, did)) as WorkCredential;
    const signer = await signerFromJwk(jwk, isKey ? {} : { verificationMethod: `${did}#key-1` });
    const secured = await issueCredential(credential, { signer });
    const presentation = await presentCredentials([secured], {
      render: { renderer: 'kluscv-render/1', locale: 'en', paper: 'a4', renderedOn: '2025-04-02' },
    });
    const pdf = await render(presentation);
    const { credentialStatus, issuer } = credential;
    const lists = [credentialStatus ?? []].flat().map(async ({ statusListCredential: url }) =>
      issueStatusList(
        await statusListCredential(createStatusList({ url }), {
          issuer: did,
          validFrom: NOW,
          validUntil: '2025-04-03T12:00:00Z',
        }),
        { signer },
      ),
    );
    const extraction = extract(pdf);
    if (!extraction.ok) throw new Error(extraction.message);
    const report = await verifyPresentation(extraction.presentation, {
      resolver: isKey
        ? keyResolver()
        : documentResolver([didWebDocument({ did, keys: [{ name: 'key-1', jwk: publicJwkOf(jwk) }] })]),
      trust: trustFrom([
        {
          $schema: 'https://w3id.org/kluscv/1.0/trust-list.schema.json',
          name: 'Examples',
          issuers: [{ id: did, name: issuer.name }],
        },
      ]),
      statusLists: statusSourceFrom(await Promise.all(lists)),
      clock: () => NOW,
      page: await compare(pdf),
    });
    expect({ verdict: report.verdict, read: report.credentials.map((one) => one.credential) }).toEqual({
      verdict: 'verified',
      read: [credential],
    });
  });
});
