import { describe, expect, it } from 'vitest';
import type { Answers } from './questions.ts';
import { readTable, type TableReading } from './read-table.ts';

const options = { asOf: '2026-06-30', asOfIsStated: true, platform: { name: 'De Klus' }, language: 'nl' };
const ANSWERS = { unit_kind: 'task', source: 'platform', complete: 'yes' };

async function read(text: string, answers: Answers = {}): Promise<TableReading> {
  const files = [{ name: 'tabel.csv', bytes: new TextEncoder().encode(text) }];
  return readTable(files, undefined, { ...ANSWERS, ...answers }, options);
}

/** Pieces, minutes and completeness of each record; or the questions that are open; or the problem. */
async function comesTo(text: string, answers: Answers = {}): Promise<unknown> {
  const { reading, questions } = await read(text, answers);
  if (questions.length > 0) return questions.map(({ id }) => id);
  if (!reading.ok) return reading.problem.code;
  return reading.records.map(({ counts, hours, coverage, workRelation }) =>
    [counts.completed, hours?.minutes, coverage.complete, workRelation].filter((value) => value !== undefined),
  );
}

const NL = 'Medewerkernummer;Naam;Opdrachtnr;Datum;Uren;Functie;Status\n';
const DE = 'Mitgliedsnummer;Name;Datum;Stunden;Tätigkeit;Vertragsart\n';
const DA = 'Lønnr;Navn;Opgavenr;Dato;Timer;Arbejde;Status\n';
const FR = 'Matricule;Prénom;Nom;Date;Heures;Fonction;Statut\n';

