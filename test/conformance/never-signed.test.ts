import { readdirSync, readFileSync } from 'node:fs';
import { type AnyCredential, KlusError, validateCredential } from '@kluscv/schema';
import { didKeyFor, generateJwk, issueCredential, signerFromJwk } from '@kluscv/sdk/issue';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

const folder = new URL('../../examples/credentials/', import.meta.url);
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as AnyCredential)
  .filter((document) => validateCredential(document).ok);

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

/** What can be told from its form, as people write it into a text. */
const NEVER_SIGNED_TEXTS: readonly string[] = [
  'Bel 06-12345678',
  'Mail worker@platform.example',
  'IBAN NL91 ABNA 0417 1643 00',
  'CPR 010190-1234',
  'Gedaan op 52.370216, 4.895168',
];

/** Every place in a document at which there is a text. */
function textsIn(value: unknown): readonly { readonly holder: Record<string, unknown>; readonly member: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.entries(holder).flatMap(([member, inner]) =>
    typeof inner === 'string' ? [{ holder, member }] : textsIn(inner),
  );
}

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
  expect(examples.map(({ type }) => type[1])).toEqual(
    expect.arrayContaining(['WorkCredential', 'WorkEndorsementCredential', 'HoursStatementCredential']),
  );
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

test('nor does it in place of a text, or behind one', async () => {
  const jwk = await generateJwk();
  const signer = await signerFromJwk(jwk);
  const { did } = didKeyFor(jwk);
  const issued: string[] = [];
  for (const example of examples) {
    for (const place of textsIn(example).keys()) {
      for (const after of NEVER_SIGNED_TEXTS.flatMap((text) => [() => text, (before: string) => `${before} ${text}`])) {
        const credential = structuredClone({ ...example, issuer: { ...example.issuer, id: did } });
        const { holder, member } = textsIn(credential)[place] ?? { holder: {}, member: '' };
        // An entry in a public register is letters and digits, as a telephone number is.
        if (member === 'value' && 'scheme' in holder) continue;
        holder[member] = after(String(holder[member]));
        const outcome = await issueCredential(credential, { signer }).catch((error: unknown) => error);
        if (outcome instanceof KlusError) expect(outcome.code).toMatch(/^issue\./);
        else issued.push(`${member}: ${String(holder[member])}`);
      }
    }
  }
  expect(issued).toEqual([]);
});
