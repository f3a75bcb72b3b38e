import type { OpenedFile } from '../adapter.ts';
import { echo } from '../text/echo.ts';
import { readRows, type TableShape, unmarked } from '../text/table.ts';
import { candidatesIn } from './column-candidates.ts';
import { mappedShape, sheetOf } from './column-mapping.ts';
import type { ColumnMapping, ColumnSource } from './mapping.ts';
import { partOfName, plainWord, VALUE_CODES } from './mapping-words.ts';
import { type Questions, SAMPLES, sampleOf } from './questions.ts';
import { hasDays, lacksYear, peopleIn, unfoldDays } from './unfold.ts';

/** How a table is proposed to be read; what is not sure is asked. */
export interface MappingProposal {
  readonly mapping: ColumnMapping;
  /** Columns of the tables that nothing was proposed for. They are not read. */
  readonly unused: readonly string[];
  /** Columns of the platform-export CSV without which no row can be read, and that nothing stands for yet. */
  readonly missing: readonly string[];
}

type TableOfWork = OpenedFile & { readonly shape: TableShape };

/** Columns that can be pointed out if no name gives them away. */
const POINTED_OUT = ['worker_ref', 'date', 'hours'] as const;

/**
 * Proposes how the columns of tables become those of the platform-export CSV, by names in Dutch, English, German, Danish and French,
 * and asks for what names do not tell.
 *
 * @returns nothing if there is no table
 */
export function proposeMapping(files: readonly OpenedFile[], questions: Questions): MappingProposal | undefined {
  const layout = files.some(hasDays) ? 'days' : 'rows';
  const year = files.some(lacksYear)
    ? questions.ask({ id: 'week.year', code: 'weekYear', kind: 'text', choices: [], samples: [], facts: {} })
    : undefined;
  const unfolded = files.map((file) => {
    const plan = layout === 'days' ? unfoldDays(file, year) : undefined;
    return plan !== undefined && 'shape' in plan ? { ...file, text: '', shape: plan.shape } : file;
  });
  const all = unfolded.filter((file): file is TableOfWork => file.shape.kind === 'table');
  const [any] = all;
  if (any === undefined) return undefined;
  const matched = all.map((file) => ({ file, columns: candidatesIn(file.bytes, file.shape) }));
  const most = matched.reduce((top, { columns }) => Math.max(top, columns.size), 0);
  const work = matched.filter(({ columns }) => columns.size >= 2 && columns.size * 2 >= most);
  const tables = (work.length === 0 ? [{ file: any }] : work).map(({ file }) => ({
    file,
    columns: targetsIn(file, questions),
  }));
  const ignore = all
    .filter((file) => !tables.some((table) => table.file === file))
    .flatMap((file) => {
      const sheet = sheetOf(file.name);
      const answer = questions.ask({
        id: `sheet.${echo(sheet, 40)}`,
        code: 'otherSheet',
        column: sheet,
        kind: 'choice',
        choices: ['ignore', 'unread'],
        samples: file.shape.columns.slice(0, SAMPLES).map((name) => echo(name, 40)),
        facts: { sheet: echo(sheet, 60) },
      });
      return answer === 'ignore' ? [sheet] : [];
    });
  const columns: Record<string, ColumnSource> = {};
  for (const target of new Set(tables.flatMap((table) => [...table.columns.keys()]))) {
    const sources = tables.flatMap((table) => table.columns.get(target) ?? []);
    const names = [...new Set(sources.map((source) => JSON.stringify(source)))].map(
      (text) => JSON.parse(text) as ColumnSource,
    );
    const [only, another] = names;
    if (only === undefined) continue;
    if (another === undefined) columns[target] = only;
    else columns[target] = names.flatMap((name) => (typeof name === 'string' ? [name] : []));
  }
  const first = tables[0]?.file ?? any;
  const usedNames = (): ReadonlySet<string> => new Set(Object.values(columns).flatMap(namesIn));
  const unusedIn = (): readonly string[] => {
    const used = usedNames();
    return [...new Set(tables.flatMap(({ file }) => file.shape.columns))].filter(
      (name) => name !== '' && !used.has(name),
    );
  };
  const fixed: Record<string, string> = {};
  // The row of a plan is a week of somebody: its number is none of a piece of work.
  if (layout === 'days') delete columns['unit_id'];
  settleWorkers(columns, first, questions);
  askSeveral(columns, first, questions);
  for (const target of POINTED_OUT) {
    const isThere = Object.hasOwn(columns, target);
    const hasOther =
      target === 'date'
        ? Object.hasOwn(columns, 'start') || Object.hasOwn(columns, 'end')
        : target === 'hours' && (Object.hasOwn(columns, 'minutes') || Object.hasOwn(columns, 'start') || true);
    if (isThere || hasOther) continue;
    const answer = questions.ask({
      id: `${target}.column`,
      code: 'column',
      // A table of one person needs no column for whose work it is: the answer stands for every row.
      kind: target === 'worker_ref' ? 'text' : 'choice',
      choices: unusedIn(),
      samples: unusedIn().slice(0, SAMPLES),
      facts: { target },
    });
    if (answer === undefined) continue;
    if (unusedIn().includes(answer)) columns[target] = answer;
    else fixed[target] = answer;
  }
  settleFixed(columns, fixed, first, unusedIn(), questions);
  const source = questions.ask({
    id: 'source',
    code: 'source',
    kind: 'choice',
    choices: ['platform', 'worker'],
    samples: [],
    facts: {},
    proposed: 'platform',
  });
  // What a worker downloaded is never known to be the whole history.
  const complete = source === 'platform' && !Object.hasOwn(columns, 'complete') ? askComplete(questions) : undefined;
  const mapping: ColumnMapping = {
    columns,
    fixed,
    ...(layout === 'days' ? { layout } : {}),
    ...(ignore.length === 0 ? {} : { ignore }),
    ...(source === 'worker' ? { source } : {}),
    ...(complete === undefined ? {} : { complete }),
  };
  const has = (name: string): boolean => Object.hasOwn(columns, name) || Object.hasOwn(fixed, name);
  const missing = ['worker_ref', 'work_type', 'unit_kind', 'outcome'].filter((name) => !has(name));
  if (!has('end') && !has('start') && !has('date')) missing.push('date');
  return { mapping, unused: unusedIn(), missing };
}