describe('readTable: what a table comes to', () => {
  it.each<[string, string, unknown, Answers?]>([
    [
      'plain',
      `${NL}1;Jan V;a;2026-04-03;7,5;Bar;Afgerond\n1;Jan V;b;2026-04-04;4;Bar;Geannuleerd\n`,
      [[1, 450, 'yes']],
    ],
    [
      'a totals row and a note',
      `${NL}1;Jan V;a;2026-04-03;7,5;Bar;Afgerond\n1;;Totaal april;2026-04-30;7,5;Bar;Afgerond\n* zonder reistijd\n`,
      [[1, 450, 'yes']],
    ],
    ['a totals row in Danish', `${DA}1;Sø P;a;2026-04-03;7,5;Bar;udført\n;;;I alt;7,5;;\n`, [[1, 450, 'yes']]],
    [
      'a title row, and the header below',
      `De Klus, april\n\n${NL}1;Jan V;a;2026-04-03;7,5;Bar;Afgerond\n`,
      [[1, 450, 'yes']],
    ],
    ['a header of two lines', `Wie;;Wat;;;;\n${NL}1;Jan V;a;2026-04-03;7,5;Bar;Afgerond\n`, [[1, 450, 'yes']]],
    [
      'the header again',
      `${NL}1;Jan V;a;2026-04-03;7,5;Bar;Afgerond\n${NL}1;Jan V;b;2026-04-04;1;Bar;Afgerond\n`,
      [[2, 510, 'yes']],
    ],
    ['sep=', `sep=;\n${NL}1;Jan V;a;2026-04-03;7,5;Bar;Afgerond\n`, [[1, 450, 'yes']]],
    [
      'no numbers, and two names',
      `${FR}4;Zoé;Exemple;2026-04-03;7h30;Ménage;Terminé\n4;Zoé;Exemple;2026-04-04;7h30;Ménage;Terminé\n`,
      [[2, 900, 'yes']],
    ],
    [
      'equal rows',
      `${FR}4;Zoé;Exemple;2026-04-03;7h30;Ménage;Terminé\n4;Zoé;Exemple;2026-04-03;7h30;Ménage;Terminé\n`,
      ['rows.equal'],
    ],
    [
      'equal rows that are different work',
      `${FR}4;Zoé;Exemple;2026-04-03;7h30;Ménage;Terminé\n4;Zoé;Exemple;2026-04-03;7h30;Ménage;Terminé\n`,
      [[2, 900, 'yes']],
      { 'rows.equal': 'different' },
    ],
    [
      'equal rows that are one',
      `${FR}4;Zoé;Exemple;2026-04-03;7h30;Ménage;Terminé\n4;Zoé;Exemple;2026-04-03;7h30;Ménage;Terminé\n`,
      [[1, 450, 'no']],
      { 'rows.equal': 'same' },
    ],
    [
      'contracts that alternate',
      `${DE}7;A M;03.04.2026;2,5;Reinigung;angestellt\n7;A M;04.04.2026;3,5;Reinigung;freiberuflich\n`,
      [
        [1, 150, 'yes', 'employee'],
        [1, 210, 'yes', 'selfEmployed'],
      ],
      { outcome: 'completed' },
    ],
    [
      'a contract that nobody knows',
      `${DE}7;A M;03.04.2026;2,5;Reinigung;Sondervertrag\n`,
      ['work_relation.Sondervertrag'],
      { outcome: 'completed' },
    ],
    [
      'a later correction',
      `${NL}1;Jan V;a;2026-04-03;7,5;Bar;Afgerond\n1;Jan V;b;2026-04-04;1;Bar;Afgerond\n1;Jan V;a;2026-04-03;7,5;Bar;Geannuleerd\n`,
      [[1, 60, 'yes']],
    ],
    [
      'what was planned, then done',
      `${NL}1;Jan V;a;2026-04-03;;Bar;Gepland\n1;Jan V;a;2026-04-03;7,5;Bar;Afgerond\n`,
      [[1, 450, 'yes']],
    ],
    [
      'one number for different work',
      `${NL}1;Jan V;a;2026-04-03;7,5;Bar;Afgerond\n1;Jan V;a;2026-05-03;3;Bar;Afgerond\n1;Jan V;b;2026-05-04;2;Bar;Afgerond\n`,
      [[1, 120, 'no']],
    ],
    [
      'numbering that begins anew',
      `${NL}${[4, 5].map((month) => ['a', 'b', 'c'].map((id, day) => `1;Jan V;${id};2026-0${month}-0${day + 1};2;Bar;Afgerond\n`).join('')).join('')}`,
      ['unit_id.same'],
    ],
    [
      'numbering that begins anew, told apart',
      `${NL}${[4, 5].map((month) => ['a', 'b', 'c'].map((id, day) => `1;Jan V;${id};2026-0${month}-0${day + 1};2;Bar;Afgerond\n`).join('')).join('')}`,
      [[6, 720, 'yes']],
      { 'unit_id.same': 'rowsApart' },
    ],
    ['a rounded number', `${NL}1;Jan V;1,00025E+17;2026-04-03;7,5;Bar;Afgerond\n`, 'export.numbering'],
    [
      'leading zeros',
      `${NL}1;Jan V;007;2026-04-03;7,5;Bar;Afgerond\n1;Jan V;07;2026-04-04;7,5;Bar;Afgerond\n`,
      [[2, 900, 'yes']],
    ],
    ['hours of two meanings', `${NL}1;Jan V;a;2026-04-03;7.30;Bar;Afgerond\n`, ['hours.form']],
    [
      'hours and minutes',
      `${NL}1;Jan V;a;2026-04-03;7.30;Bar;Afgerond\n`,
      [[1, 450, 'yes']],
      { 'hours.form': 'minutes' },
    ],
    ['dates of two meanings', `${DA}1;Sø P;a;03/04/2026;7,5;Bar;udført\n`, ['date.order']],
    ['a month first', `${DA}1;Sø P;a;03/04/2026;7,5;Bar;udført\n`, [[1, 450, 'yes']], { 'date.order': 'monthFirst' }],
    ['more than a day', `${NL}1;Jan V;a;2026-04-03;40;Bar;Afgerond\n`, ['hours.longDay']],
    [
      'two names for one number',
      `${NL}1;Jan V;a;2026-04-03;1;Bar;Afgerond\n1;Piet P;b;2026-04-04;1;Bar;Afgerond\n`,
      ['worker_name.conflict.1.Piet P'],
    ],
    [
      'one name in many forms',
      `${NL}1;Zoé  V;a;2026-04-03;1;Ménage;Afgerond\n1;ZOE\u0301 V;b;2026-04-04;1;Me\u0301nage;Afgerond\n`,
      [[2, 120, 'yes']],
    ],
    [
      'a worker only in the first row',
      `${NL}1;Jan V;a;2026-04-03;1;Bar;Afgerond\n;;b;2026-04-04;1;Bar;Afgerond\n`,
      ['worker_ref.empty'],
    ],
    ['a value that nobody knows', `${NL}1;Jan V;a;2026-04-03;1;Bar;Zoek\n`, ['outcome.Zoek']],
    ['a bad date', `${NL}1;Jan V;a;31-31-2026;1;Bar;Afgerond\n1;Jan V;b;2026-04-04;1;Bar;Afgerond\n`, [[1, 60, 'no']]],
  ])('%s', async (_, text, expected, answers) => {
    expect(await comesTo(text, answers)).toEqual(expected);
  });

  it('names the row and the column of what was left out, and no value', async () => {
    const { leftOut } = await read(
      `${NL}1;Jan V;a;volgende week;1;Bar;Afgerond\n1;Jan V;b;2026-04-04;1;Bar;Afgerond\n`,
    );
    expect(leftOut).toMatchObject([{ row: 2, column: 'Datum', reason: 'badValue' }]);
    expect(JSON.stringify(leftOut)).not.toContain('volgende');
  });

  it.each([
    ['Honorar', DE.replace('\n', ';Honorar\n'), '7;A M;03.04.2026;2,5;Reinigung;angestellt;99\n'],
    ['montant', FR.replace('\n', ';montant\n'), '4;Zoé;Exemple;2026-04-03;7h30;Ménage;Terminé;99\n'],
    ['adres', NL.replace('\n', ';adres\n'), '1;Jan V;a;2026-04-03;7,5;Bar;Afgerond;Straat 1\n'],
    ['Auftraggeber', DE.replace('\n', ';Auftraggeber\n'), '7;A M;03.04.2026;2,5;Reinigung;angestellt;Muster GmbH\n'],
    ['e-mail', NL.replace('\n', ';e-mail\n'), '1;Jan V;a;2026-04-03;7,5;Bar;Afgerond;x@example.org\n'],
  ])('says that %s is never signed', async (column, header, row) => {
    const { reading } = await read(`${header}${row}`, { outcome: 'completed' });
    expect(reading.ok && reading.issues).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'neverSigned', column })]),
    );
  });

  it('keeps a worker’s own table from looking like the platform’s', async () => {
    const { reading } = await read(`${NL}1;Jan V;a;2026-04-03;7,5;Bar;Afgerond\n`, { source: 'worker' });
    expect(reading).toMatchObject({
      records: [{ assurance: 'importedSelfSigned', coverage: { basis: 'workerExport' } }],
    });
    expect(reading.ok && reading.records[0]?.coverage.complete).not.toBe('yes');
  });

  it('reads the table of one person, who stands in no column', async () => {
    const table = 'Datum;Uren;Functie;Status\n2026-04-03;7,5;Bar;Afgerond\n';
    expect(await comesTo(table)).toEqual(['worker_ref.column']);
    const { reading } = await read(table, { 'worker_ref.column': 'Jan V' });
    expect(reading).toMatchObject({ workers: [{ ref: 'Jan V' }], records: [{ hours: { minutes: 450 } }] });
  });

  it('does not claim the time after the last work of an old table', async () => {
    const bytes = new TextEncoder().encode(`${NL}1;Jan V;a;2025-04-03;7,5;Bar;Afgerond\n`);
    const { reading } = await readTable([{ name: 'tabel.csv', bytes }], undefined, ANSWERS, {
      ...options,
      asOfIsStated: false,
    });
    expect(reading).toMatchObject({ records: [{ period: { asOf: '2025-04-03' } }] });
  });

  it('reads beginning and end over midnight and at 24:00', async () => {
    const table =
      'Medewerkernummer;Datum;Van;Tot;Functie;Status\n1;2026-04-30;22:00;02:00;Bar;Afgerond\n1;2026-04-29;18:00;24:00;Bar;Afgerond\n';
    expect(await comesTo(table)).toEqual(['hours.fromTimes']);
    const { reading } = await read(table, { 'hours.fromTimes': 'yes' });
    expect(reading).toMatchObject({ records: [{ hours: { minutes: 600 }, period: { last: '2026-05' } }] });
  });
});

