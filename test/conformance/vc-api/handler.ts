import { CREDENTIALS_CONTEXT, isObject, type Members, readJson } from '@kluscv/schema/reading';
import { CLOCK_SKEW_MS, millisecondsOf } from '@kluscv/schema/time';
import {
  type Clock,
  type DidResolver,
  type ProofFormat,
  type ProofReader,
  type SecurableDocument,
  type Signer,
} from '@kluscv/sdk';
import type { FindingOf } from '@kluscv/schema/findings';
import type { StatusStore } from '@kluscv/sdk/ledger';
import { issuerOf, joseFormat, listOf, parseDidUrl, signatureFaults } from '@kluscv/sdk/proof';
import { findingText, messagesIn } from '@kluscv/verifier/messages';
import { dataModelFaults, presentationFaults } from './data-model.ts';
import { legacyReader } from './legacy-jwt.ts';
import { readPresented } from './presented.ts';
import { relatedFaults } from './related-resources.ts';
import { type Secured, securedFrom } from './secured.ts';

/** Settings of `vcApiHandler`. */
export interface VcApiOptions {
  readonly resolver: DidResolver;
  readonly clock: Clock;
  /** Formats that are read beside `vc+jwt`. Default: none. */
  readonly formats?: readonly ProofReader[];
  /** With what is issued. Default: nothing is. */
  readonly issuing?: { readonly signer: Signer; readonly format: ProofFormat };
  /** Where withdrawals are kept. Default: nothing can be withdrawn. */
  readonly statusStore?: Pick<StatusStore, 'set'>;
  /** The bytes of resources that credentials name with a digest, by address. Default: none; nothing is fetched, and only digests of these are compared. */
  readonly relatedResources?: Readonly<Record<string, Uint8Array>>;
  /**
   * Whether envelopes of `application/jwt` are read, with the claims `vc` and `vp` of version 1.1, as W3C’s suite for the data model sends them. The
   * Recommendation forbids both claims, and W3C’s suite for JOSE tests that. Default: false.
   */
  readonly legacyJwt?: boolean;
}

type Answer = readonly [status: number, body: Members];

const MAX_BODY = 1_048_576;
const MAX_CREDENTIALS = 50;
const english = await messagesIn('en');

/**
 * A handler in the shape of VC-API, so that W3C’s conformance suites can be pointed at it. It checks form, proofs and dates of any credential; what a
 * verifier of work needs besides (trust, status, content) is `verifyCredential`’s. It has no access control: mount it where only a test reaches it.
 *
 * @see https://w3c-ccg.github.io/vc-api/
 */
export function vcApiHandler(options: VcApiOptions): (request: Request) => Promise<Response> {
  const routes = new Map<string, (body: Members, asked: Members) => Promise<Answer>>([
    ['/credentials/issue', (body) => issue(body, options)],
    [
      '/credentials/verify',
      async ({ verifiableCredential }) => {
        const secured = securedFrom(verifiableCredential);
        if (secured === undefined) {
          return answer(['verifiableCredential must be an object, or a signed text; an object in quotes is neither.']);
        }
        return answer((await credentialReading(secured, options)).faults);
      },
    ],
    [
      '/presentations/verify',
      async ({ verifiablePresentation }, asked) =>
        answer(await presentedFaults(verifiablePresentation, asked, options)),
    ],
    ['/credentials/status', (body) => setStatus(body, options)],
  ]);
  return async (request) => {
    const route = routes.get(new URL(request.url).pathname);
    if (route === undefined) return respond([404, { errors: ['There is nothing at this address.'] }]);
    if (request.method !== 'POST') return respond([405, { errors: ['Use POST.'] }]);
    // A page of somebody else cannot send this type without being asked first.
    if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
      return respond([415, { errors: ['Send JSON, as application/json.'] }]);
    }
    const bytes = await readCapped(request, MAX_BODY);
    if (bytes === undefined) return respond([413, { errors: ['The request is too large.'] }]);
    const json = readJson(bytes);
    if (!json.ok || !isObject(json.value)) {
      return respond([400, { errors: [json.ok ? 'The request is not a JSON object.' : json.message] }]);
    }
    const { options: asked = {} } = json.value;
    return respond(
      isObject(asked) ? await route(json.value, asked) : [400, { errors: ['options must be an object.'] }],
    );
  };
}

async function issue({ credential }: Members, options: VcApiOptions): Promise<Answer> {
  if (options.issuing === undefined) return [501, { errors: ['Nothing is issued here.'] }];
  if (!isObject(credential)) return [400, { errors: ['credential must be an object.'] }];
  const { signer, format } = options.issuing;
  const id = parseDidUrl(signer.verificationMethod)?.did;
  const { issuer = id } = credential;
  // What is stated in a wrong form is not mended; who it is, is not the caller’s to say.
  const faults = [
    ...dataModelFaults({ ...credential, issuer }),
    ...(await relatedFaults(credential['relatedResource'], options.relatedResources)),
    ...('proof' in credential ? ['A proof is there already.'] : []),
  ];
  if (faults.length > 0) return [400, { errors: faults }];
  const document = { ...credential, issuer: isObject(issuer) ? { ...issuer, id } : id };
  try {
    const { value } = await format.secure(document as unknown as SecurableDocument, signer);
    const verifiableCredential: unknown = value.startsWith('{')
      ? JSON.parse(value)
      : {
          '@context': CREDENTIALS_CONTEXT,
          id: `data:application/${format.id},${value}`,
          type: 'EnvelopedVerifiableCredential',
        };
    return [201, { verifiableCredential }];
  } catch (error) {
    return [400, { errors: [error instanceof Error ? error.message : String(error)] }];
  }
}

interface CredentialReading {
  readonly faults: readonly string[];
  readonly issuer?: string;
}

