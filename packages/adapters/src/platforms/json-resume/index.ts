import { type ExportRecord, isObject, type WorkType } from '@kluscv/schema';
import type { Adapter, Aggregate } from '../../adapter.ts';
import { readDate } from '../../text/calendar.ts';
import { workerExport } from '../../read/define-adapter.ts';
import { listAt, textAt } from '../../text/json-value.ts';
import { echo } from '../../text/echo.ts';

const SECTIONS = ['work', 'volunteer'] as const;

/** A résumé in the JSON Resume format: what a person says of their own work, and nobody else. */
export const jsonResume: Adapter = {
  id: 'json-resume',
  title: 'JSON Resume (self-declared)',
  recognizes: ({ shape }) =>
    shape.kind === 'json' &&
    isObject(shape.value) &&
    isObject(shape.value['basics']) &&
    SECTIONS.some((section) => listAt(shape.value, section) !== undefined),
  parse: (files, { asOf, language, ledger }) => {
    const workTypes = new Map<string, WorkType>();
    const figures = new Map<string, { readonly figures: ExportRecord; readonly origin: Aggregate['origin'] }>();
    let rows = 0;
    let skipped = 0;
    for (const { shape, name } of files) {
      for (const section of SECTIONS) {
        (shape.kind === 'json' ? (listAt(shape.value, section) ?? []) : []).forEach((entry, index) => {
          rows += 1;
          const origin = { file: name, pointer: `/${section}/${index}` };
          const drop = (reason: 'missingValue' | 'undated' | 'afterAsOf', message: string): void => {
            skipped += 1;
            ledger.drop({ ...origin, reason, message });
          };
          const position = echo(textAt(entry, 'position'), 80);
          if (position === '') {
            drop('missingValue', 'Member "position": A value that is needed is empty. Say what the work was.');
            return;
          }
          const started = monthIn(textAt(entry, 'startDate'));
          const ended = monthIn(textAt(entry, 'endDate'));
          if (started === undefined || (ended === undefined && textAt(entry, 'endDate') !== '')) {
            drop(
              'undated',
              'A month is needed of the beginning and the end, such as "2023-04". A year alone says too little.',
            );
            return;
          }
          const until = asOf.slice(0, 7);
          if (started > until || (ended ?? started) < started) {
            drop(
              'afterAsOf',
              'This work begins after the date of the record, or ends before it begins. Correct the dates.',
            );
            return;
          }
          const isOver = ended !== undefined && ended <= until;
          const last = isOver ? ended : until;
          const key = `${section}:${position.slice(0, 70)}`;
          const before = figures.get(key)?.figures;
          const { completed = 0, partial = 0 } = before?.counts ?? {};
          workTypes.set(key, { label: { [language]: position } });
          figures.set(key, {
            origin: figures.get(key)?.origin ?? origin,
            figures: {
              workType: key,
              ...(section === 'volunteer' ? { workRelation: 'volunteer' as const } : {}),
              counts: {
                unitKind: 'contract',
                completed: completed + (isOver ? 1 : 0),
                // An engagement that goes on is not completed.
                ...(partial + (isOver ? 0 : 1) === 0 ? {} : { partial: partial + (isOver ? 0 : 1) }),
              },
              period: {
                first: before === undefined || started < before.period.first ? started : before.period.first,
                last: before === undefined || last > before.period.last ? last : before.period.last,
              },
              complete: 'unknown',
            },
          });
        });
      }
    }
    return workerExport({
      platform: { name: 'Own résumé' },
      asOf,
      workTypes,
      units: [],
      aggregates: [...figures.values()],
      files,
      rows,
      skipped,
      basis: 'manual',
      assurance: 'selfDeclared',
    });
  },
};

/** The month of `2023-04` or `2023-04-17`; nothing for a year alone. */
function monthIn(text: string): string | undefined {
  return readDate(/^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text)?.slice(0, 7);
}
