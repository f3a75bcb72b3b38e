import { plainWord } from '../text/plain-word.ts';

export { plainWord } from '../text/plain-word.ts';

/** Words that are written one after the other. */
function listed(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' | '));
}

/** By column of the platform-export CSV: how tables in English, Dutch, German, Danish and French call it. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  worker_ref: listed(
    'worker | worker id | worker number | employee id | employee number | personnel number',
    'staff number | member number | member id | membership number | pupil number | student number',
    'medewerker | medewerkernummer | medewerkernr | personeelsnummer | personeelsnr | werknemer',
    'werknummer | lidnummer | lidnr | leerlingnummer | deelnemer | deelnemernummer | kandidaat',
    'werkernummer | mitarbeiter | mitarbeiternummer | mitarbeiter nr | personalnummer | personal nr',
    'mitgliedsnummer | mitglieds nr | mitglied nr | mitgliedsnr | arbeitnehmer | teilnehmer',
    'teilnehmernummer | medarbejder | medarbejdernr | medarbejdernummer | medarbejder nr | lønnr',
    'lønnummer | løn nr | medlemsnr | medlemsnummer | elev | elevnr | elevnummer | deltager',
    'deltagernr | matricule | salarié | id travailleur | numéro de membre | n° membre | no membre',
    'n° salarié | numéro salarié | n° de sociétaire | sociétaire | travailleur | numéro d’adhérent',
    'n° adhérent',
  ),
  worker_name: listed(
    'worker name | employee | employee name | name | full name | member | member name | naam medewerker',
    'naam | volledige naam | naam lid | lid | leerling | naam leerling | naam deelnemer',
    'name mitarbeiter | vollständiger name | name des mitarbeiters | mitglied | name mitglied',
    'vor und nachname | navn | fulde navn | medarbejdernavn | elevnavn | medlem | navn medarbejder',
    'nom | nom du salarié | nom complet | nom et prénom | prénom et nom | membre | nom du membre',
  ),
  unit_id: listed(
    'id | job | job id | order | order id | order number | shift id | booking id | reference',
    'job number | opdracht | opdrachtnr | opdrachtnummer | klusnummer | klusnr | klus | dienstnummer',
    'volgnummer | kenmerk | bonnummer | bonnr | werkbon | ordernummer | ordernr | auftrag',
    'auftragsnummer | auftragsnr | auftrags nr | einsatznummer | einsatznr | einsatz nr | belegnummer',
    'opgavenr | opgavenummer | ordrenr | ordrenummer | sagsnr | vagtnr | bilagsnr | référence | numéro',
    'mission | n° mission | numéro de mission | n° commande | numéro de commande',
  ),
  unit_kind: ['kind', 'unit', 'soort', 'eenheid', 'art', 'einheit', 'type d’unité', 'enhed'],
  work_type: listed(
    'service | work | type of work | job title | function | position | role title | task | occupation',
    'dienst | functie | soort werk | werkzaamheden | werk | taak | werksoort | activiteit | beroep',
    'tätigkeit | leistung | arbeit | aufgabe | funktion | einsatzart | art der arbeit | beruf | arbejde',
    'opgave | stilling | arbejdsart | jobtype | arbejdsopgave | ydelse | prestation | poste',
    'type de travail | fonction | tâche | activité | métier | travail',
  ),
  outcome: listed('status | state | result | stand | statut | état | resultaat | ergebnis | tilstand | resultat'),
  work_relation: listed(
    'contract | contract type | type of contract | employment | relation | dienstverband | contractvorm',
    'contractsoort | soort contract | contracttype | vertragsart | vertrag | beschäftigungsart',
    'beschäftigung | ansættelse | ansættelsesform | kontrakttype | kontrakt | contrat | type de contrat',
    'nature du contrat',
  ),
  role: ['role', 'rol', 'rolle', 'rôle'],
  team_role: ['rol in het team', 'teamrol', 'rolle im team', 'teamrolle', 'rolle i holdet', 'rôle dans l’équipe'],
  team_size: listed('ploeggrootte | teamgrootte | teamgröße | holdstørrelse | taille de l’équipe | people in the team'),
  team_share: listed('share | aandeel | anteil | andel | part | quote part'),
  trajectory: listed('traject | course of work | ausbildungsgang | forløb | parcours'),
  date: listed(
    'day | work date | date of work | datum | werkdatum | dag | tag | einsatztag | arbeitstag',
    'arbeitsdatum | dato | arbejdsdato | arbejdsdag | jour | date de travail | date de prestation',
    'date',
  ),
  start: listed(
    'begin | start time | started at | from | van | begintijd | starttijd | aanvang | beginn | von',
    'startzeit | anfang | fra | starttid | mødetid | début | heure de début | de | debut',
  ),
  end: listed(
    'finish | end time | ended at | to | until | tot | eindtijd | einde | eind | ende | bis | endzeit',
    'til | sluttid | slut | fin | heure de fin | à | jusqu’à',
  ),
  hours: listed(
    'hours worked | worked hours | uren | gewerkte uren | aantal uren | uur | urenaantal | stunden',
    'arbeitsstunden | std | geleistete stunden | stundenzahl | timer | antal timer | arbejdstimer',
    'timetal | heures | heures travaillées | nombre d’heures | nb heures | durée | duration | duur',
    'dauer | varighed',
  ),
  minutes: ['minuten', 'minuten gewerkt', 'durée (min)', 'minutter', 'minutes travaillées', 'arbeitsminuten'],
  break: ['break', 'pause', 'pauze', 'pauzetijd', 'pausenzeit', 'break minutes', 'pauze (min)', 'pause (min)'],
  rating: listed(
    'stars | score | grade | beoordeling | cijfer | rapportcijfer | bewertung | sterne | note',
    'évaluation | bedømmelse | karakter | stjerner | vurdering',
  ),
  review: listed(
    'comment | feedback | recensie | opmerking klant | rezension | avis | commentaire | anmeldelse',
    'kundekommentar | kommentar kunde | kundenkommentar',
  ),
  client_ref: listed(
    'client id | customer id | customer number | klantnummer | klantnr | kundennummer | kundennr',
    'kunden nr | kundenr | kundenummer | numéro client | n° client',
  ),
  client_category: ['client type', 'sector', 'branche', 'secteur', 'sektor', 'type klant', 'kundetype', 'kundenart'],
  zone: ['timezone', 'time zone', 'tijdzone', 'zeitzone', 'fuseau horaire', 'tidszone'],
};

/** How tables call the two halves of a name. They are put together. */
const FIRST_NAMES = ['first name', 'given name', 'voornaam', 'vorname', 'fornavn', 'prénom', 'roepnaam'];
const LAST_NAMES = listed(
  'last name | surname | family name | achternaam | nachname | familienname | efternavn',
  'nom de famille',
);

