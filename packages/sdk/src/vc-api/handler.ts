import { readJson, type StatusEntry } from '@kluscv/schema';
import { readCapped } from '../capped-stream.ts';
import { parseDidUrl } from '../did/did-url.ts';
import type { DidResolver } from '../did/resolver.ts';
import { CLOCK_SKEW_MS, millisecondsOf } from '../instant.ts';
import { isObject, type Members } from '../json-object.ts';
import type { Signer } from '../keys/signer.ts';
import type { ProofFormat, ProofReader, SecurableDocument } from '../proof/format.ts';
import { joseFormat } from '../proof/jose.ts';
import { issuerOf, signatureFaults } from '../proof/signatures.ts';
import type { Clock } from '../runtime.ts';
import { setStored, type StatusStore } from '../status/store.ts';
import { securedFromText } from '../verify/input.ts';
import { dataModelFaults, presentationFaults } from './data-model.ts';

/** Settings of `vcApiHandler`. */
export interface VcApiOptions {
  readonly resolver: DidResolver;
  readonly clock: Clock;
  /** Formats that are read beside `vc+jwt`. Default: none. */
  readonly formats?: readonly ProofReader[];
  /** With what is issued. Default: nothing is. */
  readonly issuing?: { readonly signer: Signer; readonly format: ProofFormat };
  /** Where withdrawals are kept. Default: nothing can be withdrawn. */
  readonly statusStore?: StatusStore;
}
type Answer = readonly [status: number, body: Members];

const MAX_BODY = 1_048_576;
const MAX_CREDENTIALS = 50;
const ENVELOPE = /^data:application\/(?:vc\+jwt|vc\+sd-jwt),(.+)$/;

/**
 * A handler in the shape of VC-API, so that W3C’s conformance suites can be pointed at it. It checks form, proofs and dates of any credential; what a
 * verifier of work needs besides (trust, status, content) is `verifyCredential`’s. It has no access control: mount it where only a test reaches it.
 *
 * @see https://w3c-ccg.github.io/vc-api/
 */
export function vcApiHandler(options: VcApiOptions): (request: Request) => Promise<Response> {
  const routes: Readonly<Record<string, (body: Members) => Promise<Answer>>> = {
    '/credentials/issue': (body) => issue(body, options),
    '/credentials/verify': async ({ verifiableCredential }) =>
      answer(await credentialFaults(verifiableCredential, options)),
    '/presentations/verify': async ({ verifiablePresentation }) =>
      answer(await presentedFaults(verifiablePresentation, options)),
    '/credentials/status': (body) => setStatus(body, options),
  };
  return async (request) => {
    const route = routes[new URL(request.url).pathname];
    if (route === undefined) return respond([404, { errors: ['There is nothing at this address.'] }]);
    if (request.method !== 'POST') return respond([405, { errors: ['Use POST.'] }]);
    const bytes = request.body === null ? new Uint8Array(0) : await readCapped(request.body, MAX_BODY);
    if (bytes === undefined) return respond([413, { errors: ['The request is too large.'] }]);
    const json = readJson(bytes);
    if (!json.ok || !isObject(json.value)) {
      return respond([400, { errors: [json.ok ? 'The request is not a JSON object.' : json.message] }]);
    }
    return respond(await route(json.value));
  };
}

