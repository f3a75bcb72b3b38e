import type { Did } from '@kluscv/schema';
import { drawn, oneEditApart } from './names.ts';
import { fromPunycode } from './punycode.ts';

/** Spellings that look like others in common typefaces. */
const LOOK_ALIKES: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
  [/0/g, 'o'],
  [/[1i|]/g, 'l'],
  [/5/g, 's'],
  [/8/g, 'b'],
  [/-/g, ''],
];

/** The shortest name of a domain that counts when it stands inside another: `uber` stands in too many. */
const LEAST_INSIDE = 6;

interface Address {
  readonly host: string;
  /** Port and path, as the DID writes them. */
  readonly place: string;
}

/**
 * The first of the known issuers that this one could be taken for, though it is another: its domain looks the same, differs in one character or in the
 * order of two, ends otherwise or stands inside the other one; or it is the same domain with another port or path. Letters of other scripts, which a did:web
 * writes as `xn--`, count as what they are drawn as.
 */
export function lookAlike(issuer: Did, known: Iterable<Did>): Did | undefined {
  let address: Address | undefined;
  for (const did of known) {
    address ??= addressOf(issuer);
    if (address === undefined) return undefined;
    const other = did === issuer ? undefined : addressOf(did);
    if (other !== undefined && resembles(address, other)) return did;
  }
  return undefined;
}

function addressOf(did: Did): Address | undefined {
  const [, host, place = ''] = /^did:web:([a-z0-9.-]{1,253})((?::|%3a).*)?$/i.exec(did) ?? [];
  return host === undefined ? undefined : { host: host.toLowerCase(), place };
}

function resembles(a: Address, b: Address): boolean {
  if (a.host === b.host) return placesAlike(a.place, b.place);
  const [plainA, plainB] = [skeleton(a.host), skeleton(b.host)];
  if (plainA === plainB || oneEditApart(plainA, plainB)) return true;
  // The same name under another ending, or with something before or behind it: platform.example.evil.example, my-platform.example.
  const name = nameOf(b.host);
  if (skeleton(a.place).includes(plainB)) return true;
  if (nameOf(a.host) === name || a.host.startsWith(`${b.host}.`) || a.host.endsWith(`.${b.host}`)) return true;
  const inside = skeleton(name);
  return inside.length >= LEAST_INSIDE && plainA.includes(inside);
}

/** On one host: who is listed with the host alone is not whoever has a page there. Two who share a host are taken for each other if their pages look alike. */
function placesAlike(a: string, b: string): boolean {
  if (a === b) return false;
  return a === '' || b === '' || portOf(a) !== portOf(b) || oneEditApart(skeleton(a), skeleton(b));
}

function portOf(place: string): string {
  return /^%3a(\d+)/i.exec(place)?.[1] ?? '';
}

function skeleton(host: string): string {
  const read = host.includes('xn--') ? drawn(host.split('.').map(fromPunycode).join('.')) : host;
  return LOOK_ALIKES.reduce((text, [form, plain]) => text.replaceAll(form, plain), read.toLowerCase());
}

function nameOf(host: string): string {
  return host.split('.').slice(0, -1).join('.');
}
