import { join, parse } from 'node:path';
import { didKeyFor, didWebDocument, didWebUrl, generateJwk, thumbprintOf } from '@kluscv/sdk';
import { CliError } from '../errors.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { refuseExisting } from '../inputs.ts';
import { type Io, writeWhole } from '../io.ts';
import { printable } from '../output/terminal.ts';
import { keyFileText } from '../key-file.ts';

/** Options of `kluscv keys create`. */
export interface KeysCreateOptions {
  readonly out: string;
  readonly alg: 'EdDSA' | 'ES256';
  readonly did?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `kluscv keys create`: a private key, and for a did:web the document to publish. */
export async function keysCreate(io: Io, { out, alg, did, force = false, json }: KeysCreateOptions): Promise<ExitCode> {
  const address = did === undefined ? undefined : didWebUrl(did);
  if (did !== undefined && address === undefined) {
    throw new CliError('cli.usage', 'This is not a did:web identifier.', {
      found: did,
      hint: 'Write it as did:web:your-domain.example, or leave --did out.',
    });
  }
  const { dir, name } = parse(out);
  const documentPath = join(dir, `${name}.did.json`);
  await refuseExisting(did === undefined ? [out] : [out, documentPath], force);

  const jwk = await generateJwk(alg === 'ES256' ? 'ES256' : 'Ed25519');
  // The fragment follows from the key, so no name is ever given to two keys.
  const fragment = await thumbprintOf(jwk);
  const verificationMethod = did === undefined ? didKeyFor(jwk).verificationMethod : `${did}#${fragment}`;
  await writeWhole(out, keyFileText(jwk, verificationMethod), { force, secret: true });
  if (did !== undefined) {
    const document = didWebDocument({ did, keys: [{ name: fragment, jwk }] });
    await writeWhole(documentPath, `${JSON.stringify(document, null, 2)}\n`, { force });
  }

  const issuer = verificationMethod.slice(0, verificationMethod.indexOf('#'));
  const result = {
    did: issuer,
    verificationMethod,
    key: out,
    ...(did !== undefined && { document: documentPath, publishAt: address }),
  };
  if (json === true) io.stdout(`${JSON.stringify(result, null, 2)}\n`);
  else io.stdout(`${issuer}\n`);
  io.stderr(
    `The private key is in ${printable(out)}. Keep it secret and keep a copy: whoever has it signs as ${issuer}.\n`,
  );
  if (did !== undefined) {
    io.stderr(
      `Publish ${printable(documentPath)} at ${address}, and leave old keys in it: credentials stay checkable only as long as their key is listed.\n`,
    );
  }
  return EXIT.ok;
}
