import { createHash } from 'node:crypto';
import type { Did, KlusError } from '@kluscv/schema';
import { type Clock, type Fetch, statusSource, webResolver } from '@kluscv/sdk';
import { createVerifier, kebab, type NamedBytes, type Policy, policyFrom, type Verifier } from '@kluscv/verifier';
import type { Network } from '@kluscv/node/threads';
import { CliError, isCliError, isKlusError } from '../../errors.ts';
import { readAll } from '../../terminal/files.ts';
import type { Io } from '../../terminal/io.ts';

/** What a verification may use besides the document. */
export interface VerifierOptions {
  readonly trust?: readonly string[];
  readonly issuer?: readonly string[];
  readonly statusList?: readonly string[];
  readonly did?: readonly string[];
  readonly bundle?: string;
  readonly bundleSigner?: readonly Did[];
  readonly offline?: boolean;
  readonly at?: string;
  /** Whom the one who presents must have named, and what to repeat: both or none. */
  readonly audience?: string;
  readonly nonce?: string;
  readonly addressee?: string;
  readonly require?: readonly string[];
  readonly allow?: readonly string[];
  readonly maxAge?: string;
}

/** A verifier as the options describe it. */
export interface OwnVerifier {
  readonly verifier: Verifier;
  readonly clock: Clock;
  /** SHA-256 of everything that was asked, the content of lists and documents included: what an answer depends on besides the file. */
  readonly question: string;
}

/** The network itself. It is set up only if it may be used, and used only if it is needed. */
export function networkFrom({ offline }: Pick<VerifierOptions, 'offline'>): Network {
  const fetch = offline === true ? unreachable : lazyFetch();
  return { web: webResolver({ fetch }), statusLists: statusSource({ fetch }) };
}

/**
 * Gathers what the options name.
 *
 * @throws CliError for options, lists and bundles that will not do, and for files that cannot be read
 */
export async function verifierFrom(
  io: Io,
  options: VerifierOptions,
  network: Network = networkFrom(options),
): Promise<OwnVerifier> {
  const policy = policyOf(options);
  const clock = clockFrom(io, options.at);
  const { issuer, bundle, bundleSigner = [], audience, nonce, addressee, at, offline = false } = options;
  if ((audience === undefined) !== (nonce === undefined)) {
    throw new CliError('verify.holder-halved');
  }
  const documents = await readAll(io, options.did ?? [], ['.json']);
  const statusLists = await readAll(io, options.statusList ?? [], ['.jwt', '.json']);
  const trust = await readAll(io, options.trust ?? [], ['.json']);
  const [bundleFile] = bundle === undefined ? [] : await readAll(io, [bundle], ['.jwt']);
  try {
    const verifier = createVerifier({
      ...policy,
      documents,
      statusLists,
      trust,
      ...(issuer !== undefined && { issuers: issuer }),
      ...(bundleFile !== undefined && { bundle: { file: bundleFile, signers: bundleSigner } }),
      resolver: network.web,
      statusSource: network.statusLists,
      clock,
      ...(at !== undefined && { at: clock() }),
      ...(audience !== undefined && nonce !== undefined && { holder: { audience, nonce } }),
      ...(addressee !== undefined && { addressee }),
      qrDecoder: async () => (await import('../../terminal/qr-decoder.ts')).qrDecoder(),
      // What the code in a picture leads to.
      ...(!offline && {
        download: async (address) => (await import('../../terminal/download.ts')).download(address),
      }),
    });
    await verifier.bundle();
    const asked = { ...policy, issuer, bundleSigner, audience, nonce, addressee, at, offline };
    const files = [...documents, ...statusLists, ...trust, ...(bundleFile === undefined ? [] : [bundleFile])];
    return { verifier, clock, question: questionOf(asked, files) };
  } catch (error) {
    if (!isKlusError(error) || isCliError(error)) throw error;
    throw unusable(error);
  }
}

/** What is wrong with a list or bundle, in words of the command. */
function unusable({ code, message, details }: KlusError): CliError {
  const at = typeof details['name'] === 'string' ? { at: details['name'] } : {};
  if (code === 'verifier.bundle-signer') {
    return new CliError('bundle.signer', { ...at, found: String(details['signer']) });
  }
  if (code === 'verifier.bundle') {
    return new CliError('bundle.unusable', { ...at, found: message });
  }
  if (code === 'verifier.trust-list') return new CliError('trust.not-a-list', { ...at, found: message });
  if (code === 'verifier.status-list') return new CliError('trust.not-a-status-list', { ...at, found: message });
  return new CliError('did.not-a-document', { ...at, found: message });
}

/** What is required and let pass. @throws CliError `verify.max-age`, `verify.no-such-word` */
function policyOf({ require = [], allow = [], maxAge }: VerifierOptions): Policy {
  const days = maxAge === undefined ? undefined : /^([1-9]\d{0,4})d$/.exec(maxAge)?.[1];
  if (maxAge !== undefined && days === undefined) {
    throw new CliError('verify.max-age', { found: maxAge });
  }
  const words = (values: readonly string[]): readonly string[] => values.flatMap((value) => value.split(','));
  try {
    return policyFrom({
      require: words(require),
      allow: words(allow),
      ...(days !== undefined && { maxAgeDays: Number(days) }),
    });
  } catch (error) {
    if (!isKlusError(error)) throw error;
    const { option, found, choices } = error.details;
    throw new CliError('verify.no-such-word', {
      word: JSON.stringify(found),
      option: `--${kebab(String(option))}`,
      choices: String(choices),
    });
  }
}

function questionOf(asked: object, files: readonly NamedBytes[]): string {
  const hash = createHash('sha256').update(JSON.stringify(asked));
  for (const { bytes } of files) hash.update(`\n${bytes.length}\n`).update(bytes);
  return hash.digest('hex');
}

/** The HTTP client is most of what starting a verification would cost, and most verifications need none. */
function lazyFetch(): Fetch {
  let fetch: Promise<Fetch> | undefined;
  return async (url, init) => {
    fetch ??= import('@kluscv/node/fetch').then(({ guardedFetch }) => guardedFetch());
    return (await fetch)(url, init);
  };
}

const unreachable: Fetch = () => Promise.reject(new Error('--offline: no network is used'));

/** The clock, or the instant of `--at`. @throws CliError `verify.at` if that is no date */
export function clockFrom(io: Io, at: string | undefined): Clock {
  if (at === undefined) return io.now;
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(at) ? `${at}T12:00:00Z` : at;
  const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(instant) ? new Date(instant) : new Date(Number.NaN);
  // The 30th of February is read as a day of March.
  if (Number.isNaN(time.getTime()) || !time.toISOString().startsWith(instant.slice(0, 19))) {
    throw new CliError('verify.at', { found: at });
  }
  return () => instant;
}
