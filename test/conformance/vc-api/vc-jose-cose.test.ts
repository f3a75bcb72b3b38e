// The inputs of W3C's suite for VC-JOSE-COSE: none of them names its issuer as we ask for it, so none is verified.
import { keyResolver } from '@kluscv/sdk';
import { sdJwtReader } from '@kluscv/sdk/sd-jwt';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NOW } from '../../support/platform.ts';
import { vcApiHandler } from './handler.ts';

const file = new URL('../../../packages/sdk/src/proof/vc-jose-cose-suite/inputs.json', import.meta.url);
const { inputs } = JSON.parse(readFileSync(file, 'utf8')) as { readonly inputs: Readonly<Record<string, string>> };

test.each(Object.keys(inputs))('%s is not verified by the handler for W3C’s suites', async (name) => {
  const formats = [sdJwtReader('vc+sd-jwt')];
  const handler = vcApiHandler({ resolver: keyResolver(), clock: () => NOW, formats });
  const body = JSON.stringify({ verifiableCredential: inputs[name] });
  const request = new Request('https://test.example/credentials/verify', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  expect((await handler(request)).status).toBe(400);
});
