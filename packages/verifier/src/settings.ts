import { type Did, isObject, readCompactJws, readJson, type TrustList, validateTrustList } from '@kluscv/schema';
import {
  type DidResolver,
  documentResolver,
  isDid,
  jwkResolver,
  keyResolver,
  parseDidUrl,
  resolverFrom,
  type StatusListSource,
  statusSourceFrom,
  type TrustPolicy,
} from '@kluscv/sdk';
import { type OpenedBundle, openTrustBundle, trustFrom } from '@kluscv/sdk/trust';
import { verifierError } from './errors.ts';
import type { NamedBytes } from './examination.ts';
import { encodingOf } from './recognize.ts';

/** A setting as it lies in a file: its bytes, its text, or bytes with a name that errors can give. */
export type SettingFile = Uint8Array | string | NamedBytes;

/** Whom to trust: a list, the file of one, or a policy of the caller’s own. */
export type TrustSource = TrustList | SettingFile | TrustPolicy;

/** A bundle, and whose signature under one counts. */
export interface BundleSetting {
  readonly file: SettingFile;
  /** Nobody by default: who signs a bundle decides whom to trust. */
  readonly signers: readonly Did[];
}

/** A bundle that is open, and who signed it. */
export type Bundle = Extract<OpenedBundle, { readonly ok: true }> & { readonly signer: Did };

/** Text of a file as editors save it: UTF-8 or UTF-16, with or without a byte order mark, white space around it. */
export function settingText(file: SettingFile): string {
  if (typeof file === 'string') return file.replace(/^\uFEFF/, '').trim();
  const bytes = file instanceof Uint8Array ? file : file.bytes;
  return new TextDecoder(encodingOf(bytes)).decode(bytes).trim();
}

/** A trust list, read. @throws KlusError `verifier.trust-list` with the place that is wrong */
export function trustListFrom(source: TrustList | SettingFile): TrustList {
  const name = nameOf(source);
  const value = isSettingFile(source) ? jsonOf(source, 'verifier.trust-list') : source;
  const validation = validateTrustList(value);
  if (validation.ok) return validation.value;
  const [problem] = validation.problems;
  const pointer = problem?.pointer ?? '';
  throw verifierError(
    'verifier.trust-list',
    `This is not a trust list: at ${pointer || '/'}: ${problem?.message ?? ''} Correct it there.`,
    {
      details: { ...(name !== '' && { name }), pointer },
    },
  );
}

/** A DID document, read. @throws KlusError `verifier.did-document` */
export function didDocumentFrom(source: unknown): unknown {
  const value = isSettingFile(source) ? jsonOf(source, 'verifier.did-document') : source;
  if (isObject(value) && isDid(value['id'])) return value;
  const name = isSettingFile(source) ? nameOf(source) : '';
  throw verifierError(
    'verifier.did-document',
    'This is no DID document: it has no id that is a DID. Give did.json as the issuer published it.',
    {
      details: { ...(name !== '' && { name }) },
    },
  );
}

/** One policy out of several sources: what one of them recognizes is recognized. */
export function trustPolicyFrom(sources: readonly TrustSource[], bundle: Bundle | undefined): TrustPolicy {
  const own = sources.filter((source): source is TrustPolicy => isPolicy(source));
  const lists = sources.filter((source): source is TrustList | SettingFile => !isPolicy(source)).map(trustListFrom);
  const policies = [trustFrom(lists), ...own, ...(bundle === undefined ? [] : [bundle.trust])];
  const [only, ...others] = policies;
  if (only !== undefined && others.length === 0) return only;
  return {
    decide(issuer, on) {
      const decisions = policies.map((policy) => policy.decide(issuer, on));
      const decided =
        decisions.find(({ trusted }) => trusted === true) ??
        decisions.find(({ trusted }) => trusted === false) ??
        decisions.find(({ resembles }) => resembles !== undefined) ??
        decisions[0];
      return decided ?? { trusted: 'unknown', because: 'Nobody said anything.' };
    },
  };
}

