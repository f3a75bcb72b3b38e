import { type KlusError, type WorkPresentation } from '@kluscv/schema';
import { readCompactJws } from '@kluscv/schema/reading';
import type { SecuredCredential } from '@kluscv/sdk';
import { presentCredentials } from '@kluscv/sdk/present';
import { chosenRecord, chosenRecords } from './choice.ts';
import { envelopeFor } from './draft.ts';
import type { Settings } from './options.ts';
import type { Choices, Handover } from './pending-store.ts';

/** Signs what the worker chose, now, and draws it. */
export async function makeDocument(settings: Settings, handover: Handover, choices: Choices): Promise<Uint8Array> {
  const { issuer, status, onIssued, paper, clock, render } = settings;
  const envelope = envelopeFor(settings, handover, choices);
  const credentials: SecuredCredential[] = [];
  for (const at of chosenRecords(handover, choices)) {
    const record = chosenRecord(handover, at, choices);
    if (record === undefined) continue;
    const entry = await status?.(handover.worker);
    const supersedes = handover.supersedes?.[at];
    const secured = await issuer.issue(record, {
      ...envelope,
      ...(entry !== undefined && { status: entry }),
      ...(supersedes && { supersedes }),
    });
    const jws = readCompactJws(secured.value.split('~', 1)[0] ?? '');
    const id = jws.ok && typeof jws.payload['id'] === 'string' ? jws.payload['id'] : '';
    await onIssued?.({ id, worker: handover.worker, record, ...(entry !== undefined && { status: entry }) });
    credentials.push(secured);
  }
  const presentation: WorkPresentation = await presentCredentials(credentials, {
    render: { renderer: 'kluscv-render/1', locale: choices.locale, paper, renderedOn: clock().slice(0, 10) },
  });
  return render(presentation);
}

const TOO_MUCH: ReadonlySet<string> = new Set([
  'issue.too-large',
  'render.glyph-missing',
  'render.too-large',
  'render.too-many-pages',
]);

/** Whether the worker can help it by choosing less. */
export function isTooMuch(error: unknown): boolean {
  return error instanceof Error && error.name === 'KlusError' && TOO_MUCH.has((error as KlusError).code);
}
