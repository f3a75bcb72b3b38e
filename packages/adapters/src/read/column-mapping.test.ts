import { describe, expect, it } from 'vitest';
import { readExport } from './read-export.ts';
import { readTable } from './read-table.ts';

const TABLE = `Personeelsnummer;Naam;Opdrachtnr;Dienst;Status;Datum;Gewerkte uren;role
17;Amina Voorbeeld;A1;Verhuizen;Afgerond;04-03-2024;8,0;chef
17;Amina Voorbeeld;A2;Verhuizen;Niet verschenen;05-03-2024;;
18;Bram Voorbeeld;A3;Schoonmaak;Zoek;06-03-2024;4,0;
`;
const encode = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

async function read(columnMapping: unknown, table: string = TABLE) {
  return readExport(
    [
      { name: 'werk.csv', bytes: encode(table) },
      { name: 'mapping.json', bytes: encode({ columnMapping }) },
    ],
    { asOf: '2024-12-31', platform: { name: 'Voorbeeld' }, language: 'nl' },
  );
}

const options = { asOf: '2024-12-31', platform: { name: 'Voorbeeld' }, language: 'nl' };
const ANSWERS = { unit_kind: 'task', source: 'platform', complete: 'unknown', 'outcome.Zoek': 'noShow' };

describe('readTable', () => {
  it('proposes columns, and asks what names do not tell', async () => {
    const first = await readTable([{ name: 'werk.csv', bytes: encode(TABLE) }], undefined, {}, options);
    expect(first).toMatchObject({
      mapping: {
        columns: {
          worker_ref: 'Personeelsnummer',
          worker_name: 'Naam',
          unit_id: 'Opdrachtnr',
          work_type: 'Dienst',
          outcome: 'Status',
          date: 'Datum',
          hours: 'Gewerkte uren',
        },
      },
      reading: { ok: false },
      questions: [{ id: 'unit_kind', code: 'rowKind', proposed: 'shift' }, { id: 'source' }],
    });
    const { 'outcome.Zoek': _zoek, ...some } = ANSWERS;
    expect(await readTable([{ name: 'werk.csv', bytes: encode(TABLE) }], undefined, some, options)).toMatchObject({
      questions: [{ id: 'outcome.Zoek', code: 'value', column: 'Status', samples: ['4: Zoek'] }],
    });
  });

  const CELLS: Readonly<Record<string, string>> = {
    date: '2026-04-03',
    start: '9:00',
    end: '17:00',
    hours: '8',
  };
  it.each([
    ['Employee ID,Job ID,Service,Status,Date', ['worker_ref', 'unit_id', 'work_type', 'outcome', 'date']],
    [
      'Mitarbeiternummer;Auftragsnummer;Tätigkeit;Status;Beginn;Ende',
      ['worker_ref', 'unit_id', 'work_type', 'outcome', 'start', 'end'],
    ],
    ['Matricule;Référence;Prestation;Statut;Jour', ['worker_ref', 'unit_id', 'work_type', 'outcome', 'date']],
    ['Lønnr;Opgavenr;Arbejde;Tilstand;Dato;Timer', ['worker_ref', 'unit_id', 'work_type', 'outcome', 'date', 'hours']],
    ['Mitgliedsnummer;Vertragsart;Funktion;Datum', ['worker_ref', 'work_relation', 'work_type', 'date']],
  ])('knows %s', async (header, targets) => {
    const separator = header.includes(';') ? ';' : ',';
    const bytes = encode(`${header}\n${targets.map((target) => CELLS[target] ?? 'x').join(separator)}\n`);
    const { mapping } = await readTable([{ name: 'x', bytes }], undefined, {}, options);
    expect(Object.keys(mapping.columns).toSorted()).toEqual(targets.toSorted());
  });

  it('says what is missing, and what is no table', async () => {
    expect(await readTable([{ name: 'x', bytes: encode('a,b\n1,2\n') }], undefined, {}, options)).toMatchObject({
      reading: { problem: { code: 'export.columns-missing' } },
      questions: expect.arrayContaining([
        expect.objectContaining({ id: 'worker_ref.column', choices: ['a', 'b'] }),
        expect.objectContaining({ id: 'date.column' }),
        expect.objectContaining({ id: 'work_type', kind: 'text' }),
      ]) as unknown,
    });
    expect(await readTable([{ name: 'x', bytes: encode('hello') }], undefined, {}, options)).toMatchObject({
      reading: { problem: { code: 'export.unrecognized' } },
    });
  });
});

describe('readExport with a column mapping', () => {
  it('reads the table as the answers say, and the next one by what was saved', async () => {
    const { mapping, questions } = await readTable(
      [{ name: 'werk.csv', bytes: encode(TABLE) }],
      undefined,
      ANSWERS,
      options,
    );
    expect(questions).toEqual([]);
    const reading = await read(mapping);
    expect(reading).toMatchObject({
      ok: true,
      adapter: 'platform-csv',
      workers: [{ ref: '17', name: 'Amina Voorbeeld' }, { ref: '18' }],
      records: [{ workType: { label: { nl: 'Verhuizen' } }, counts: { completed: 1 }, hours: { minutes: 480 } }],
    });
    expect(reading.ok && reading.dropped.map(({ reason }) => reason).toSorted()).toEqual(['noShow', 'noShow']);
  });

  const columns = {
    worker_ref: 'Personeelsnummer',
    unit_id: 'Opdrachtnr',
    work_type: 'Dienst',
    outcome: 'Status',
    date: 'Datum',
  };
  it('does not read a column that only happens to be called like one of ours', async () => {
    const reading = await read({
      columns,
      fixed: { unit_kind: 'gig' },
      codes: { outcome: { Afgerond: 'completed', Zoek: 'noShow' } },
    });
    expect(reading).toMatchObject({ ok: true, records: [{ counts: { unitKind: 'gig', completed: 1 } }] });
  });

  it.each<[string, unknown, string]>([
    ['no columns', {}, 'needs "columns"'],
    ['a column that is not read', { columns: { ...columns, salary: 'Naam' } }, 'no column "salary"'],
    ['a column that is not there', { columns: { ...columns, hours: 'Stunden' } }, 'no column "Stunden"'],
    ['a column twice', { columns: { ...columns, hours: 'Datum' } }, 'used twice'],
    ['both given and fixed', { columns, fixed: { date: '2024-01-01' } }, 'both'],
    ['codes that are no texts', { columns, codes: { outcome: { Afgerond: 1 } } }, 'codes'],
    ['no object', 'x', 'needs "columns"'],
  ])('refuses %s', async (_, mapping, message) => {
    expect(await read(mapping)).toMatchObject({
      ok: false,
      problem: { code: 'export.mapping', message: expect.stringContaining(message) as unknown },
    });
  });
});
