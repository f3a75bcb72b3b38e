// The whole road of organizations without an engineer: a table → `adapters map` → `issue batch --mapping` → PDFs.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extract } from '@kluscv/pdf';
import { readCompactJws } from '@kluscv/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kluscv } from '../support/command.ts';
import { type SheetOf, workbookOfSheets } from '../support/workbook-of.ts';

/** Members of the co-operative. All nine hundred: KLUSCV_MEMBERS=900. */
const MEMBERS = Number(process.env['KLUSCV_MEMBERS'] ?? 9);

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'kluscv-organizations-'));
  expect(kluscv(['keys', 'create', '--out', 'issuer.jwk'], { cwd }).code).toBe(0);
});
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

/** Pieces and minutes by person and by what sets records apart. */
type Figures = Record<string, readonly [pieces: number, minutes: number]>;

interface Road {
  readonly about: string;
  readonly platform: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly answers: Readonly<Record<string, string>>;
  readonly truth: Figures;
}

function cooperative(): Road {
  const truth: Record<string, [number, number]> = {};
  const sheets: SheetOf[] = [];
  const header = [
    'Lidnr',
    'Voornaam',
    'Achternaam',
    'Projectnr',
    'Datum',
    'Uren',
    'Werkzaamheden',
    'Contractvorm',
    'Aandeel',
    'Status',
    'Honorarium',
  ];
  for (const month of [4, 5]) {
    const rows: (readonly string[])[] = [[`Coöperatie De Voorbeelden, maand ${month}`], [], header];
    for (let member = 1; member <= MEMBERS; member += 1) {
      let sum = 0;
      for (const [at, minutes] of [210, 465, 90].entries()) {
        const isEmployee = (member + at) % 2 === 0;
        const isDone = (member + at) % 5 !== 0;
        const hours = String(minutes / 60).replace('.', ',');
        // Each project is shared by three members.
        const project = `P-${Math.ceil(member / 3)}-${month}-${at}`;
        rows.push([
          `${1000 + member}`,
          `Lid${member}`,
          'Voorbeeld',
          project,
          `${at * 7 + 3}-${month}-2026`,
          hours,
          'Podiumbouw',
          isEmployee ? 'loondienst' : 'zzp',
          '1/3',
          isDone ? 'Afgerond' : 'Geannuleerd',
          '120,00',
        ]);
        if (!isDone) continue;
        sum += minutes;
        const key = `${1000 + member}|${isEmployee ? 'employee' : 'selfEmployed'}`;
        const [pieces, before] = truth[key] ?? [0, 0];
        truth[key] = [pieces + 1, before + minutes];
      }
      if (member % 3 === 0)
        rows.push(['', '', '', 'Subtotaal', '', String(sum / 60).replace('.', ','), '', '', '', '', '']);
    }
    rows.push(['Totaal', '', '', '', '', '9999,5', '', '', '', '', '']);
    sheets.push({ name: month === 4 ? 'April' : 'Mei', rows });
  }
  const answers = { unit_kind: 'project', source: 'platform', complete: 'yes' };
  return {
    about: 'a co-operative (nl)',
    platform: 'De Voorbeelden',
    file: 'leden.xlsx',
    bytes: workbookOfSheets(sheets),
    answers,
    truth,
  };
}

const text = (...lines: readonly string[]): Uint8Array => new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);

