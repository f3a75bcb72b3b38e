import { type DidDocument, didWebUrl, isDid, jwkResolver, keyResolver, resolverFrom, webResolver } from '@kluscv/sdk';
import { CliError } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { refuseExisting } from '../../terminal/files.ts';
import { exists, type Io, readInput } from '../../terminal/io.ts';
import { didDocumentFrom, documentText, issuerDocument } from '@kluscv/issuer';
import { keyInfo } from '../../terminal/keys.ts';
import { dayOf } from '../keys/due.ts';
import { printable } from '../../terminal/terminal.ts';
import { writeWhole } from '@kluscv/node/files';

/** Options of `kluscv did init`. */
export interface DidInitOptions {
  readonly did: string;
  readonly key: readonly string[];
  readonly out: string;
  readonly force?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `kluscv did init`: the document of a did:web out of its key files, the first of which is the one that signs. */
export async function didInit(io: Io, options: DidInitOptions): Promise<ExitCode> {
  const { did, key, out, force = false, dryRun = false, json } = options;
  const address = didWebUrl(did);
  if (address === undefined) {
    throw new CliError('did.not-web', { found: did });
  }
  await refuseExisting(dryRun ? [] : [out], force);
  const keys = await Promise.all(key.map(async (file) => keyInfo(io, file)));
  // A planned end is the issuer's own business until it has come.
  const document = issuerDocument(
    did,
    keys.map(({ exp: _planned, ...one }) => one),
  );
  const text = documentText(document);
  if (!dryRun) writeWhole(out, text, { force });
  const names = keys.map(({ verificationMethod }) => verificationMethod);
  if (json === true)
    io.stdout(`${JSON.stringify({ did, document: out, keys: names, publishAt: address, dryRun }, null, 2)}\n`);
  else io.stdout(dryRun ? text : `${printable(out)}\n`);
  io.stderr(dryRun ? 'Dry run: nothing was written.\n' : `Publish it at ${address}, then: kluscv did check ${did}\n`);
  return EXIT.ok;
}

/** `kluscv did show`: whose document this is, where it lies, and what its keys may do. */
export async function didShow(
  io: Io,
  what: string,
  { offline, json }: { readonly offline?: boolean; readonly json?: boolean },
): Promise<ExitCode> {
  const document =
    isDid(what) && !(await exists(what))
      ? await resolved(what, offline === true)
      : await didDocumentFrom(await readInput(io, what), what);
  const address = didWebUrl(document.id);
  const keys = (document.verificationMethod ?? []).map(({ id, publicKeyJwk }) => {
    const { crv, iat, exp } = (publicKeyJwk ?? {}) as {
      readonly crv?: unknown;
      readonly iat?: unknown;
      readonly exp?: unknown;
    };
    const name = id.startsWith('#') ? document.id + id : id;
    return {
      id: name,
      ...(typeof crv === 'string' && { curve: crv }),
      ...(typeof iat === 'number' && { since: dayOf(iat) }),
      ...(typeof exp === 'number' && { until: dayOf(exp) }),
      signs: isNamed(document, name),
    };
  });
  if (json === true) {
    io.stdout(
      `${JSON.stringify({ did: document.id, ...(address !== undefined && { publishAt: address }), keys }, null, 2)}\n`,
    );
    return EXIT.ok;
  }
  io.stdout(`${printable(document.id)}\n${address === undefined ? '' : `  published at ${address}\n`}`);
  for (const { id, curve, since, until, signs } of keys) {
    const period = [since === undefined ? '' : ` since ${since}`, until === undefined ? '' : ` until ${until}`].join(
      '',
    );
    io.stdout(
      `  ${printable(id)}\n    ${printable(curve ?? 'another form')}${period}, ${signs ? 'signs credentials' : 'does not sign credentials'}\n`,
    );
  }
  io.stderr('Shown as it is written. Nobody has checked who may speak for it.\n');
  return EXIT.ok;
}

function isNamed({ id: did, assertionMethod = [] }: DidDocument, name: string): boolean {
  return assertionMethod.some((entry) => {
    const id = typeof entry === 'string' ? entry : entry.id;
    return (id.startsWith('#') ? did + id : id) === name;
  });
}

async function resolved(did: string, offline: boolean): Promise<DidDocument> {
  if (offline && didWebUrl(did) !== undefined) {
    throw new CliError('did.offline', { at: did }, EXIT.indeterminate);
  }
  const web = offline ? [] : [webResolver({ fetch: (await import('@kluscv/node/fetch')).guardedFetch() })];
  const resolution = await resolverFrom([keyResolver(), jwkResolver(), ...web]).resolve(did);
  if (resolution.ok) return resolution.value;
  throw new CliError(
    'did.no-document',
    { at: did, found: resolution.message },
    resolution.error === 'unreachable' || resolution.error === 'unsupported' ? EXIT.indeterminate : EXIT.usage,
  );
}
