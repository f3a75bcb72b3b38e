import type { PublicJwk, SignatureAlgorithm } from '../keys/jwk.ts';
import type * as Noble from './noble.ts';
import { NotComputable } from './not-computable.ts';

/** A key, bytes and a signature that belong together: RFC 8032, 7.1, test 1, and RFC 6979, A.2.5, SHA-256 of "sample". */
export const KNOWN_SIGNATURES: Readonly<
  Record<SignatureAlgorithm, { readonly jwk: PublicJwk; readonly data: Uint8Array; readonly signature: Uint8Array }>
> = {
  Ed25519: {
    jwk: { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' },
    data: new Uint8Array(0),
    signature: fromHex(
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    ),
  },
  ES256: {
    jwk: {
      kty: 'EC',
      crv: 'P-256',
      x: 'YP7UuiVanTHJYet0xjVtaMBJuJI7Yfps5mliLmDyn7Y',
      y: 'eQP-EAi4vJmkGunpVii8ZPLxsgwtfp9Rd6PClNRGIpk',
    },
    data: new TextEncoder().encode('sample'),
    signature: fromHex(
      'efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8',
    ),
  },
};

/**
 * What computes in JavaScript.
 *
 * @throws NotComputable if it cannot be loaded
 */
export async function noble(computation: string): Promise<typeof Noble> {
  try {
    return await import('./noble.ts');
  } catch (cause) {
    throw new NotComputable(computation, { cause });
  }
}

function fromHex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