describe('readTable: what is never read as work, or as one person, without a word', () => {
  it.each(['Totaal', 'Totaal week 14', 'Summe', 'I alt', 'Zwischensumme', 'Samlet', 'Zusammen', 'Σ', 'Total 2026'])(
    'a row of totals that says %s in the column of the work, or of the outcome',
    async (word) => {
      const row = `${NL}1;Jan V;a;2026-04-03;7,5;Bar;Afgerond\n`;
      expect(await comesTo(`${row}1;Jan V;b;2026-04-30;7,5;${word};Afgerond\n`)).toEqual([[1, 450, 'yes']]);
      expect(await comesTo(`${row}1;Jan V;b;2026-04-30;7,5;Bar;${word}\n`)).toEqual([[1, 450, 'yes']]);
    },
  );

  it('work that begins with such a word is work', async () => {
    expect(await comesTo(`${NL}1;Jan V;a;2026-04-03;7,5;Totaalonderhoud tuin;Afgerond\n`)).toEqual([[1, 450, 'yes']]);
    expect(await comesTo(`${NL}1;Jan V;a;2026-04-03;7,5;Total Cleaning Service;Afgerond\n`)).toEqual([[1, 450, 'yes']]);
  });

  it.each([
    ['007', '7'],
    ['12.0', '12'],
    ['A 1', 'a-1'],
  ])('%s and %s may be one worker', async (first, second) => {
    const table = `${NL}${first};Jan V;a;2026-04-03;7,5;Bar;Afgerond\n${second};Jan V;b;2026-04-04;7,5;Bar;Afgerond\n`;
    expect(await comesTo(table)).toEqual([`worker_ref.same.${second}`]);
    expect(await comesTo(table, { [`worker_ref.same.${second}`]: 'one' })).toEqual([[2, 900, 'yes']]);
    expect(await comesTo(table, { [`worker_ref.same.${second}`]: 'two' })).toHaveLength(2);
  });

  it('one answer about two names is about these two only', async () => {
    const table = `${NL}1;Jan V;a;2026-04-03;1;Bar;Afgerond\n1;Jan Vos;b;2026-04-04;1;Bar;Afgerond\n2;Ali B;c;2026-04-03;1;Bar;Afgerond\n2;Kim O;d;2026-04-04;1;Bar;Afgerond\n`;
    expect(await comesTo(table, { 'worker_name.conflict.1.Jan Vos': 'same' })).toEqual([
      'worker_name.conflict.2.Kim O',
    ]);
  });

  it('puts together all parts of a name', async () => {
    const { reading } = await read(
      'Lidnr;Voornaam;Tussenvoegsel;Achternaam;Datum;Uren;Functie;Status\n1;Ina;van der;Voorbeeld;2026-04-03;1;Bar;Afgerond\n2;Bo;;Fictief;2026-04-03;1;Bar;Afgerond\n',
    );
    expect(reading).toMatchObject({ workers: [{ name: 'Ina van der Voorbeeld' }, { name: 'Bo Fictief' }] });
  });

  it('a history with work of which nobody knows what came of it is not whole', async () => {
    const table = `${NL}1;Jan V;a;2026-04-03;1;Bar;Afgerond\n1;Jan V;b;2026-04-04;1;Bar;a=b?\n`;
    expect(await comesTo(table)).toEqual(['outcome.a-b?']);
    expect(await comesTo(table, { 'outcome.a-b?': 'unknown' })).toEqual([[1, 60, 'no']]);
  });

  it.each(['#REF!', '#N/A', '#VERW!', '#BEZUG!', '#NAAM?', '#NV', '#I/T'])('reads no %s as work', async (error) => {
    const row = `${NL}1;Jan V;a;2026-04-03;1;Bar;Afgerond\n`;
    for (const broken of [`1;Jan V;b;2026-04-03;1;${error};Afgerond`, `1;Jan V;${error};2026-04-03;1;Bar;Afgerond`]) {
      expect(await comesTo(`${row}${broken}\n`)).toEqual([[1, 60, 'unknown']]);
    }
    expect(await comesTo(`${row}1;Jan V;b;2026-04-03;1;#1 Schoonmaak;Afgerond\n`)).toHaveLength(2);
  });

  it('says why hours were left out', async () => {
    const { reading } = await read(
      `${NL}1;Jan V;a;2026-04-03;0:00;Bar;Afgerond\n1;Jan V;b;2026-04-04;1;Bar;Afgerond\n`,
    );
    expect(reading).toMatchObject({ ok: true, issues: [{ code: 'hoursIncomplete' }] });
  });
});

