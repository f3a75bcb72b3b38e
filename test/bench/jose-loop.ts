// The plain loop that `kluscv issue batch` is measured beside: reads orders line by line, signs each with jose and writes it. It checks nothing.
import { closeSync, createReadStream, openSync, readFileSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { importJWK, type JWK, SignJWT } from 'jose';

const [orders = '', keyFile = '', out = ''] = process.argv.slice(2);
const jwk = JSON.parse(readFileSync(keyFile, 'utf8')) as JWK & { readonly kid: string };
const key = await importJWK(jwk, 'EdDSA');
const id = jwk.kid.slice(0, jwk.kid.indexOf('#'));
const file = openSync(out, 'w');
for await (const line of createInterface({ input: createReadStream(orders), crlfDelay: Number.POSITIVE_INFINITY })) {
  const { records, workers } = JSON.parse(line) as {
    readonly records: readonly object[];
    readonly workers: readonly { readonly name: string }[];
  };
  const credential = {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/kluscv/1.0/context.jsonld'],
    id: `urn:uuid:${crypto.randomUUID()}`,
    type: ['VerifiableCredential', 'WorkCredential'],
    issuer: { id, name: 'Voorbeeld', role: 'platform' },
    validFrom: '2026-01-10T00:00:00Z',
    credentialSubject: { id: `urn:uuid:${crypto.randomUUID()}`, name: workers[0]?.name, work: records[0] },
  };
  const signed = await new SignJWT(credential)
    .setProtectedHeader({ alg: 'EdDSA', typ: 'vc+jwt', kid: jwk.kid })
    .sign(key);
  writeSync(file, `${JSON.stringify({ credential: signed })}\n`);
}
closeSync(file);
