import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { folder, run } from './golden-files.ts';

const stores = new Map<string, string>();

/** What poppler says of the signatures in a file, trusting one certificate. */
export function pdfsig(path: string, trusted: string): string {
  let store = stores.get(trusted);
  if (store === undefined) {
    store = `sql:${mkdtempSync(join(folder, 'trust-'))}`;
    run('certutil', ['-N', '-d', store, '--empty-password']);
    run('certutil', ['-A', '-d', store, '-n', 'trusted', '-t', 'CT,C,C', '-i', trusted]);
    stores.set(trusted, store);
  }
  return run('pdfsig', ['-nssdir', store, path]);
}

/** What poppler says of one seal that is as it should be. */
export const VALID: readonly RegExp[] = [
  /Signature Type: ETSI\.CAdES\.detached/,
  /Signing Hash Algorithm: SHA-256/,
  /Total document signed/,
  /Signature Validation: Signature is Valid\./,
  /Certificate Validation: Certificate is Trusted\./,
];