/** What stands between the two. */
const MIDDLE_NAMES = listed(
  'middle name | middle names | tussenvoegsel | tussenvoegsels | voorvoegsel | tv | mellemnavn | zweiter vorname',
  'namenszusatz | namensvorsatz | deuxième prénom | particule | infix | prefix',
);

/** Columns whose content is never signed, in words that English rules do not know, by what they hold. */
const NEVER: Readonly<Record<NeverKind, readonly string[]>> = {
  money: listed(
    'honorar | honorarium | lohn | stundenlohn | gehalt | betrag | umsatz | preis | vergütung | entgelt',
    'kosten | bedrag | loon | uurloon | uurtarief | tarief | prijs | vergoeding | salaris | bruto',
    'netto | omzet | beløb | løn | timeløn | pris | honorarbeløb | sats | omsætning | vederlag',
    'montant | salaire | taux horaire | prix | rémunération | tarif | honoraires | brut | net | coût',
    'amount | pay | wage | salary | rate | hourly rate | price | fee | earnings | cost | total',
    'invoice | factuur | rechnung | faktura | facture | btw | mwst | moms | tva | vat | boete | bonus',
  ),
  place: listed(
    'adres | straat | plaats | postcode | locatie | werkplek | woonplaats | adresse | straße | strasse',
    'ort | plz | einsatzort | standort | vej | by | postnr | postnummer | sted | arbejdssted',
    'adresse du client | rue | ville | code postal | lieu | address | street | city | town | location',
    'site | zip',
  ),
  client: listed(
    'opdrachtgever | klant | klantnaam | inlener | contactpersoon | auftraggeber | kunde | kundenname',
    'ansprechpartner | einsatzbetrieb | kundenavn | kontaktperson | ordregiver | client | nom du client',
    'donneur d’ordre | customer | customer name | client name | contact | hirer',
  ),
  contact: listed(
    'e mail | email | mail | e mailadres | emailadres | telefoon | telefoonnummer | mobiel | gsm',
    'telefon | telefonnummer | handy | mobil | tlf | mobilnr | courriel | téléphone | portable | phone',
    'mobile',
  ),
  identity: listed(
    'bsn | burgerservicenummer | geboortedatum | iban | rekeningnummer | rekening | nationaliteit',
    'geburtsdatum | steuer id | steuernummer | sozialversicherungsnummer | sv nummer | kontonummer',
    'cpr | cpr nr | cprnr | cpr nummer | fødselsdato | fødselsdag | kontonr | reg nr',
    'date de naissance | numéro de sécurité sociale | n° sécurité sociale | niss | nir | rib',
    'nationalité | birth date | date of birth | kenteken | kennzeichen | nummerplade | immatriculation',
    'number plate | nationalität | nationalitet | nationality | geslacht | geschlecht | køn | genre | sexe | gender',
    'sex | leeftijd | alter | alder | âge | age | steuer | skat | impôt | belasting',
  ),
  health: listed(
    'ziek | ziekte | verzuim | krank | krankheit | syg | sygdom | fravær | maladie | sick | illness',
    'uitkering | gesundheit | gezondheid | helbred | santé | health | religion | religie | geloof | beperking',
    'behinderung | handicap | arbeidsbeperking | ydelse kommune',
  ),
};