describe('readTable: what is asked, where nobody would notice', () => {
  const serials = (first: number): string => `${NL}1;Jan V;a;${first};7,5;Bar;Afgerond\n`;

  it('which day a spreadsheet’s number is, unless one of the two lies in the future', async () => {
    expect(await comesTo(serials(46_115))).toEqual([[1, 450, 'yes']]);
    expect(await comesTo(serials(42_005))).toEqual(['date.serials']);
    const periodOf = async (answer: string): Promise<unknown> => {
      const { reading } = await read(serials(42_005), { 'date.serials': answer });
      return reading.ok && reading.records[0]?.period.last;
    };
    expect(await periodOf('from1900')).toBe('2015-01');
    expect(await periodOf('from1904')).toBe('2019-01');
  });

  const namesakes = `${NL}1;Jan Vos;a;2026-04-03;1;Bar;Afgerond\n7;Vos, Jan;b;2026-04-04;2;Bar;Afgerond\n`;

  it('whether one name with two numbers is one person', async () => {
    expect(await comesTo(namesakes)).toEqual(['worker_name.same.7']);
    expect(await comesTo(namesakes, { 'worker_name.same.7': 'one' })).toEqual([[2, 180, 'yes']]);
    expect(await comesTo(namesakes, { 'worker_name.same.7': 'two' })).toEqual([
      [1, 60, 'yes'],
      [1, 120, 'yes'],
    ]);
  });

  it('about many such names once, if another number is always another person', async () => {
    const rows = [1, 2, 3, 4].flatMap((at) => [
      `${at};Naam ${at};a${at};2026-04-03;1;Bar;Afgerond`,
      `${at}0;Naam ${at};b${at};2026-04-04;1;Bar;Afgerond`,
    ]);
    const table = `${NL}${rows.join('\n')}\n`;
    expect(await comesTo(table)).toEqual(['worker_name.same']);
    expect(await comesTo(table, { 'worker_name.same': 'twoAlways' })).toHaveLength(8);
    expect(await comesTo(table, { 'worker_name.same': 'oneByOne' })).toHaveLength(4);
  });

  it('more than 24 hours on one day over several rows', async () => {
    const table = `${NL}1;Jan V;a;2026-04-03;14;Bar;Afgerond\n1;Jan V;b;2026-04-03;11;Bar;Afgerond\n1;Jan V;c;2026-04-04;3;Bar;Afgerond\n`;
    expect(await comesTo(table)).toEqual(['hours.fullDay']);
    expect(await comesTo(table, { 'hours.fullDay': 'right' })).toEqual([[3, 1680, 'yes']]);
    expect(await comesTo(table, { 'hours.fullDay': 'leaveOut' })).toEqual([[1, 180, 'no']]);
  });

  it('takes a column for what it holds: a job of words is no number', async () => {
    const { mapping } = await read('Employee ID;Job;Date;Hours;Status\n1;Cleaning;2026-04-03;1;Done\n');
    expect(mapping.columns).toMatchObject({ work_type: 'Job' });
    expect(mapping.columns).not.toHaveProperty('unit_id');
    const numbers = await read('Employee ID;Job;Function;Date;Hours;Status\n1;J-1;Bar;2026-04-03;1;Done\n');
    expect(numbers.mapping.columns).toMatchObject({ unit_id: 'Job', work_type: 'Function' });
  });

  it('which of two columns it is', async () => {
    const table = 'Lidnr;Datum;Uren;Gewerkte uren;Functie;Status\n1;2026-04-03;8;6;Bar;Afgerond\n';
    expect(await comesTo(table)).toEqual(['hours.which']);
    expect(await comesTo(table, { 'hours.which': 'Gewerkte uren' })).toEqual([[1, 360, 'yes']]);
  });

  it.each<[string, string, unknown, Answers, unknown]>([
    [
      'parts of a day',
      `${NL}1;Jan V;a;2026-04-03;0,3125;Bar;Afgerond\n`,
      ['hours.dayParts'],
      { 'hours.dayParts': 'ofDay' },
      [[1, 450, 'yes']],
    ],
    [
      'the unit of a duration',
      'Lidnr;Datum;Duur;Functie;Status\n1;2026-04-03;20;Bar;Afgerond\n',
      ['hours.unit'],
      { 'hours.unit': 'inMinutes' },
      [[1, 20, 'yes']],
    ],
    [
      'a word that may mean two things',
      `${NL}1;Jan V;a;2026-04-03;1;Bar;Open\n`,
      ['outcome.Open'],
      { 'outcome.Open': 'completed' },
      [[1, 60, 'yes']],
    ],
  ])('%s', async (_, table, asked, answers, result) => {
    expect(await comesTo(table)).toEqual(asked);
    expect(await comesTo(table, answers)).toEqual(result);
  });

  it.each([
    [
      'minutes with a thousands sign',
      'Lidnr;Datum;Minuten;Functie;Status\n1;2026-04-03;1.000;Bar;Afgerond\n2;2026-04-03;30;Bar;Afgerond\n',
    ],
    [
      'an end before its beginning',
      'Lidnr;Begin;Einde;Functie;Status\n1;2026-04-30;2026-04-03;Bar;Afgerond\n2;2026-04-03;2026-04-04;Bar;Afgerond\n',
    ],
  ])('leaves out %s, and says so', async (_, table) => {
    const { leftOut, reading } = await read(table);
    expect(leftOut).toMatchObject([{ row: 2, reason: 'badValue' }]);
    expect(reading.ok && reading.records).toHaveLength(1);
  });

  it('tells people apart by what is seen of their references, and knows subtotals by whose they are', async () => {
    const table = `${NL}1001;Jan V;a;2026-04-03;1;Bar;Afgerond\n10\u200b01;Jan V;b;2026-04-04;1;Bar;Afgerond\n1001 Totaal;;;;2;;\n`;
    expect(await comesTo(table)).toEqual([[2, 120, 'yes']]);
  });

  it('names the files of two rows that contradict each other', async () => {
    const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
    const files = [
      { name: 'april.csv', bytes: encode(`${NL}1;Jan V;a;2026-04-03;1;Bar;Afgerond\n`) },
      { name: 'mei.csv', bytes: encode(`${NL}1;Jan V;a;2026-05-03;2;Bar;Afgerond\n`) },
    ];
    const { reading } = await readTable(files, undefined, ANSWERS, options);
    const { issues } = reading as Extract<typeof reading, { ok: true }>;
    expect(issues.find(({ code }) => code === 'contradictions')?.message).toContain('2 (april.csv)');
  });
});

