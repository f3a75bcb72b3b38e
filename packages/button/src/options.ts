import { render as renderPdf } from '@kluscv/pdf';
import type { Instant, StatusEntry, WorkPresentation, WorkRecord } from '@kluscv/schema';
import type { Clock, RandomSource } from '@kluscv/sdk';
import type { CredentialIssuer, StatusPlaces } from '@kluscv/sdk/issue';
import type { IssuanceLog, StatusStore } from '@kluscv/sdk/ledger';
import type { RenderManifest } from '@kluscv/schema';
import { buttonError } from './errors.ts';
import { memoryStore } from './memory-store.ts';
import type { PageLanguage } from './messages/message.ts';
import type { Handover, PendingStore } from './pending-store.ts';

/** How a platform mounts the button. */
export interface ButtonOptions {
  /** Public address of the pages, such as `https://platform.example/kluscv`. `https`; `http` on this machine alone. */
  readonly baseUrl: string;
  /** Where “back to the platform” leads: an absolute address. */
  readonly backUrl: string;
  /** Who signs, how and for how long: `createIssuer` makes one. That of `createTestIssuer` marks everything as a test. */
  readonly issuer: Omit<CredentialIssuer, 'issue'>;
  /** Told what went wrong on this side, for your log. It holds no token, cookie or form value. */
  readonly onError: (error: unknown) => void;
  /** Days for which a credential is valid. Default: as the issuer says, or no end. */
  readonly validDays?: number;
  /**
   * Your books, where each credential gets a place at which it can be withdrawn, and is noted before it leaves; `worker.id` is its key there. Default: the
   * places that the issuer has, noted nowhere; without them it cannot be withdrawn.
   */
  readonly ledger?: ButtonLedger;
  /** Told of each credential that was signed, before it leaves: keep what you need to withdraw it, or to let another take its place. */
  readonly onIssued?: (issued: Issued) => void | Promise<void>;
  /** Default: the memory of this process. Several processes need a store that they share. */
  readonly store?: PendingStore;
  /** Default 600: seconds within which a link must be opened. */
  readonly linkSeconds?: number;
  /** Default 1800: seconds that the worker has from opening to download. */
  readonly pageSeconds?: number;
  /** Default 600: seconds for which the signed document can be downloaded once more. */
  readonly fileSeconds?: number;
  /** Default `a4`. */
  readonly paper?: RenderManifest['paper'];
  /** Language of the pages if neither you nor the browser names one. Default `nl`. */
  readonly language?: PageLanguage;
  /** CSS of yours, put behind the built-in one: custom properties, such as tokens of NL Design System. Default: none. */
  readonly styles?: string;
  /** Draws the KlusCV. Default: `render` of `@kluscv/pdf`. */
  readonly render?: (presentation: WorkPresentation) => Promise<Uint8Array>;
  /** Default: the machine’s clock. */
  readonly clock?: Clock;
  /** Default: the randomness of the platform’s cryptography. */
  readonly random?: RandomSource;
}

/** The part of a `Ledger` that issuing needs. */
export type ButtonLedger = Pick<StatusStore, 'reserve'> & Pick<IssuanceLog, 'issued'>;

/** A credential that was signed for a worker. */
export interface Issued {
  /** Its identifier (`urn:uuid:…`): what you withdraw, or name in `supersedes` of the next offer. */
  readonly id: string;
  readonly worker: Handover['worker'];
  /** What it says, with the reviews that the worker chose. */
  readonly record: WorkRecord;
  /** Its place in your status list. Default: none, and it cannot be withdrawn. */
  readonly status?: StatusEntry;
}

/** Options with nothing left open. */
export interface Settings {
  readonly origin: string;
  /** Path of the pages, without a slash at the end. */
  readonly base: string;
  /** Whether cookies can be tied to `https`. */
  readonly secure: boolean;
  readonly backUrl: string;
  readonly issuer: ButtonOptions['issuer'];
  readonly onError: ButtonOptions['onError'];
  readonly validDays: number | undefined;
  readonly ledger: ButtonLedger | undefined;
  readonly onIssued: ButtonOptions['onIssued'];
  readonly store: PendingStore;
  readonly linkSeconds: number;
  readonly pageSeconds: number;
  readonly fileSeconds: number;
  readonly paper: RenderManifest['paper'];
  readonly language: PageLanguage;
  readonly styles: string;
  readonly render: (presentation: WorkPresentation) => Promise<Uint8Array>;
  readonly clock: Clock;
  readonly random: RandomSource;
}

/**
 * Fills in what a platform left open.
 *
 * @throws KlusError `button.configuration`
 */
export function settingsFrom(options: ButtonOptions): Settings {
  const { clock = machineClock, linkSeconds = 600, pageSeconds = 1800, fileSeconds = 600 } = options;
  const { validDays = options.issuer.validDays } = options;
  const base = addressOf(options.baseUrl, 'baseUrl');
  if (base.search !== '' || base.hash !== '') {
    throw buttonError('button.configuration', 'baseUrl has a query or a fragment. Give the address alone.');
  }
  for (const [name, value] of Object.entries({
    linkSeconds,
    pageSeconds,
    fileSeconds,
    ...(validDays !== undefined && { validDays }),
  })) {
    if (!Number.isSafeInteger(value) || value < 1) {
      throw buttonError('button.configuration', `${name} is ${value}. Give a whole number of at least 1.`);
    }
  }
  return {
    origin: base.origin,
    base: base.pathname.replace(/\/+$/, ''),
    secure: base.protocol === 'https:',
    backUrl: addressOf(options.backUrl, 'backUrl').href,
    issuer: options.issuer,
    onError: options.onError,
    validDays,
    ledger: options.ledger ?? unlogged(options.issuer.status),
    onIssued: options.onIssued,
    store: options.store ?? memoryStore({ clock }),
    linkSeconds,
    pageSeconds,
    fileSeconds,
    paper: options.paper ?? 'a4',
    language: options.language ?? 'nl',
    styles: options.styles ?? '',
    render: options.render ?? renderPdf,
    clock,
    random: options.random ?? ((length) => crypto.getRandomValues(new Uint8Array(length))),
  };
}

/** The instant so many seconds after another. */
export function secondsAfter(instant: Instant, seconds: number): Instant {
  return `${new Date(Date.parse(instant) + seconds * 1000).toISOString().slice(0, 19)}Z`;
}

/** Places of an issuer that keeps no books. */
function unlogged(places: StatusPlaces | undefined): ButtonLedger | undefined {
  return places && { reserve: (purpose, count) => places.reserve(purpose, count), issued: () => Promise.resolve() };
}

function addressOf(text: string, option: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const local = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1' || url?.hostname === '[::1]';
  if (url === undefined || (url.protocol !== 'https:' && !(url.protocol === 'http:' && local)) || url.username !== '') {
    throw buttonError(
      'button.configuration',
      `${option} is ${JSON.stringify(text)}. Give an https address; http is for this machine alone (localhost).`,
    );
  }
  return url;
}

function machineClock(): Instant {
  // oxlint-disable-next-line kluscv/no-ambient-time -- the one place: default of an option, at the roof
  return `${new Date().toISOString().slice(0, 19)}Z`;
}
