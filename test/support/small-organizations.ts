import type { SheetOf } from './workbook-of.ts';

/** A table as a small organization keeps it, what somebody who knows it answers, and what is true of it. */
export interface SmallTable {
  readonly about: string;
  /** Rows of a workbook with sheets, or the text of a CSV. */
  readonly sheets?: readonly SheetOf[];
  readonly csv?: string;
  readonly answers: Readonly<Record<string, string>>;
  /** By person and relation: pieces and minutes. */
  readonly truth: readonly (readonly [who: string, pieces: number, minutes: number | undefined, relation?: string])[];
}

const OWN = { source: 'platform', complete: 'yes' };
const SHIFT = { ...OWN, unit_kind: 'shift' };
const DONE = { ...SHIFT, outcome: 'completed' };
const csv = (...lines: readonly string[]): string => `${lines.join('\r\n')}\r\n`;
const table = (...lines: readonly string[]): readonly SheetOf[] => [
  { name: 'Blad1', rows: lines.map((line) => line.split(';')) },
];

/** Twenty-five tables in five languages. All people in them are invented. */
export const SMALL_TABLES: readonly SmallTable[] = [
  {
    about: 'nl: uren per dienst, met een totaal',
    csv: csv(
      'Medewerkernummer;Naam;Datum;Uren;Functie',
      '1;Ina Voorbeeld;3-4-2026;7,5;Bediening',
      '1;Ina Voorbeeld;4-4-2026;4;Bediening',
      'Totaal;;;11,5;',
    ),
    answers: DONE,
    truth: [['1', 2, 690]],
  },
  {
    about: 'nl: weekplanning met data als kolommen',
    sheets: table(
      'Planning;;;;',
      'Lidnr;Naam;Functie;ma 6-4-2026;di 7-4-2026;wo 8-4-2026',
      '7;Bo Fictief;Tuin;8;;7,5',
      '9;Li Verzonnen;Tuin;;6;',
    ),
    answers: DONE,
    truth: [
      ['7', 2, 930],
      ['9', 1, 360],
    ],
  },
  {
    about: 'nl: weekplanning met dagen, en weken zonder jaar',
    csv: csv(
      'Naam;Week;ma;di;wo;do;vr;Functie',
      'Ina Voorbeeld;14;9-17;;9-13;;;Bakkerij',
      'Bo Fictief;15;;;8:00-12:30;;;Bakkerij',
    ),
    answers: { ...DONE, 'week.year': '2026', 'worker_ref.names': 'unique', 'hours.fromTimes': 'yes' },
    truth: [
      ['Ina Voorbeeld', 2, 720],
      ['Bo Fictief', 1, 270],
    ],
  },
  {
    about: 'nl: een klus van drie, ieder alle uren',
    csv: csv(
      'Naam;Datum;Uren;Werk',
      'Ina Voorbeeld / Bo Fictief / Li Verzonnen;2026-04-03;3;Verhuizing',
      'Bo Fictief;2026-04-04;2;Verhuizing',
    ),
    answers: {
      ...OWN,
      unit_kind: 'gig',
      outcome: 'completed',
      'worker_ref.names': 'unique',
      'workers.several': 'each',
    },
    truth: [
      ['Ina Voorbeeld', 1, 180],
      ['Bo Fictief', 1, 180],
      ['Bo Fictief', 1, 120],
      ['Li Verzonnen', 1, 180],
    ],
  },
  {
    about: 'nl: een ploeg met de uren van ieder achter de naam',
    csv: csv('Naam;Datum;Uren;Werk', 'Ina Voorbeeld (3), Bo Fictief (5);2026-04-03;8;Montage'),
    answers: {
      ...OWN,
      unit_kind: 'order',
      outcome: 'completed',
      'worker_ref.names': 'unique',
      'workers.several': 'shared',
    },
    truth: [
      ['Ina Voorbeeld', 1, 180],
      ['Bo Fictief', 1, 300],
    ],
  },
  {
    about: 'nl: van en tot met pauze, en een naam in drie kolommen',
    sheets: table(
      'Lidnr;Voornaam;Tussenvoegsel;Achternaam;Datum;Van;Tot;Pauze;Functie;Status',
      '4;Sem;van;Voorbeeld;2026-04-03;09:00;17:30;30;Magazijn;Gewerkt',
      '4;Sem;van;Voorbeeld;2026-04-04;22:00;02:00;0;Magazijn;Gewerkt',
    ),
    answers: { ...SHIFT, 'hours.fromTimes': 'yes' },
    truth: [['4', 2, 720]],
  },
  {
    about: 'nl: contracten die afwisselen',
    csv: csv(
      'Lidnr;Datum;Uren;Functie;Contractvorm;Status',
      '4;03-04-2026;7:30;Zorg;loondienst;Geleverd',
      '4;04-04-2026;3:00;Zorg;zzp;Geleverd',
      '4;05-04-2026;3:00;Zorg;zzp;Geannuleerd',
    ),
    answers: SHIFT,
    truth: [
      ['4', 1, 450, 'employee'],
      ['4', 1, 180, 'selfEmployed'],
    ],
  },
  {
    about: 'nl: twee bladen van een maand',
    sheets: [
      {
        name: 'April',
        rows: [
          ['Lidnr', 'Datum', 'Uren', 'Functie'],
          ['1', '2026-04-03', '2,5', 'Bar'],
        ],
      },
      {
        name: 'Mei',
        rows: [
          ['Lidnr', 'Datum', 'Uren', 'Functie'],
          ['1', '2026-05-03', '3,5', 'Bar'],
          ['2', '2026-05-04', '1', 'Bar'],
        ],
      },
    ],
    answers: DONE,
    truth: [
      ['1', 2, 360],
      ['2', 1, 60],
    ],
  },
  {
    about: 'de: Titelzeilen, Dezimalkomma, stornierte Einsätze',
    csv: csv(
      'Genossenschaft Muster;;;;;',
      ';;;;;',
      'Mitgliedsnr;Name;Einsatztag;Stunden;Tätigkeit;Status',
      '11;A. Muster;03.04.2026;2,5;Reinigung;geleistet',
      '11;A. Muster;04.04.2026;3;Reinigung;storniert',
      '12;B. Beispiel;04.04.2026;3,25;Reinigung;geleistet',
    ),
    answers: SHIFT,
    truth: [
      ['11', 1, 150],
      ['12', 1, 195],
    ],
  },
  {
    about: 'de: Stunden mit Punkt, als Stunden und Minuten',
    sheets: table('Personalnummer;Datum;Std;Aufgabe', '5;03.04.2026;7.30;Lager', '5;04.04.2026;6.15;Lager'),
    answers: { ...DONE, 'hours.form': 'minutes' },
    truth: [['5', 2, 825]],
  },
  {
    about: 'de: Wochenplan mit dem Montag der Woche',
    csv: csv(
      'Mitarbeiter;Name;Woche;Mo;Di;Mi;Do;Fr;Funktion',
      '3;C. Erfunden;06.04.2026;8;8;;;4;Küche',
      'Summe;;;8;8;;;4;',
    ),
    answers: DONE,
    truth: [['3', 3, 1200]],
  },
  {
    about: 'de: Zahlungen und Auftraggeber, die nie signiert werden',
    csv: csv(
      'Mitarbeiternummer;Auftragsnr;Datum;Stunden;Leistung;Honorar;Auftraggeber;Status',
      '8;A-1;03.04.2026;2;Umzug;80;Muster GmbH;Abgeschlossen',
    ),
    answers: { ...OWN, unit_kind: 'order' },
    truth: [['8', 1, 120]],
  },
  {
    about: 'de: zwei Spalten für die Tätigkeit',
    csv: csv(
      'Mitgliedsnummer;Funktion;Tätigkeit;Datum;Stunden',
      '8;Mitglied;Gartenbau;03.04.2026;2',
      '8;Mitglied;Gartenbau;04.04.2026;3',
    ),
    answers: { ...DONE, 'work_type.which': 'Tätigkeit' },
    truth: [['8', 2, 300]],
  },
  {
    about: 'da: vagter med løn',
    csv: csv(
      'Lønnr;Navn;Dato;Timer;Arbejde;Status;Timeløn',
      '21;Søren Prøve;03-04-2026;7,5;Rengøring;udført;150',
      '21;Søren Prøve;04-04-2026;5;Rengøring;aflyst;150',
    ),
    answers: SHIFT,
    truth: [['21', 1, 450]],
  },
  {
    about: 'da: elever i praktik, fornavn og efternavn',
    sheets: table(
      'Elevnr;Fornavn;Efternavn;Dato;Fra;Til;Opgave',
      '2;Mia;Eksempel;2026-03-02;08:00;14:00;Værksted',
      '2;Mia;Eksempel;2026-03-03;08:00;14:00;Værksted',
    ),
    answers: { ...OWN, unit_kind: 'trainingDay', outcome: 'completed', 'hours.fromTimes': 'yes' },
    truth: [['2', 2, 720]],
  },
  {
    about: 'da: timer skrevet på flere måder',
    csv: csv(
      'Medlemsnr;Dato;Timer;Ydelse',
      '1;3. maj 2026;7:30;Have',
      '1;4. maj 2026;2 timer;Have',
      '1;5. maj 2026;45 min;Have',
      'I alt;;10:15;',
    ),
    answers: DONE,
    truth: [['1', 3, 615]],
  },
  {
    about: 'da: uge og dage',
    csv: csv('Medarbejdernr;Uge;Man;Tir;Ons;Tor;Fre;Stilling', '6;2026-15;7;7;;;3,5;Køkken'),
    answers: DONE,
    truth: [['6', 3, 1050]],
  },
  {
    about: 'fr : nom et prénom, heures en h',
    csv: csv(
      'Matricule;Prénom;Nom;Date;Heures;Fonction;Statut',
      '4;Zoé;Exemple;03/04/2026;7h30;Ménage;Terminé',
      '4;Zoé;Exemple;15/04/2026;2h;Ménage;Annulé',
    ),
    answers: SHIFT,
    truth: [['4', 1, 450]],
  },
  {
    about: 'fr : dates à deux sens',
    csv: csv('Matricule;Date;Heures;Fonction', '4;03/04/2026;7,5;Ménage', '4;05/06/2026;2,5;Ménage'),
    answers: { ...DONE, 'date.order': 'dayFirst' },
    truth: [['4', 2, 600]],
  },
  {
    about: 'fr : un nom sans numéro, et un total général',
    sheets: table(
      'Relevé 2026',
      'Salarié;Jour;Durée;Prestation',
      'Ana Fictive;2026-04-03;2:00;Jardin',
      'Luc Inventé;2026-04-03;3:00;Jardin',
      'Total général;;5:00;',
    ),
    answers: { ...DONE, 'worker_ref.names': 'unique' },
    truth: [
      ['Ana Fictive', 1, 120],
      ['Luc Inventé', 1, 180],
    ],
  },
  {
    about: 'fr : le type de contrat que personne ne connaît',
    csv: csv(
      'N° adhérent;Date;Heures;Métier;Type de contrat',
      '4;2026-04-03;7,5;Son;CDDU',
      '4;2026-04-05;2,5;Son;indépendant',
    ),
    answers: { ...DONE, 'work_relation.CDDU': 'employee' },
    truth: [
      ['4', 1, 450, 'employee'],
      ['4', 1, 150, 'selfEmployed'],
    ],
  },
  {
    about: 'en: a table of one person',
    csv: csv('Date,Hours,Task', '2026-04-03,2,Dog walking', '2026-04-04,1.5,Dog walking'),
    answers: { ...OWN, unit_kind: 'task', outcome: 'completed', 'worker_ref.column': 'Jo Example' },
    truth: [['Jo Example', 2, 210]],
  },
  {
    about: 'en: jobs that are words, and people of one name',
    csv: csv(
      'Employee ID,Name,Job,Date,Hours,Status',
      '1,Jo Example,Cleaning,2026-04-03,2,Done',
      '7,Jo Example,Cleaning,2026-04-04,3,Done',
    ),
    answers: { ...SHIFT, 'worker_name.same.7': 'two' },
    truth: [
      ['1', 1, 120],
      ['7', 1, 180],
    ],
  },
  {
    about: 'en: ids with leading zeros, a later correction, and a repeated header',
    sheets: table(
      'Member ID;Job ID;Date;Hours;Function;Status',
      '0012;001;2026-04-03;2;Bar;Completed',
      'Member ID;Job ID;Date;Hours;Function;Status',
      '0012;002;2026-04-04;3;Bar;Completed',
      '0012;001;2026-04-03;2;Bar;Cancelled',
    ),
    answers: SHIFT,
    truth: [['0012', 1, 180]],
  },
  {
    about: 'en: names only in the first row of each person',
    csv: csv(
      'Member,Date,Hours,Function',
      'Jo Example,2026-04-03,2,Bar',
      ',2026-04-04,3,Bar',
      'Al Sample,2026-04-03,4,Bar',
    ),
    answers: { ...DONE, 'worker_ref.names': 'unique', 'worker_ref.empty': 'above' },
    truth: [
      ['Jo Example', 2, 300],
      ['Al Sample', 1, 240],
    ],
  },
];