/** What a column that is never signed holds. */
export type NeverKind = 'money' | 'place' | 'client' | 'contact' | 'identity' | 'health';

/** By code of `outcome`: how tables call it. */
const OUTCOMES: Readonly<Record<string, readonly string[]>> = {
  completed: listed(
    'completed | done | finished | paid | approved | worked | performed | delivered | closed',
    'afgerond | voltooid | gereed | betaald | geleverd | gewerkt | uitgevoerd | goedgekeurd | klaar | gedaan',
    'erledigt | abgeschlossen | bezahlt | geleistet | durchgeführt | ausgeführt | beendet | fertig',
    'genehmigt | udført | færdig | afsluttet | gennemført | betalt | leveret | godkendt | terminé',
    'terminée | effectué | effectuée | payé | payée | réalisé | réalisée | livré | livrée | fait',
    'achevé | achevée | validé | validée',
  ),
  partial: listed('partial | partly done | gedeeltelijk | deels | teilweise | partiel | partielle | delvist | delvis'),
  cancelledByClient: listed(
    'cancelled by client | cancelled by customer | geannuleerd door klant | afgezegd door klant',
    'vom kunden storniert | annulé par le client | annulée par le client | aflyst af kunden',
    'aflyst af kunde',
  ),
  cancelledByWorker: listed(
    'cancelled by worker | geannuleerd door medewerker | afgezegd door medewerker',
    'vom mitarbeiter storniert | annulé par le salarié | aflyst af medarbejder',
  ),
  cancelledByPlatform: listed(
    'cancelled by platform | geannuleerd door platform | cancelled | canceled | geannuleerd | vervallen',
    'afgezegd | storniert | abgesagt | ausgefallen | aflyst | annulleret | annulé | annulée',
  ),
  noShow: listed(
    'no show | niet verschenen | niet gekomen | nicht erschienen | absent | absente | udeblevet',
    'ikke mødt',
  ),
  rejected: ['rejected', 'afgekeurd', 'afgewezen', 'abgelehnt', 'refusé', 'refusée', 'afvist'],
  applied: ['applied', 'application', 'gesolliciteerd', 'aangemeld', 'beworben', 'candidature', 'ansøgt'],
  failed: ['failed', 'mislukt', 'fehlgeschlagen', 'mislykkedes', 'échoué', 'échouée'],
  excused: ['excused', 'verontschuldigd', 'entschuldigt', 'undskyldt', 'excusé', 'excusée'],
  takenOver: [],
  handedOver: [],
  scheduled: listed('scheduled | planned | gepland | geplant | prévu | prévue', 'planlagt'),
};

