import type { Did } from '@kluscv/schema';

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

/**
 * The first of the known issuers that this one could be taken for, though it is another: its domain looks the same, differs in one character, or
 * ends otherwise. A did:web shows its domain in ASCII, so letters of other scripts show as `xn--` and need no table.
 */
export function lookAlike(issuer: Did, known: Iterable<Did>): Did | undefined {
  let host: string | undefined;
  for (const did of known) {
    host ??= hostOf(issuer);
    if (host === undefined) return undefined;
    const other = did === issuer ? undefined : hostOf(did);
    if (other !== undefined && other !== host && resembles(host, other)) return did;
  }
  return undefined;
}

function hostOf(did: Did): string | undefined {
  return /^did:web:([a-z0-9.-]{1,253})(?=$|:|%3a)/i.exec(did)?.[1]?.toLowerCase();
}

function resembles(a: string, b: string): boolean {
  const [plainA, plainB] = [skeleton(a), skeleton(b)];
  if (plainA === plainB || oneApart(plainA, plainB)) return true;
  // The same name under another ending, or with more behind it: platform.example.evil.example.
  return nameOf(a) === nameOf(b) || a.startsWith(`${b}.`);
}

function skeleton(host: string): string {
  return LOOK_ALIKES.reduce((text, [form, plain]) => text.replaceAll(form, plain), host);
}

function nameOf(host: string): string {
  return host.split('.').slice(0, -1).join('.');
}

/** Whether one character was put in, left out or exchanged. */
function oneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return a.length - start - end <= 1 && b.length - start - end <= 1;
}
