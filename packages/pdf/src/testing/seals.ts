// Seals for tests. The keys are those that RFC 7515 prints in its examples (A.2, A.3): everybody has them, so they are worth nothing elsewhere.
import { PrintableString, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, Certificate, CryptoEngine, setEngine } from 'pkijs';
import { cmsSeal, type SealSigner, type TimeStamp } from '../seal/index.ts';
import type { Seal } from '../seal/seal.ts';

const RSA: JsonWebKey = {
  kty: 'RSA',
  n: 'ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ',
  e: 'AQAB',
  d: 'Eq5xpGnNCivDflJsRQBXHx1hdR1k6Ulwe2JZD50LpXyWPEAeP88vLNO97IjlA7_GQ5sLKMgvfTeXZx9SE-7YwVol2NXOoAJe46sui395IW_GO-pWJ1O0BkTGoVEn2bKVRUCgu-GjBVaYLU6f3l9kJfFNS3E0QbVdxzubSu3Mkqzjkn439X0M_V51gfpRLI9JYanrC4D4qAdGcopV_0ZHHzQlBjudU2QvXt4ehNYTCBr6XCLQUShb1juUO1ZdiYoFaFQT5Tw8bGUl_x_jTj3ccPDVZFD9pIuhLhBOneufuBiB4cS98l2SR_RQyGWSeWjnczT0QU91p1DhOVRuOopznQ',
  p: '4BzEEOtIpmVdVEZNCqS7baC4crd0pqnRH_5IB3jw3bcxGn6QLvnEtfdUdiYrqBdss1l58BQ3KhooKeQTa9AB0Hw_Py5PJdTJNPY8cQn7ouZ2KKDcmnPGBY5t7yLc1QlQ5xHdwW1VhvKn-nXqhJTBgIPgtldC-KDV5z-y2XDwGUc',
  q: 'uQPEfgmVtjL0Uyyx88GZFF1fOunH3-7cepKmtH4pxhtCoHqpWmT8YAmZxaewHgHAjLYsp1ZSe7zFYHj7C6ul7TjeLQeZD_YwD66t62wDmpe_HlB-TnBA-njbglfIsRLtXlnDzQkv5dTltRJ11BKBBypeeF6689rjcJIDEz9RWdc',
  dp: 'BwKfV3Akq5_MFZDFZCnW-wzl-CCo83WoZvnLQwCTeDv8uzluRSnm71I3QCLdhrqE2e9YkxvuxdBfpT_PI7Yz-FOKnu1R6HsJeDCjn12Sk3vmAktV2zb34MCdy7cpdTh_YVr7tss2u6vneTwrA86rZtu5Mbr1C1XsmvkxHQAdYo0',
  dq: 'h_96-mK1R_7glhsum81dZxjTnYynPbZpHziZjeeHcXYsXaaMwkOlODsWa7I9xXDoRwbKgB719rrmI2oKr6N3Do9U0ajaHF-NKJnwgjMd2w9cjz3_-kyNlxAr2v4IKhGNpmM5iIgOS1VZnOZ68m6_pbLBSp3nssTdlqvd0tIiTHU',
  qi: 'IYd7DHOhrWvxkwPQsRM2tOgrjbcrfvtQJipd-DlcxyVuuM9sQLdgjVk2oy26F0EmpScGLq2MowX7fhd_QJQ3ydy5cY7YIBi87w93IKLEdfnbJtoOPLUW0ITrJReOgo1cq9SbsxYawBgfp_gh6A5603k2-ZQwVK0JKSHuLFkuQ3U',
};

const EC: JsonWebKey = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
  d: 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI',
};

const KEYS = {
  ES256: { jwk: EC, name: 'ECDSA', namedCurve: 'P-256' },
  RS256: { jwk: RSA, name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
} as const;

/** A test key, and a certificate for it that it signed itself. */
export interface SealIdentity {
  readonly signer: SealSigner;
  /** PEM. */
  readonly certificate: string;
}

/** An identity whose certificate says `name`. With RS256 all of it is the same at every run. */
export async function sealIdentity(
  algorithm: SealSigner['algorithm'],
  name = 'Voorbeeldplatform B.V. (test)',
): Promise<SealIdentity> {
  const { jwk, ...parameters } = KEYS[algorithm];
  const hashed = { ...parameters, hash: 'SHA-256' };
  const { d: _d, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, ...publicJwk }: JsonWebKey = jwk;
  const publicKey = await crypto.subtle.importKey('jwk', publicJwk, parameters, true, ['verify']);
  const privateKey = await crypto.subtle.importKey('jwk', { ...jwk }, parameters, false, ['sign']);
  setEngine('webcrypto', new CryptoEngine({ name: 'webcrypto', crypto }));
  const certificate = new Certificate({ version: 2 });
  certificate.serialNumber.valueBlock.valueDec = 1;
  for (const names of [certificate.issuer, certificate.subject]) {
    names.typesAndValues.push(
      new AttributeTypeAndValue({ type: '2.5.4.6', value: new PrintableString({ value: 'NL' }) }),
      new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: name }) }),
    );
  }
  certificate.notBefore.value = new Date('2020-01-01T00:00:00Z');
  certificate.notAfter.value = new Date('2049-12-31T23:59:59Z');
  await certificate.subjectPublicKeyInfo.importKey(publicKey);
  await certificate.sign(privateKey, 'SHA-256');
  const der = new Uint8Array(certificate.toSchema(true).toBER());
  const body = btoa(Array.from(der, (byte) => String.fromCharCode(byte)).join('')).replaceAll(/.{64}/g, '$&\n');
  return {
    signer: {
      algorithm,
      sign: async (bytes) => new Uint8Array(await crypto.subtle.sign(hashed, privateKey, bytes as BufferSource)),
    },
    certificate: `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`,
  };
}

/** A seal of such an identity. */
export async function testSeal(
  algorithm: SealSigner['algorithm'],
  options: { readonly name?: string; readonly timeStamp?: TimeStamp } = {},
): Promise<Seal> {
  const { signer, certificate } = await sealIdentity(algorithm, options.name);
  return cmsSeal({
    signer,
    certificates: certificate,
    ...(options.timeStamp !== undefined && { timeStamp: options.timeStamp }),
  });
}
