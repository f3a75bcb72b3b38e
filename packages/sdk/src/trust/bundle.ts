import { RESOLVER, SIGNER } from '../expected.ts';
import type { Did, Instant, TrustList } from '@kluscv/schema';
import { readCompactJws, expectCall } from '@kluscv/schema/reading';
import type { DidDocument } from '../did/document.ts';
import { type DidResolver, documentResolver } from '../did/resolver.ts';
import { parseDidUrl } from '../did/did-url.ts';
import { runtime } from '#runtime';
import { millisecondsOf } from '@kluscv/schema/time';
import { refuseHalfCharacters } from '../issue/half-characters.ts';
import type { Signer } from '../keys/signer.ts';
import { encodeJson, NAMES, readHeader, signatureOf } from '../proof/jose.ts';
import { signatureFaults } from '../proof/signatures.ts';
import type { SignedStatusList } from '../proof/format.ts';
import { type StatusListSource, statusSourceFrom } from '../status/source.ts';
import { trustFrom } from './lists.ts';
import type { TrustPolicy } from './policy.ts';

/** Everything that a verifier needs of others, as it was on one day: with it verification needs no network, also when a platform has ended. */
export interface TrustBundle {
  readonly createdAt: Instant;
  readonly didDocuments: readonly DidDocument[];
  readonly statusLists: readonly SignedStatusList[];
  readonly trustLists: readonly TrustList[];
}

/** What came of opening a bundle: what `verifyPresentation` takes, or why there is none. */
export type OpenedBundle =
  | {
      readonly ok: true;
      /** How old everything in it is. */
      readonly createdAt: Instant;
      readonly resolver: DidResolver;
      readonly statusLists: StatusListSource;
      readonly trust: TrustPolicy;
    }
  | {
      readonly ok: false;
      readonly code: 'bundle.malformed' | 'bundle.signer' | 'bundle.signature';
      readonly message: string;
    };

const TYPE = 'kluscv-trust-bundle+jwt';

/**
 * Signs a bundle. A trust list alone is a bundle with nothing else in it.
 *
 * @throws KlusError `trust.list`, `issue.text`, and as `signatureBy`
 */
export async function signTrustBundle(bundle: TrustBundle, options: { readonly signer: Signer }): Promise<string> {
  expectCall('signTrustBundle', {
    bundle: [bundle, { createdAt: 'text', didDocuments: 'list', statusLists: 'list', trustLists: 'list' }],
    options: [options, { signer: SIGNER }],
  });
  const { signer } = options;
  trustFrom(bundle.trustLists);
  refuseHalfCharacters(bundle, 'issue.text');
  const header = { alg: NAMES[signer.algorithm], typ: TYPE, kid: signer.verificationMethod };
  const input = `${encodeJson(header)}.${encodeJson(bundle)}`;
  return `${input}.${await signatureOf(signer, input)}`;
}

/**
 * Opens a bundle, if one of those who are named signed it. Never throws for what somebody else wrote.
 *
 * @param options.signers whose word counts. Nobody’s by default: a bundle decides whom to trust
 * @param options.resolver finds the keys of the signers; `keyResolver()` needs no network
 */
export async function openTrustBundle(
  text: string,
  options: { readonly signers: readonly Did[]; readonly resolver: DidResolver },
): Promise<OpenedBundle> {
  expectCall('openTrustBundle', {
    text: [text, 'text'],
    options: [options, { signers: ['text'], resolver: RESOLVER }],
  });
  const { signers, resolver } = options;
  const malformed = (message: string): OpenedBundle => ({ ok: false, code: 'bundle.malformed', message });
  const jws = readCompactJws(text);
  if (!jws.ok) return malformed(jws.message);
  const header = readHeader(jws.header, { typ: TYPE });
  if (!header.ok) return malformed('The header is not that of a trust bundle. Ask for the original file.');
  const { key } = header;
  const issuer = parseDidUrl(key.verificationMethod)?.did;
  if (issuer === undefined || !signers.includes(issuer)) {
    return {
      ok: false,
      code: 'bundle.signer',
      message: 'The bundle is signed by somebody who was not named. Ask where it comes from.',
    };
  }
  const signed = new TextEncoder().encode(jws.signingInput);
  const signature = {
    ...key,
    verify: (ready: Parameters<typeof runtime.verify>[0]) => runtime.verify(ready, signed, jws.signature),
  };
  const { createdAt, didDocuments, statusLists, trustLists } = jws.payload;
  const at = typeof createdAt === 'string' ? createdAt : undefined;
  const [fault] = await signatureFaults([signature], { issuer, resolver, at });
  if (fault !== undefined)
    return {
      ok: false,
      code: 'bundle.signature',
      message: `The signature of the bundle does not hold (${fault.code}). Ask for a new one.`,
    };
  if (
    typeof createdAt !== 'string' ||
    millisecondsOf(createdAt) === undefined ||
    !Array.isArray(didDocuments) ||
    !isSecuredList(statusLists) ||
    !Array.isArray(trustLists)
  ) {
    return malformed('A part of the bundle is missing or of the wrong form. Ask for a new one.');
  }
  try {
    return {
      ok: true,
      createdAt,
      resolver: documentResolver(didDocuments),
      statusLists: statusSourceFrom(statusLists),
      trust: trustFrom(trustLists as readonly TrustList[]),
    };
  } catch (error) {
    return malformed(error instanceof Error ? error.message : String(error));
  }
}

function isSecuredList(value: unknown): value is readonly SignedStatusList[] {
  return (
    Array.isArray(value) &&
    value.every((item: unknown) => {
      const { format, value: text } = (item ?? {}) as { readonly format?: unknown; readonly value?: unknown };
      return (format === 'vc+jwt' || format === 'statuslist+jwt') && typeof text === 'string';
    })
  );
}
