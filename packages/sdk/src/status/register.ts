import { ENTRY, REGISTER } from '../expected.ts';
import type { HttpsUrl, StatusEntry } from '@kluscv/schema';
import { decodeBase64url, encodeBase64url, expectCall } from '@kluscv/schema/reading';
import { sdkError } from '../sdk-error.ts';
import type { RandomSource } from '../runtime.ts';
import { bitAt, MIN_LIST_LENGTH, withBit } from './bitstring.ts';

/** What a set bit means. */
export type StatusPurpose = StatusEntry['statusPurpose'];

/**
 * An issuer’s own book of one status list: which positions were given away, and which are set. A value: every change gives a new one.
 * Only `set` is ever published.
 */
export interface StatusRegister {
  /** Address under which the list is published. */
  readonly url: HttpsUrl;
  readonly purpose: StatusPurpose;
  /** Number of positions. */
  readonly length: number;
  readonly allocated: Uint8Array;
  readonly set: Uint8Array;
}

/** A register as it is stored. */
export interface StatusRegisterJson {
  readonly url: HttpsUrl;
  readonly purpose: StatusPurpose;
  readonly length: number;
  /** Bits in base64url. */
  readonly allocated: string;
  /** Bits in base64url. */
  readonly set: string;
}

/** Above this a list that is half set could not be read: its signed text would be longer than `MAX_LIST_TEXT`. */
const MAX_LIST_LENGTH = 2_097_152;

/** Lists were once made this long. */
const MAX_STORED_LENGTH = 8_388_608;

