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

/** Whoever makes a certificate writes into it what they like: what would hide, turn or overwrite text around it is spelled out. */
function harmless(text: string): string {
  const short = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
  return short.replace(
    /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202f\u2060-\u206f\u3164\ud800-\uf8ff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffd]/g,
    (sign) => `\\u{${sign.charCodeAt(0).toString(16).toUpperCase()}}`,
  );
}
