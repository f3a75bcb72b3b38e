/** Languages in which a request can be written. */
export type RequestLanguage = 'nl' | 'en' | 'de' | 'da' | 'fr';

interface Words {
  readonly subject: (platform: string) => string;
  readonly opening: (platform: string) => string;
  readonly asked: string;
  /** Said where the platform's own files and fields are known. */
  readonly own: string;
  readonly file: string;
  readonly general: readonly string[];
  readonly form: string;
  readonly others: string;
  readonly identity: string;
  readonly term: string;
}

/** How a letter ends. */
export const CLOSING: Readonly<Record<RequestLanguage, string>> = {
  da: 'Med venlig hilsen\n[navn]\n[dato]',
  nl: 'Met vriendelijke groet,\n[naam]\n[datum]',
  en: 'Yours sincerely,\n[name]\n[date]',
  de: 'Mit freundlichen Grüßen\n[Name]\n[Datum]',
  fr: 'Cordialement,\n[nom]\n[date]',
};

/** The request in each language. */
export const LANGUAGES: Readonly<Record<RequestLanguage, Words>> = {
  nl: {
    subject: (platform) =>
      `Onderwerp: verzoek om inzage en overdracht van mijn werkgegevens bij ${platform} (artikelen 15 en 20 AVG)`,
    opening: (platform) =>
      `Geachte functionaris gegevensbescherming van ${platform},\n\nIk werk of werkte via ${platform}. Mijn account staat op [e-mailadres of accountnummer].`,
    asked: 'Ik vraag u om een kopie van de volgende gegevens over mijn werk, over de hele periode dat ik via u werk.',
    own: 'Uw eigen bestanden en velden noem ik bij naam:',
    file: 'Bestand',
    general: [
      'van elke klus: kenmerk, soort werk, begin en einde met tijdzone, status, en gewerkte tijd met waarop die berust',
      'beoordelingen en recensies van mijn werk met datum en schaal, zonder de namen van wie ze schreef',
    ],
    form: 'Stuur ze in een gestructureerde, gangbare en machineleesbare vorm (CSV of JSON), met een uitleg van de velden en van de tijdzone waarin tijden staan.',
    others:
      'Beoordelingen mag u ontdoen van gegevens over klanten; ik vraag alleen naar wat over mijn werk gaat. Locaties en bedragen heb ik hiervoor niet nodig.',
    identity:
      'Vraag alleen om een bewijs van identiteit als u redelijk aan mijn identiteit twijfelt; ik ben bereikbaar via mijn account.',
    term: 'Ik ontvang uw antwoord graag binnen één maand (artikel 12 lid 3 AVG). Kunt u een deel niet geven, noem dan welk deel en waarom.',
  },
  en: {
    subject: (platform) =>
      `Subject: request for access to and portability of my work data at ${platform} (Articles 15 and 20 GDPR)`,
    opening: (platform) =>
      `To the data protection officer of ${platform},\n\nI work or worked through ${platform}. My account is under [e-mail address or account number].`,
    asked: 'I ask for a copy of the following data about my work, for the whole time that I have worked through you.',
    own: 'I name your own files and fields:',
    file: 'File',
    general: [
      'of every assignment: reference, kind of work, beginning and end with time zone, status, and worked time with what it rests on',
      'ratings and reviews of my work with date and scale, without the names of those who wrote them',
    ],
    form: 'Please send them in a structured, commonly used and machine-readable form (CSV or JSON), with an explanation of the fields and of the time zone of each time.',
    others:
      'You may remove data about clients from ratings and reviews; I ask only for what concerns my work. I need no places and no amounts for this.',
    identity:
      'Please ask for proof of identity only if you have reasonable doubts about mine; I can be reached through my account.',
    term: 'I look forward to your answer within one month (Article 12(3) GDPR). If you cannot give a part, please say which part and why.',
  },
  de: {
    subject: (platform) =>
      `Betreff: Auskunft und Übertragung meiner Arbeitsdaten bei ${platform} (Artikel 15 und 20 DSGVO)`,
    opening: (platform) =>
      `An die Datenschutzbeauftragte oder den Datenschutzbeauftragten von ${platform}\n\nIch arbeite oder arbeitete über ${platform}. Mein Konto läuft unter [E-Mail-Adresse oder Kontonummer].`,
    asked:
      'Ich bitte um eine Kopie der folgenden Daten über meine Arbeit, für die gesamte Zeit, in der ich über Sie arbeite.',
    own: 'Ich nenne Ihre eigenen Dateien und Felder:',
    file: 'Datei',
    general: [
      'zu jedem Auftrag: Kennzeichen, Art der Arbeit, Beginn und Ende mit Zeitzone, Status und Arbeitszeit mit der Angabe, worauf sie beruht',
      'Bewertungen und Rezensionen meiner Arbeit mit Datum und Skala, ohne die Namen derer, die sie geschrieben haben',
    ],
    form: 'Bitte senden Sie sie in einem strukturierten, gängigen und maschinenlesbaren Format (CSV oder JSON), mit einer Erklärung der Felder und der Zeitzone der Zeitangaben.',
    others:
      'Angaben zu Kundinnen und Kunden dürfen Sie aus Bewertungen entfernen; ich frage nur nach dem, was meine Arbeit betrifft. Orte und Beträge brauche ich dafür nicht.',
    identity:
      'Bitte verlangen Sie einen Identitätsnachweis nur bei begründeten Zweifeln; ich bin über mein Konto erreichbar.',
    term: 'Ich freue mich auf Ihre Antwort innerhalb eines Monats (Artikel 12 Absatz 3 DSGVO). Können Sie einen Teil nicht geben, nennen Sie bitte den Teil und den Grund.',
  },
  da: {
    subject: (platform) =>
      `Emne: anmodning om indsigt i og overførsel af mine arbejdsdata hos ${platform} (databeskyttelsesforordningens artikel 15 og 20)`,
    opening: (platform) =>
      `Til databeskyttelsesrådgiveren hos ${platform}\n\nJeg arbejder eller har arbejdet gennem ${platform}. Min konto står under [e-mailadresse eller kontonummer].`,
    asked: 'Jeg beder om en kopi af følgende data om mit arbejde for hele den tid, jeg har arbejdet gennem jer.',
    own: 'Jeg nævner jeres egne filer og felter:',
    file: 'Fil',
    general: [
      'for hver opgave: reference, arbejdets art, begyndelse og slutning med tidszone, status og arbejdstid med angivelse af, hvad den bygger på',
      'bedømmelser og anmeldelser af mit arbejde med dato og skala, uden navnene på dem, der skrev dem',
    ],
    form: 'Send dem venligst i et struktureret, almindeligt anvendt og maskinlæsbart format (CSV eller JSON) med en forklaring af felterne og af tidszonen for hver tid.',
    others:
      'I må fjerne oplysninger om kunder fra bedømmelserne; jeg spørger kun om det, der angår mit arbejde. Jeg har hverken brug for steder eller beløb.',
    identity:
      'Bed kun om bevis for min identitet, hvis I har rimelig tvivl om den; jeg kan kontaktes gennem min konto.',
    term: 'Jeg ser frem til jeres svar inden for en måned (artikel 12, stk. 3). Kan en del ikke udleveres, så skriv venligst hvilken del og hvorfor.',
  },
  fr: {
    subject: (platform) =>
      `Objet : demande d’accès et de portabilité de mes données de travail chez ${platform} (articles 15 et 20 du RGPD)`,
    opening: (platform) =>
      `À l’attention de la personne déléguée à la protection des données de ${platform},\n\nJe travaille ou j’ai travaillé par l’intermédiaire de ${platform}. Mon compte est au nom de [adresse électronique ou numéro de compte].`,
    asked: 'Je demande une copie des données suivantes sur mon travail, pour toute la durée de mon activité chez vous.',
    own: 'Je nomme vos propres fichiers et champs :',
    file: 'Fichier',
    general: [
      'pour chaque mission : référence, nature du travail, début et fin avec fuseau horaire, statut, et temps travaillé avec ce sur quoi il repose',
      'notes et avis sur mon travail avec date et échelle, sans le nom de leurs auteurs',
    ],
    form: 'Merci de les envoyer sous une forme structurée, couramment utilisée et lisible par machine (CSV ou JSON), avec une explication des champs et du fuseau horaire des heures.',
    others:
      'Vous pouvez retirer des avis les données concernant les clients ; je ne demande que ce qui concerne mon travail. Je n’ai besoin ni des lieux ni des montants.',
    identity:
      'Merci de ne demander une preuve d’identité qu’en cas de doute raisonnable ; on peut me joindre par mon compte.',
    term: 'J’attends votre réponse dans un délai d’un mois (article 12, paragraphe 3, du RGPD). Si une partie ne peut être fournie, merci de préciser laquelle et pourquoi.',
  },
};