function askComplete(questions: Questions): ColumnMapping['complete'] {
  const choices = ['yes', 'no', 'unknown'] as const;
  const answer = questions.ask({
    id: 'complete',
    code: 'complete',
    kind: 'choice',
    choices,
    samples: [],
    facts: {},
  });
  return choices.find((choice) => choice === answer);
}

function namesIn(source: ColumnSource): readonly string[] {
  if (typeof source === 'string') return [source];
  return isJoin(source) ? source.join : source;
}

function isJoin(source: Exclude<ColumnSource, string>): source is { readonly join: readonly string[] } {
  return !Array.isArray(source);
}

/** The columns of one table by what they stand for; where two may stand for the same, somebody says which. */
function targetsIn({ bytes, shape }: TableOfWork, questions: Questions): ReadonlyMap<string, ColumnSource> {
  const targets = new Map<string, ColumnSource>();
  for (const [target, names] of candidatesIn(bytes, shape)) {
    const others = names.filter((name) => partOfName(name) === undefined);
    const name = others.length > 1 ? oneOf(target, others, { bytes, shape }, questions) : others[0];
    if (name !== undefined) targets.set(target, name);
  }
  const halves: { first?: string; middle?: string; last?: string } = {};
  for (const name of shape.columns) {
    const half = name === '' ? undefined : partOfName(name);
    if (half !== undefined) halves[half] ??= name;
  }
  const { first, middle, last } = halves;
  const between = middle === undefined ? [] : [middle];
  if (last !== undefined && first !== undefined) targets.set('worker_name', { join: [first, ...between, last] });
  else if (first !== undefined && targets.has('worker_name')) {
    // `Nom` beside `Prénom` is the family name alone.
    const name = targets.get('worker_name');
    if (typeof name === 'string') targets.set('worker_name', { join: [first, ...between, name] });
  } else if (last !== undefined && middle !== undefined) targets.set('worker_name', { join: [middle, last] });
  else if (last !== undefined || first !== undefined) targets.set('worker_name', last ?? first ?? '');
  return targets;
}

/** Which of several columns it is. A column that is called exactly like ours is meant. */
function oneOf(
  target: string,
  names: readonly string[],
  file: Pick<TableOfWork, 'bytes' | 'shape'>,
  questions: Questions,
): string | undefined {
  if (names.includes(target)) return target;
  return questions.ask({
    id: `${target}.which`,
    code: 'whichColumn',
    kind: 'choice',
    choices: names,
    samples: names.map((name) => `${echo(name, 30)}: ${valuesOf(file, name).join(', ')}`),
    facts: { target },
  });
}

/** People are told apart by a number; where there is none, by their name, if somebody says that no two have the same. */
function settleWorkers(
  columns: Record<string, ColumnSource>,
  { bytes, shape }: TableOfWork,
  questions: Questions,
): void {
  const reference = columns['worker_ref'];
  const name = columns['worker_name'];
  const isName = reference !== undefined && name === undefined && holdsNames(bytes, shape, reference);
  if (!isName && (reference !== undefined || name === undefined)) return;
  const from = isName ? reference : name;
  if (from === undefined) return;
  const samples: string[] = [];
  for (const row of readRows(bytes, mappedShape(shape, { columns: { worker_name: from } }))) {
    if ('bad' in row) continue;
    const text = row.get('worker_name');
    if (text !== '' && !samples.includes(echo(text, 40))) samples.push(echo(text, 40));
    if (samples.length === SAMPLES) break;
  }
  const answer = questions.ask({
    id: 'worker_ref.names',
    code: 'nameAsReference',
    kind: 'choice',
    choices: ['unique', 'notUnique'],
    samples,
    facts: {},
  });
  if (answer === 'unique') {
    columns['worker_ref'] = from;
    columns['worker_name'] = from;
  }
}

