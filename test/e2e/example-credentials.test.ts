import { readdirSync, readFileSync } from 'node:fs';
import { compare, extract, render } from '@kluscv/pdf';
import { type AnyCredential, type EndorsementCredential, envelope } from '@kluscv/schema';
import {
  documentResolver,
  keyResolver,
  type SecuredCredential,
  statusSourceFrom,
  verifyPresentation,
  type VerifyOptions,
} from '@kluscv/sdk';
import {
  createStatusList,
  didKeyFor,
  didWebDocument,
  generateJwk,
  issueCredential,
  issueStatusList,
  publicJwkOf,
  signerFromJwk,
  statusListCredential,
} from '@kluscv/sdk/issue';
import { presentCredentials } from '@kluscv/sdk/present';
import { trustFrom } from '@kluscv/sdk/trust';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../examples/credentials/', import.meta.url);
const NOW = '2025-04-02T12:00:00Z';
const render1 = { renderer: 'kluscv-render/1', locale: 'en', paper: 'a4', renderedOn: '2025-04-02' } as const;
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && !name.endsWith('.vp.json'))
  .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as AnyCredential] as const);
const ofType = (type: string): typeof examples => examples.filter(([, credential]) => credential.type[1] === type);
const shown = [...ofType('WorkCredential'), ...ofType('WorkEndorsementCredential')];
const hours = ofType('HoursStatementCredential');

/** An example, signed with a key made for it, and what a verifier needs to check it. */
interface Issued {
  readonly credential: AnyCredential;
  readonly secured: SecuredCredential;
  readonly verifier: VerifyOptions;
}

async function issued(example: AnyCredential): Promise<Issued> {
  const jwk = await generateJwk();
  // A did:key is its key, and nobody has that of an example: ours takes its place.
  const isKey = example.issuer.id.startsWith('did:key:');
  const did = isKey ? didKeyFor(jwk).did : example.issuer.id;
  const credential = JSON.parse(JSON.stringify(example).replaceAll(example.issuer.id, did)) as AnyCredential;
  const signer = await signerFromJwk(jwk, isKey ? {} : { verificationMethod: `${did}#key-1` });
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
  return {
    credential,
    secured: await issueCredential(credential, { signer }),
    verifier: {
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
    },
  };
}

describe('the example credentials, one for each kind of user', () => {
  it('are there', () => {
    expect(shown.length).toBeGreaterThanOrEqual(11);
    expect(hours).toHaveLength(1);
  });

  it.each(shown)('%s is issued, drawn and verified', async (_, example) => {
    const { credential, secured, verifier } = await issued(example);
    const pdf = await render(await presentCredentials([secured], { render: render1 }));
    const extraction = extract(pdf);
    if (!extraction.ok) throw new Error(extraction.message);
    const report = await verifyPresentation(extraction.presentation, { ...verifier, page: await compare(pdf) });
    expect({ verdict: report.verdict, read: report.credentials.map((one) => one.credential) }).toEqual({
      verdict: 'verified',
      read: [credential],
    });
  });

  it('the trajectory and the endorsement that names it make one KlusCV', async () => {
    const named = (name: string): AnyCredential => examples.find(([file]) => file === name)?.[1] as AnyCredential;
    const work = await issued(named('trajectory-team-gigs.json'));
    const endorsing = await issued(named('trainer-endorsement.json'));
    const pdf = await render(await presentCredentials([work.secured, endorsing.secured], { render: render1 }));
    const extraction = extract(pdf);
    if (!extraction.ok) throw new Error(extraction.message);
    const [first, second] = [work.verifier, endorsing.verifier];
    const report = await verifyPresentation(extraction.presentation, {
      resolver: {
        methods: ['web'],
        resolve: async (did) => {
          const found = await first.resolver.resolve(did);
          return found.ok ? found : second.resolver.resolve(did);
        },
      },
      trust: {
        decide: (did, on) => {
          const decided = first.trust.decide(did, on);
          return decided.trusted === 'unknown' ? second.trust.decide(did, on) : decided;
        },
      },
      statusLists: {
        load: async (url) => {
          const found = await first.statusLists.load(url);
          return found.ok ? found : second.statusLists.load(url);
        },
      },
      clock: () => NOW,
      page: await compare(pdf),
    });
    expect({ verdict: report.verdict, read: report.credentials.map((one) => one.credential) }).toEqual({
      verdict: 'verified',
      read: [work.credential, endorsing.credential],
    });
    const { endorsement } = (endorsing.credential as EndorsementCredential).credentialSubject;
    expect(endorsement.endorses).toBe(work.credential.id);
  });

  it.each(hours)('%s is issued, verified by its addressee, and never drawn', async (_, example) => {
    const { credential, secured, verifier } = await issued(example);
    const report = await verifyPresentation(secured.value, {
      ...verifier,
      page: 'no-page',
      addressee: 'did:web:gemeente.example',
    });
    expect({ verdict: report.verdict, read: report.credentials.map((one) => one.credential) }).toEqual({
      verdict: 'verified',
      read: [credential],
    });
    await expect(presentCredentials([secured])).rejects.toMatchObject({ code: 'present.purpose-bound' });
    const [[, plain]] = shown as [(typeof shown)[number]];
    const forged = await presentCredentials([(await issued(plain)).secured], { render: render1 });
    const holding = { ...forged, verifiableCredential: [envelope({ format: 'vc+jwt', value: secured.value })] };
    await expect(render(holding)).rejects.toMatchObject({ code: 'render.purpose-bound' });
  });
});
