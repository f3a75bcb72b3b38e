import { type Did, readJson, type VerificationReport } from '@kluscv/schema';
import {
  type Clock,
  type DidResolver,
  documentResolver,
  type Fetch,
  type HolderRequest,
  jwkResolver,
  keyResolver,
  type ProofReader,
  recognizeInput,
  resolverFrom,
  type StatusListSource,
  statusSource,
  statusSourceFrom,
  type TrustPolicy,
  verifyPresentation,
  webResolver,
} from '@kluscv/sdk';
import { trustFrom } from '@kluscv/sdk/trust';
import { CliError } from '../errors.ts';
import { isPdf, isPicture, type NamedBytes, readAll, textOf } from './inputs.ts';
import type { Io } from '../terminal/io.ts';
import { lazyFormats } from './lazy-formats.ts';
import { words as english } from '../report/words/en.ts';
import type { NoDocument } from './picture.ts';
import type { ShownParts } from './shown-parts.ts';
import type { Bundle } from './trust-bundle.ts';
import { trustListFrom } from './trust-list-file.ts';

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
}

/** Everything a verification needs that is not in the document. */
export interface Verifier {
  readonly resolver: DidResolver;
  readonly statusLists: StatusListSource;
  readonly trust: TrustPolicy;
  readonly clock: Clock;
  readonly formats: readonly ProofReader[];
  readonly holder?: HolderRequest;
  readonly addressee?: string;
  /** Fetches what the QR code in a picture leads to. Absent where no network may be used. */
  readonly fetched?: (address: string) => Promise<Uint8Array>;
  /** What took the place of the network, if a bundle was given. */
  readonly bundle?: Bundle;
}

/** What a verification asks of the network. */
export interface Network {
  /** Knows did:web. */
  readonly web: DidResolver;
  readonly statusLists: StatusListSource;
}

/** What came of one document: a report, or that there was nothing to verify. */
export type Examination =
  | {
      readonly ok: true;
      readonly report: VerificationReport;
      /** How much of each credential is shown, in order. Default: all there is. */
      readonly parts?: readonly (ShownParts | undefined)[];
    }
  | NoDocument;

/** The network itself. It is set up only if it may be used, and used only if it is needed. */
export function networkFrom({ offline }: Pick<VerifierOptions, 'offline'>): Network {
  const fetch = offline === true ? unreachable : lazyFetch();
  return { web: webResolver({ fetch }), statusLists: statusSource({ fetch }) };
}

/** Gathers what the options name. */
export async function verifierFrom(
  io: Io,
  options: VerifierOptions,
  { web, statusLists }: Network = networkFrom(options),
): Promise<Verifier> {
  const documents = (await readAll(io, options.did ?? [], ['.json'])).map((file) => json(file));
  const given = (await readAll(io, options.statusList ?? [], ['.jwt'])).map(textOf);
  const lists = trustFrom((await readAll(io, options.trust ?? [], ['.json'])).map(trustListFrom));
  const local = statusSourceFrom(given);
  const others = [keyResolver(), jwkResolver(), web];
  const bundle = await bundleFrom(io, options, resolverFrom([documentResolver(documents), ...others]));
  return {
    resolver: resolverFrom([
      documentResolver(documents),
      ...(bundle === undefined ? [] : [bundle.resolver]),
      ...others,
    ]),
    statusLists: {
      load: async (url) => {
        for (const source of bundle === undefined ? [local] : [local, bundle.statusLists]) {
          const found = await source.load(url);
          if (found.ok || found.error !== 'notFound') return found;
        }
        return statusLists.load(url);
      },
    },
    trust: onlyIssuers(options.issuer, bundle === undefined ? lists : either(lists, bundle.trust)),
    ...(bundle !== undefined && { bundle }),
    clock: clockFrom(io, options.at),
    formats: lazyFormats(),
    ...holderRequest(options),
    ...(options.addressee !== undefined && { addressee: options.addressee }),
    ...(options.offline !== true && {
      fetched: async (address: string) => (await import('./gather.ts')).fetched(address),
    }),
  };
}

/** @throws CliError `cli.usage` if one is given without the other */
function holderRequest({ audience, nonce }: VerifierOptions): Pick<Verifier, 'holder'> {
  if (audience === undefined && nonce === undefined) return {};
  if (audience === undefined || nonce === undefined) {
    throw new CliError('cli.usage', '--audience and --nonce belong together.', {
      hint: 'Give the name that you gave the person, and the text that you asked to be repeated.',
    });
  }
  return { holder: { audience, nonce } };
}

/** Loaded only for who has one. */
async function bundleFrom(
  io: Io,
  { bundle, bundleSigner = [] }: VerifierOptions,
  resolver: DidResolver,
): Promise<Bundle | undefined> {
  if (bundle === undefined) return undefined;
  const { openBundle } = await import('./trust-bundle.ts');
  return openBundle(io, bundle, { signers: bundleSigner, resolver });
}

