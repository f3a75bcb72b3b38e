import type { ForeignKind } from '../examination.ts';
import type { FileFormat } from '../file-format.ts';

/** What a text is that is no credential, but may be taken for something signed. */
export function kindOfText(text: string, format: FileFormat): ForeignKind | undefined {
  const start = text.trimStart().slice(0, 4096);
  if (/^untrusted comment: |^-----BEGIN SSH SIGNATURE/.test(start)) return 'signedText';
  // Health passes (HC1, SMART), and XML with a signature in it.
  if (/^(?:HC1:[0-9A-Z $%*+./:-]{16}|shc:\/\d{16})/.test(start)) return 'signedText';
  if (format === 'xml' && /<(?:[\w-]{1,40}:)?Signature[\s>]/.test(text) && text.includes('xmldsig#'))
    return 'signedText';
  if (format === 'pgp') return 'pgp';
  if (format === 'pem')
    return /^-----BEGIN (?:PKCS7|CMS|PKCS #7)/.test(start)
      ? 'cms'
      : /CERTIFICATE-----/.test(start)
        ? 'certificate'
        : undefined;
  // Five parts: encrypted for somebody (RFC 7516).
  if (/^e[wy3][\w-]+\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+\s*$/.test(start)) return 'encrypted';
  const lines = start.split(/\r?\n/).filter((line) => line.trim() !== '' && !/^\s*[#;]/.test(line));
  const sums = lines.filter((line) =>
    /^[\da-f]{32,128}[ \t]+[*]?\S|^(?:MD5|SHA\d{1,3}) ?\(.+\) ?= ?[\da-f]{32,128}$/i.test(line),
  );
  return lines.length > 0 && sums.length === lines.length ? 'checksums' : undefined;
}