/** Narrows trust to issuers that were named: nobody else is accepted, whatever lists say. */
export function onlyIssuers(issuers: readonly Did[] | undefined, policy: TrustPolicy): TrustPolicy {
  if (issuers === undefined) return policy;
  return {
    decide(issuer, on) {
      if (!issuers.includes(issuer)) return { trusted: false, because: 'It is not the issuer that you asked for.' };
      const listed = policy.decide(issuer, on);
      return listed.trusted === 'unknown' ? { ...listed, trusted: true, because: 'You named it.' } : listed;
    },
  };
}

/** Documents at hand, then the bundle, then what follows from the DID itself, then the network. */
export function resolverOf(
  documents: readonly unknown[],
  bundle: Bundle | undefined,
  others: readonly DidResolver[],
): DidResolver {
  return resolverFrom([
    // The key of a did:key and a did:jwk is the DID: no document can say otherwise.
    keyResolver(),
    jwkResolver(),
    documentResolver(documents.map(didDocumentFrom)),
    ...(bundle === undefined ? [] : [bundle.resolver]),
    ...others,
  ]);
}

/** Lists at hand, then the bundle, then the network. @throws KlusError `verifier.status-list` */
export function statusListsOf(
  lists: readonly SettingFile[],
  bundle: Bundle | undefined,
  network: StatusListSource,
): StatusListSource {
  const texts = lists.map((list) => {
    if (!isSettingFile(list))
      throw verifierError(
        'verifier.status-list',
        'This is no status list. Give the text that was signed, or its bytes.',
      );
    return settingText(list);
  });
  const sources = [statusSourceFrom(texts), ...(bundle === undefined ? [] : [bundle.statusLists])];
  return {
    async load(url) {
      for (const source of sources) {
        const found = await source.load(url);
        if (found.ok || found.error !== 'notFound') return found;
      }
      return network.load(url);
    },
  };
}

/** Opens a bundle, if one of those who were named signed it. @throws KlusError `verifier.bundle`, `verifier.bundle-signer` */
export async function openBundle({ file, signers }: BundleSetting, resolver: DidResolver): Promise<Bundle> {
  const text = settingText(file);
  const name = nameOf(file);
  const details = { ...(name !== '' && { name }) };
  const signer = signerOf(text);
  if (signer !== undefined && !signers.includes(signer)) {
    throw verifierError(
      'verifier.bundle-signer',
      `You have not said that the signer of this bundle counts: ${signer}.`,
      {
        details: { ...details, signer },
      },
    );
  }
  const opened = await openTrustBundle(text, { signers, resolver });
  if (opened.ok && signer !== undefined) return { ...opened, signer };
  const reason = opened.ok ? 'signer' : opened.code;
  throw verifierError('verifier.bundle', `This trust bundle cannot be used (${reason}).`, {
    details: { ...details, reason },
  });
}

/** Who says to have signed it; nobody has checked that yet. */
function signerOf(text: string): Did | undefined {
  const jws = readCompactJws(text);
  const kid = jws.ok ? jws.header['kid'] : undefined;
  return typeof kid === 'string' ? parseDidUrl(kid)?.did : undefined;
}

function jsonOf(file: SettingFile, code: 'verifier.trust-list' | 'verifier.did-document'): unknown {
  const reading = readJson(settingText(file), { maxBytes: 16 * 1024 * 1024 });
  if (reading.ok) return reading.value;
  const name = nameOf(file);
  throw verifierError(code, `This is not JSON: ${reading.message}`, {
    details: { ...(name !== '' && { name }), reason: reading.code },
  });
}

/** Whether this is a setting as it lies in a file. */
export function isSettingFile(source: unknown): source is SettingFile {
  return (
    typeof source === 'string' ||
    source instanceof Uint8Array ||
    (isObject(source) && source['bytes'] instanceof Uint8Array)
  );
}

function isPolicy(source: TrustSource): source is TrustPolicy {
  return isObject(source) && typeof source['decide'] === 'function';
}

function nameOf(source: unknown): string {
  return isObject(source) && typeof source['name'] === 'string' && 'bytes' in source ? source['name'] : '';
}
