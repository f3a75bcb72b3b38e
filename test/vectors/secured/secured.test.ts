import { readdirSync, readFileSync } from 'node:fs';
import { dataIntegrityReader } from '@kluscv/data-integrity';
import {
  jwkResolver,
  keyResolver,
  resolverFrom,
  type StatusListSource,
  type VerifyPresentationOptions,
  verifyPresentation,
  webResolver,
} from '@kluscv/sdk';
import { sdJwtReader } from '@kluscv/sdk/sd-jwt';
import { trustFrom } from '@kluscv/sdk/trust';
import type { TrustList } from '@kluscv/schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { AtHand, Expected, Vector } from './vector.ts';

interface VectorFile extends Pick<Vector, 'at' | 'atHand'> {
  readonly group: string;
  readonly numberOfVectors: number;
  readonly vectors: readonly (Omit<Vector, 'at' | 'atHand'> & {
    readonly at?: string;
    readonly atHand?: Partial<AtHand>;
  })[];
}

const folder = new URL('v1/', import.meta.url);
const files = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as VectorFile);
const vectors = files.flatMap(({ at, atHand, vectors: some }) =>
  some.map((vector): Vector => ({ at, ...vector, atHand: { ...atHand, ...vector.atHand } })),
);

/** What our verifier is handed of what is at hand. */
function optionsOf({ at, atHand }: Vector): VerifyPresentationOptions {
  const { didDocuments, statusLists, trustLists, addressee } = atHand;
  const documents = new Map(Object.entries(didDocuments).map(([did, text]) => [addressOf(did), text]));
  const web = webResolver({
    fetch: (url) =>
      Promise.resolve(
        new Response(documents.get(url) ?? '', {
          status: documents.has(url) ? 200 : 404,
          headers: { 'content-type': 'application/did+json' },
        }),
      ),
  });
  const source: StatusListSource = {
    load: (url) => {
      const value = statusLists[url];
      return Promise.resolve(
        value === undefined
          ? { ok: false, error: 'unreachable', message: 'Nobody has it.' }
          : { ok: true, value: { format: 'vc+jwt', value } },
      );
    },
  };
  return {
    resolver: resolverFrom([keyResolver(), jwkResolver(), web]),
    statusLists: source,
    trust: trustFrom(trustLists as unknown as readonly TrustList[]),
    formats: [sdJwtReader('vc+sd-jwt'), sdJwtReader('dc+sd-jwt'), dataIntegrityReader()],
    clock: () => at,
    page: 'no-page',
    ...(addressee !== undefined && { addressee }),
  };
}

function addressOf(did: string): string {
  return `https://${did.slice('did:web:'.length)}/.well-known/did.json`;
}

describe('vectors of signed texts', () => {
  const isVectorFile = new Ajv2020({ strict: true }).compile(
    JSON.parse(readFileSync(new URL('../secured.schema.json', import.meta.url), 'utf8')) as object,
  );

  it.each(files.map((file) => [file.group, file] as const))('%s is whole', (_, file) => {
    expect(file.vectors).toHaveLength(file.numberOfVectors);
    isVectorFile(file);
    expect(isVectorFile.errors ?? []).toEqual([]);
  });

  it.each(vectors.map((vector) => [vector.id, vector] as const))('%s', async (_, vector) => {
    const { input, expected } = vector;
    const report = await verifyPresentation(
      'text' in input ? input.text : Uint8Array.from(Buffer.from(input.base64, 'base64')),
      optionsOf(vector),
    );
    const { answer: _answer, ...verdicts } = expected;
    expect({
      verdict: report.verdict,
      codes: sorted(report.findings),
      credentials: report.credentials.map(({ verdict, findings }) => ({ verdict, codes: sorted(findings) })),
    }).toEqual(verdicts satisfies Omit<Expected, 'answer'>);
  });
});

function sorted(findings: readonly { readonly code: string }[]): readonly string[] {
  return [...new Set(findings.map(({ code }) => code))].toSorted();
}