/** Two policies as one: what one of them recognizes is recognized, as with several lists. */
function either(own: TrustPolicy, other: TrustPolicy): TrustPolicy {
  return {
    decide(issuer, on) {
      const decisions = [own.decide(issuer, on), other.decide(issuer, on)] as const;
      return (
        decisions.find(({ trusted }) => trusted === true) ??
        decisions.find(({ trusted }) => trusted === false) ??
        decisions.find(({ resembles }) => resembles !== undefined) ??
        decisions[0]
      );
    },
  };
}

/** Narrows trust to the issuers that were named: nobody else is accepted, whatever the lists say. */
function onlyIssuers(issuers: readonly Did[] | undefined, lists: TrustPolicy): TrustPolicy {
  if (issuers === undefined) return lists;
  return {
    decide(issuer, on) {
      if (!issuers.includes(issuer)) return { trusted: false, because: 'It is not the issuer that you asked for.' };
      const listed = lists.decide(issuer, on);
      return listed.trusted === 'unknown' ? { trusted: true, because: 'You named it.' } : listed;
    },
  };
}

/** What comes of an input that could not be read. It costs only itself. */
export function unread({ code, message, place, exitCode }: CliError): Examination {
  return { ok: false, message, found: place.found ?? code, why: 'unreadable', exit: exitCode };
}

/** Verifies one document: a PDF with its page, a presentation, a single credential, or what the QR code in a picture stands for. */
export async function examine(file: NamedBytes, verifier: Verifier): Promise<Examination> {
  if (!isPicture(file.bytes)) return examineDocument(file, verifier);
  const { documentOfPicture } = await import('./picture.ts');
  const reading = await documentOfPicture(file, verifier.fetched);
  return reading.ok ? examineDocument(reading.document, verifier) : reading;
}

async function examineDocument(file: NamedBytes, verifier: Verifier): Promise<Examination> {
  if (!isPdf(file.bytes)) return examineText(file, verifier);
  const { compare, extract } = await import('../pages.ts');
  const extraction = extract(file.bytes);
  if (!extraction.ok) return absence(extraction.code, extraction.message);
  const page = await compare(file.bytes);
  return verified(extraction.presentation, { ...verifier, page, source: file.name });
}

function absence(code: string, message: string): Examination {
  if (code !== 'pdf.no-credential') return { ok: false, message, found: code, why: 'nothing' };
  return { ok: false, message: english.absent.resaved, found: code, why: 'resaved' };
}

async function examineText(file: NamedBytes, verifier: Verifier): Promise<Examination> {
  const kind = recognizeInput(file.bytes);
  if (kind === 'unrecognized') {
    if (file.bytes.length === 0) return { ok: false, message: english.absent.empty, found: '0 bytes', why: 'empty' };
    const found = 'neither a KlusCV (PDF) nor a signed credential';
    return { ok: false, message: english.absent.nothing, found, why: 'nothing' };
  }
  // The line end that closes a text file belongs to the file. Anywhere else white space is refused.
  const input = kind === 'compact' ? withoutLineEnd(file.bytes) : file.bytes;
  return verified(input, { ...verifier, source: file.name, page: 'no-page' });
}

async function verified(
  input: Uint8Array,
  options: NonNullable<Parameters<typeof verifyPresentation>[1]>,
): Promise<Examination> {
  const report = await verifyPresentation(input, options);
  // Only the SD-JWTs have the sign that divides their disclosures.
  if (!input.includes(0x7e)) return { ok: true, report };
  const { shownParts } = await import('./shown-parts.ts');
  return { ok: true, report, parts: await shownParts(input) };
}

function withoutLineEnd(bytes: Uint8Array): Uint8Array {
  const end = bytes.at(-1) === 0x0a ? (bytes.at(-2) === 0x0d ? 2 : 1) : 0;
  return bytes.subarray(0, bytes.length - end);
}

function json(file: NamedBytes): unknown {
  const reading = readJson(file.bytes);
  if (!reading.ok) throw new CliError('cli.list-unusable', reading.message, { at: file.name });
  return reading.value;
}

/** The HTTP client is most of what starting a verification would cost, and most verifications need none. */
function lazyFetch(): Fetch {
  let fetch: Promise<Fetch> | undefined;
  return async (url, init) => {
    fetch ??= import('../issuing/guarded-fetch.ts').then(({ guardedFetch }) => guardedFetch());
    return (await fetch)(url, init);
  };
}

const unreachable: Fetch = () => Promise.reject(new Error('--offline: no network is used'));

/** The clock, or the instant of `--at`. @throws CliError `cli.usage` if that is no date */
export function clockFrom(io: Io, at: string | undefined): Clock {
  if (at === undefined) return io.now;
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(at) ? `${at}T12:00:00Z` : at;
  const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(instant) ? new Date(instant) : new Date(Number.NaN);
  // The 30th of February is read as a day of March.
  if (Number.isNaN(time.getTime()) || !time.toISOString().startsWith(instant.slice(0, 19))) {
    throw new CliError('cli.usage', 'This is no date that --at understands.', {
      found: at,
      hint: 'Write 2026-11-21, or 2026-11-21T12:00:00Z.',
    });
  }
  return () => instant;
}
