import { expectCall } from '@kluscv/schema/reading';
import { type AnyCredential, isOfType, type Month, type WorkCredential } from '@kluscv/schema';

/** Two parts about the same work, by their numbers, and the months that both count. */
export interface SameWork {
  readonly parts: readonly [number, number];
  readonly first: Month;
  readonly last: Month;
  readonly platform: string;
}

/**
 * The parts that count the same work twice: same platform, same type of work and months in common, whoever issued them. Where one says that it takes the
 * place of the other, the pair is not among them.
 */
export function sameWorkIn(parts: readonly (AnyCredential | undefined)[]): readonly SameWork[] {
  expectCall('sameWorkIn', { parts: [parts, 'list'] });
  const works = parts.flatMap((credential, index) =>
    credential !== undefined && isOfType(credential, 'WorkCredential') ? [{ credential, part: index + 1 }] : [],
  );
  return works.flatMap((one, index) =>
    works.slice(index + 1).flatMap((other): readonly SameWork[] => {
      if (replaces(one.credential, other.credential) || replaces(other.credential, one.credential)) return [];
      const [a, b] = [one.credential.credentialSubject.workRecord, other.credential.credentialSubject.workRecord];
      if (!samePlatform(one.credential, other.credential) || !sameType(a.workType, b.workType)) return [];
      const first = a.period.first > b.period.first ? a.period.first : b.period.first;
      const last = a.period.last < b.period.last ? a.period.last : b.period.last;
      return first > last ? [] : [{ parts: [one.part, other.part], first, last, platform: a.platform.name }];
    }),
  );
}

function replaces(newer: AnyCredential, older: AnyCredential): boolean {
  // An issuer can only take the place of what is its own.
  return newer.supersedes?.id === older.id && newer.issuer.id === older.issuer.id;
}

function samePlatform(one: WorkCredential, other: WorkCredential): boolean {
  const [a, b] = [one.credentialSubject.workRecord.platform, other.credentialSubject.workRecord.platform];
  return plain(a.name) === plain(b.name) || (a.url !== undefined && plainUrl(a.url) === plainUrl(b.url));
}

function sameType(
  one: WorkCredential['credentialSubject']['workRecord']['workType'],
  other: WorkCredential['credentialSubject']['workRecord']['workType'],
): boolean {
  const labels = new Set(Object.values(one.label).map(plain));
  if (Object.values(other.label).some((label) => labels.has(plain(label)))) return true;
  // In two languages the words differ: then the classification tells.
  const languages = Object.keys(one.label);
  if (Object.keys(other.label).some((language) => languages.includes(language))) return false;
  const codes = new Set((one.mappings ?? []).map(({ scheme, code }) => `${scheme} ${code}`));
  return (other.mappings ?? []).some(({ scheme, code }) => codes.has(`${scheme} ${code}`));
}

/** Letters that look or are written otherwise count as the same name. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function plainUrl(url: string | undefined): string {
  return (url ?? '')
    .toLowerCase()
    .replace(/^https:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '');
}
