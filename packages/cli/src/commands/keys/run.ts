import { join, parse } from 'node:path';
import { type DidUrl, didWebUrl } from '@kluscv/sdk';
import { didKeyFor, generateJwk, publicJwkOf, thumbprintOf } from '@kluscv/sdk/issue';
import { CliError } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { refuseExisting } from '../../terminal/files.ts';
import { type Io, readInput } from '../../terminal/io.ts';
import { didDocumentFrom, didOf, documentText, issuerDocument, withNewKey } from '@kluscv/issuer';
import { printable } from '../../terminal/terminal.ts';
import { algorithmOf, type KeyFile, keyFileText } from '@kluscv/node/keys';
import { keyInfo } from '../../terminal/keys.ts';
import { secondsOf } from './due.ts';
import { writeAllWhole } from '@kluscv/node/files';

/** What the options of a new key have in common. */
interface NewKeyOptions {
  readonly out: string;
  readonly validDays: string;
  readonly encrypt?: boolean;
  readonly json?: boolean;
}

/** Options of `kluscv keys create`. */
export interface KeysCreateOptions extends NewKeyOptions {
  readonly alg: 'EdDSA' | 'ES256';
  readonly did?: string;
  readonly force?: boolean;
}

/** `kluscv keys create`: a private key, and for a did:web the document to publish. */
export async function keysCreate(io: Io, options: KeysCreateOptions): Promise<ExitCode> {
  const { out, alg, did, force = false, json } = options;
  const address = did === undefined ? undefined : didWebUrl(did);
  if (did !== undefined && address === undefined) {
    throw new CliError('did.not-web', { found: did });
  }
  const documentPath = besideKey(out);
  await refuseExisting(did === undefined ? [out] : [out, documentPath], force);
  const key = await newKey(io, alg, did, options);
  writeAllWhole([
    { path: out, content: await sealed(io, key, options), secret: true },
    ...(did === undefined
      ? []
      : [{ path: documentPath, content: documentText(issuerDocument(did, [publicHalf(key)])) }]),
  ]);

  const { verificationMethod } = key;
  const issuer = didOf(key);
  const result = {
    did: issuer,
    verificationMethod,
    key: out,
    ...(did !== undefined && { document: documentPath, publishAt: address }),
  };
  if (json === true) io.stdout(`${JSON.stringify(result, null, 2)}\n`);
  else io.stdout(`${issuer}\n`);
  io.stderr(
    `The private key is in ${printable(out)}${isSealed(io, options) ? ', encrypted with your passphrase' : ''}. Keep it secret and keep a copy: whoever has it signs as ${issuer}.\n`,
  );
  if (did !== undefined) {
    io.stderr(
      `Publish ${printable(documentPath)} at ${address}, and leave old keys in it: credentials stay checkable only as long as their key is listed.\n`,
    );
  }
  return EXIT.ok;
}

/** Options of `kluscv keys rotate`. */
export interface KeysRotateOptions extends NewKeyOptions {
  readonly key: string;
  readonly document?: string;
  readonly alg?: 'EdDSA' | 'ES256';
  readonly dryRun?: boolean;
}

/** `kluscv keys rotate`: a new key beside the old one, which stays in the document with the end of its period. */
export async function keysRotate(io: Io, options: KeysRotateOptions): Promise<ExitCode> {
  const { out, key: oldFile, json, dryRun = false } = options;
  const document = options.document ?? besideKey(oldFile);
  const old = await keyInfo(io, oldFile);
  const did = didOf(old);
  const address = didWebUrl(did);
  if (address === undefined) {
    throw new CliError('keys.no-other', { at: oldFile, found: did });
  }
  await refuseExisting([out], false);
  const before = await didDocumentFrom(await readInput(io, document), document);
  const next = await newKey(io, options.alg ?? algorithmOf(old.jwk), did, options);
  const after = withNewKey(before, publicHalf(next), old.verificationMethod);
  if (!dryRun) {
    writeAllWhole([
      {
        path: out,
        content: await sealed(io, next, { ...options, encrypt: options.encrypt ?? old.encrypted }),
        secret: true,
      },
      { path: document, content: documentText(after) },
    ]);
  }
  const result = {
    did,
    verificationMethod: next.verificationMethod,
    previous: old.verificationMethod,
    key: out,
    document,
    publishAt: address,
    dryRun,
  };
  if (json === true) io.stdout(`${JSON.stringify(result, null, 2)}\n`);
  else io.stdout(dryRun ? documentText(after) : `${printable(out)}\n`);
  io.stderr(
    dryRun
      ? 'Dry run: no key was kept; nothing was written.\n'
      : `Publish ${printable(document)} at ${address} first; sign with ${printable(out)} when it is there. Then remove the private key ${printable(oldFile)}: what it signed stays checkable.\n`,
  );
  return EXIT.ok;
}

/** Where the DID document of a key is, unless it is told otherwise: beside it. */
function besideKey(path: string): string {
  const { dir, name } = parse(path);
  return join(dir, `${name}.did.json`);
}

async function newKey(
  io: Io,
  alg: 'EdDSA' | 'ES256',
  did: string | undefined,
  { validDays }: NewKeyOptions,
): Promise<KeyFile> {
  const days = Number(validDays);
  if (!Number.isInteger(days) || days < 1 || days > 3660) {
    throw new CliError('keys.valid-days', { found: validDays });
  }
  const jwk = await generateJwk(alg === 'ES256' ? 'ES256' : 'Ed25519');
  // The fragment follows from the key, so no name is ever given to two keys.
  const verificationMethod: DidUrl =
    did === undefined ? didKeyFor(jwk).verificationMethod : `${did}#${await thumbprintOf(jwk)}`;
  const iat = secondsOf(io.now());
  return { jwk, verificationMethod, iat, exp: iat + days * 86_400 };
}

/** What is published of a new key. Its end is published when it has come: a plan may change. */
function publicHalf({ jwk, verificationMethod, iat }: KeyFile): {
  jwk: ReturnType<typeof publicJwkOf>;
  verificationMethod: DidUrl;
  iat?: number;
} {
  return { jwk: publicJwkOf(jwk), verificationMethod, ...(iat !== undefined && { iat }) };
}

/** Who names a passphrase wants it used. */
function isSealed(io: Io, { encrypt }: NewKeyOptions): boolean {
  return encrypt ?? io.passphraseFile !== undefined;
}

async function sealed(io: Io, key: KeyFile, options: NewKeyOptions): Promise<string> {
  const text = keyFileText(key);
  if (!isSealed(io, options)) return text;
  const [{ encryptKey }, { passphraseFor }] = await Promise.all([
    import('@kluscv/node/keys'),
    import('../../terminal/passphrase.ts'),
  ]);
  const { jwk, verificationMethod: kid, iat, exp } = key;
  return encryptKey(
    text,
    { kid, pub: publicJwkOf(jwk), iat, exp },
    await passphraseFor(io, options.out, { twice: true }),
  );
}
