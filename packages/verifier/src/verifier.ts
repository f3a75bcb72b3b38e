import type { Did, Instant } from '@kluscv/schema';
import {
  type Clock,
  type DidResolver,
  type Fetch,
  type HolderRequest,
  type SignatureThread,
  type StatusListSource,
  statusSource,
  webResolver,
} from '@kluscv/sdk';
import { expectCall } from '@kluscv/schema/reading';
import { answerFrom } from './answer/answer-from.ts';
import type { DocumentAnswer, Policy } from './answer/document-answer.ts';
import { policyFrom } from './answer/policy.ts';
import type { Checking, Download } from './checking.ts';
import { isContainer, openContainer, type OpenedPart } from './containers/open-container.ts';
import { downloadFrom } from './download.ts';
import { verifierError } from './errors.ts';
import type { Examination } from './examination.ts';
import { examineFile } from './examine.ts';
import { formats } from './formats.ts';
import { bytesOf, type VerifierInput } from './input.ts';
import { type Limits, LIMITS } from './limits.ts';
import { recognize } from './recognize.ts';
import {
  type Bundle,
  type BundleSetting,
  isSettingFile,
  onlyIssuers,
  openBundle,
  resolverOf,
  type SettingFile,
  statusListsOf,
  trustPolicyFrom,
  type TrustSource,
} from './settings.ts';
import { systemClock } from './system-clock.ts';

/** What a verifier may use besides the document. With none of them it verifies what needs nobody else, and trusts nobody. */
export interface VerifierOptions extends Policy {
  /** How to reach the network, for keys (did:web), status lists, and what the code in a picture leads to. Default: no network is used. */
  readonly fetch?: Fetch;
  /** Whom to trust. What one of them recognizes is recognized. Default: nobody. */
  readonly trust?: readonly TrustSource[];
  /** Issuers that are accepted, and no others. Default: any. */
  readonly issuers?: readonly Did[];
  /** Keys, lists and trust as they were on one day, in the place of the network. Default: none. */
  readonly bundle?: BundleSetting;
  /** DID documents at hand, as JSON or as files. They go before the network. Default: none. */
  readonly documents?: readonly unknown[];
  /** Status lists at hand. They go before the network. Default: none. */
  readonly statusLists?: readonly SettingFile[];
  /** Tells the time, in UTC. Asked once a verification. Default: the clock of the machine. */
  readonly clock?: Clock;
  /** A time to check at instead of now: an instant in UTC. Default: now, by `clock`. */
  readonly at?: Instant;
  /** What the one who presents must prove. Default: nothing is asked. */
  readonly holder?: HolderRequest;
  /** Who the verifier is, as an hours statement names its addressee. Default: not said, so no hours statement is accepted. */
  readonly addressee?: string;
  /** Which of Node's threads verifies signatures. Default `caller`. */
  readonly signatureThread?: SignatureThread;
  /** Gives the WebAssembly that reads QR codes (`zxing-wasm/reader/zxing_reader.wasm`). Default: pictures are not looked at, and that is said. */
  readonly qrDecoder?: () => Promise<ArrayBuffer>;
  /** What is read at most. Default as `Limits` says. */
  readonly limits?: Limits;
  /** Finds documents of did:web and other methods in the place of `fetch`, such as through a cache. Default: `fetch`. */
  readonly resolver?: DidResolver;
  /** Finds status lists in the place of `fetch`, such as through a cache. Default: `fetch`. */
  readonly statusSource?: StatusListSource;
  /** Fetches what the code in a picture leads to, in the place of `fetch`. Default: `fetch`. */
  readonly download?: (address: string) => Promise<Download>;
}

/** Checks files. */
export interface Verifier {
  /**
   * Looks at one file, whatever it is, and answers: what it is worth, why, what is stated in it, and what to do. Never throws for what somebody else
   * wrote.
   *
   * @throws KlusError `verifier.input` for what is no file, and as `createVerifier` for its options
   */
  verify(input: VerifierInput): Promise<DocumentAnswer>;
  /**
   * What leads to an answer, before anybody judges it: looks at one file, and checks everything that is signed in it. Never throws for what somebody else wrote.
   *
   * @throws KlusError `verifier.input` for what is no file, and as `createVerifier` for its options
   */
  examine(input: VerifierInput): Promise<Examination>;
  /**
   * The documents in an archive, a mail or a file of lines, one after the other and one in memory at a time; for any other file the file itself.
   *
   * @throws KlusError `verifier.input`
   */
  open(input: VerifierInput): AsyncGenerator<OpenedPart>;
  /** The bundle that takes the place of the network, if one was given. @throws KlusError `verifier.bundle`, `verifier.bundle-signer` */
  bundle(): Promise<Bundle | undefined>;
}

/**
 * Makes a verifier. It asks nobody but whom the options name: without `fetch` no network is used.
 *
 * @throws KlusError `verifier.options`, `verifier.trust-list`, `verifier.did-document`, `verifier.status-list`,
 * `verifier.policy`
 */
