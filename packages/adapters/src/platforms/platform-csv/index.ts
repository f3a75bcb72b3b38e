import type { Adapter, OpenedFile, ParseResult, ReadContext } from '../../adapter.ts';
import type { ExportProblem } from '../../errors.ts';
import { copyLedger, createLedger } from '../../ledger.ts';
import { asOfOf, workTypesOf } from '../platform-export/map.ts';
import { isDescription, readDescription } from './description.ts';
import { type Pass, type PassState, runPass } from './pass.ts';
import { rowName } from '../../tally/summarize.ts';
import { isDated, statedComplete } from './stated.ts';
import { isFigures, isUnits, missingColumns, noteUnknownColumns } from './table-columns.ts';
import { areEqualRowsWork, findMerged, findTooFull, isRestarting } from './pass-questions.ts';

/** The CSV twin of the native JSON: one row a piece of work, or one row a worker and type of work with figures. */
export const platformCsv: Adapter = {
  id: 'platform-csv',
  title: 'platform-export CSV',
  recognizes: (file) => isUnits(file) || isFigures(file) || isDescription(file),
  parse: (files, context) => {
    const tables = files.filter((file) => !isDescription(file));
    const descriptions = files.filter(isDescription);
    const [first] = tables;
    if (first === undefined) {
      return refused({
        code: 'export.empty',
        file: descriptions[0]?.name ?? '',
        message:
          'This describes a platform but holds no work: it has no "workers", and no table came with it. Hand over both.',
      });
    }
    const description = readDescription(descriptions, context);
    if (!description.ok) return description;
    for (const file of tables) {
      const missing = missingColumns(file);
      if (missing !== undefined) return refused({ code: 'export.columns-missing', file: file.name, message: missing });
    }
    for (const file of tables) noteUnknownColumns(file, context);
    const state: PassState = {
      head: description.head,
      declared: description.declaresWorkTypes ? workTypesOf(description.head).byKey : undefined,
      asOf: asOfOf(description.head.asOf, first, context),
      complete: statedComplete(description.head, context),
      recounts: new Map(),
      merged: new Map(),
      tooFull: new Set(),
      rowsApart: false,
      equalRowsCount: false,
    };
    const isStated =
      context.asOfIsStated === true || descriptions.some(({ shape }) => shape.kind === 'json' && isDated(shape.value));
    for (;;) {
      // Nothing is written down for good before it is known that no later row speaks against it.
      const ledger = createLedger();
      const pass = runPass(tables, state, { ...context, ledger });
      if ('problem' in pass) return refused(pass.problem);
      if (pass.workers.recounts.size > 0) {
        for (const [key, recount] of pass.workers.recounts) state.recounts.set(key, recount);
        continue;
      }
      if (!state.rowsApart && isRestarting(pass, tables, context)) {
        state.rowsApart = true;
        state.recounts.clear();
        continue;
      }
      if (!state.equalRowsCount && areEqualRowsWork(ledger, tables, context)) {
        state.equalRowsCount = true;
        continue;
      }
      if (findMerged(pass, state, context) || findTooFull(pass, state, tables, context)) {
        state.recounts.clear();
        continue;
      }
      const lastOn = pass.lastOn;
      if (!isStated && lastOn !== undefined && lastOn < state.asOf) {
        context.ledger.note({
          code: 'asOfIsLastWork',
          file: first.name,
          facts: { date: lastOn },
          message: `The last work in the table was on ${lastOn}. Nothing says that there was none since, so the records speak of the time up to that day. If the table reaches further, say up to which day (--as-of).`,
        });
        state.asOf = lastOn;
        continue;
      }
      const result = resultOf(pass, files, state, context);
      return {
        ...result,
        workers: (function* () {
          yield* result.workers;
          // Making the records may write down more.
          copyLedger(ledger, context.ledger);
        })(),
      };
    }
  },
};

function resultOf(pass: Pass, files: readonly OpenedFile[], state: PassState, context: ReadContext): ParseResult {
  const { workers, workTypes, scale, rows, lost, notRead } = pass;
  const { platform, zone } = state.head;
  const isWorkers = context.mapping?.source === 'worker';
  const { contradictions, firstContradiction } = workers;
  if (contradictions > 0 && firstContradiction !== undefined) {
    const other = rowName(firstContradiction.other, firstContradiction.otherFile);
    context.ledger.note({
      code: 'contradictions',
      file: firstContradiction.file,
      row: firstContradiction.row,
      facts: { row: firstContradiction.row, other },
      message: `Rows ${other} and ${firstContradiction.row} have the same number and say different things${contradictions > 1 ? `, and so do ${contradictions - 1} more` : ''}. None of them was counted.`,
    });
  }
  const parsed = workers.parsed(lost, context.unread.length > 0 || notRead > 0);
  return {
    ok: true,
    platform,
    assurance: isWorkers ? 'importedSelfSigned' : 'issuerSigned',
    basis: isWorkers ? 'workerExport' : 'issuerSystem',
    asOf: state.asOf,
    workTypes,
    ...(scale === undefined ? {} : { ratingScale: scale }),
    ...(zone === undefined ? {} : { zone }),
    workers: parsed,
    files: files.map(({ name }) => name),
    rows,
  };
}

function refused(problem: ExportProblem): { readonly ok: false; readonly problem: ExportProblem } {
  return { ok: false, problem };
}
