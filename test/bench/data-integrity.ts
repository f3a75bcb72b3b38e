// A proof inside the JSON, beside the same call made on the library behind it.
import { type Cryptosuite, DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { defaultDocumentLoader, issue, type LoadedDocument, verifyCredential as theirVerify } from '@digitalbazaar/vc';
import { WORK_CONTEXT, workContext } from '@kluscv/schema';
import { type SecuredCredential, verifyCredential } from '@kluscv/sdk';
import { issueCredential } from '@kluscv/sdk/issue';
import { dataIntegrityFormat, dataIntegrityReader } from '@kluscv/data-integrity';
import { inTurns, ratioOf } from './in-turns.ts';
import { benchPlatform, each, mustVerify, NOW } from './platform.ts';

/** So many that a credential has ten kilobytes. */
const REVIEWS = 36;

/** A list of reviews is a chain of nameless things, which the library gives up on unless it is told how long it may be. */
const suiteForLists: Cryptosuite = {
  ...cryptosuite,
  canonize: (input, options) => cryptosuite.canonize(input, { ...options, maxDeepIterations: 20_000 }),
};

export async function benchDataIntegrity(): Promise<void> {
  const platform = await benchPlatform('Ed25519');
  const { signer } = platform;
  const format = dataIntegrityFormat('eddsa-rdfc-2022', { clock: () => NOW });
  const options = { ...platform.verifying, formats: [dataIntegrityReader()] };
  const credentials = Array.from({ length: 8 }, () => platform.credential(REVIEWS));
  const secured: SecuredCredential[] = [];
  for (const credential of credentials) secured.push(await issueCredential(credential, { signer, format }));
  await mustVerify(secured[0]!, options);

  const [did = '', multikey = ''] = signer.verificationMethod.split('#');
  const method = {
    '@context': 'https://w3id.org/security/multikey/v1',
    id: signer.verificationMethod,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: multikey,
  };
  const documents = new Map<string, unknown>([
    [WORK_CONTEXT, workContext],
    [method.id, method],
    [did, { '@context': 'https://www.w3.org/ns/did/v1', id: did, assertionMethod: [method.id] }],
  ]);
  const documentLoader = async (url: string): Promise<LoadedDocument> =>
    documents.has(url)
      ? { contextUrl: null, documentUrl: url, document: documents.get(url) }
      : defaultDocumentLoader(url);
  const theirSigner = {
    id: signer.verificationMethod,
    algorithm: 'Ed25519',
    sign: ({ data }: { readonly data: Uint8Array }) => signer.sign(data),
  };
  const verifyTheirs = async ({ value }: SecuredCredential): Promise<void> => {
    const { verified } = await theirVerify({
      credential: JSON.parse(value) as object,
      suite: new DataIntegrityProof({ cryptosuite: suiteForLists }),
      documentLoader,
      now: NOW,
    });
    if (!verified) throw new Error('The bench measures a failure.');
  };

  const turns = await inTurns(
    {
      issue: each(credentials, (credential) => issueCredential(credential, { signer, format })),
      'their issue': each(credentials, (credential) =>
        issue({
          credential: structuredClone(credential),
          suite: new DataIntegrityProof({ cryptosuite: suiteForLists, signer: theirSigner, date: NOW }),
          documentLoader,
          now: NOW,
        }),
      ),
      verify: each(secured, (credential) => verifyCredential(credential, options)),
      'their verify': each(secured, verifyTheirs),
    },
    { turnMs: 300 },
  );
  const ratio = ratioOf(turns);
  const [issuing, verifying] = [ratio('their issue', 'issue'), ratio('their verify', 'verify')];
  console.log(
    `Data Integrity (eddsa-rdfc-2022, ${REVIEWS} reviews): issue costs ${issuing.wall.toFixed(2)} × @digitalbazaar/vc (${issuing.cpu.toFixed(2)} by CPU time), verify ${verifying.wall.toFixed(2)} × (${verifying.cpu.toFixed(2)})\n`,
  );
}