const RELATIONS: Readonly<Record<string, readonly string[]>> = {
  selfEmployed: listed(
    'self employed | freelance | freelancer | contractor | zzp | zzper | zelfstandig | zelfstandige',
    'selbstständig | selbständig | freiberuflich | freier mitarbeiter | selvstændig | indépendant',
    'indépendante | auto entrepreneur | micro entrepreneur',
  ),
  employee: listed(
    'employee | employed | permanent | loondienst | werknemer | vast | vaste dienst | arbeitnehmer',
    'angestellt | festangestellt | lønmodtager | ansat | fastansat | salarié | salariée | cdi | cdd',
  ),
  agency: listed(
    'agency | temp | temporary | uitzend | uitzendkracht | leiharbeit | zeitarbeit | vikar | intérim',
    'interim | intérimaire | uitzendovereenkomst | leiharbeiter',
  ),
  cooperativeEmployee: ['cooperative employee', 'lid werknemer', 'salarié coopérateur', 'entrepreneur salarié'],
  volunteer: ['volunteer', 'vrijwilliger', 'ehrenamt', 'ehrenamtlich', 'frivillig', 'bénévole', 'bénévolat'],
  internship: ['internship', 'intern', 'stage', 'stagiair', 'praktikum', 'praktikant', 'praktik', 'stagiaire'],
  workBasedLearning: listed(
    'work based learning | apprentice | leerwerk | bbl | leerwerkplek | ausbildung | azubi | elevplads',
    'lærling | alternance | apprentissage | apprenti | apprentie',
  ),
};

const TEAM_ROLES: Readonly<Record<string, readonly string[]>> = {
  lead: listed(
    'leermeester | ploegleider | teamleider | voorman | voorvrouw | vorarbeiter | teamleiter | teamleiterin',
    'holdleder | sjakbajs | chef d’équipe | cheffe d’équipe | team leader | foreman',
  ),
  member: listed(
    'leerling | teamlid | ploeglid | teammitglied | holdmedlem | membre | membre de l’équipe | elev | azubi',
    'deelnemer | apprenti | apprentie | team member',
  ),
};

const KINDS: Readonly<Record<string, readonly string[]>> = {
  shift: ['dienst', 'schicht', 'vagt', 'poste', 'ploegendienst'],
  gig: ['klus', 'job'],
  booking: ['boeking', 'buchung', 'reservation', 'réservation'],
  appointment: ['afspraak', 'termin', 'aftale', 'rendez vous'],
  task: ['taak', 'aufgabe', 'opgave', 'tâche'],
  check: [],
  trip: ['rit', 'fahrt', 'tur', 'course', 'trajet'],
  delivery: ['bezorging', 'lieferung', 'levering', 'livraison'],
  order: ['opdracht', 'auftrag', 'ordre', 'commande'],
  contract: ['vertrag', 'kontrakt', 'contrat'],
  project: ['projekt', 'projet'],
  activity: ['activiteit', 'aktivität', 'aktivitet', 'activité'],
  mentoring: [],
  placement: ['stage', 'praktikum', 'praktik', 'plaatsing'],
  trainingDay: ['training day', 'trainingsdag', 'schulungstag', 'kursusdag', 'jour de formation'],
};