/** Where one row names several people, whether its hours are those of each, or of all together. */
function askSeveral(columns: Record<string, ColumnSource>, { bytes, shape }: TableOfWork, questions: Questions): void {
  const from = columns['worker_name'] ?? columns['worker_ref'];
  if (typeof from !== 'string') return;
  const samples: string[] = [];
  for (const row of readRows(bytes, mappedShape(shape, { columns: { worker_name: from } }))) {
    if ('bad' in row) continue;
    const cell = row.get('worker_name');
    const people = peopleIn(cell);
    if (people.length > 1 && people.every(({ name }) => /\p{L}{2}/u.test(name))) samples.push(sampleOf(cell, row.row));
    if (samples.length === SAMPLES) break;
  }
  if (samples.length === 0) return;
  questions.ask({
    id: 'workers.several',
    code: 'severalWorkers',
    kind: 'choice',
    choices: ['each', 'shared', 'oneName'],
    samples,
    facts: { count: samples.length },
  });
}

function holdsNames(bytes: Uint8Array, shape: TableShape, from: ColumnSource): boolean {
  let names = 0;
  let others = 0;
  for (const row of readRows(bytes, mappedShape(shape, { columns: { worker_ref: from } }))) {
    if ('bad' in row) continue;
    if (/^\p{L}+[\s.,-]+\p{L}/u.test(row.get('worker_ref'))) names += 1;
    else others += 1;
    if (names + others >= 50) break;
  }
  return names > others;
}

/** What a table does not have in a column, and is the same for every row. */
function settleFixed(
  columns: Record<string, ColumnSource>,
  fixed: Record<string, string>,
  file: TableOfWork,
  unused: readonly string[],
  questions: Questions,
): void {
  if (!Object.hasOwn(columns, 'unit_kind')) {
    const answer = questions.ask({
      id: 'unit_kind',
      code: 'rowKind',
      kind: 'choice',
      choices: [...new Set(VALUE_CODES.get('unit_kind')?.values())],
      samples: firstRows(file),
      facts: {},
      proposed: kindOf(file.shape),
    });
    if (answer !== undefined) fixed['unit_kind'] = answer;
  }
  if (!Object.hasOwn(columns, 'outcome')) {
    const answer = questions.ask({
      id: 'outcome',
      code: 'allDone',
      kind: 'choice',
      choices: ['completed', ...unused],
      samples: firstRows(file),
      facts: {},
      proposed: 'completed',
    });
    if (answer === 'completed') fixed['outcome'] = 'completed';
    else if (answer !== undefined) columns['outcome'] = answer;
  }
  if (!Object.hasOwn(columns, 'work_type')) {
    const answer = questions.ask({
      id: 'work_type',
      code: 'workTypeOfAll',
      kind: 'text',
      choices: [],
      samples: firstRows(file),
      facts: {},
    });
    if (answer !== undefined) {
      if (unused.includes(answer)) columns['work_type'] = answer;
      else fixed['work_type'] = answer;
    }
  }
  if (Object.hasOwn(columns, 'rating') && !Object.hasOwn(columns, 'rating_max')) {
    const answer = questions.ask({
      id: 'rating.scale',
      code: 'ratingScale',
      kind: 'choice',
      choices: ['5', '10', '100', 'leaveOut'],
      samples: valuesOf(file, columns['rating'] ?? ''),
      facts: {},
    });
    if (answer === 'leaveOut') delete columns['rating'];
    else if (answer !== undefined) {
      fixed['rating_max'] = answer;
      if (answer === '100') fixed['rating_min'] = '0';
    }
  }
}

function kindOf({ columns }: TableShape): string {
  const words = columns.map(plainWord);
  if (words.some((word) => /dienst|schicht|shift|vagt|poste/.test(word))) return 'shift';
  return 'task';
}

function firstRows({ bytes, shape }: TableOfWork): readonly string[] {
  const samples: string[] = [];
  for (const row of readRows(bytes, shape)) {
    if ('bad' in row) continue;
    const cells = row.cells.map((cell) => unmarked(cell).trim()).filter((cell) => cell !== '');
    samples.push(sampleOf(cells.join(' · '), row.row));
    if (samples.length === 2) break;
  }
  return samples;
}

/** The first values of a column, with their rows. */
function valuesOf({ bytes, shape }: Pick<TableOfWork, 'bytes' | 'shape'>, source: ColumnSource): readonly string[] {
  const samples: string[] = [];
  for (const row of readRows(bytes, mappedShape(shape, { columns: { rating: source } }))) {
    if ('bad' in row || row.get('rating') === '') continue;
    samples.push(sampleOf(row.get('rating'), row.row));
    if (samples.length === SAMPLES) break;
  }
  return samples;
}