async function issue({ credential }: Members, { issuing }: VcApiOptions): Promise<Answer> {
  if (issuing === undefined) return [501, { errors: ['Nothing is issued here.'] }];
  if (!isObject(credential)) return [400, { errors: ['credential must be an object.'] }];
  const { signer, format } = issuing;
  const id = parseDidUrl(signer.verificationMethod)?.did;
  const { issuer } = credential;
  const document = { ...credential, issuer: isObject(issuer) ? { ...issuer, id } : id };
  const faults = [...dataModelFaults(document), ...('proof' in credential ? ['A proof is there already.'] : [])];
  // An issuer that is stated in a wrong form is not mended.
  if (issuer !== undefined && !isObject(issuer) && typeof issuer !== 'string')
    faults.push('issuer must be a URL or an object.');
  if (faults.length > 0) return [400, { errors: faults }];
  try {
    const { value } = await format.secure(document as unknown as SecurableDocument, signer);
    const verifiableCredential: unknown = value.startsWith('{')
      ? JSON.parse(value)
      : {
          '@context': 'https://www.w3.org/ns/credentials/v2',
          id: `data:application/${format.id},${value}`,
          type: 'EnvelopedVerifiableCredential',
        };
    return [201, { verifiableCredential }];
  } catch (error) {
    return [400, { errors: [error instanceof Error ? error.message : String(error)] }];
  }
}

async function credentialFaults(credential: unknown, options: VcApiOptions): Promise<readonly string[]> {
  const text = textOf(credential);
  if (text === undefined) return ['verifiableCredential must be a secured credential.'];
  const { format, value } = securedFromText(text);
  const reader = [joseFormat, ...(options.formats ?? [])].find(({ id }) => id === format);
  if (reader === undefined) return [`The format ${format} is not read here.`];
  const reading = await reader.read(value);
  if (!reading.ok) return reading.faults.map(({ message }) => message);
  const { document, faults, signatures } = reading;
  const problems = [
    ...faults.map(({ message }) => message),
    ...dataModelFaults(document),
    ...timeFaults(document, options),
  ];
  // What is not understood is not canonicalized either, and asks nobody for a key.
  if (faults.length > 0) return problems;
  const issuer = issuerOf(document);
  if (issuer === undefined) return [...problems, 'The issuer is not a DID, so its key cannot be found.'];
  const wrong = await signatureFaults(signatures, { issuer, resolver: options.resolver });
  return [...problems, ...wrong.map(({ message }) => message)];
}

async function presentedFaults(presentation: unknown, options: VcApiOptions): Promise<readonly string[]> {
  if (!isObject(presentation)) return ['verifiablePresentation must be an object.'];
  const faults = [...presentationFaults(presentation)];
  // A holder’s proof that is not checked must not look as if it were.
  if ('proof' in presentation) faults.push('A proof of the holder inside JSON is not read here; present as vp+jwt.');
  const { verifiableCredential } = presentation;
  const credentials: readonly unknown[] = Array.isArray(verifiableCredential)
    ? verifiableCredential
    : [verifiableCredential].filter((credential) => credential !== undefined);
  if (credentials.length > MAX_CREDENTIALS) return ['There are too many credentials.'];
  const each = await Promise.all(credentials.map((credential) => credentialFaults(credential, options)));
  return [...faults, ...each.flat()];
}

async function setStatus({ credentialStatus, status }: Members, { statusStore }: VcApiOptions): Promise<Answer> {
  if (statusStore === undefined) return [501, { errors: ['Nothing is withdrawn here.'] }];
  const { statusListCredential, statusListIndex } = isObject(credentialStatus) ? credentialStatus : {};
  if (typeof statusListCredential !== 'string' || typeof statusListIndex !== 'string' || typeof status !== 'boolean') {
    return [400, { errors: ['Give credentialStatus (the entry of the credential) and status (true or false).'] }];
  }
  try {
    await setStored(statusStore, credentialStatus as StatusEntry, status);
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

function textOf(credential: unknown): string | undefined {
  if (typeof credential === 'string') return credential;
  if (!isObject(credential)) return undefined;
  const { id, type } = credential;
  if (type !== 'EnvelopedVerifiableCredential') return JSON.stringify(credential);
  return typeof id === 'string' ? ENVELOPE.exec(id)?.[1] : undefined;
}

function answer(errors: readonly string[]): Answer {
  return errors.length === 0 ? [200, { verified: true }] : [400, { verified: false, errors }];
}

function respond([status, body]: Answer): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } });
}
