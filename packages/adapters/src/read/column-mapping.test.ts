import { describe, expect, it } from 'vitest';
import { proposeMapping } from './mapping-proposal.ts';
import { readExport } from './read-export.ts';

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

describe('proposeMapping', () => {
  it('proposes columns and codes, and says what it does not know', async () => {
    const proposal = await proposeMapping({ name: 'werk.csv', bytes: encode(TABLE) });
    expect(proposal).toMatchObject({
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
        fixed: { unit_kind: 'task' },
        codes: { outcome: { Afgerond: 'completed', 'Niet verschenen': 'noShow' } },
      },
      missing: [],
      unknownValues: { outcome: ['Zoek'] },
    });
    expect(proposal?.preview[0]).toMatchObject({ worker_ref: '17', outcome: 'completed', unit_kind: 'task' });
  });

  it.each([
    ['Employee ID,Job ID,Service,Status,Date', ['worker_ref', 'unit_id', 'work_type', 'outcome', 'date']],
    [
      'Mitarbeiter;Auftragsnummer;Tätigkeit;Status;Beginn;Ende',
      ['worker_ref', 'unit_id', 'work_type', 'outcome', 'start', 'end'],
    ],
    ['Matricule;Référence;Prestation;Statut;Jour', ['worker_ref', 'unit_id', 'work_type', 'outcome', 'date']],
  ])('knows %s', async (header, targets) => {
    const separator = header.includes(';') ? ';' : ',';
    const bytes = encode(`${header}\n${targets.map(() => 'x').join(separator)}\n`);
    const proposal = await proposeMapping({ name: 'x', bytes });
    expect(Object.keys(proposal?.mapping.columns ?? {})).toEqual(targets);
    expect(proposal?.missing).toEqual([]);
  });

  it('says what is missing, and what is no table', async () => {
    expect(await proposeMapping({ name: 'x', bytes: encode('a,b\n1,2\n') })).toMatchObject({
      missing: ['worker_ref', 'unit_id', 'work_type', 'outcome', 'date'],
      unused: ['a', 'b'],
    });
    expect(await proposeMapping({ name: 'x', bytes: encode('hello') })).toBeUndefined();
  });
});

describe('readExport with a column mapping', () => {
  it('reads the table as the mapping says', async () => {
    const proposal = await proposeMapping({ name: 'werk.csv', bytes: encode(TABLE) });
    const { role: _role, ...proposed } = proposal?.mapping.columns ?? {};
    const reading = await read({ ...proposal?.mapping, columns: proposed });
    expect(reading).toMatchObject({
      ok: true,
      adapter: 'platform-csv',
      workers: [{ ref: '17', name: 'Amina Voorbeeld' }, { ref: '18' }],
      records: [{ workType: { label: { nl: 'Verhuizen' } }, counts: { completed: 1 }, hours: { minutes: 480 } }],
    });
    expect(reading.ok && reading.dropped.map(({ reason }) => reason).toSorted()).toEqual(['invalid', 'noShow']);
  });

  const columns = {
    worker_ref: 'Personeelsnummer',
    unit_id: 'Opdrachtnr',
    work_type: 'Dienst',
    outcome: 'Status',
    date: 'Datum',
  };
  it('does not read a column that only happens to be called like one of ours', async () => {
    const reading = await read({ columns, fixed: { unit_kind: 'gig' }, codes: { outcome: { Afgerond: 'completed' } } });
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
