import { KNOWN_COLUMNS } from '../platforms/platform-csv/export.ts';
import { readInstant } from '../text/calendar.ts';
import { type CellKind, readRows, type TableShape } from '../text/table.ts';
import { readHours } from '../text/worked-time.ts';
import { readClock, readWrittenDate } from '../text/written-date.ts';
import { plainWord, SYNONYMS, VALUE_CODES } from './mapping-words.ts';

/** Columns of a table that may be one of ours, by their name and by what they hold. */
export type Candidates = ReadonlyMap<string, readonly string[]>;

interface Cell {
  readonly text: string;
  readonly kind: CellKind;
}

/** Rows that are looked at to see what a column holds. */
const LOOKED_AT = 80;
/** More different values than this are no status and no kind of contract. */
const MAX_CODES = 20;
/** Names that stand for a number as well as for a kind of work. */
const NUMBER_OR_WORK: ReadonlySet<string> = new Set(
  ['job', 'order', 'opdracht', 'klus', 'dienst', 'auftrag', 'mission', 'werkbon'].map(plainWord),
);

/**
 * The columns that may be each of ours. A name alone decides nothing: `job` may be a number or a kind of work, `van` a time or a town,
 * `note` a grade or a remark, and what the column holds tells which.
 */
export function candidatesIn(data: Uint8Array, shape: TableShape): Candidates {
  const found = new Map<string, string[]>();
  const cells = cellsOf(data, shape);
  const misfits = new Set<string>();
  const put = (target: string, name: string): void => {
    const names = found.get(target);
    if (names === undefined) found.set(target, [name]);
    else if (!names.includes(name)) names.push(name);
  };
  shape.columns.forEach((name, place) => {
    if (name === '') return;
    const named = KNOWN_COLUMNS.has(name) ? name : SYNONYMS.get(plainWord(name));
    const held = cells[place] ?? [];
    const target = named === undefined ? undefined : targetOf(named, name, held);
    if (target === undefined) return;
    if (!fits(target, held) && MANY_MEANINGS.has(plainWord(name))) return;
    put(target, name);
    if (!fits(target, held)) misfits.add(name);
  });
  for (const [target, names] of found) {
    // Of two columns, the one that holds what its name says.
    const fitting = names.filter((name) => !misfits.has(name));
    if (fitting.length > 0) found.set(target, fitting);
  }
  return found;
}

/** What a column with a name that is known is, by what it holds; nothing if it is something else. */
function targetOf(named: string, name: string, cells: readonly Cell[]): string | undefined {
  const texts = cells.map(({ text }) => text);
  if (named === 'unit_id' && NUMBER_OR_WORK.has(plainWord(name)) && !holds(texts, isNumberLike)) return 'work_type';
  if (named === 'work_type' && holds(texts, isNumberLike) && NUMBER_OR_WORK.has(plainWord(name))) return 'unit_id';
  if (named === 'worker_name' && texts.length > 0 && holds(texts, (text) => /^[\d\s./-]+$/.test(text)))
    return 'worker_ref';
  if (named === 'role' && texts.length > 0 && texts.every((text) => VALUE_CODES.get('team_role')?.has(plainWord(text))))
    return 'team_role';
  if (named === 'unit_kind' && !holds(texts, isKind)) return texts.length === 0 ? named : 'work_type';
  return named;
}

function fits(target: string, cells: readonly Cell[]): boolean {
  return FITS[target]?.(cells) ?? true;
}

/** Names that have other meanings in tables of work, so that only what the column holds makes it ours. */
const MANY_MEANINGS: ReadonlySet<string> = new Set(
  `note|score|grade|cijfer|karakter|from|to|until|van|tot|von|bis|fra|til|de|à|day|dag|tag|jour|role|rol|rolle|rôle
   |share|part|andel|anteil|aandeel|traject|contract|relation|timer|pause|break|pauze|uur|begin|start|end|slut|fin|ende|eind|vertrag|contrat|kontrakt`
    .split('|')
    .map(plainWord),
);

/** What columns must hold, where their names have other meanings as well. An empty column may be anything. */
const FITS: Readonly<Record<string, (cells: readonly Cell[]) => boolean>> = {
  date: (cells) => holdsCells(cells, ({ text, kind }) => kind === 'moment' || isDay(text)),
  start: (cells) => holdsCells(cells, ({ text, kind }) => kind === 'moment' || isMoment(text)),
  end: (cells) => holdsCells(cells, ({ text, kind }) => kind === 'moment' || isMoment(text)),
  hours: (cells) => holdsCells(cells, ({ text, kind }) => readHours(text, kind === 'number') !== undefined),
  minutes: (cells) => holdsCells(cells, ({ text }) => /\d/.test(text) && readHours(text) !== undefined),
  break: (cells) => holdsCells(cells, ({ text }) => readHours(text) !== undefined),
  rating: (cells) => holdsCells(cells, ({ text }) => /^\d+(?:[.,]\d+)?$/.test(text)),
  team_share: (cells) => holdsCells(cells, ({ text }) => /^\d+\s*[/:]\s*\d+$/.test(text)),
  outcome: (cells) => new Set(cells.map(({ text }) => plainWord(text))).size <= MAX_CODES,
  work_relation: (cells) => new Set(cells.map(({ text }) => plainWord(text))).size <= MAX_CODES,
  role: (cells) => cells.every(({ text }) => ROLES.has(plainWord(text))),
};

const ROLES: ReadonlySet<string> = new Set(['performer', 'lead', 'assistant', 'trainee', 'substitute', 'client']);

/** More of them than not. */
function holds(texts: readonly string[], fits: (text: string) => boolean): boolean {
  return texts.length > 0 && texts.filter(fits).length * 2 > texts.length;
}

function holdsCells(cells: readonly Cell[], fits: (cell: Cell) => boolean): boolean {
  return cells.length === 0 || cells.filter(fits).length * 2 > cells.length;
}

/** `1001`, `OP-17`, `2026/4`: figures, in no more than two words. */
function isNumberLike(text: string): boolean {
  return /\d/.test(text) && text.split(/\s+/).length <= 2;
}

function isKind(text: string): boolean {
  return VALUE_CODES.get('unit_kind')?.has(plainWord(text)) === true;
}

function isDay(text: string): boolean {
  if (readWrittenDate(text) !== undefined || readInstant(text) !== undefined) return true;
  // A day with a time, and a day that only its column or the year beside it explains.
  return /\d{1,4}[./-]\d{1,2}/.test(text) || readWrittenDate(text.replace(/[T\s].*$/s, '')) !== undefined;
}

function isMoment(text: string): boolean {
  return readClock(text) !== undefined || isDay(text);
}

/** What the first rows hold, by place of the column. */
function cellsOf(data: Uint8Array, shape: TableShape): readonly (readonly Cell[])[] {
  const cells: Cell[][] = shape.columns.map(() => []);
  const read: TableShape = { ...shape, columns: shape.columns.map((_, place) => `${place}`) };
  let rows = 0;
  for (const row of readRows(data, read)) {
    if ('bad' in row) continue;
    rows += 1;
    // A remark or a row of totals under the table says little of a column, and a row with one cell least.
    shape.columns.forEach((_, place) => {
      const text = row.get(`${place}`);
      if (text !== '') cells[place]?.push({ text, kind: row.kind(`${place}`) });
    });
    if (rows === LOOKED_AT) break;
  }
  return cells;
}
