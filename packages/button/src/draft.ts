import type { WorkCredential } from '@kluscv/schema';
import { credentialFor } from '@kluscv/sdk/issue';
import { chosenRecord, chosenRecords } from './choice.ts';
import { secondsAfter, type Settings } from './options.ts';
import type { Choices, Handover } from './pending-store.ts';

const DAY = 86_400;

/** What a credential of this worker says besides the work. */
export function envelopeFor(
  settings: Settings,
  { worker }: Handover,
  { shown }: Choices,
): { readonly subject: { readonly id?: string; readonly name?: string }; readonly validUntil?: string } {
  const { validDays, clock } = settings;
  return {
    subject: {
      ...(worker.id !== undefined && { id: worker.id }),
      ...(worker.name !== undefined && shown.includes('name') && { name: worker.name }),
    },
    ...(validDays !== undefined && { validUntil: secondsAfter(clock(), validDays * DAY) }),
  };
}

/** What would be signed if the worker pressed the button now. Nothing is. */
export function draftCredentials(settings: Settings, handover: Handover, choices: Choices): readonly WorkCredential[] {
  const { issuer, clock, random } = settings;
  return chosenRecords(handover, choices).flatMap((at) => {
    const record = chosenRecord(handover, at, choices);
    if (record === undefined) return [];
    return credentialFor(record, {
      ...envelopeFor(settings, handover, choices),
      issuer: issuer.issuer,
      validFrom: clock(),
      random,
      test: issuer.test,
    });
  });
}