const ADDRESS = /^https:\/\/[^\s/?#@]+(?:[/?][^\s#]*)?$/;

/** After so many misses the list is nearly full, and counting is cheaper than guessing. */
const MAX_GUESSES = 64;

/**
 * Begins a status list.
 *
 * @param options.url address under which the list will be published (https)
 * @param options.purpose default `revocation`
 * @param options.length number of positions, a multiple of eight. Default 131,072, which is also the least
 * @throws KlusError `status.length`, `status.address`
 */
export function createStatusList(options: {
  readonly url: HttpsUrl;
  readonly purpose?: StatusPurpose;
  readonly length?: number;
}): StatusRegister {
  expectCall('createStatusList', { options: [options, 'object'] });
  const { url, purpose = 'revocation', length = MIN_LIST_LENGTH } = options;
  if (!isListAddress(url)) {
    throw sdkError(
      'status.address',
      `A status list cannot be published at ${url}. Give an https address without user name or fragment.`,
    );
  }
  assertLength(length);
  return { url, purpose, length, allocated: new Uint8Array(length / 8), set: new Uint8Array(length / 8) };
}

/**
 * Gives away one free position, chosen at random (an order would tell who was issued to before whom) and never used again. Store the new
 * register before the credential leaves the house.
 *
 * @throws KlusError `status.full`
 */
export function allocateStatus(
  register: StatusRegister,
  random: RandomSource,
): { readonly register: StatusRegister; readonly entry: StatusEntry } {
  expectCall('allocateStatus', { register: [register, REGISTER], random: [random, 'function'] });
  const index = freeIndex(register, random);
  return {
    register: { ...register, allocated: withBit(register.allocated, index, true) },
    entry: {
      id: `${register.url}#${index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: register.purpose,
      statusListIndex: String(index),
      statusListCredential: register.url,
    },
  };
}

/**
 * Withdraws a credential; for a list with the purpose `suspension`, until `reinstate`. For one with the purpose `refresh` it says that there is a newer
 * version, and takes nothing away.
 *
 * @param entry the `credentialStatus` of the credential, or its index
 * @throws KlusError `status.unallocated`
 */
export function revoke(register: StatusRegister, entry: StatusEntry | number): StatusRegister {
  expectCall('revoke', {
    register: [register, REGISTER],
    entry: [entry, typeof entry === 'number' ? 'number' : ENTRY],
  });
  return { ...register, set: withBit(register.set, allocatedIndex(register, entry), true) };
}

/**
 * Takes a suspension back.
 *
 * @throws KlusError `status.permanent` for a list of revocations or newer versions, `status.unallocated`
 */
export function reinstate(register: StatusRegister, entry: StatusEntry | number): StatusRegister {
  expectCall('reinstate', {
    register: [register, REGISTER],
    entry: [entry, typeof entry === 'number' ? 'number' : ENTRY],
  });
  if (register.purpose !== 'suspension') {
    throw sdkError('status.permanent', 'A revocation cannot be taken back. Issue a new credential instead.');
  }
  return { ...register, set: withBit(register.set, allocatedIndex(register, entry), false) };
}

/** A register in the form in which it is stored. */
export function statusRegisterJson(register: StatusRegister): StatusRegisterJson {
  expectCall('statusRegisterJson', { register: [register, REGISTER] });
  const { url, purpose, length, allocated, set } = register;
  return { url, purpose, length, allocated: encodeBase64url(allocated), set: encodeBase64url(set) };
}

/**
 * A register out of its stored form.
 *
 * @throws KlusError `status.stored`
 */
export function statusRegisterFrom(json: unknown): StatusRegister {
  const { url, purpose, length, allocated, set } = (json ?? {}) as Readonly<Record<string, unknown>>;
  const [allocatedBits, setBits] = [allocated, set].map((text) =>
    typeof text === 'string' ? decodeBase64url(text) : undefined,
  );
  if (
    typeof url !== 'string' ||
    (purpose !== 'revocation' && purpose !== 'suspension' && purpose !== 'refresh') ||
    typeof length !== 'number' ||
    !fitsList(length, MAX_STORED_LENGTH) ||
    allocatedBits?.length !== length / 8 ||
    setBits?.length !== length / 8
  ) {
    throw sdkError(
      'status.stored',
      'The stored status list is damaged. Restore it from a backup; never begin a new one under the same address.',
    );
  }
  return { url, purpose, length, allocated: allocatedBits, set: setBits };
}

/** Whether a list can be published at an address: https, without user name or fragment. */
function isListAddress(url: unknown): boolean {
  return typeof url === 'string' && ADDRESS.test(url) && URL.canParse(url);
}

/** @throws KlusError `status.length` for a length that no list can have */
export function assertLength(length: number): void {
  if (fitsList(length)) return;
  throw sdkError(
    'status.length',
    `A status list cannot have ${length} positions. Take a multiple of eight from ${MIN_LIST_LENGTH} to ${MAX_LIST_LENGTH}.`,
  );
}

function fitsList(length: number, longest = MAX_LIST_LENGTH): boolean {
  return Number.isInteger(length) && length >= MIN_LIST_LENGTH && length <= longest && length % 8 === 0;
}

function allocatedIndex(register: StatusRegister, entry: StatusEntry | number): number {
  const index = typeof entry === 'number' ? entry : Number(entry.statusListIndex);
  const elsewhere = typeof entry !== 'number' && entry.statusListCredential !== register.url;
  if (
    elsewhere ||
    !Number.isInteger(index) ||
    index < 0 ||
    index >= register.length ||
    !bitAt(register.allocated, index)
  ) {
    throw sdkError(
      'status.unallocated',
      `Position ${index} was not given away by ${register.url}. Take the entry from the credential itself.`,
    );
  }
  return index;
}

function freeIndex({ allocated, length, url }: StatusRegister, random: RandomSource): number {
  for (let guess = 0; guess < MAX_GUESSES; guess += 1) {
    const index = randomBelow(length, random);
    if (!bitAt(allocated, index)) return index;
  }
  const free: number[] = [];
  for (let index = 0; index < length; index += 1) {
    if (!bitAt(allocated, index)) free.push(index);
  }
  const index = free[randomBelow(Math.max(free.length, 1), random)];
  if (index === undefined)
    throw sdkError('status.full', `Every position of ${url} was given away. Create another list.`);
  return index;
}

/** A number below the limit, none likelier than another by more than one in two to the 25th. */
function randomBelow(limit: number, random: RandomSource): number {
  const bytes = random(6);
  return bytes.reduce((number, byte) => number * 256 + byte, 0) % limit;
}
