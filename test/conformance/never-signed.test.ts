import { readdirSync, readFileSync } from 'node:fs';
import { validateWorkCredential, type WorkCredential } from '@kluscv/schema';
import { didKeyFor, generateJwk, issueCredential, signerFromJwk } from '@kluscv/sdk';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

const folder = new URL('../../examples/credentials/', import.meta.url);
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as WorkCredential)
  .filter((document) => validateWorkCredential(document).ok);

/** Members of real exports and of forms that people fill in, by each rule of what must never be signed. */
const NEVER_SIGNED_NAMES: readonly string[] = [
  'gps',
  'latitude',
  'begintrip_lng',
  'address',
  'homeAddress',
  'zip',
  'city',
  'licensePlate',
  'license_plate',
  'vin',
  'deviceId',
  'imei',
  'ipAddress',
  'clientName',
  'customerId',
  'reviewerName',
  'passenger',
  'photo',
  'bsn',
  'tin',
  'iban',
  'cpr',
  'passportNumber',
  'birthDate',
  'dateOfBirth',
  'earnings',
  'hourlyRate',
  'fare',
  'tips',
  'salary',
  'commission',
  'acceptanceRate',
  'cancellationRate',
  'rejections',
  'penaltyBox',
  'strikes',
  'fraudScore',
  'qualityScore',
  'riskScore',
  'privateNote',
  'feedbackToClient',
  'benefits',
  'disability',
  'detention',
  'health',
  'colleagues',
  'teamMembers',
];

/** Every object inside a document. */
function objectsIn(value: unknown): readonly Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inner : [value as Record<string, unknown>, ...inner];
}

test('nothing that must never be signed gets through issuing, wherever in an example it is put', async () => {
  const jwk = await generateJwk();
  const signer = await signerFromJwk(jwk);
  const { did } = didKeyFor(jwk);
  expect(examples.length).toBeGreaterThan(8);
  for (const example of examples) {
    const honest = { ...example, issuer: { ...example.issuer, id: did } };
    await expect(issueCredential(honest, { signer })).resolves.toMatchObject({ format: 'vc+jwt' });
  }
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...examples),
      fc.nat(),
      fc.constantFrom(...NEVER_SIGNED_NAMES),
      fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.boolean(), fc.constant({ value: 1 })),
      async (example, place, name, value) => {
        const credential = structuredClone({ ...example, issuer: { ...example.issuer, id: did } });
        const objects = objectsIn(credential);
        const target = objects[place % objects.length] ?? {};
        fc.pre(!(name in target));
        target[name] = value;
        await expect(issueCredential(credential, { signer })).rejects.toMatchObject({
          code: expect.stringMatching(/^issue\./) as string,
        });
      },
    ),
    { numRuns: 300 },
  );
});
