import type { Messages } from './messages.ts';

/** German. */
export const de: Messages = {
  locale: 'de',
  months: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  date: (day, month, year) => `${day}. ${month} ${year}`,
  decimalSign: ',',
  groupSign: '.',
  colon: ':',
  quotes: ['„', '“'],
  theMaker: 'der Aussteller',
  noSite: 'jemand ohne Website',
  checks: {
    structure: { title: 'Form', question: 'Folgt es dem KlusCV-Standard?' },
    proof: { title: 'Unterschrift', question: 'Wurde etwas verändert, seit es unterschrieben wurde?' },
    issuer: { title: 'Aussteller', question: 'Steht der Aussteller auf Ihrer Liste?' },
    validity: { title: 'Daten', question: 'Gilt es heute?' },
    status: { title: 'Widerruf', question: 'Hat der Aussteller es widerrufen?' },
    holder: { title: 'Person', question: 'Geht es um die Person, die es zeigt?' },
    semantics: { title: 'Inhalt', question: 'Passt zusammen, was darin steht?' },
    page: { title: 'Seite', question: 'Zeigt die Seite, was unterschrieben wurde?' },
  },
  findings: {
    'structure.follows': 'Es folgt dem KlusCV-Standard, Version {version}.',
    'structure.presentation': ({ count }, raw) =>
      raw['count'] === 1
        ? 'Die Datei wurde ganz gelesen. Sie hat einen Teil.'
        : `Die Datei wurde ganz gelesen. Sie hat ${count} Teile.`,
    'structure.single': 'Es hat einen Teil.',
    'structure.absent': 'Hier ist nichts Unterschriebenes enthalten.',
    'structure.too-large': 'Es ist größer, als ein KlusCV sein darf ({limit} Bytes).',
    'structure.json': 'Es ist nicht lesbar: Es ist beschädigt oder abgeschnitten.',
    'structure.compact': 'Es ist nicht lesbar: Es ist beschädigt oder abgeschnitten.',
    'structure.not-canonical':
      'Es ist nicht Byte für Byte so geschrieben, wie der Standard es verlangt. Unterwegs ist etwas damit geschehen.',
    'structure.id': 'Der Inhalt passt nicht zu dem Namen, der darin steht.',
    'structure.duplicate': 'Derselbe Teil ist zweimal enthalten. Die Arbeit würde doppelt zählen.',
    'structure.names': 'Darin stehen verschiedene Namen: {names}. Ob es eine Person ist, hat niemand geprüft.',
    'structure.unnamed': 'Manche Teile sagen nicht, von wem sie sind, neben Teilen von {names}.',
    'structure.format': 'Es ist auf eine Weise unterschrieben, die dieses Programm nicht kennt.',
    'structure.schema': 'Es folgt dem KlusCV-Standard nicht.',
    'structure.newer': 'Es folgt der Version {version} des Standards. Sie ist neuer als dieses Programm.',
    'structure.foreign': 'Es ist von anderer Art: Wie es aufgebaut ist und was es sagt, wird hier nicht beurteilt.',
    'structure.disclosure': 'Was gezeigt wird, passt nicht zu dem, was unterschrieben wurde.',
    'structure.key-binding': 'Die Unterschrift der Person, die es zeigt, ist nicht lesbar.',
    'structure.purpose-bound':
      'Es enthält eine Bescheinigung für eine einzige Stelle. Sie gehört nicht in einen Lebenslauf.',
    'structure.claim': 'Es sagt an einer Stelle zwei verschiedene Dinge.',
    'structure.legacy': 'Es ist in einer alten Form geschrieben, die nicht angenommen wird.',
    'structure.not-computable': 'Dieses Gerät kann nicht rechnen, was zum Lesen nötig ist.',
    'proof.intact': 'Seit dem {date} wurde nichts verändert.',
    'proof.mismatch': 'Es wurde nach dem Unterschreiben verändert, oder jemand anders hat es unterschrieben.',
    'proof.header': 'Die Unterschrift enthält eine Anweisung, die nicht erlaubt ist.',
    'proof.type': 'Die Unterschrift gehört zu einer anderen Art von Dokument.',
    'proof.context': 'Die Bedeutung der Wörter steht an einem Ort, den dieses Programm nicht kennt.',
    'proof.algorithm': 'Diese Art von Unterschrift ist nicht sicher oder nicht bekannt.',
    'proof.algorithm-mismatch': 'Die Unterschrift ist von anderer Art als der Schlüssel des Ausstellers.',
    'proof.key.missing': 'Die Unterschrift sagt nicht, mit welchem Schlüssel sie gemacht wurde.',
    'proof.key.name': 'Die Unterschrift nennt ihren Schlüssel auf eine Weise, die nicht erlaubt ist.',
    'proof.key.foreign': 'Es wurde nicht von {issuer} unterschrieben: Der Schlüssel gehört {signer}.',
    'proof.key.unlisted': 'Der Aussteller führt den Schlüssel dieser Unterschrift nicht, oder nicht mehr.',
    'proof.key.purpose': 'Der Aussteller erlaubt nicht, mit diesem Schlüssel Dokumente zu unterschreiben.',
    'proof.key.controller': 'Der Schlüssel dieser Unterschrift gehört jemand anderem als dem Aussteller.',
    'proof.key.unusable': 'Auf den Schlüssel dieser Unterschrift ist kein Verlass.',
    'proof.key.revoked':
      'Der Aussteller hat den Schlüssel dieser Unterschrift am {at} widerrufen, vor dem Datum dieses Dokuments.',
    'proof.key.expired': 'Der Schlüssel dieser Unterschrift lief am {at} ab, vor dem Datum dieses Dokuments.',
    'proof.issuer.invalid': 'Die Kennung des Ausstellers gibt es nicht wirklich.',
    'proof.issuer.deactivated': 'Der Aussteller hat den Namen aufgegeben, unter dem das unterschrieben wurde.',
    'proof.issuer.unsupported':
      'Die Unterschrift konnte nicht geprüft werden: Dieses Programm kennt diese Art von Aussteller nicht.',
    'proof.issuer.unreachable':
      'Die Unterschrift konnte nicht geprüft werden: Die Schlüssel von {issuer} waren nicht zu bekommen{reason}.',
    'proof.issuer.not-found':
      'Die Unterschrift konnte nicht geprüft werden: {issuer} veröffentlicht keine Schlüssel{reason}.',
    'proof.issuer.malformed':
      'Die Unterschrift konnte nicht geprüft werden: Was {issuer} über die eigenen Schlüssel veröffentlicht, ist nicht brauchbar{reason}.',
    'proof.not-computable': 'Die Unterschrift konnte nicht geprüft werden: Dieses Gerät kann das nicht rechnen.',
    'proof.skipped': 'Nicht geprüft, wegen „{check}“.',
    'issuer.recognized': 'Ausgestellt von {name}, bekannt aus der Liste „{list}“.',
    'issuer.trusted': 'Sie erkennen den Aussteller an: {issuer}.',
    'issuer.other-name': 'Der Aussteller nennt sich hier „{stated}“; auf Ihrer Liste heißt er „{name}“.',
    'issuer.unknown': 'Der Aussteller steht nicht auf Ihrer Liste: {issuer}.',
    'issuer.out-of-scope': 'Die Liste „{list}“ kennt {name}, aber nicht hierfür.',
    'issuer.look-alike':
      'Die Adresse des Ausstellers, {issuer}, sieht aus wie {like} auf Ihrer Liste, ist aber eine andere.',
    'issuer.impostor': 'Der Aussteller nennt sich „{stated}“. Auf Ihrer Liste ist das {like}; dieser ist {issuer}.',
    'issuer.no-longer-recognized':
      'Der Aussteller {name} stand bis zum {until} auf der Liste „{list}“, und jetzt nicht mehr.',
    'issuer.distrusted': 'Der Aussteller ist keiner von denen, die Sie verlangt haben: {issuer}.',
    'issuer.worker-export': 'Die Zahlen kommen aus einer Datei der Person selbst, nicht von der Plattform.',
    'issuer.self-declared': 'Die Zahlen hat die Person selbst angegeben. Niemand sonst steht dafür ein.',
    'issuer.test': 'Das ist ein TEST und sagt nichts über eine wirkliche Person.',
    'issuer.test-refused': 'Das ist ein TEST und sagt nichts über eine wirkliche Person. Hier gilt kein Test.',
    'issuer.skipped': 'Nicht geprüft, wegen „{check}“.',
    'validity.until': 'Es gilt bis zum {until}.',
    'validity.open-ended': 'Es gilt; es hat kein Enddatum.',
    'validity.not-yet': 'Es gilt noch nicht: Es beginnt am {from}.',
    'validity.expired': 'Es galt bis zum {until}.',
    'validity.contradictory': 'Es würde enden ({until}), bevor es beginnt ({from}).',
    'validity.superseded': 'Ein anderer Teil dieser Datei ist neuer und ersetzt ihn.',
    'validity.addressed': 'Es ist für Sie ({addressee}), um eine Leistung zu verrechnen, und für nichts anderes.',
    'validity.addressee': 'Es ist nur für {addressee}, um eine Leistung zu verrechnen.',
    'validity.other-addressee': 'Es ist nur für {addressee}, nicht für Sie.',
    'validity.skipped': 'Nicht geprüft, wegen „{check}“.',
    'holder.not-bound': 'Nicht verlangt. Das sagt nichts darüber, wer vor Ihnen steht.',
    'holder.bound': 'Gezeigt von der Person, der es gegeben wurde, für Sie, am {at}.',
    'holder.missing': 'Sie haben einen Beleg verlangt, dass es dieser Person gehört. Er fehlt.',
    'holder.mismatch': 'Es wurde nicht von der Person gezeigt, der es gegeben wurde, oder danach verändert.',
    'holder.other': 'Es geht um jemand anderen als die Person, die es zeigt, soweit man sehen kann.',
    'holder.audience': 'Es wurde für jemand anderen gezeigt ({audience}), nicht für Sie.',
    'holder.nonce': 'Es antwortet nicht auf Ihre Frage: Es wurde schon früher gezeigt, oder jemand anderem.',
    'holder.stale': 'Es wurde nicht eben erst gezeigt.',
    'holder.not-computable': 'Dieses Gerät kann nicht rechnen, was nötig ist, um zu prüfen, wer es zeigt.',
    'holder.skipped': 'Nicht geprüft, wegen „{check}“.',
    'status.in-force': 'Nicht widerrufen (nachgesehen am {asOf}).',
    'status.none': 'Der Aussteller führt hierfür keine Liste der Widerrufe.',
    'status.revoked': 'Vom Aussteller widerrufen.',
    'status.suspended': 'Vom Aussteller vorläufig ausgesetzt.',
    'status.refresh': 'Der Aussteller hat einen neueren ausgestellt.',
    'status.newest': 'Es gibt keinen neueren (nachgesehen am {asOf}).',
    'status.refresh.unknown': 'Ob es einen neueren gibt, war nicht zu sehen.',
    'status.unknown': 'Der Aussteller gab ihm einen Status, den dieses Programm nicht kennt.',
    'status.unreachable': 'Ob es widerrufen wurde, war nicht zu sehen: {list} war nicht erreichbar{reason}.',
    'status.list.malformed': 'Ob es widerrufen wurde, war nicht zu sehen: Die Liste des Ausstellers ist nicht lesbar.',
    'status.list.proof': 'Ob es widerrufen wurde, war nicht zu sehen: Die Unterschrift der Liste stimmt nicht.',
    'status.list.issuer': 'Ob es widerrufen wurde, war nicht zu sehen: Die Liste ist von jemand anderem ({issuer}).',
    'status.list.id': 'Ob es widerrufen wurde, war nicht zu sehen: Wo die Liste sein sollte, liegt eine andere.',
    'status.list.purpose': 'Ob es widerrufen wurde, war nicht zu sehen: Die Liste ist für etwas anderes.',
    'status.list.expired': 'Ob es widerrufen wurde, war nicht zu sehen: Die Liste ist seit dem {until} veraltet.',
    'status.list.not-yet': 'Ob es widerrufen wurde, war nicht zu sehen: Die Liste beginnt erst am {from}.',
    'status.list.too-short':
      'Ob es widerrufen wurde, war nicht zu sehen: Die Liste ist zu kurz, um Menschen auseinanderzuhalten.',
    'status.list.too-large': 'Ob es widerrufen wurde, war nicht zu sehen: Die Liste ist zu groß.',
    'status.list.index': 'Ob es widerrufen wurde, war nicht zu sehen: Es hat keinen Platz auf der Liste.',
    'status.not-computable': 'Ob es widerrufen wurde, war nicht zu sehen: Dieses Gerät kann das nicht rechnen.',
    'status.skipped': 'Nicht geprüft, wegen „{check}“.',
    'semantics.agree': 'Die Zahlen passen zueinander.',
    'semantics.rule': 'Was darin steht, widerspricht sich oder kann nicht sein.',
    'semantics.extension':
      'Es enthält etwas, das man verstehen muss, um sich darauf zu verlassen. Dieses Programm kennt es nicht.',
    'semantics.skipped': 'Nicht geprüft, wegen „{check}“.',
    'page.identical': 'Die Seite zeigt, was unterschrieben wurde.',
    'page.sealed':
      'Die Seite zeigt, was unterschrieben wurde. Das PDF trägt auch ein eigenes Siegel, auf den Namen „{by}“; dieser Name wurde nicht geprüft.',
    'page.seal-damaged':
      'Die Seite zeigt, was unterschrieben wurde, aber das Siegel des PDF ist beschädigt oder gehört zu einer anderen Datei.',
    'page.differs': 'Die Seite zeigt nicht, was unterschrieben wurde: Sie wurde danach verändert.',
    'page.renderer-unknown':
      'Die Seite konnte nicht verglichen werden: Sie wurde neu gespeichert oder von einem Programm gezeichnet, das hier nicht bekannt ist.',
    'page.resaved': 'Ein anderes Programm hat die Datei neu gespeichert. Die Seite konnte nicht verglichen werden.',
    'page.font-missing': 'Die Seite braucht eine Schrift, die diesem Programm fehlt. Sie wurde nicht verglichen.',
    'page.made-in-future': 'Die Seite sagt, sie sei am {renderedOn} gemacht. Dieser Tag kommt erst noch.',
    'page.made-too-early': 'Die Seite sagt, sie sei am {renderedOn} gemacht, vor dem, was sie zeigt ({validFrom}).',
    'page.no-credential':
      'In diesem Dokument ist nichts Unterschriebenes. Was auf den Seiten steht, lässt sich nicht prüfen.',
    'page.not-a-document': 'Es gibt keine Seite zum Vergleichen.',
  },
  pageUnproven: 'Die Seite zeigt, was in der Datei ist, aber das ist nicht bewiesen: siehe „{check}“.',
  reasons: {
    timeout: 'keine Antwort in der vorgesehenen Zeit',
    offline: 'es wurde kein Internet benutzt',
    status: 'der Server meldete einen Fehler',
    redirect: 'der Server verweist woandershin',
    address: 'die Adresse ist nicht brauchbar',
    large: 'die Antwort ist zu groß',
    form: 'die Antwort hat nicht die richtige Form',
    connection: 'es kam keine Verbindung zustande',
  },
  answers: {
    altered: {
      first: 'NICHT ECHT',
      means:
        'Das wurde nach dem Unterschreiben verändert, oder jemand anders hat es unterschrieben. Verlassen Sie sich auf nichts davon.',
    },
    'altered.holder': {
      first: 'NICHT VON DER PERSON GEZEIGT, DER ES GEHÖRT',
      means:
        'Wer das geschickt hat, hat nicht belegt, dass es ihm oder ihr gehört, oder es wurde danach verändert. Verlassen Sie sich nicht darauf.',
    },
    withdrawn: { first: 'WIDERRUFEN', means: 'Das wurde zurückgenommen: {maker}. Verlassen Sie sich nicht darauf.' },
    'withdrawn.suspended': {
      first: 'VORLÄUFIG AUSGESETZT',
      means: 'Das wurde vorläufig ausgesetzt: {maker}. Verlassen Sie sich zurzeit nicht darauf.',
    },
    'withdrawn.key': {
      first: 'DIE UNTERSCHRIFT WAR WIDERRUFEN',
      means:
        'Es ist mit einem Schlüssel unterschrieben, den der Aussteller damals schon aufgegeben hatte. Jemand anders kann es gemacht haben. Verlassen Sie sich nicht darauf.',
    },
    malformed: {
      first: 'KEIN RICHTIGES KLUSCV',
      means: 'Es hält sich nicht an die Regeln, die für jedes KlusCV gelten. Verlassen Sie sich nicht darauf.',
    },
    'malformed.signature': {
      first: 'DIE UNTERSCHRIFT ZÄHLT NICHT',
      means:
        'Es ist auf eine Weise oder mit einem Schlüssel unterschrieben, für die der genannte Aussteller nicht einsteht. Verlassen Sie sich nicht darauf.',
    },
    'malformed.twice': {
      first: 'DERSELBE TEIL IST ZWEIMAL DARIN',
      means: 'Die Zahlen würden doppelt zählen. Verlassen Sie sich nicht darauf.',
    },
    'malformed.purpose': {
      first: 'NICHT FÜR EINEN LEBENSLAUF BESTIMMT',
      means: 'Es enthält eine Stundenbescheinigung für eine einzige Stelle. Sie gehört nicht hierher.',
    },
    impostor: {
      first: 'NICHT {name} VON IHRER LISTE',
      means:
        'Jemand anders benutzt diesen Namen: Das wurde von {issuer} unterschrieben, auf Ihrer Liste steht {like}. Verlassen Sie sich nicht darauf.',
    },
    'impostor.address': {
      first: 'NICHT {like}, SONDERN ETWAS ÄHNLICHES',
      means:
        'Das wurde von {issuer} unterschrieben. Diese Adresse sieht nur so aus wie die auf Ihrer Liste. Verlassen Sie sich nicht darauf.',
    },
    pageChanged: {
      first: 'LESEN SIE DIE SEITE NICHT',
      means: 'Jemand hat sie verändert. Was wirklich unterschrieben wurde, steht hier.',
    },
    ambiguousFile: {
      first: 'ZWEI DATEIEN IN EINER',
      means:
        'Programme zeigen bei dieser Datei Verschiedenes. Was Sie sehen, ist nicht das, was geprüft wurde. Verlassen Sie sich nicht darauf.',
    },
    pageUnknown: {
      first: 'VERLASSEN SIE SICH NICHT AUF DIE SEITE',
      means:
        'Sie wurde neu gespeichert oder von einem Programm gezeichnet, das hier nicht bekannt ist, und lässt sich nicht vergleichen. Was unterschrieben wurde, steht hier.',
    },
    'pageUnknown.seal': {
      first: 'DAS SIEGEL UM DAS PDF IST ZERBROCHEN',
      means: 'Was darin unterschrieben wurde, ist unversehrt und steht hier. Bitten Sie noch einmal um die Datei.',
    },
    attached: {
      first: 'LESEN SIE NUR DAS ANGEHÄNGTE KLUSCV',
      means:
        'An dieser Datei hängt ein unterschriebenes KlusCV. Es steht hier. Die übrigen Seiten der Datei wurden nicht geprüft.',
    },
    pictureOnly: {
      first: 'NUR DER CODE IN DIESEM BILD WURDE GELESEN',
      means: 'Was der Code enthält, steht hier. Was das Bild sonst zeigt, wurde nicht geprüft.',
    },
    severalPeople: {
      first: 'NICHT ALLES VON EINER PERSON',
      means:
        'In den Teilen stehen verschiedene Namen: {names}. Fragen Sie, von wem sie sind, bevor Sie etwas mitzählen.',
    },
    'severalPeople.nameless': {
      first: 'VIELLEICHT NICHT ALLES VON EINER PERSON',
      means:
        'Manche Teile sagen nicht, von wem sie sind. Sie müssen nicht von {names} sein: Fragen Sie nach, bevor Sie sie mitzählen.',
    },
    'severalPeople.holder': {
      first: 'ÜBER JEMAND ANDEREN ALS DIE PERSON, DIE ES GESCHICKT HAT',
      means: 'Soweit man sehen kann, hat es jemand anders gezeigt als die Person, um die es geht.',
    },
    sameWorkTwice: {
      first: 'TEIL {one} UND TEIL {other} BETREFFEN DIESELBE ARBEIT',
      means: 'Beide zählen Arbeit über {platform} ({period}). Zählen Sie sie nicht zusammen.',
    },
    makerUnknown: {
      first: 'UNTERSCHRIEBEN VON {issuer}: KENNEN SIE DAS?',
      means:
        'Der Aussteller nennt sich „{maker}“. Nur wenn das wirklich die Website von {maker} ist, wie Sie sie kennen, können Sie sich darauf verlassen. Eine Website kann jeder haben.',
    },
    'makerUnknown.key': {
      first: 'UNTERSCHRIEBEN VON JEMANDEM, DEN SIE NICHT NACHSCHLAGEN KÖNNEN',
      means: '„{maker}“ ist nur, wie der Aussteller sich nennt. So eine Unterschrift kann jeder machen.',
    },
    'makerUnknown.scope': {
      first: '{name} STEHT HIERFÜR NICHT AUF IHRER LISTE',
      means: 'Ihre Liste kennt {name} für andere Arbeit als diese. Fragen Sie nach, bevor Sie sich darauf verlassen.',
    },
    'makerUnknown.ended': {
      first: 'DER AUSSTELLER STEHT NICHT MEHR AUF IHRER LISTE',
      means: '{name} stand bis zum {until} darauf. Fragen Sie nach, bevor Sie sich darauf verlassen.',
    },
    workerMade: {
      first: 'VON DER PERSON SELBST GEMACHT, NICHT VON EINER PLATTFORM',
      means:
        'Die Person hat es aus einer Datei mit Daten gemacht. Keine Plattform steht für diese Zahlen ein: Lesen Sie es wie einen selbst geschriebenen Lebenslauf.',
    },
    'workerMade.declared': {
      first: 'NUR DAS WORT DER PERSON SELBST',
      means: 'Die Person hat es selbst geschrieben und unterschrieben. Niemand sonst steht dafür ein.',
    },
    ownFigures: {
      first: 'ZAHLEN AUS EINER DATEI DER PERSON SELBST',
      means: 'Unterschrieben hat {maker}, aber die Arbeit nicht selbst gezählt: Die Zahlen hat die Person eingereicht.',
    },
    'unmet.maker': {
      first: 'NICHT VON DEM AUSSTELLER, DEN SIE VERLANGT HABEN',
      means: 'Das wurde von {issuer} unterschrieben.',
    },
    'unmet.holder': {
      first: 'NICHT BELEGT, WEM ES GEHÖRT',
      means:
        'Sie haben einen Beleg verlangt, für Sie und von eben jetzt, dass es dieser Person gehört. Das ist er nicht.',
    },
    'unmet.addressee': {
      first: 'NUR FÜR {addressee}',
      means:
        'Es ist eine Stundenbescheinigung, um eine Leistung zu verrechnen. Wenn Sie nicht diese Stelle sind, benutzen Sie es nicht.',
    },
    'unmet.required': {
      first: 'NICHT ALLES, WAS SIE VERLANGT HABEN',
      means: 'Sie haben verlangt, dass „{check}“ geprüft und in Ordnung ist. Das ist nicht so.',
    },
    'unmet.age': {
      first: 'ÄLTER, ALS SIE VERLANGT HABEN',
      means: ({ from, days = '' }) =>
        from === undefined
          ? `Wann es gemacht wurde, lässt sich nicht sagen. Sie haben höchstens ${days} Tage verlangt.`
          : `Es wurde am ${from} gemacht. Sie haben höchstens ${days} Tage verlangt.`,
    },
    'unmet.figures': {
      first: 'DIE ZAHLEN PASSEN NICHT ZUSAMMEN',
      means:
        'Unterschrieben hat {maker}, aber was darin steht, widerspricht sich oder kann nicht sein. Fragen Sie nach, bevor Sie sich darauf verlassen.',
    },
    expired: { first: 'ABGELAUFEN', means: 'Es war echt und galt bis zum {until}. Bitten Sie um ein neueres.' },
    notYet: {
      first: 'GILT NOCH NICHT',
      means: 'Es beginnt am {from}. Verlassen Sie sich vorher nicht darauf, und prüfen Sie das Datum dieses Geräts.',
    },
    superseded: {
      first: 'ES GIBT EINEN NEUEREN',
      means: 'Danach wurde ein neuerer ausgestellt: {maker}. Dieser war echt.',
    },
    'superseded.inside': {
      first: 'EIN ÄLTERER UND EIN NEUERER SIND DARIN',
      means: 'Ein Teil der Datei ersetzt einen anderen. Zählen Sie nur den neueren Teil.',
    },
    test: {
      first: 'EIN TEST',
      means:
        'Es wurde gemacht, um etwas auszuprobieren, und sagt nichts über eine wirkliche Person. Nehmen Sie es nicht an.',
    },
    unchecked: {
      first: 'NICHT ALLES KONNTE GEPRÜFT WERDEN',
      means: 'Etwas, das man wissen muss, konnte nicht geprüft werden. Verlassen Sie sich noch nicht darauf.',
    },
    'unchecked.keys': {
      first: 'DIE UNTERSCHRIFT KONNTE NICHT GEPRÜFT WERDEN',
      means:
        'Was {issuer} veröffentlicht, um sie zu prüfen, war nicht zu bekommen. Es kann echt sein oder nicht: Verlassen Sie sich noch nicht darauf.',
    },
    'unchecked.status': {
      first: 'NICHT ZU SEHEN, OB ES WIDERRUFEN WURDE',
      means:
        'Es ist unterschrieben und unverändert, aber die Liste der Widerrufe war nicht zu lesen: {maker}. Verlassen Sie sich noch nicht darauf.',
    },
    'unchecked.newer': {
      first: 'DIESES PROGRAMM IST ZU ALT DAFÜR',
      means:
        'Es folgt einer neueren Version des Standards. Das spricht nicht dagegen, aber verlassen Sie sich noch nicht darauf.',
    },
    'unchecked.dates': {
      first: 'SEINE DATEN KÖNNEN NICHT STIMMEN',
      means:
        'Die Seite trägt ein Datum in der Zukunft oder eines vor dem, was sie zeigt. Verlassen Sie sich noch nicht darauf.',
    },
    'unchecked.engine': {
      first: 'DIESES GERÄT KANN ES NICHT PRÜFEN',
      means: 'Eine Berechnung, die nötig ist, fehlt hier. Das spricht nicht gegen das Dokument.',
    },
    'unchecked.page': {
      first: 'DIE SEITE KONNTE NICHT VERGLICHEN WERDEN',
      means: 'Dieses Programm kann sie nicht nachzeichnen, um zu vergleichen. Was unterschrieben wurde, steht hier.',
    },
    otherCredential: {
      first: ({ kind = '' }) => `${kind.toUpperCase()}, KEIN KLUSCV`,
      means: ({ maker }) =>
        `${maker === undefined ? 'Es steht nicht darin, wer es gemacht hat.' : `Nach eigener Angabe ist es von ${maker}.`} Die Unterschrift konnte hier nicht geprüft werden. Das spricht nicht dagegen.`,
    },
    'otherCredential.signed': {
      first: ({ kind = '' }) => `${kind.toUpperCase()}, KEIN KLUSCV`,
      means: ({ maker = 'jemandem' }) =>
        `Es wurde von ${maker} unterschrieben und danach nicht verändert. Was darin steht, wurde nicht beurteilt.`,
    },
    unreadable: {
      first: 'SO NICHT LESBAR',
      means:
        'Es wurde unterwegs beschädigt, ist gesperrt oder von anderer Art. Das sagt nichts über die Person: Bitten Sie noch einmal darum.',
    },
    'unreadable.part': {
      first: 'NICHT ALLES WAR LESBAR',
      means:
        'Etwas darin ist gesperrt, beschädigt oder mehr, als hier geöffnet wird: Es ist unten genannt. Was lesbar war, steht für sich und sagt nichts über den Rest.',
    },
    nothing: { first: 'NICHTS UNTERSCHRIEBENES DARIN', means: 'In dieser Datei ist nichts, was sich prüfen lässt.' },
    genuine: {
      first: 'ECHT',
      means:
        'Nichts wurde verändert, seit der Aussteller es unterschrieb, es wurde nicht widerrufen, und Sie kennen den Aussteller.',
    },
  },
  obstacles: {
    twoKinds: 'Es ist zugleich eine {first}-Datei und eine {second}-Datei. Programme zeigen dabei Verschiedenes.',
    otherEnding:
      'Der Name endet auf „{ending}“, aber es ist eine {format}-Datei. Programme zeigen dabei Verschiedenes.',
    unavailable: 'Die Datei ist nicht da oder ließ sich nicht öffnen.',
    empty: 'Die Datei ist leer.',
    tooLarge: 'Sie ist größer, als hier gelesen wird.',
    otherFormat: 'Es ist eine {format}-Datei. Sie wird hier nicht geöffnet.',
    unknownFormat: 'Diese Art von Datei ist hier nicht bekannt.',
    plainText: 'Es ist ein Text, den niemand unterschrieben hat.',
    plainJson: 'Es sind Daten, die niemand unterschrieben hat.',
    pdfWithout:
      'In diesem PDF ist nichts Unterschriebenes: Es wurde gedruckt, gescannt, neu gespeichert oder abgeschnitten, oder es war nie ein KlusCV.',
    pdfEncrypted: 'Das PDF ist mit einem Passwort gesperrt.',
    pdfSeveral: 'Das PDF enthält mehrere unterschriebene Dokumente, und Programme öffnen nicht dasselbe.',
    pdfDamaged: 'Das PDF ist beschädigt. Was darin unterschrieben ist, lässt sich nicht herausholen.',
    pictureWithout: 'In einem Bild einer Seite ist nichts Unterschriebenes, und ein Code ist darin nicht zu lesen.',
    pictureDamaged: 'Das Bild ist beschädigt oder zu groß, um angesehen zu werden.',
    codeOfVerifier:
      'Der Code darin ist auf jedem KlusCV derselbe. Er sagt, wo man eines prüft, und nichts über diese Person.',
    codeOther: 'Der Code in dem Bild enthält nichts Unterschriebenes.',
    codeOffline: 'Der Code in dem Bild führt zu einer Adresse, und es wurde kein Internet benutzt.',
    codeUnanswered: 'Der Code in dem Bild führt zu einer Adresse, die kein Dokument gab{reason}.',
    emptyContainer: 'Nichts darin lässt sich prüfen.',
    archiveLocked: 'Es ist mit einem Passwort gesperrt.',
    archiveDamaged: 'Das Archiv ist beschädigt oder unvollständig.',
    archiveTooLarge: 'Das Archiv enthält mehr, als hier entpackt wird.',
    archiveOverlapping: 'Das Archiv ist so gebaut, dass Programme Verschiedenes daraus entpacken.',
    mailDamaged: 'Die Mail ist beschädigt und ließ sich nicht zerlegen.',
    damagedText:
      'Es sieht aus wie etwas Unterschriebenes, wurde aber unterwegs von einem Programm beschädigt, das es weitergab.',
    cutOff: 'Es ist nur ein Stück von etwas Unterschriebenem: Der Rest ist abgeschnitten.',
    notHere: 'Etwas, das zum Prüfen nötig ist, fehlt hier. Das spricht nicht gegen das Dokument.',
  },
  notes: {
    byteOrderMark: 'Ein Zeichen, das Textprogramme voranstellen, wurde weggelassen.',
    encoding: 'Es war mit anderen Zeichen gespeichert. Das wurde rückgängig gemacht.',
    whiteSpace: 'Leerzeichen oder Zeilenenden, die nicht dazugehören, wurden weggelassen.',
    wrapped: 'Es war in Zeilen zerlegt. Sie wurden wieder zusammengefügt.',
    quoted: 'Anführungszeichen oder Klammern darum herum wurden weggelassen.',
    mailQuoting: 'Die Zeichen, die ein Mailprogramm vor Zeilen setzt, wurden weggelassen.',
    quotedPrintable: 'Ein Mailprogramm hatte es verpackt. Das wurde rückgängig gemacht.',
    packed: 'Es war noch einmal verpackt. Das wurde rückgängig gemacht.',
    padding: 'Aufgefüllte oder vertauschte Zeichen wurden berichtigt.',
    markdown: 'Die Zeichen eines Chats oder Textprogramms darum herum wurden weggelassen.',
    html: 'Es wurde aus einer Webseite genommen.',
    bearer: 'Ein Wort davor wurde weggelassen.',
    urlEncoded: 'Es war für eine Adresse geschrieben. Das wurde rückgängig gemacht.',
    dataUrl: 'Es wurde aus einer Adresse genommen.',
    insideJson: 'Es wurde aus den Daten darum herum genommen.',
    rewrittenJson: 'Sein Aufbau war unterwegs verändert worden. Das wurde rückgängig gemacht.',
    amongText: 'Es wurde aus dem Text darum herum genommen.',
    behindTheEnd: 'Leere Zeichen hinter dem Ende der Datei wurden weggelassen.',
  },
  notLookedAt: {
    otherFormat: 'eine {format}-Datei, die hier nicht geöffnet wird',
    unknownFormat: 'eine Art von Datei, die hier nicht bekannt ist',
    locked: 'mit einem Passwort gesperrt',
    damaged: 'beschädigt',
    tooDeep: 'zu tief verpackt',
    beyondLimit: 'mehr, als hier entpackt wird',
    moreCredentials: 'weitere unterschriebene Texte nach den ersten {limit}',
    overlapping: 'liegt über einer anderen Datei, sodass Programme Verschiedenes entpacken',
    clutter: 'vom Computer angelegt, nicht von einer Person',
    escapes: 'ein Name, der aus dem Archiv hinausführt',
    empty: 'leer',
    nothingSigned: 'nichts Unterschriebenes darin',
    mailText: 'die Worte der Mail',
    otherPages: 'Seiten, die nicht zum KlusCV gehören',
    attachment: 'hängt am PDF, neben dem KlusCV',
  },
  foreign: {
    openBadge3: 'ein Open Badge (Version 3)',
    openBadge2: 'ein Open Badge (Version 2)',
    verifiableCredential1: 'eine unterschriebene Erklärung anderer Art',
    verifiableCredential2: 'eine unterschriebene Erklärung anderer Art',
    presentation: 'eine Antwort aus einer Wallet',
    europeanDigitalCredential: 'ein European Digital Credential',
    personIdentification: 'ein Ausweis aus einer Wallet',
    sdJwtCredential: 'eine unterschriebene Erklärung aus einer Wallet',
    blockcerts: 'ein Blockcerts-Zertifikat',
    openAttestation: 'ein OpenAttestation-Dokument',
    loginToken: 'eine Eintrittskarte zum Anmelden',
    statusList: 'eine Liste von Widerrufen',
    trustBundle: 'ein Paket mit Listen zum Prüfen',
    trustList: 'eine Liste von Ausstellern',
    mobileDocument: 'ein Ausweis aus einem Telefon',
    signedText: 'ein unterschriebener Text',
    pgp: 'etwas, das mit PGP unterschrieben oder gesperrt ist',
    cms: 'etwas, das ein Mailprogramm unterschrieben hat',
    certificate: 'ein Zertifikat',
    checksums: 'eine Liste von Prüfsummen',
    jws: 'etwas Unterschriebenes',
    encrypted: 'etwas Gesperrtes',
  },
  formats: {
    text: 'Text',
    program: 'Programm',
    sound: 'Ton',
    video: 'Video',
    unknown: 'unbekannte',
    lines: 'Text',
    mail: 'Mail',
  },
  steps: {
    askOriginal:
      'Bitten Sie die Person um die Datei, wie die Plattform sie gegeben hat: nicht gedruckt, gescannt oder neu gespeichert.',
    askNewer: 'Bitten Sie die Person um einen neueren Nachweis.',
    askWhy:
      'Fragen Sie den Aussteller, über eine Telefonnummer oder Website, die Sie selbst suchen, nicht über dieses Dokument.',
    askLater: 'Prüfen Sie es später noch einmal.',
    askReal: 'Nehmen Sie es nicht an. Bitten Sie die Person um den echten Nachweis.',
    askRest: 'Bitten Sie noch einmal um das, was nicht lesbar war: als eigene Datei und ohne Passwort.',
    askAnew:
      'Bitten Sie die Person, es neu zu schicken, als Datei an einer Mail: nicht in einen Text kopiert, gepackt oder gesperrt.',
    askAttached: 'Bitten Sie die Person um das angehängte KlusCV als eigene Datei, oder lesen Sie, was hier steht.',
    askPdf: 'Bitten Sie die Person um das PDF selbst.',
    askWhose: 'Fragen Sie die Person, von wem diese Teile sind, und vergleichen Sie die Namen mit einem Ausweis.',
    askProof: 'Bitten Sie die Person, es noch einmal zu zeigen, für Sie.',
    askPlatformFile: 'Bitten Sie die Person um die Datei, die die Plattform selbst ausgibt.',
    readBelow: 'Lesen Sie, was hier steht, und nicht die Seite.',
    drawAnew: 'Lassen Sie die Seite neu zeichnen, aus dem, was unterschrieben wurde.',
    countOnce: 'Zählen Sie diese Arbeit nur einmal.',
    knowMaker: 'Kennen Sie {site} als die Website von {maker}? Dann sagen Sie es, und prüfen Sie noch einmal.',
    callMaker:
      'Nicht sicher? Rufen Sie {maker} an, unter einer Nummer, die Sie selbst suchen, und fragen Sie, ob es von dort kommt.',
    retryOnline: 'Prüfen Sie es später noch einmal, mit Internet.',
    chooseTime: 'Prüfen Sie es für heute, oder mit der Liste von damals.',
    useAddressee:
      'Sind Sie diese Stelle? Dann sagen Sie es, und prüfen Sie noch einmal. Wenn nicht, benutzen Sie es nicht.',
    updateProgram: 'Aktualisieren Sie dieses Programm, und prüfen Sie noch einmal.',
    otherProgram: 'Prüfen Sie es mit einem neueren Programm oder auf einem anderen Gerät.',
    ownChecker: 'Prüfen Sie es dort, wo solche Dokumente geprüft werden, oder bitten Sie die Person um ein KlusCV.',
    compareId: 'Vergleichen Sie den Namen mit einem Ausweis.',
  },
  outcomes: { passed: 'geprüft', failed: 'falsch', indeterminate: 'nicht geprüft', skipped: 'trifft nicht zu' },
  asOf: (time) => `Das ist die Antwort für ${time}, den Zeitpunkt, den Sie gewählt haben, und nicht für jetzt.`,
  part: (position, total) => `Teil ${position} von ${total}`,
  parts: (positions, several) => `(${several ? 'Teile' : 'Teil'} ${positions})`,
  headings: {
    also: 'Außerdem',
    stated: 'Was unterschrieben wurde',
    checked: 'Was geprüft wurde',
    notSaid: 'Was das nicht sagt',
    next: 'Was Sie jetzt tun',
    mended: 'Was vor dem Prüfen rückgängig gemacht wurde',
    notLookedAt: 'Was nicht angesehen wurde',
    inside: 'Was darin ist',
  },
  limits: 'Wer vor Ihnen steht, und wie jemand bei Ihnen arbeiten wird.',
  allowed: 'Sie lassen das durch',
  statedBy: (maker) => `${maker} erklärt:`,
  notShown: 'Name nicht gezeigt',
  chosenParts: (shown, total) =>
    `Die Person hat gewählt, was Sie sehen: ${shown} von höchstens ${total} Angabe${total === 1 ? '' : 'n'}.`,
  chosenReviews: (shown, total) =>
    `Die Person hat gewählt, was Sie sehen: ${shown} von ${total} Bewertung${total === 1 ? '' : 'en'}.`,
  range: (first, last) => (first === last ? first : `${first} bis ${last}`),
  units: {
    shift: ['Schicht', 'Schichten'],
    gig: ['Auftrag', 'Aufträge'],
    booking: ['Buchung', 'Buchungen'],
    appointment: ['Termin', 'Termine'],
    task: ['Aufgabe', 'Aufgaben'],
    check: ['Kontrolle', 'Kontrollen'],
    trip: ['Fahrt', 'Fahrten'],
    delivery: ['Lieferung', 'Lieferungen'],
    order: ['Bestellung', 'Bestellungen'],
    contract: ['Vertrag', 'Verträge'],
    project: ['Projekt', 'Projekte'],
    activity: ['Tätigkeit', 'Tätigkeiten'],
    mentoring: ['Begleitung', 'Begleitungen'],
    placement: ['Einsatz', 'Einsätze'],
    trainingDay: ['Ausbildungstag', 'Ausbildungstage'],
  },
  hours: (hours, minutes) => (minutes === 0 ? `${hours} Std.` : `${hours} Std. ${minutes} Min.`),
  figures: {
    maker: 'vom Aussteller gezählt',
    workerFile: 'aus einer Datei der Person selbst',
    worker: 'nur das Wort der Person selbst',
  },
  statement: {
    endorsed: (role, month) => `empfohlen von ${role} im ${month}`,
    roles: {
      client: 'einem Kunden',
      supervisor: 'einer vorgesetzten Person',
      trainer: 'einer ausbildenden Person',
      coach: 'einem Coach',
      assessor: 'einer prüfenden Person',
      platform: 'der Plattform',
    },
    shown: 'Bei der Arbeit gezeigt',
    worked: (time, month) => `${time} gearbeitet im ${month}`,
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
    endorsement: 'Empfehlung',
    hoursStatement: 'Stundenbescheinigung',
  },
  total: (files, outcomes) => `${files} Datei${files === 1 ? '' : 'en'}: ${outcomes}.`,
  tally: {
    passed: ['echt', 'echt'],
    caution: ['mit Vorsicht zu lesen', 'mit Vorsicht zu lesen'],
    failed: ['nicht verlässlich', 'nicht verlässlich'],
    unknown: ['nicht ganz geprüft', 'nicht ganz geprüft'],
    none: ['ohne Unterschriebenes', 'ohne Unterschriebenes'],
  },
  table: {
    title: 'Geprüfte Arbeitsnachweise',
    file: 'Datei',
    person: 'Person',
    answer: 'Ergebnis',
    work: 'Arbeit',
    pieces: 'Anzahl',
    hours: 'Stunden',
    months: 'Monate',
    platform: 'Über',
    maker: 'Unterschrieben von',
    figures: 'Zahlen',
    reason: 'Darauf achten',
    next: 'Was Sie tun',
    validUntil: 'Gilt bis',
    checkedAt: 'Geprüft am',
    accepted: 'Angenommen',
    yes: 'ja',
    no: 'nein',
    acceptedOf: (accepted, total) => `${accepted} von ${total} angenommen`,
    unknown: 'nicht bekannt',
  },
};