async function credentialReading({ format, value }: Secured, options: VcApiOptions): Promise<CredentialReading> {
  const readers: readonly Pick<ProofReader, 'read'>[] = [joseFormat, ...(options.formats ?? [])].filter(
    ({ id }) => id === format,
  );
  const [reader] = format === 'jwt' && options.legacyJwt === true ? [legacyReader] : readers;
  if (reader === undefined) return { faults: [`The format ${format} is not read here.`] };
  const reading = await reader.read(value);
  if (!reading.ok) return { faults: reading.faults.map(inWords) };
  const { document, faults, signatures } = reading;
  const problems = [
    ...faults.map(inWords),
    ...dataModelFaults(document),
    ...(await relatedFaults(document['relatedResource'], options.relatedResources)),
    ...timeFaults(document, options),
  ];
  // What is not understood is not canonicalized either, and asks nobody for a key.
  if (faults.length > 0) return { faults: problems };
  const issuer = issuerOf(document);
  if (issuer === undefined) {
    return { faults: [...problems, 'The issuer is not a DID, so its key cannot be found.'] };
  }
  const wrong = await signatureFaults(signatures, { issuer, resolver: options.resolver });
  return { faults: [...problems, ...wrong.map(inWords)], issuer };
}

async function presentedFaults(
  presentation: unknown,
  asked: Members,
  options: VcApiOptions,
): Promise<readonly string[]> {
  const { resolver } = options;
  const presented = await readPresented(presentation, options);
  if (presented === undefined) {
    if (!isObject(presentation)) return ['verifiablePresentation must be a presentation.'];
    if (asked['challenge'] !== undefined || asked['domain'] !== undefined) {
      return ['Nobody signed the presentation, so it answers no challenge.'];
    }
    const listed = listOf(presentation['verifiableCredential']);
    if (listed.length > MAX_CREDENTIALS) return ['There are too many credentials.'];
    const secured = listed.map(securedFrom);
    return [
      ...presentationFaults(presentation),
      ...(await Promise.all(
        secured.map(async (each) =>
          each === undefined ? ['It holds what is no credential.'] : (await credentialReading(each, options)).faults,
        ),
      ).then((each) => each.flat())),
    ];
  }
  if (!presented.ok) return presented.faults.map((fault) => (typeof fault === 'string' ? fault : inWords(fault)));
  const { document, credentials } = presented;
  const binding = presented.binding(resolver);
  const faults = [...presentationFaults(document)];
  const { challenge, domain } = asked;
  if (challenge !== undefined && binding.nonce !== challenge) faults.push('It does not answer this challenge.');
  if (domain !== undefined && binding.audience !== domain) faults.push('It was made for another domain.');
  const { expiresAt } = binding;
  const nowMs = millisecondsOf(options.clock()) ?? Number.NaN;
  if (expiresAt !== undefined && !(Number(expiresAt) * 1000 > nowMs - CLOCK_SKEW_MS)) faults.push('It has expired.');
  const each = await Promise.all(credentials.map((credential) => credentialReading(credential, options)));
  if (document['holder'] === undefined && each.some(({ issuer }) => issuer === binding.subject)) {
    faults.push('A credential by the holder needs the holder to be named.');
  }
  faults.push(...each.flatMap((reading) => reading.faults));
  if (faults.length > 0) return faults;
  return (await holds(binding)) ? [] : ['The proof of the holder does not hold.'];
}

/** A resolver is somebody else’s code: that it fails is no proof. */
async function holds(binding: { verify(): boolean | Promise<boolean> }): Promise<boolean> {
  try {
    return await binding.verify();
  } catch {
    return false;
  }
}

async function setStatus({ credentialStatus, status }: Members, { statusStore, clock }: VcApiOptions): Promise<Answer> {
  if (statusStore === undefined) return [501, { errors: ['Nothing is withdrawn here.'] }];
  const { statusListCredential, statusListIndex } = isObject(credentialStatus) ? credentialStatus : {};
  if (typeof statusListCredential !== 'string' || typeof statusListIndex !== 'string' || typeof status !== 'boolean') {
    return [400, { errors: ['Give credentialStatus (the entry of the credential) and status (true or false).'] }];
  }
  try {
    // Whoever asks names the place alone: which credential has it, this interface does not say.
    const why = { credential: 'unknown', at: clock(), unlisted: true };
    await statusStore.set(statusListCredential, Number(statusListIndex), status, why);
    return [200, {}];
  } catch (error) {
    return [400, { errors: [error instanceof Error ? error.message : String(error)] }];
  }
}

function timeFaults({ validFrom, validUntil }: Members, { clock }: VcApiOptions): readonly string[] {
  const nowMs = millisecondsOf(clock()) ?? Number.NaN;
  const [from, until] = [validFrom, validUntil].map((at) => (typeof at === 'string' ? Date.parse(at) : undefined));
  const faults: string[] = [];
  if (from !== undefined && !(from <= nowMs + CLOCK_SKEW_MS)) faults.push('It is not valid yet.');
  if (until !== undefined && !(until > nowMs - CLOCK_SKEW_MS)) faults.push('It has expired.');
  return faults;
}

/** What is wrong, in a sentence, with the code by which a program finds it. */
function inWords(fault: FindingOf<'structure'> | FindingOf<'proof'>): string {
  return `${findingText(fault, english)} (${fault.code})`;
}

function answer(errors: readonly string[]): Answer {
  return errors.length === 0 ? [200, { verified: true }] : [400, { verified: false, errors }];
}

function respond([status, body]: Answer): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } });
}

/** The bytes of a request, unless they are more than so many. */
async function readCapped({ body }: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const piece of body ?? []) {
    length += piece.length;
    if (length > maxBytes) return undefined;
    pieces.push(piece);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
