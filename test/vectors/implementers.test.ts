import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';

interface Report {
  readonly vectors: number;
  readonly right: number;
  readonly unsupported: number;
  readonly faults: readonly unknown[];
}

const folder = new URL('../../implementers/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
const registry = read('registry.json') as {
  readonly implementers: readonly { readonly id: string; readonly roles: readonly string[]; readonly votes: boolean }[];
};
/** How many vectors there are now. */
const numberIn = (place: string): number =>
  readdirSync(new URL(place, import.meta.url))
    .map(
      (name) =>
        JSON.parse(readFileSync(new URL(`${place}${name}`, import.meta.url), 'utf8')) as { numberOfVectors: number },
    )
    .reduce((sum, { numberOfVectors }) => sum + numberOfVectors, 0);

describe('the registry of implementers', () => {
  it('follows its schema', () => {
    const isRegistry = new Ajv2020({ strict: true }).compile(read('registry.schema.json') as object);
    isRegistry(registry);
    expect(isRegistry.errors ?? []).toEqual([]);
  });

  it('has one report for each, and none for nobody', () => {
    const reports = readdirSync(new URL('reports/', folder)).map((name) => name.replace('.json', ''));
    expect(reports.toSorted()).toEqual(registry.implementers.map(({ id }) => id).toSorted());
  });

  it.each(registry.implementers.filter(({ votes }) => !votes))(
    '$id was asked about every vector of today',
    ({ id }) => {
      // `npx pnpm@12 freeze` asks them again.
      const { documents, secured } = read(`reports/${id}.json`) as Readonly<Record<'documents' | 'secured', Report>>;
      expect(documents.vectors).toBe(numberIn('v1/'));
      expect(secured.vectors + secured.unsupported).toBe(numberIn('secured/v1/'));
    },
  );

  it.each(registry.implementers)(
    '$id made no fault, and whoever verifies answered about signed texts',
    ({ id, roles }) => {
      const { documents, secured } = read(`reports/${id}.json`) as { documents: Report; secured: Report | null };
      if (roles.includes('verifier')) expect(secured).not.toBeNull();
      for (const report of secured === null ? [documents] : [documents, secured]) {
        expect(report).toMatchObject({ faults: [], right: report.vectors });
        expect(report.vectors).toBeGreaterThan(200);
      }
    },
  );
});