describe('whether a table is the whole history', () => {
  const table = 'Medewerkernummer;Datum;Uren;Functie;Status\n1;2026-04-30;2;Bediening;Afgerond\n';
  const wholeOf = async (answers: Answers, mapping?: Partial<TableReading['mapping']>): Promise<unknown> => {
    const first = await read(table, { complete: 'unknown' });
    const files = [{ name: 'tabel.csv', bytes: new TextEncoder().encode(table) }];
    const { answers: _answers, complete: _complete, ...rest } = first.mapping;
    const saved = { ...rest, ...mapping };
    const { reading, questions } = await readTable(files, saved, answers, { ...options, asOfIsStated: false });
    expect(questions).toEqual([]);
    return reading.ok && reading.records.map(({ coverage, period }) => [coverage.complete, period.asOf]);
  };

  it('is asked where the columns are proposed, and not known where nobody says', async () => {
    expect(
      (
        await readTable([{ name: 'tabel.csv', bytes: new TextEncoder().encode(table) }], undefined, {}, options)
      ).questions.map(({ id }) => id),
    ).toContain('source');
    const { questions } = await readTable(
      [{ name: 'tabel.csv', bytes: new TextEncoder().encode(table) }],
      undefined,
      { unit_kind: 'task', source: 'platform' },
      options,
    );
    expect(questions).toMatchObject([{ id: 'complete', choices: ['yes', 'no', 'unknown'] }]);
    expect(await wholeOf({})).toEqual([['unknown', '2026-04-30']]);
  });

  it('is said by an answer, or by the mapping; never by the export of a worker', async () => {
    expect(await wholeOf({ complete: 'yes' })).toEqual([['yes', '2026-04-30']]);
    expect(await wholeOf({}, { complete: 'yes' })).toEqual([['yes', '2026-04-30']]);
    expect(await wholeOf({ complete: 'no' }, { complete: 'yes' })).toEqual([['no', '2026-04-30']]);
    expect(await wholeOf({ complete: 'yes' }, { source: 'worker' })).toEqual([['unknown', '2026-04-30']]);
  });
});
