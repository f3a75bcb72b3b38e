import type { Words } from '../words.ts';

export { de as messages } from '@kluscv/sdk/messages/de';

/** German. */
export const words: Words = {
  headline: {
    verified: 'ECHT',
    genuine: 'ECHT, ABER LESEN SIE WEITER',
    indeterminate: 'NICHT ALLES KONNTE GEPRÜFT WERDEN',
    rejected: 'NICHT ECHT',
    withdrawn: 'WIDERRUFEN',
    suspended: 'VORLÄUFIG AUSGESETZT',
    test: 'DAS IST EIN TEST',
    none: 'KEIN NACHWEIS IN DER DATEI',
  },
  verdict: {
    verified:
      'Seit der Aussteller es unterschrieben hat, wurde nichts verändert, nichts sagt, dass es widerrufen wurde, und Sie kennen den Aussteller.',
    genuine:
      'Was hier steht, hat der Aussteller unterschrieben, aber nicht alles ist so, wie Sie es verlangen. Lesen Sie die Zeilen mit ✗ und ?.',
    indeterminate: 'Etwas, das man wissen muss, konnte nicht geprüft werden. Verlassen Sie sich noch nicht darauf.',
    rejected: 'Das wurde verändert, ist beschädigt oder nicht von dem, der darin steht. Vertrauen Sie ihm nicht.',
    withdrawn:
      'Der Aussteller hat das oder einen Teil davon widerrufen. Verlassen Sie sich nicht auf das, was widerrufen wurde.',
    suspended:
      'Der Aussteller hat das oder einen Teil davon vorläufig ausgesetzt. Verlassen Sie sich jetzt nicht darauf.',
    test: 'Das wurde zum Ausprobieren gemacht. Es sagt nichts über eine echte Person.',
  },
  marks: { passed: 'in Ordnung', failed: 'falsch', indeterminate: 'nicht geprüft', skipped: 'trifft nicht zu' },
  statedBy: (issuer) => `${issuer} erklärt:`,
  notShown: 'Name nicht gezeigt',
  part: (position, total) => `Teil ${position} von ${total}`,
  parts: (positions, several) => `(${several ? 'Teile' : 'Teil'} ${positions})`,
  colon: ':',
  checked: 'Was geprüft wurde',
  notSaid: 'Was das nicht sagt',
  limits: 'Wer vor Ihnen steht, und wie jemand bei Ihnen arbeiten wird.',
  next: 'Was Sie jetzt tun',
  steps: {
    identify: 'Vergleichen Sie den Namen mit einem Ausweis.',
    original:
      'Bitten Sie die Person um die Datei, wie die Plattform sie gegeben hat, oder fragen Sie die Plattform, über deren eigene Website.',
    withdrawn:
      'Bitten Sie die Person um einen neueren Nachweis, oder fragen Sie die Plattform nach dem Grund, über deren eigene Website.',
    suspended: 'Fragen Sie die Plattform nach dem Grund, über deren eigene Website, und prüfen Sie später noch einmal.',
    page: 'Lesen Sie, was hier steht, und nicht die Seite, und bitten Sie die Person um die Datei, wie die Plattform sie gegeben hat.',
    makers: 'Verlassen Sie sich nur auf die Teile von Ausstellern, die Sie anerkennen.',
    retry:
      'Versuchen Sie es später noch einmal, mit Internet. Ohne Internet: Geben Sie mit, was die Plattform veröffentlicht, mit --did und --status-list.',
    expired: 'Bitten Sie um einen neueren Nachweis. Wenn ein alter genügt: --allow expired.',
    test: 'Nehmen Sie es nicht an. Bitten Sie die Person um den echten Nachweis.',
  },
  recognize: (options) =>
    `Sie entscheiden, wen Sie anerkennen. Ist das wirklich die eigene Adresse des Ausstellers? Dann sagen Sie es: ${options}, oder führen Sie eine Liste: --trust.`,
  pageChanged: 'DIE SEITE WURDE VERÄNDERT. Verlassen Sie sich nur auf das, was hier steht, nicht auf die Seite.',
  absent: {
    nothing: 'In dieser Datei ist kein Nachweis.',
    picture: 'In einem Bild einer Seite ist kein Nachweis. Bitten Sie um das PDF selbst.',
    constant:
      'Dieser QR-Code ist auf jedem KlusCV derselbe: Er sagt, wo man eines prüft, und nichts über diese Person. Bitten Sie um das PDF selbst.',
    other: 'Der QR-Code in diesem Bild enthält keinen Nachweis.',
    offline: 'Der QR-Code in diesem Bild führt zu einer Adresse, und --offline benutzt kein Internet.',
    unanswered: 'Der QR-Code in diesem Bild führt zu einer Adresse, die kein Dokument gab.',
    empty: 'Diese Datei ist leer.',
    resaved:
      'In diesem PDF ist kein Nachweis: Es wurde gedruckt, gescannt, neu gespeichert oder abgeschnitten, oder es war nie ein KlusCV.',
    unreadable: 'Diese Datei ist nicht lesbar.',
  },
  askForOriginal:
    'Bitten Sie um die ursprüngliche Datei. Wer ein PDF druckt, scannt oder neu speichert, entfernt, was darin ist.',
  total: (files, outcomes) => `${files} Datei${files === 1 ? '' : 'en'}: ${outcomes}.`,
  tally: {
    verified: 'echt und angenommen',
    genuine: 'echt, aber lesen Sie weiter',
    indeterminate: 'nicht ganz geprüft',
    rejected: 'nicht echt oder widerrufen',
    none: 'ohne Nachweis',
    unread: 'nicht lesbar',
  },
  months: (first, last) => (first === last ? first : `${first} bis ${last}`),
  statement: {
    endorsed: (role, month) => `empfohlen von ${role} im Monat ${month}`,
    roles: {
      client: 'einem Kunden',
      supervisor: 'einer vorgesetzten Person',
      trainer: 'einer ausbildenden Person',
      coach: 'einem Coach',
      assessor: 'einer prüfenden Person',
      platform: 'der Plattform',
    },
    shown: 'Bei der Arbeit gezeigt',
    endorses: 'Es geht um den Nachweis',
    worked: (hours, minutes, month) => `${hours} Std. ${minutes} Min. gearbeitet im Monat ${month}`,
    states: { estimated: 'geschätzt', final: 'endgültig', corrected: 'berichtigt' },
    forWhom: (addressee) => `Nur für ${addressee}, um eine Leistung zu verrechnen.`,
    days: 'Nach Tagen',
    gross: 'Bruttolohn',
    expenses: {
      travel: 'Erstattete Fahrtkosten',
      material: 'Erstattetes Material',
      meals: 'Erstattete Mahlzeiten',
      other: 'Andere erstattete Kosten',
    },
  },
  unmet: 'Nicht so, wie Sie es verlangen:',
  allowed: 'Durchgelassen, weil Sie --allow gesagt haben:',
  table: {
    title: 'Geprüfte Arbeitsnachweise',
    file: 'Datei',
    person: 'Person',
    outcome: 'Ergebnis',
    reason: 'Darauf achten',
    issuer: 'Ausgestellt von',
    validUntil: 'Gültig bis',
    checkedAt: 'Geprüft am',
    genuine:
      'Was unterschrieben wurde, ist unverändert, aber nicht alles ist so, wie Sie es verlangen: Die Spalte daneben sagt, was.',
    accepted: (accepted, total) => `${accepted} von ${total} angenommen`,
  },
};
