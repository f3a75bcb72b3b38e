/** By column of the platform-export CSV: how tables in Dutch, English, German and French call it. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  worker_ref: [
    'worker',
    'worker id',
    'employee id',
    'personnel number',
    'medewerker',
    'medewerkernummer',
    'personeelsnummer',
    'mitarbeiter',
    'mitarbeiternummer',
    'personalnummer',
    'matricule',
    'salarié',
    'id travailleur',
  ],
  worker_name: [
    'worker name',
    'employee',
    'employee name',
    'naam medewerker',
    'naam',
    'name',
    'name mitarbeiter',
    'nom',
    'nom du salarié',
  ],
  unit_id: [
    'id',
    'job',
    'job id',
    'order',
    'order id',
    'shift id',
    'booking id',
    'reference',
    'opdracht',
    'opdrachtnr',
    'opdrachtnummer',
    'klusnummer',
    'auftrag',
    'auftragsnummer',
    'einsatznummer',
    'référence',
    'numéro',
    'mission',
  ],
  unit_kind: ['kind', 'unit', 'soort', 'eenheid', 'art', 'einheit', 'type d’unité'],
  work_type: [
    'service',
    'work',
    'type of work',
    'job title',
    'function',
    'dienst',
    'functie',
    'soort werk',
    'werkzaamheden',
    'tätigkeit',
    'leistung',
    'prestation',
    'poste',
    'type de travail',
  ],
  outcome: ['status', 'state', 'result', 'stand', 'statut', 'état', 'resultaat', 'ergebnis'],
  date: ['day', 'work date', 'datum', 'tag', 'jour', 'date de travail'],
  start: [
    'begin',
    'start time',
    'started at',
    'from',
    'van',
    'begintijd',
    'starttijd',
    'beginn',
    'von',
    'début',
    'heure de début',
  ],
  end: [
    'finish',
    'end time',
    'ended at',
    'to',
    'until',
    'tot',
    'eindtijd',
    'einde',
    'ende',
    'bis',
    'fin',
    'heure de fin',
  ],
  hours: [
    'hours worked',
    'worked hours',
    'uren',
    'gewerkte uren',
    'stunden',
    'arbeitsstunden',
    'heures',
    'heures travaillées',
  ],
  minutes: ['minuten', 'minuten gewerkt', 'durée (min)'],
  rating: [
    'stars',
    'score',
    'grade',
    'beoordeling',
    'cijfer',
    'rapportcijfer',
    'bewertung',
    'sterne',
    'note',
    'évaluation',
  ],
  review: ['comment', 'feedback', 'recensie', 'opmerking klant', 'rezension', 'kommentar', 'avis', 'commentaire'],
  client_ref: ['client id', 'customer id', 'klantnummer', 'kundennummer', 'numéro client'],
  client_category: ['client type', 'sector', 'branche', 'secteur'],
  zone: ['timezone', 'time zone', 'tijdzone', 'zeitzone', 'fuseau horaire'],
};

/** By code of `outcome`: how tables call it. */
const OUTCOMES: Readonly<Record<string, readonly string[]>> = {
  completed: [
    'completed',
    'done',
    'finished',
    'paid',
    'approved',
    'afgerond',
    'voltooid',
    'gereed',
    'betaald',
    'erledigt',
    'abgeschlossen',
    'bezahlt',
    'terminé',
    'terminée',
    'effectué',
    'effectuée',
    'payé',
  ],
  partial: ['partial', 'partly done', 'gedeeltelijk', 'teilweise', 'partiel', 'partielle'],
  cancelledByClient: [
    'cancelled by client',
    'cancelled by customer',
    'geannuleerd door klant',
    'afgezegd door klant',
    'vom kunden storniert',
    'annulé par le client',
  ],
  cancelledByWorker: [
    'cancelled by worker',
    'geannuleerd door medewerker',
    'afgezegd door medewerker',
    'vom mitarbeiter storniert',
    'annulé par le salarié',
  ],
  cancelledByPlatform: ['cancelled by platform', 'geannuleerd door platform'],
  noShow: ['no show', 'niet verschenen', 'nicht erschienen', 'absent'],
  rejected: ['rejected', 'afgekeurd', 'abgelehnt', 'refusé'],
  applied: ['applied', 'application', 'gesolliciteerd', 'aangemeld', 'beworben', 'candidature'],
  scheduled: ['scheduled', 'planned', 'booked', 'gepland', 'geboekt', 'geplant', 'gebucht', 'prévu', 'réservé'],
};

const KINDS = [
  'shift',
  'gig',
  'booking',
  'appointment',
  'task',
  'check',
  'trip',
  'delivery',
  'order',
  'contract',
  'project',
  'activity',
  'mentoring',
  'placement',
  'trainingDay',
];

/** From a name that tables use to the column of the platform-export CSV. */
export const SYNONYMS: ReadonlyMap<string, string> = inverse(NAMES);

/** For columns whose values are codes: from a value that tables use to the code. */
export const VALUE_CODES: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ['outcome', inverse(OUTCOMES)],
  ['unit_kind', new Map(KINDS.map((kind) => [plainWord(kind), kind]))],
]);

/** The same word in capitals, with other spaces, or with accents composed in another way. */
export function plainWord(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s_.:/-]+/g, ' ')
    .replaceAll(/[’']/g, '’')
    .trim();
}

function inverse(words: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([target, names]) =>
      [target, ...names].map((name) => [plainWord(name), target] as const),
    ),
  );
}
