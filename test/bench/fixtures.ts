import { readFileSync } from 'node:fs';
import { readExport } from '@kluscv/adapters';
import type { PrivateJwk, SecuredCredential } from '@kluscv/sdk';
import { createIssuer, generateJwk, signerFromJwk } from '@kluscv/sdk/issue';

const exportFile = new URL('../../examples/exports/cleaning-platform/platform-export.json', import.meta.url);

/** Signed credentials of the example platform, as many as asked for, of one person. */
export async function credentials(
  count: number,
  name = 'Amina Voorbeeld',
  jwk?: PrivateJwk,
): Promise<readonly SecuredCredential[]> {
  const reading = await readExport([{ name: 'platform-export.json', bytes: readFileSync(exportFile) }], {
    asOf: '2026-01-15',
  });
  if (!reading.ok) throw new Error(reading.problem.message);
  const issuer = await createIssuer({
    signer: await signerFromJwk(jwk ?? (await generateJwk())),
    issuer: { name: 'Voorbeeld', role: 'platform' },
  });
  const issued: SecuredCredential[] = [];
  for (let index = 0; index < count; index += 1) {
    const record = reading.records[index % reading.records.length];
    if (record !== undefined) issued.push(await issuer.issue(record, { subject: { name } }));
  }
  return issued;
}