const ROADS: readonly Road[] = [
  cooperative(),
  {
    about: 'a placement of a school (da)',
    platform: 'Eksempelskolen',
    file: 'praktik.csv',
    bytes: text(
      'Elevnr;Fornavn;Efternavn;Dato;Fra;Til;Opgave;Kontrakttype',
      '2;Mia;Eksempel;02.03.2026;08:00;14:00;Værksted;praktik',
      '2;Mia;Eksempel;03.03.2026;08:00;14:30;Værksted;praktik',
      '5;Ib;Prøve;03.03.2026;09:00;12:00;Køkken;praktik',
    ),
    answers: {
      unit_kind: 'trainingDay',
      outcome: 'completed',
      source: 'platform',
      complete: 'yes',
      'hours.fromTimes': 'yes',
    },
    truth: { '2|internship': [2, 750], '5|internship': [1, 180] },
  },
  {
    about: 'teams with a leermeester (nl)',
    platform: 'Leerbedrijf Fictief',
    file: 'ploegen.csv',
    bytes: text(
      'Deelnemernummer;Naam;Datum;Uren;Taak;Rol;Ploeggrootte',
      '31;Ina Voorbeeld;2026-04-03;8;Metselen;leermeester;4',
      '32;Bo Fictief;2026-04-03;8;Metselen;leerling;4',
      '32;Bo Fictief;2026-04-04;4;Metselen;leerling;3',
    ),
    answers: { unit_kind: 'activity', outcome: 'completed', source: 'platform', complete: 'yes' },
    truth: { '31|lead': [1, 480], '32|member': [2, 720] },
  },
  {
    about: 'group orders (nl)',
    platform: 'Klussen Samen',
    file: 'groepen.csv',
    bytes: text(
      'Naam;Datum;Uren;Werk;Bonnr',
      'Ina Voorbeeld (3), Bo Fictief (5);2026-04-03;8;Verhuizing;B-1',
      'Ina Voorbeeld;2026-04-10;2;Verhuizing;B-2',
    ),
    answers: {
      unit_kind: 'order',
      outcome: 'completed',
      source: 'platform',
      complete: 'yes',
      'worker_ref.names': 'unique',
      'workers.several': 'shared',
    },
    truth: { 'Ina Voorbeeld|member': [1, 180], 'Ina Voorbeeld|': [1, 120], 'Bo Fictief|member': [1, 300] },
  },
];

interface Line {
  readonly key: string;
  readonly issued: readonly { readonly credential: string }[];
  readonly refused: readonly unknown[];
  readonly pdf?: string;
}

describe('from a table to PDFs', () => {
  test.each(ROADS.map((road) => [road.about, road] as const))('%s', { timeout: 600_000 }, (_, road) => {
    const { file, platform, answers, truth } = road;
    writeFileSync(join(cwd, file), road.bytes);
    const typed = Object.entries(answers).flatMap(([id, value]) => ['--answer', `${id}=${value}`]);
    const mapped = kluscv(
      [
        'adapters',
        'map',
        file,
        '--platform',
        platform,
        '--as-of',
        '2026-06-30',
        ...typed,
        '--out',
        `${file}.json`,
        '--language',
        'nl',
      ],
      { cwd },
    );
    expect({ code: mapped.code, stdout: mapped.code === 0 ? '' : mapped.stdout }).toEqual({ code: 0, stdout: '' });
    const out = `${file}.ndjson`;
    const batch = kluscv(
      [
        'issue',
        'batch',
        file,
        '--mapping',
        `${file}.json`,
        '--platform',
        platform,
        '--language',
        'nl',
        '--key',
        'issuer.jwk',
        '--issuer-name',
        platform,
        '--out',
        out,
        '--pdf',
        `${file}-pdf`,
        '--lang',
        'nl',
      ],
      { cwd },
    );
    expect({ code: batch.code, stderr: batch.code === 0 ? '' : batch.stderr }).toEqual({ code: 0, stderr: '' });
    const lines = readFileSync(join(cwd, out), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    const found: Record<string, readonly [number, number | undefined]> = {};
    for (const { key, issued, pdf } of lines) {
      const records = issued.map(({ credential }) => recordOf(credential));
      for (const { workRelation, team, counts, hours, coverage, period } of records) {
        found[`${key}|${workRelation ?? team?.role ?? ''}`] = [counts.completed, hours?.minutes];
        expect(coverage.complete).toBe('yes');
        // Nothing is said of the time after the last work in the table.
        expect(period.asOf < '2026-06').toBe(true);
      }
      // The page of the person holds the same credentials, and nobody else's.
      const extraction = extract(new Uint8Array(readFileSync(join(cwd, `${file}-pdf`, pdf ?? ''))));
      const presentation = extraction.ok ? new TextDecoder().decode(extraction.presentation) : '';
      for (const { credential } of issued) expect(presentation).toContain(credential);
    }
    expect(found).toEqual(truth);
  });
});

interface Signed {
  readonly workRelation?: string;
  readonly team?: { readonly role: string };
  readonly counts: { readonly completed: number };
  readonly hours?: { readonly minutes: number };
  readonly coverage: { readonly complete: string };
  readonly period: { readonly asOf: string };
}

function recordOf(credential: string): Signed {
  const jws = readCompactJws(credential);
  if (!jws.ok) throw new Error('no JWS');
  return (jws.payload['credentialSubject'] as { readonly workRecord: Signed }).workRecord;
}