/** From a name that tables use to the column of the platform-export CSV. */
export const SYNONYMS: ReadonlyMap<string, string> = inverse(NAMES);

const FIRST: ReadonlySet<string> = new Set(FIRST_NAMES.map(plainWord));
const LAST: ReadonlySet<string> = new Set(LAST_NAMES.map(plainWord));
const MIDDLE: ReadonlySet<string> = new Set(MIDDLE_NAMES.map(plainWord));
const NEVER_WORDS: ReadonlyMap<string, string> = inverse(NEVER, false);

/** For columns whose values are codes: from a value that tables use to the code. */
export const VALUE_CODES: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ['outcome', inverse(OUTCOMES)],
  ['unit_kind', inverse(KINDS)],
  ['work_relation', inverse(RELATIONS)],
  ['team_role', inverse(TEAM_ROLES)],
]);

/** Whether a name is one that tables of work give to a column. */
export function isColumnWord(name: string): boolean {
  const word = plainWord(name);
  return SYNONYMS.has(word) || FIRST.has(word) || LAST.has(word) || NEVER_WORDS.has(word);
}

/** Which part of a name a column holds. */
export function partOfName(name: string): 'first' | 'middle' | 'last' | undefined {
  const word = plainWord(name);
  if (MIDDLE.has(word)) return 'middle';
  if (FIRST.has(word)) return 'first';
  return LAST.has(word) ? 'last' : undefined;
}

/** What a column holds that is never signed; nothing for other columns. */
export function neverKind(name: string): NeverKind | undefined {
  const word = plainWord(name);
  const found = NEVER_WORDS.get(word) ?? word.split(/[ ()€$£/]+/).flatMap((part) => NEVER_WORDS.get(part) ?? [])[0];
  return found as NeverKind | undefined;
}

/** Words that begin a row that adds up others, whatever follows: `Totaal week 14`, `Subtotal Jan`. */
const TOTALS =
  /^(?:(?:sub|eind|grand|general|zwischen|end|slut|sous|del|tussen|week|maand|monats|jahres) ?)?(?:totaa?l|totalt|totals|totalen|totaux|tot|gesamt(?:summe|stunden)?|insgesamt|zusammen|ialt|i alt|sammenlagt|samlet)(?![\p{L}\d])/u;
/** Words that do so only by themselves: they are names and words of their own besides. */
const SUMS =
  /^(?:(?:zwischen|gesamt|end|del|slut) ?)?(?:summe|som|sum|somme|[Σ∑σ])(?: (?:uren|hours|stunden|timer|heures|van|von|of|des|de|af) ?.*)?$/u;

/** What each of these words has in it. */
const MAY_BE_TOTAL = /tot|sum|som|gesamt|alt|samm|samlet|[Σ∑]/i;

/** Whether a cell begins a row that adds up others. */
export function isTotalWord(cell: string): boolean {
  // Asked of every row: most cells are told by their beginning.
  if (cell.length === 0 || cell.length > 60 || !MAY_BE_TOTAL.test(cell)) return false;
  const word = plainWord(cell);
  return TOTALS.test(word) || SUMS.test(word);
}

/** Whether a cell says "Total" and nothing else of its own: also in columns where words such as "Total cleaning" are work. */
export function isOnlyTotalWord(cell: string): boolean {
  if (!isTotalWord(cell)) return false;
  return /^[^\s]+(?: alt| stunden| uren| hours| timer| heures| général| generaal)?(?: (?:week|woche|uge|semaine|kw|maand|monat|month|måned|mois))?[ \d]*$/u.test(
    plainWord(cell),
  );
}

function inverse(words: Readonly<Record<string, readonly string[]>>, own = true): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([target, names]) =>
      [...(own ? [target, target.replaceAll(/(?=[A-Z])/g, ' ')] : []), ...names].map(
        (name) => [plainWord(name), target] as const,
      ),
    ),
  );
}
