import type { KlusError, WorkPresentation } from '@kluscv/schema';
import { type IssuedOutcome, issuance, type Order } from '@kluscv/issuer';
import { presentCredentials } from '@kluscv/sdk/present';
import { chosenRecord, chosenRecords } from './choice.ts';
import { subjectOf, validUntil } from './draft.ts';
import type { Settings } from './options.ts';
import type { Choices, KeptHandover } from './pending-store.ts';

/** Signs what the worker chose, now, by the one road of issuing: all of it, or nothing that the platform hears of. */
export async function signDocument(
  settings: Settings,
  handover: KeptHandover,
  choices: Choices,
): Promise<WorkPresentation> {
  const { issuer, ledger, onIssued, paper, clock, random, render } = settings;
  const issued: IssuedOutcome<WorkOrder>[] = [];
  const outcomes = issuance(ordersOf(handover, choices), {
    issuer: { ...issuer.issuer, signer: issuer.signer },
    clock,
    random,
    test: issuer.test,
    validUntil: () => validUntil(settings),
    ...(issuer.format !== undefined && { format: issuer.format }),
    ...(ledger !== undefined && { ledger }),
  });
  for await (const outcome of outcomes) {
    if (outcome.kind !== 'issued') throw outcome.error;
    issued.push(outcome);
  }
  const presentation = await presentCredentials(issued, {
    render: { renderer: 'kluscv-render/1', locale: choices.locale, paper, renderedOn: clock().slice(0, 10) },
  });
  // What cannot be drawn does not leave.
  await render(presentation);
  for (const { id, order, status } of issued) {
    await onIssued?.({
      id,
      worker: handover.worker,
      record: order.statement,
      ...(status !== undefined && { status }),
    });
  }
  return presentation;
}

type WorkOrder = Order & { readonly statement: NonNullable<ReturnType<typeof chosenRecord>> };

function ordersOf(handover: KeptHandover, choices: Choices): readonly WorkOrder[] {
  const subject = subjectOf(handover, choices);
  return chosenRecords(handover, choices).flatMap((at) => {
    const statement = chosenRecord(handover, at, choices);
    const supersedes = handover.supersedes?.[at];
    return statement === undefined ? [] : [{ statement, subject, key: subject.id, ...(supersedes && { supersedes }) }];
  });
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
