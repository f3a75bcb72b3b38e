import type { Question } from '@kluscv/adapters';

/** What a table is about: what any reading of it is held against. */
export interface Truth {
  readonly language: Language;
  /** Completed pieces and minutes by reference and relation. */
  readonly done: ReadonlyMap<string, { readonly pieces: number; readonly minutes: number }>;
  /** Whether rows that contradict each other were put in, which no reading can settle. */
  readonly contradicts: boolean;
}

/** A table made from a known truth, with noise. */
export interface MessyTable {
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: ',' | ';' | '\t';
  readonly truth: Truth;
  /** What somebody who knows the table answers. */
  readonly answer: (question: Question) => string | undefined;
}

type Language = keyof typeof HEADERS;

const HEADERS = {
  en: ['Employee ID', 'Name', 'Job ID', 'Date', 'Hours', 'Function', 'Status', 'Contract type'],
  nl: ['Medewerkernummer', 'Naam', 'Opdrachtnr', 'Datum', 'Uren', 'Functie', 'Status', 'Contractvorm'],
  de: ['Mitgliedsnummer', 'Name', 'Auftragsnummer', 'Datum', 'Stunden', 'Tätigkeit', 'Status', 'Vertragsart'],
  da: ['Lønnr', 'Navn', 'Opgavenr', 'Dato', 'Timer', 'Arbejde', 'Status', 'Ansættelsesform'],
  fr: ['Matricule', 'Nom', 'Référence', 'Date', 'Heures', 'Fonction', 'Statut', 'Type de contrat'],
} as const;
const DONE = { en: 'Completed', nl: 'Geleverd', de: 'Geleistet', da: 'Udført', fr: 'Terminé' } as const;
const CANCELLED = { en: 'Cancelled', nl: 'Geannuleerd', de: 'storniert', da: 'Aflyst', fr: 'Annulé' } as const;
const TOTAL = { en: 'Total', nl: 'Totaal', de: 'Gesamt', da: 'I alt', fr: 'Total général' } as const;
const NOTE = {
  en: '* travel time not included',
  nl: '* zonder reistijd',
  de: '* ohne Fahrzeit',
  da: '* uden rejsetid',
  fr: '* sans trajet',
} as const;
const WORK = { en: 'Cleaning', nl: 'Schoonmaak', de: 'Reinigung', da: 'Rengøring', fr: 'Ménage' } as const;
const RELATIONS = {
  employee: { en: 'employed', nl: 'loondienst', de: 'angestellt', da: 'ansat', fr: 'salarié' },
  selfEmployed: { en: 'freelance', nl: 'zzp', de: 'freiberuflich', da: 'selvstændig', fr: 'indépendant' },
} as const;
const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** Small and even: the same seed makes the same table everywhere. */
export function randomFrom(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A table as small organizations keep them, from a seed. */
export function messyTable(seed: number): MessyTable {
  const random = randomFrom(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
  const chance = (share: number): boolean => random() < share;
  const language = pick(Object.keys(HEADERS) as readonly Language[]);
  const delimiter = pick([',', ';', '\t'] as const);
  const ids = pick(['text', 'numbers', 'zeros', 'long', 'none'] as const);
  const hoursForm = pick(['comma', 'point', 'clock', 'h', 'minutesPoint'] as const);
  const dateForm = pick(['iso', 'dashes', 'slashes', 'usSlashes', 'named'] as const);
  const hasRelations = chance(0.4);
  const hasStatus = chance(0.8);
  const done = new Map<string, { pieces: number; minutes: number }>();
  const people = Array.from({ length: 1 + Math.floor(random() * 4) }, (_, index) => ({
    ref: `${100 + index * 7}`,
    name: pick(['Zoé Exemple', 'Jan Voorbeeld', 'Søren Prøve', 'Anna Muster', 'A. Example']) + ` ${index}`,
  }));
  const [refName, nameName, idName, dateName, hoursName, workName, statusName, relationName] = HEADERS[language];
  const names = [
    ['ref', refName],
    ['name', nameName],
    ...(ids === 'none' ? [] : [['id', idName]]),
    ['date', dateName],
    ['hours', hoursName],
    ['work', workName],
    ...(hasStatus ? [['status', statusName]] : []),
    ...(hasRelations ? [['relation', relationName]] : []),
  ] as const;
  const line = (cells: Readonly<Record<string, string>>): readonly string[] =>
    names.map(([key = '']) => cells[key] ?? '');
  const hoursOf = (minutes: number): string => {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    const clock = String(rest).padStart(2, '0');
    if (hoursForm === 'clock') return `${hours}:${clock}`;
    if (hoursForm === 'h') return `${hours}h${clock}`;
    if (hoursForm === 'minutesPoint') return `${hours}.${clock}`;
    const decimal = String(minutes / 60);
    return hoursForm === 'comma' ? decimal.replace('.', ',') : decimal;
  };
  const dateOf = (year: number, month: number, day: number): string => {
    const [m, d] = [String(month).padStart(2, '0'), String(day).padStart(2, '0')];
    if (dateForm === 'iso') return `${year}-${m}-${d}`;
    if (dateForm === 'dashes') return `${d}-${m}-${year}`;
    if (dateForm === 'slashes') return `${d}/${m}/${year}`;
    return dateForm === 'usSlashes' ? `${m}/${d}/${year}` : `${day} ${MONTHS[month - 1] ?? ''} ${year}`;
  };
  const body: (readonly string[])[] = [];
  let contradicts = false;
  let number = 0;
  const count = 2 + Math.floor(random() * 14);
  for (let index = 0; index < count; index += 1) {
    const person = pick(people);
    number += 1;
    // A day of its own for each piece of work, so that rows without a number differ.
    const [year, month, day] = [
      2025,
      1 + (index % 9),
      1 + Math.floor(index / 9) * 13 + Math.floor(random() * 12),
    ] as const;
    const minutes = pick([30, 45, 60, 90, 150, 210, 270, 450, 480]);
    const isDone = !hasStatus || chance(0.8);
    const relation = pick(['employee', 'selfEmployed'] as const);
    const id = {
      text: `O-${number}`,
      numbers: `${number}`,
      zeros: String(number).padStart(5, '0'),
      long: `2025040300${String(number).padStart(3, '0')}`,
      none: '',
    }[ids];
    const cells = {
      ref: person.ref,
      name: chance(0.2)
        ? person.name.normalize('NFD')
        : chance(0.2)
          ? `${person.name.toUpperCase()} `
          : person.name.replace(' ', chance(0.2) ? '  ' : ' '),
      id,
      date: dateOf(year, month, day),
      hours: hoursOf(minutes),
      work: chance(0.2) ? WORK[language].normalize('NFD') : WORK[language],
      status: isDone ? DONE[language] : CANCELLED[language],
      relation: RELATIONS[relation][language],
    };
    body.push(line(cells));
    const key = `${person.ref}|${hasRelations ? relation : ''}`;
    const add = (pieces: number, time: number): void => {
      const before = done.get(key) ?? { pieces: 0, minutes: 0 };
      done.set(key, { pieces: before.pieces + pieces, minutes: before.minutes + time });
    };
    if (isDone) add(1, minutes);
    if (isDone && ids !== 'none' && chance(0.06)) {
      const kind = pick(hasStatus ? ['again', 'cancelled', 'other'] : ['again', 'other']);
      if (kind === 'again') body.push(line(cells));
      else if (kind === 'cancelled') {
        body.push(line({ ...cells, status: CANCELLED[language] }));
        add(-1, -minutes);
      } else {
        body.push(line({ ...cells, hours: hoursOf(minutes + 60) }));
        contradicts = true;
        add(-1, -minutes);
      }
    }
    if (chance(0.05)) body.push(names.map(() => ''));
    if (chance(0.05)) body.push(names.map(([, name = '']) => name));
    if (chance(0.06))
      body.push(
        line({
          [ids === 'none' ? 'ref' : 'id']: TOTAL[language],
          hours: hoursOf(600),
          ...(chance(0.5)
            ? {
                date: cells.date,
                work: cells.work,
                status: cells.status,
                ...(ids === 'none' ? {} : { ref: person.ref }),
              }
            : {}),
        }),
      );
  }
  if (chance(0.3)) body.push([NOTE[language]]);
  const head: (readonly string[])[] = [];
  if (chance(0.3)) head.push([`De Klus 2025`], []);
  head.push(names.map(([, name = '']) => name));
  const answer = (question: Question): string | undefined => {
    if (question.id === 'unit_kind') return 'task';
    if (question.id === 'source') return 'platform';
    if (question.id === 'complete') return 'yes';
    if (question.id === 'outcome') return 'completed';
    if (question.code === 'dateOrder') return dateForm === 'usSlashes' ? 'monthFirst' : 'dayFirst';
    if (question.code === 'hoursForm') return hoursForm === 'minutesPoint' ? 'minutes' : 'parts';
    if (question.code === 'thousands') return 'parts';
    if (question.code === 'sameNumber') return 'leaveOut';
    if (question.code === 'equalRows') return 'different';
    return undefined;
  };
  return { rows: [...head, ...body], delimiter, truth: { language, done, contradicts }, answer };
}

/** The table as a CSV. */
export function csvOf({ rows, delimiter }: Pick<MessyTable, 'rows' | 'delimiter'>): string {
  const cell = (text: string): string =>
    /["\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  return `${rows.map((cells) => cells.map(cell).join(delimiter)).join('\r\n')}\r\n`;
}
