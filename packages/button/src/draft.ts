import type { Instant, WorkCredential } from '@kluscv/schema';
import { credentialFor } from '@kluscv/sdk/issue';
import { chosenRecord, chosenRecords } from './choice.ts';
import { secondsAfter, type Settings } from './options.ts';
import type { Choices, KeptHandover } from './pending-store.ts';

const DAY = 86_400;

/** Whose work it is, with the name if the worker shows it. */
export function subjectOf(
  { worker: { id, name } }: KeptHandover,
  { shown }: Choices,
): { readonly id: string; readonly name?: string } {
  return { id, ...(name !== undefined && shown.includes('name') && { name }) };
}

/** When a credential ends that is signed now; `undefined` for never. */
export function validUntil({ validDays, clock }: Settings): Instant | undefined {
  return validDays === undefined ? undefined : secondsAfter(clock(), validDays * DAY);
}

/** What would be signed if the worker pressed the button now. Nothing is. */
export function draftCredentials(
  settings: Settings,
  handover: KeptHandover,
  choices: Choices,
): readonly WorkCredential[] {
  const { issuer, clock, random } = settings;
  const until = validUntil(settings);
  return chosenRecords(handover, choices).flatMap((at) => {
    const record = chosenRecord(handover, at, choices);
    if (record === undefined) return [];
    return credentialFor(record, {
      subject: subjectOf(handover, choices),
      issuer: issuer.issuer,
      validFrom: clock(),
      random,
      test: issuer.test,
      ...(until !== undefined && { validUntil: until }),
    });
  });
}