export function createVerifier(options: VerifierOptions = {}): Verifier {
  const given = checked(options);
  const { fetch, at, limits, qrDecoder } = given;
  const clock = at === undefined ? (given.clock ?? systemClock) : () => at;
  const web = given.resolver ?? webResolver({ fetch: fetch ?? unreachable });
  const network = given.statusSource ?? statusSource({ fetch: fetch ?? unreachable });
  const { documents = [], statusLists = [], trust = [] } = given;
  const opened = once(async (): Promise<Bundle | undefined> => {
    if (given.bundle === undefined) return undefined;
    return openBundle(given.bundle, resolverOf(documents, undefined, [web]));
  });
  // What is wrong with the settings is said at once, not with the first document.
  resolverOf(documents, undefined, [web]);
  statusListsOf(statusLists, undefined, network);
  trustPolicyFrom(trust, undefined);
  const ready = once(async (): Promise<Omit<Checking, 'now'>> => {
    const bundle = await opened();
    const download = given.download ?? (fetch && ((address: string) => downloadFrom(address, fetch)));
    return {
      options: {
        resolver: resolverOf(documents, bundle, [web]),
        statusLists: statusListsOf(statusLists, bundle, network),
        trust: onlyIssuers(given.issuers, trustPolicyFrom(trust, bundle)),
        clock,
        formats: formats(),
        ...(given.holder !== undefined && { holder: given.holder }),
        ...(given.addressee !== undefined && { addressee: given.addressee }),
        ...(given.signatureThread !== undefined && { signatureThread: given.signatureThread }),
      },
      ...(download !== undefined && { download }),
      ...(qrDecoder !== undefined && { qrDecoder }),
      limits: { ...LIMITS, ...limits },
    };
  });
  const policy = policyFrom(given);
  const examine: Verifier['examine'] = async (input) => {
    const file = await bytesOf(input);
    const checking = await ready();
    const now = clock();
    // One time for everything that lies in one file.
    return examineFile(file, { ...checking, now, options: { ...checking.options, clock: () => now } });
  };
  return {
    verify: async (input) => answerFrom(await examine(input), { policy, timeChosen: at !== undefined }),
    examine,
    async *open(input) {
      const file = await bytesOf(input);
      const recognition = recognize(file.bytes, file.name);
      if (isContainer(recognition)) yield* openContainer(file, recognition, limits);
      else yield { document: file, recognition };
    },
    bundle: opened,
  };
}

const unreachable: Fetch = () => Promise.reject(new Error('no network was given'));

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}

const KINDS: Readonly<Record<string, 'function' | 'list' | 'text' | 'object'>> = {
  fetch: 'function',
  clock: 'function',
  qrDecoder: 'function',
  download: 'function',
  trust: 'list',
  issuers: 'list',
  documents: 'list',
  statusLists: 'list',
  require: 'list',
  allow: 'list',
  addressee: 'text',
  at: 'text',
  bundle: 'object',
  holder: 'object',
  resolver: 'object',
  statusSource: 'object',
  limits: 'object',
};

/** Options as callers without types hand them in. */
function checked(options: unknown): VerifierOptions {
  const isSettings = typeof options === 'object' && options !== null && !Array.isArray(options);
  if (!isSettings)
    throw verifierError(
      'verifier.options',
      'The options of createVerifier are no object. Give one, such as { fetch, trust }, or nothing.',
    );
  for (const [name, kind] of Object.entries(KINDS)) {
    const value = (options as Readonly<Record<string, unknown>>)[name];
    if (value === undefined) continue;
    const fits =
      kind === 'list' ? Array.isArray(value) : kind === 'text' ? typeof value === 'string' : typeof value === kind;
    if (fits && value !== null) continue;
    const wanted =
      kind === 'list' ? 'a list' : kind === 'text' ? 'a text' : `${kind === 'object' ? 'an' : 'a'} ${kind}`;
    throw verifierError(
      'verifier.options',
      `createVerifier: the option "${name}" is of another kind. Give ${wanted}.`,
      { details: { option: name } },
    );
  }
  const { bundle, resolver, statusSource: source, issuers } = options as VerifierOptions;
  expectCall('createVerifier', {
    ...(bundle !== undefined && { bundle: [bundle, { signers: ['text'] }] }),
    ...(resolver !== undefined && { resolver: [resolver, { resolve: 'function' }] }),
    ...(source !== undefined && { statusSource: [source, { load: 'function' }] }),
    ...(issuers !== undefined && { issuers: [issuers, ['text']] }),
  });
  if (bundle !== undefined && !isSettingFile(bundle.file)) {
    throw verifierError('verifier.options', 'createVerifier: bundle.file is no file. Give its bytes or its text.', {
      details: { option: 'bundle' },
    });
  }
  return options;
}
