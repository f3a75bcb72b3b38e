import type { Messages } from './finding-text.ts';

/** The report in German. */
export const de: Messages = {
  locale: 'de',
  checks: {
    structure: { title: 'Form', question: 'Folgt es dem KlusCV-Standard?' },
    proof: { title: 'Siegel', question: 'Wurde seit der Ausstellung etwas verändert?' },
    issuer: { title: 'Aussteller', question: 'Steht der Aussteller auf Ihrer Liste?' },
    validity: { title: 'Gültigkeit', question: 'Gilt es heute?' },
    status: { title: 'Widerruf', question: 'Hat der Aussteller es widerrufen?' },
    holder: { title: 'Person', question: 'Geht es um die Person, die es zeigt?' },
    semantics: { title: 'Inhalt', question: 'Passt zusammen, was darin steht?' },
    page: { title: 'Seite', question: 'Zeigt die Seite, was unterschrieben wurde?' },
  },
  findings: {
    'structure.follows': 'Folgt dem KlusCV-Standard, Version {version}.',
    'structure.presentation': 'Die Datei wurde ganz gelesen. Zahl der Nachweise darin: {count}.',
    'structure.single': 'Das ist ein einzelner Nachweis.',
    'structure.absent': 'Hier ist kein Nachweis enthalten. Bitten Sie um die ursprüngliche Datei.',
    'structure.too-large': 'Das ist größer, als ein KlusCV sein darf ({limit} Bytes). Vertrauen Sie ihm nicht.',
    'structure.json':
      'Das ist nicht lesbar ({reason}). Die Datei ist beschädigt oder wurde verändert: Bitten Sie um das Original.',
    'structure.compact':
      'Der versiegelte Text ist nicht lesbar ({reason}). Er wurde unterwegs verändert: Bitten Sie um die ursprüngliche Datei.',
    'structure.not-canonical':
      'Die Datei ist nicht Byte für Byte so geschrieben, wie der Standard es verlangt. Sie wurde verändert: Bitten Sie um das Original.',
    'structure.id':
      'Die Datei ist beschädigt oder wurde verändert: Ihr Inhalt passt nicht zu ihrem eigenen Namen. Bitten Sie um das Original.',
    'structure.duplicate':
      'Derselbe Nachweis ({id}) ist zweimal enthalten, die Arbeit würde also doppelt zählen. Vertrauen Sie ihm nicht.',
    'structure.names':
      'Darin stehen verschiedene Namen ({names}). Ob es eine Person ist, hat niemand geprüft: Fragen Sie nach und vergleichen Sie mit einem Ausweis.',
    'structure.format': 'Das Format „{format}“ kann dieses Programm nicht prüfen.',
    'structure.schema': 'Folgt dem KlusCV-Standard nicht ({rule}).',
    'structure.newer':
      'Folgt der Version {version} des Standards. Sie ist neuer als dieses Programm. Aktualisieren Sie es und versuchen Sie es noch einmal.',
    'structure.foreign': 'Es ist von anderer Art: Wie es aufgebaut ist und was es sagt, wird hier nicht beurteilt.',
    'structure.disclosure':
      'Was gezeigt wird, passt nicht zu dem, was versiegelt wurde ({reason}). Vertrauen Sie ihm nicht.',
    'structure.key-binding':
      'Der Beleg der Person, die es zeigt, ist nicht lesbar ({reason}). Bitten Sie um das Original.',
    'structure.purpose-bound':
      'Das ist eine Bescheinigung für einen einzigen Empfänger. In einen Lebenslauf gehört sie nicht: Lassen Sie sie herausnehmen.',
    'structure.claim': 'Der Nachweis sagt zwei verschiedene Dinge: „{claim}“ passt nicht zum Rest.',
    'structure.legacy':
      'Der Nachweis ist in einer alten Form geschrieben (die Angabe „{claim}“). Sie wird nicht angenommen.',
    'proof.intact': 'Nichts verändert seit {date}.',
    'proof.mismatch':
      'Das wurde verändert oder nicht von dem unterschrieben, der darin steht. Vertrauen Sie ihm nicht.',
    'proof.header': 'Das Siegel enthält eine Anweisung, die nicht erlaubt ist („{member}“). Vertrauen Sie ihm nicht.',
    'proof.type': 'Das Siegel gehört zu einer anderen Art von Dokument („{type}“).',
    'proof.context':
      'Die Bedeutung der Wörter steht unter einer Adresse, die dieses Programm nicht kennt („{context}“). Vertrauen Sie ihm nicht.',
    'proof.algorithm':
      'Diese Art von Siegel ist nicht sicher oder nicht bekannt („{algorithm}“). Vertrauen Sie ihm nicht.',
    'proof.algorithm-mismatch':
      'Laut Siegel wurde {algorithm} benutzt, der Schlüssel des Ausstellers ist aber für {key}. Vertrauen Sie ihm nicht.',
    'proof.key.missing': 'Das Siegel sagt nicht, mit welchem Schlüssel es gemacht wurde.',
    'proof.key.name':
      'Das Siegel nennt einen Schlüssel auf eine Weise, die nicht erlaubt ist („{key}“). Vertrauen Sie ihm nicht.',
    'proof.key.foreign':
      'Nicht von {issuer}: Es wurde mit einem Schlüssel von {signer} unterschrieben. Vertrauen Sie ihm nicht.',
    'proof.key.unlisted':
      'Der Schlüssel dieses Siegels ({key}) steht nicht oder nicht mehr beim Aussteller. Bitten Sie ihn um einen neuen Nachweis.',
    'proof.key.purpose': 'Der Aussteller erlaubt nicht, dass dieser Schlüssel ({key}) Nachweise unterschreibt.',
    'proof.key.controller': 'Der Schlüssel dieses Siegels ({key}) gehört jemand anderem als dem Aussteller.',
    'proof.key.unusable': 'Dem Schlüssel dieses Siegels kann man nicht vertrauen ({reason}).',
    'proof.issuer.invalid': 'Die Kennung des Ausstellers gibt es so nicht ({issuer}).',
    'proof.issuer.unsupported':
      'Das Siegel ist nicht prüfbar: Dieses Programm kennt diese Art von Kennung nicht ({issuer}).',
    'proof.issuer.unreachable':
      'Das Siegel ist nicht prüfbar: Die Schlüssel des Ausstellers ({issuer}) waren nicht zu holen. Versuchen Sie es später.',
    'proof.issuer.not-found':
      'Das Siegel ist nicht prüfbar: Der Aussteller ({issuer}) veröffentlicht keine Schlüssel oder keine mehr.',
    'proof.issuer.malformed':
      'Das Siegel ist nicht prüfbar: Was der Aussteller ({issuer}) über seine Schlüssel veröffentlicht, ist nicht brauchbar.',
    'proof.skipped': 'Nicht geprüft, wegen „{check}“.',
    'issuer.recognized': 'Ausgestellt von {name}, bekannt in der Liste „{list}“.',
    'issuer.trusted': 'Sie vertrauen dem Aussteller ({issuer}).',
    'issuer.other-name': 'Der Aussteller nennt sich hier „{stated}“; auf Ihrer Liste heißt er „{name}“.',
    'issuer.unknown':
      'Der Aussteller steht nicht auf Ihrer Liste: {issuer}. Rufen Sie die Plattform an, über deren eigene Website.',
    'issuer.look-alike':
      'Vorsicht: Die Adresse des Ausstellers {issuer} sieht aus wie {like} auf Ihrer Liste, ist aber eine andere.',
    'issuer.no-longer-recognized':
      'Der Aussteller {name} war in der Liste „{list}“ bis einschließlich {until} bekannt und ist es nicht mehr.',
    'issuer.distrusted': 'Sie vertrauen dem Aussteller nicht ({issuer}).',
    'issuer.worker-export': 'Die Zahlen stammen aus einer Datei der Person selbst, nicht von der Plattform.',
    'issuer.self-declared': 'Die Zahlen hat die Person selbst angegeben. Sonst steht niemand dafür ein.',
    'issuer.test': 'Das ist ein TEST. Es sagt nichts über eine echte Person.',
    'issuer.test-refused': 'Das ist ein TEST. Es sagt nichts über eine echte Person. Hier gilt kein Test.',
    'issuer.skipped': 'Nicht geprüft, wegen „{check}“.',
    'validity.until': 'Gültig bis {until}.',
    'validity.open-ended': 'Gültig; es gibt kein Enddatum.',
    'validity.not-yet': 'Noch nicht gültig: Es beginnt am {from}. Sehen Sie auch nach dem Datum dieses Computers.',
    'validity.expired': 'Abgelaufen am {until}. Es war gültig.',
    'validity.contradictory': 'Es endet ({until}), bevor es beginnt ({from}). Vertrauen Sie ihm nicht.',
    'validity.addressed': 'Es ist für Sie ({addressee}), um eine Leistung abzurechnen und für nichts anderes.',
    'validity.addressee':
      'Es ist allein für {addressee}, um eine Leistung abzurechnen. Sind Sie das nicht, verwenden Sie es nicht. Sind Sie es, sagen Sie es (addressee).',
    'validity.other-addressee': 'Es ist allein für {addressee}, nicht für Sie. Verwenden Sie es nicht.',
    'validity.skipped': 'Nicht geprüft, wegen „{check}“.',
    'holder.not-bound':
      'Nicht gefragt. Das sagt nichts darüber, wer vor Ihnen steht: Vergleichen Sie Namen und Ausweis.',
    'holder.bound': 'Für Sie gezeigt von der Person, der es gegeben wurde, am {at}.',
    'holder.missing':
      'Sie wollten einen Beleg, dass es der Person gehört, die es zeigt, und es gibt keinen. Fragen Sie noch einmal.',
    'holder.mismatch':
      'Nicht von der Person gezeigt, der es gegeben wurde, oder danach verändert. Vertrauen Sie ihm nicht.',
    'holder.other':
      'Soweit man sieht, geht es um jemand anderen als die Person, die es zeigt ({holder}). Vergleichen Sie Namen und Ausweis.',
    'holder.audience':
      'Das wurde für jemand anderen gemacht ({audience}), nicht für Sie. Bitten Sie um eines, das für Sie gemacht ist.',
    'holder.nonce':
      'Das ist keine Antwort auf Ihre Frage: Es wurde schon früher oder jemand anderem gezeigt. Fragen Sie noch einmal.',
    'holder.stale':
      'Das wurde nicht eben erst gemacht. Bitten Sie um ein neues, und sehen Sie nach dem Datum dieses Computers.',
    'holder.skipped': 'Nicht geprüft, wegen „{check}“.',
    'status.in-force': 'Nicht widerrufen (Stand: {asOf}).',
    'status.none': 'Der Aussteller führt hierfür keine Liste von Widerrufen.',
    'status.revoked': 'Widerrufen von {issuer}. Vertrauen Sie ihm nicht.',
    'status.suspended': 'Vorläufig ausgesetzt von {issuer}. Fragen Sie den Aussteller, warum.',
    'status.refresh': 'Es gibt eine neuere Fassung von {issuer}. Diese gilt noch; bitten Sie um die neuere.',
    'status.newest': 'Es gibt keine neuere Fassung (Stand: {asOf}).',
    'status.refresh.unknown': 'Ob es eine neuere Fassung gibt, war nicht zu sehen ({reason}).',
    'status.unknown':
      'Der Aussteller hat ihm einen Status gegeben, den dieses Programm nicht kennt ({status}). Fragen Sie ihn, was er bedeutet.',
    'status.unreachable':
      'Ob es widerrufen wurde, war nicht zu sehen: {list} hat nicht geantwortet. Versuchen Sie es später.',
    'status.list.malformed':
      'Ob es widerrufen wurde, war nicht zu sehen: Die Liste des Ausstellers ist nicht lesbar ({reason}).',
    'status.list.proof':
      'Ob es widerrufen wurde, war nicht zu sehen: Das Siegel der Liste ist nicht in Ordnung ({reason}).',
    'status.list.issuer': 'Ob es widerrufen wurde, war nicht zu sehen: Die Liste ist von jemand anderem ({issuer}).',
    'status.list.id':
      'Ob es widerrufen wurde, war nicht zu sehen: Wo die richtige Liste sein sollte, liegt eine andere ({list}).',
    'status.list.purpose':
      'Ob es widerrufen wurde, war nicht zu sehen: Die Liste ist für etwas anderes da ({purpose}).',
    'status.list.expired': 'Ob es widerrufen wurde, war nicht zu sehen: Die Liste ist seit {until} veraltet.',
    'status.list.not-yet':
      'Ob es widerrufen wurde, war nicht zu sehen: Die Liste beginnt erst am {from}. Sehen Sie nach dem Datum dieses Computers.',
    'status.list.too-short':
      'Ob es widerrufen wurde, war nicht zu sehen: Die Liste ist zu kurz, um Menschen auseinanderzuhalten ({length} Plätze).',
    'status.list.too-large':
      'Ob es widerrufen wurde, war nicht zu sehen: Die Liste ist ausgepackt größer als {limit} Bytes.',
    'status.list.index': 'Ob es widerrufen wurde, war nicht zu sehen: Der Platz ({index}) steht nicht auf der Liste.',
    'status.skipped': 'Nicht geprüft, wegen „{check}“.',
    'semantics.agree': 'Die Zahlen passen zusammen.',
    'semantics.rule':
      'Es passt nicht zu einer Regel des Standards ({rule}). Fragen Sie den Aussteller, wie es sich verhält.',
    'semantics.extension':
      'Darin steht etwas, das man verstehen muss, um sich darauf zu verlassen. Dieses Programm kennt es nicht ({extension}).',
    'semantics.skipped': 'Nicht geprüft, wegen „{check}“.',
    'page.identical': 'Die Seite zeigt, was unterschrieben wurde.',
    'page.sealed':
      'Die Seite zeigt, was unterschrieben wurde. Die PDF-Datei trägt auch ein eigenes Siegel, auf den Namen „{by}“. Dieser Name wurde nicht geprüft.',
    'page.seal-damaged':
      'Die Seite zeigt, was unterschrieben wurde, aber das Siegel der PDF-Datei ist beschädigt oder gehört zu einer anderen Datei. Bitten Sie um die Originaldatei.',
    'page.differs': 'Die Seite wurde verändert. Lesen Sie nicht die Seite, sondern was die Nachweise sagen.',
    'page.renderer-unknown':
      'Die Seite war nicht zu vergleichen: Ein Programm, das hier nicht bekannt ist, hat sie gemacht. Lesen Sie, was die Nachweise sagen.',
    'page.resaved': 'Ein anderes Programm hat die Datei neu gespeichert. Die Seite konnte nicht verglichen werden.',
    'page.font-missing': 'Die Seite braucht eine Schrift, die diesem Programm fehlt. Sie wurde nicht verglichen.',
    'page.no-credential': 'In diesem Dokument ist kein Nachweis. Was auf seinen Seiten steht, lässt sich nicht prüfen.',
    'page.not-a-document': 'Es gibt keine Seite zum Vergleichen.',
    'structure.unnamed':
      'Manche Teile (Nummer {parts}) sagen nicht, von wem sie sind, neben Teilen auf den Namen {names}. Fragen Sie nach und vergleichen Sie mit einem Ausweis.',
    'structure.not-computable':
      'Dieses Programm kann es hier nicht prüfen: {computation} fehlt. Nehmen Sie einen anderen Browser oder ein neueres Programm.',
    'proof.key.revoked':
      'Der Ersteller hat den Schlüssel dieses Siegels ({key}) am {at} zurückgezogen, vor dem Datum dieses Nachweises. Verlassen Sie sich nicht darauf.',
    'proof.key.expired':
      'Der Schlüssel dieses Siegels ({key}) galt bis {at}, vor dem Datum dieses Nachweises. Verlassen Sie sich nicht darauf.',
    'proof.issuer.deactivated':
      'Der Ersteller hat seine eigene Kennung ({issuer}) beendet. Verlassen Sie sich nicht darauf.',
    'proof.not-computable':
      'Das Siegel lässt sich hier nicht prüfen: {computation} fehlt. Nehmen Sie einen anderen Browser oder ein neueres Programm.',
    'issuer.out-of-scope':
      'Der Ersteller {name} steht auf der Liste „{list}“, aber nicht hierfür: {scope} ({stated}). Rufen Sie die Plattform an, über ihre eigene Website.',
    'issuer.impostor':
      'Vorsicht: Der Ersteller nennt sich „{stated}“ wie „{name}“ auf Ihrer Liste, ist aber ein anderer ({issuer}, nicht {like}).',
    'validity.superseded': 'In dieser Datei ist ein neuerer Nachweis desselben Erstellers ({by}), der diesen ersetzt.',
    'holder.not-computable':
      'Wer es zeigt, lässt sich hier nicht prüfen: {computation} fehlt. Nehmen Sie einen anderen Browser oder ein neueres Programm.',
    'status.not-computable':
      'Ob es zurückgezogen wurde, lässt sich hier nicht sehen: {computation} fehlt. Nehmen Sie einen anderen Browser oder ein neueres Programm.',
    'page.made-in-future':
      'Laut der Seite wurde sie am {renderedOn} gemacht, aber heute ist der {checkedOn}. Sehen Sie auf das Datum dieses Rechners.',
    'page.made-too-early':
      'Laut der Seite wurde sie am {renderedOn} gemacht, vor dem neuesten Nachweis darin ({validFrom}). Fragen Sie, wie das sein kann.',
  },
};
