// A server that W3C’s suites can be pointed at: node --conditions=@kluscv/source test/conformance/vc-api/serve.ts [port]
//
//   /eddsa-rdfc-2022, /eddsa-jcs-2022, /ecdsa-rdfc-2019, /vc+jwt    each with …/credentials/issue, …/credentials/verify, …/presentations/verify
//
// Its keys are those of RFC 7515 and RFC 8037, which everybody has: nothing that it issues is worth anything.
import { createAdaptorServer } from '@hono/node-server';
import { dataIntegrityFormat, dataIntegrityReader } from '@kluscv/data-integrity';
import { keyResolver } from '@kluscv/sdk';
import { signerFromJwk } from '@kluscv/sdk/issue';
import { joseFormat } from '@kluscv/sdk/proof';
import { sdJwtReader } from '@kluscv/sdk/sd-jwt';
import type { AddressInfo } from 'node:net';
import { ED25519_JWK, P256_JWK } from '../../support/platform.ts';
import { vcApiHandler } from './handler.ts';

const contexts = {
  'https://www.w3.org/ns/credentials/examples/v2': {
    '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' },
  },
};
const clock = (): string => new Date().toISOString();
const [ed25519, p256] = [await signerFromJwk(ED25519_JWK), await signerFromJwk(P256_JWK)];
const issuing = {
  'eddsa-rdfc-2022': { signer: ed25519, format: dataIntegrityFormat('eddsa-rdfc-2022', { clock, contexts }) },
  'eddsa-jcs-2022': { signer: ed25519, format: dataIntegrityFormat('eddsa-jcs-2022', { clock, contexts }) },
  'ecdsa-rdfc-2019': { signer: p256, format: dataIntegrityFormat('ecdsa-rdfc-2019', { clock, contexts }) },
  'vc+jwt': { signer: ed25519, format: joseFormat },
};
const handlers = new Map(
  Object.entries(issuing).map(([name, each]) => [
    name,
    vcApiHandler({
      resolver: keyResolver(),
      clock,
      formats: [dataIntegrityReader({ contexts }), sdJwtReader('vc+sd-jwt')],
      issuing: each,
      legacyJwt: true,
    }),
  ]),
);

async function answer(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const [, name = '', ...path] = url.pathname.split('/');
  const handler = handlers.get(decodeURIComponent(name));
  if (handler === undefined)
    return Response.json({ errors: [`Ask below /${[...handlers.keys()].join(', /')}.`] }, { status: 404 });
  return handler(new Request(new URL(`/${path.join('/')}`, url), request));
}

const server = createAdaptorServer({ fetch: answer }).listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/\n`);
});
