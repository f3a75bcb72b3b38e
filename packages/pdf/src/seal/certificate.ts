import { hex } from '../document/md5.ts';
import { DerReader, TAG, valuesIn } from './der.ts';

/** What the check of a seal needs of an X.509 certificate (RFC 5280). */
export interface Certificate {
  readonly whole: Uint8Array;
  /** Issuer and serial number, as a seal names the certificate. */
  readonly issuer: Uint8Array;
  readonly serialNumber: Uint8Array;
  /** SubjectPublicKeyInfo. */
  readonly publicKey: Uint8Array;
  /** The common name of who it was made for, else the organization. Made harmless to print; empty if neither is there. */
  readonly name: string;
}

/** DER of id-at-commonName and id-at-organizationName. */
const NAMED_BY = ['0603550403', '060355040a'];

const MOST_CHARACTERS = 100;

/** @throws DerError */
export function readCertificate(whole: Uint8Array): Certificate {
  const outer = new DerReader(whole);
  const parts = new DerReader(outer.take(TAG.sequence).content);
  outer.end();
  const signed = new DerReader(parts.take(TAG.sequence).content);
  signed.takeIf(TAG.context0);
  const serialNumber = signed.take(TAG.integer).whole;
  signed.take(TAG.sequence);
  const issuer = signed.take(TAG.sequence).whole;
  signed.take(TAG.sequence);
  const subject = signed.take(TAG.sequence).content;
  const publicKey = signed.take(TAG.sequence).whole;
  return { whole, issuer, serialNumber, publicKey, name: nameIn(subject) };
}

function nameIn(subject: Uint8Array): string {
  const attributes = valuesIn(subject)
    .flatMap(({ content }) => valuesIn(content))
    .map(({ content }) => valuesIn(content));
  for (const wanted of NAMED_BY) {
    for (const [type, value] of attributes) {
      if (type === undefined || value === undefined || hex(type.whole) !== wanted) continue;
      const text = value.tag === 0x1e ? utf16(value.content) : new TextDecoder().decode(value.content);
      if (text !== '') return harmless(text);
    }
  }
  return '';
}

/** BMPString. */
function utf16(bytes: Uint8Array): string {
  return new TextDecoder('utf-16be').decode(bytes);
}

/** UTF-16 units, from and to: controls, what is not seen, what turns the text around it, halves of pairs, private use. */
const NOT_PLAIN: readonly (readonly [number, number])[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x600, 0x605],
  [0x61c, 0x61c],
  [0x6dd, 0x6dd],
  [0x70f, 0x70f],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x2028, 0x202f],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xd800, 0xf8ff],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xffff],
];

/** Whoever makes a certificate writes into it what they like: what would hide, turn or overwrite text around it is spelled out. */
function harmless(text: string): string {
  const short = text.slice(0, MOST_CHARACTERS);
  const units = Array.from({ length: short.length }, (_, at) => short.charCodeAt(at));
  const plain = units.map((unit) =>
    NOT_PLAIN.some(([from, to]) => unit >= from && unit <= to)
      ? `\\u{${unit.toString(16).toUpperCase()}}`
      : String.fromCharCode(unit),
  );
  return text.length > MOST_CHARACTERS ? `${plain.join('')}…` : plain.join('');
}
