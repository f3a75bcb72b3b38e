import type { Messages } from './finding-text.ts';

/** The report in Dutch. */
export const nl: Messages = {
  locale: 'nl',
  checks: {
    structure: { title: 'Vorm', question: 'Volgt het de KlusCV-standaard?' },
    proof: { title: 'Zegel', question: 'Is er iets veranderd sinds het is gemaakt?' },
    issuer: { title: 'Maker', question: 'Staat de maker op uw lijst?' },
    validity: { title: 'Geldigheid', question: 'Is het vandaag geldig?' },
    status: { title: 'Intrekking', question: 'Heeft de maker het ingetrokken?' },
    holder: { title: 'Persoon', question: 'Gaat het over de persoon die het laat zien?' },
    semantics: { title: 'Inhoud', question: 'Klopt wat erin staat met elkaar?' },
    page: { title: 'Pagina', question: 'Laat de pagina zien wat er is getekend?' },
  },
  findings: {
    'structure.follows': 'Volgt de KlusCV-standaard, versie {version}.',
    'structure.presentation': 'Het bestand is helemaal gelezen. Aantal bewijzen: {count}.',
    'structure.single': 'Dit is één bewijs.',
    'structure.absent': 'Hier zit geen bewijs in. Vraag om het originele bestand.',
    'structure.too-large': 'Dit is groter dan een KlusCV mag zijn ({limit} bytes). Vertrouw het niet.',
    'structure.json': 'Dit is niet te lezen ({reason}). Het bestand is kapot of veranderd: vraag om het origineel.',
    'structure.compact':
      'De verzegelde tekst is niet te lezen ({reason}). Die is onderweg veranderd: vraag om het originele bestand.',
    'structure.not-canonical':
      'Het bestand is niet precies geschreven zoals de standaard vraagt. Het is veranderd: vraag om het origineel.',
    'structure.id': 'Het bestand is kapot of veranderd: de inhoud past niet bij de naam erin. Vraag om het origineel.',
    'structure.duplicate': 'Hetzelfde bewijs ({id}) zit er twee keer in. Het werk telt dan dubbel. Vertrouw het niet.',
    'structure.names':
      'Er staan verschillende namen in ({names}). Niemand heeft gecontroleerd of het één persoon is: vraag ernaar en vergelijk met een identiteitsbewijs.',
    'structure.format': 'Dit programma kan het formaat "{format}" niet controleren.',
    'structure.schema': 'Volgt de KlusCV-standaard niet ({rule}).',
    'structure.newer':
      'Volgt versie {version} van de standaard. Die is nieuwer dan dit programma. Werk het bij en probeer het opnieuw.',
    'structure.foreign': 'Het is van een andere soort: hoe het is opgebouwd en wat het zegt, is hier niet beoordeeld.',
    'structure.disclosure': 'Wat wordt getoond past niet bij wat is verzegeld ({reason}). Vertrouw het niet.',
    'structure.key-binding':
      'Het bewijs van de persoon die het laat zien is niet te lezen ({reason}). Vraag om het origineel.',
    'structure.purpose-bound':
      'Dit is een verklaring voor één ontvanger, die niet in een cv hoort. Vraag om die eruit te halen.',
    'structure.claim': 'Het bewijs zegt twee verschillende dingen: "{claim}" klopt niet met de rest.',
    'structure.legacy': 'Het bewijs is geschreven in een oude vorm (de claim "{claim}"). Die wordt niet geaccepteerd.',
    'proof.intact': 'Niets veranderd sinds {date}.',
    'proof.mismatch': 'Dit is veranderd, of niet getekend door wie erin staat. Vertrouw het niet.',
    'proof.header': 'In het zegel staat een opdracht die niet mag ("{member}"). Vertrouw het niet.',
    'proof.type': 'Het zegel is van een ander soort document ("{type}").',
    'proof.context':
      'De betekenis van de woorden staat op een adres dat dit programma niet kent ("{context}"). Vertrouw het niet.',
    'proof.algorithm': 'Dit soort zegel is niet veilig of niet bekend ("{algorithm}"). Vertrouw het niet.',
    'proof.algorithm-mismatch':
      'Volgens het zegel is {algorithm} gebruikt, maar de sleutel van de maker is voor {key}. Vertrouw het niet.',
    'proof.key.missing': 'Het zegel zegt niet met welke sleutel het is gemaakt.',
    'proof.key.name': 'Het zegel noemt een sleutel op een manier die niet mag ("{key}"). Vertrouw het niet.',
    'proof.key.foreign': 'Niet gemaakt door {issuer}: het is getekend met een sleutel van {signer}. Vertrouw het niet.',
    'proof.key.unlisted':
      'De sleutel van dit zegel ({key}) staat niet (meer) bij de maker. Vraag de maker om een nieuw bewijs.',
    'proof.key.purpose': 'De maker laat niet toe dat deze sleutel ({key}) bewijzen tekent.',
    'proof.key.controller': 'De sleutel van dit zegel ({key}) is van iemand anders dan de maker.',
    'proof.key.unusable': 'De sleutel van dit zegel is niet te vertrouwen ({reason}).',
    'proof.issuer.invalid': 'De code van de maker bestaat niet echt ({issuer}).',
    'proof.issuer.unsupported':
      'Het zegel is niet te controleren: dit programma kent dit soort code van een maker niet ({issuer}).',
    'proof.issuer.unreachable':
      'Het zegel is niet te controleren: de sleutels van de maker ({issuer}) waren niet op te halen. Probeer het later.',
    'proof.issuer.not-found': 'Het zegel is niet te controleren: de maker ({issuer}) laat geen sleutels (meer) zien.',
    'proof.issuer.malformed':
      'Het zegel is niet te controleren: wat de maker ({issuer}) over zijn sleutels laat zien, is niet bruikbaar.',
    'proof.skipped': 'Niet gecontroleerd, vanwege “{check}”.',
    'issuer.recognized': 'Gemaakt door {name}, bekend in de lijst “{list}”.',
    'issuer.trusted': 'U vertrouwt de maker ({issuer}).',
    'issuer.other-name': 'De maker noemt zich hier “{stated}”; op uw lijst heet die “{name}”.',
    'issuer.unknown': 'De maker staat niet op uw lijst: {issuer}. Bel het platform, via hun eigen website.',
    'issuer.look-alike':
      'Let op: het adres van de maker {issuer} lijkt op {like}, dat op uw lijst staat, maar is een ander.',
    'issuer.no-longer-recognized':
      'De maker {name} was bekend in de lijst “{list}” tot en met {until}, en nu niet meer.',
    'issuer.distrusted': 'U vertrouwt de maker niet ({issuer}).',
    'issuer.worker-export': 'De cijfers komen uit een bestand van de werker zelf, niet van het platform.',
    'issuer.self-declared': 'De cijfers heeft de werker zelf opgegeven. Niemand anders staat ervoor in.',
    'issuer.test': 'Dit is een TEST. Het zegt niets over een echt persoon.',
    'issuer.test-refused': 'Dit is een TEST. Het zegt niets over een echt persoon. Hier telt geen test.',
    'issuer.skipped': 'Niet gecontroleerd, vanwege “{check}”.',
    'validity.until': 'Geldig tot {until}.',
    'validity.open-ended': 'Geldig; er is geen einddatum.',
    'validity.not-yet': 'Nog niet geldig: het begint op {from}. Kijk ook naar de datum van deze computer.',
    'validity.expired': 'Verlopen op {until}. Het was geldig.',
    'validity.contradictory': 'Het eindigt ({until}) voordat het begint ({from}). Vertrouw het niet.',
    'validity.addressed': 'Het is voor u ({addressee}), om een uitkering te verrekenen en voor niets anders.',
    'validity.addressee':
      'Het is alleen voor {addressee}, om een uitkering te verrekenen. Bent u dat niet, gebruik het dan niet. Bent u dat wel, zeg dat dan (addressee).',
    'validity.other-addressee': 'Het is alleen voor {addressee}, niet voor u. Gebruik het niet.',
    'validity.skipped': 'Niet gecontroleerd, vanwege “{check}”.',
    'holder.not-bound': 'Niet gevraagd. Dit zegt niets over wie u voor zich heeft: vergelijk naam en ID.',
    'holder.bound': 'Getoond door de persoon aan wie het is gegeven, voor u, op {at}.',
    'holder.missing': 'U vroeg om bewijs dat het van deze persoon is, en dat ontbreekt. Vraag het opnieuw.',
    'holder.mismatch': 'Niet getoond door de persoon aan wie het is gegeven, of daarna veranderd. Vertrouw het niet.',
    'holder.other':
      'Het gaat over iemand anders dan wie het laat zien ({holder}), voor zover te zien is. Vergelijk naam en ID.',
    'holder.audience':
      'Dit is gemaakt voor iemand anders ({audience}), niet voor u. Vraag er een die voor u is gemaakt.',
    'holder.nonce':
      'Dit is geen antwoord op uw vraag: het is al eerder of aan iemand anders getoond. Vraag het opnieuw.',
    'holder.stale': 'Dit is niet zojuist gemaakt. Vraag een nieuwe, en kijk naar de datum van deze computer.',
    'holder.skipped': 'Niet gecontroleerd, vanwege “{check}”.',
    'status.in-force': 'Niet ingetrokken (bekeken: {asOf}).',
    'status.none': 'De maker houdt hiervoor niet bij of het is ingetrokken.',
    'status.revoked': 'Ingetrokken door {issuer}. Vertrouw het niet.',
    'status.suspended': 'Voorlopig stopgezet door {issuer}. Vraag de maker waarom.',
    'status.refresh': 'Er is een nieuwere versie van {issuer}. Deze geldt nog; vraag om de nieuwere.',
    'status.newest': 'Er is geen nieuwere versie (bekeken: {asOf}).',
    'status.refresh.unknown': 'Kon niet kijken of er een nieuwere versie is ({reason}).',
    'status.unknown':
      'De maker gaf het een status die dit programma niet kent ({status}). Vraag de maker wat die betekent.',
    'status.unreachable': 'Kon niet kijken of het is ingetrokken: {list} gaf geen antwoord. Probeer het later.',
    'status.list.malformed':
      'Kon niet kijken of het is ingetrokken: de lijst van de maker is niet te lezen ({reason}).',
    'status.list.proof': 'Kon niet kijken of het is ingetrokken: het zegel van de lijst klopt niet ({reason}).',
    'status.list.issuer': 'Kon niet kijken of het is ingetrokken: de lijst is van iemand anders ({issuer}).',
    'status.list.id':
      'Kon niet kijken of het is ingetrokken: er ligt een andere lijst ({list}) op de plek van de goede.',
    'status.list.purpose': 'Kon niet kijken of het is ingetrokken: de lijst is voor iets anders ({purpose}).',
    'status.list.expired': 'Kon niet kijken of het is ingetrokken: de lijst is verlopen sinds {until}.',
    'status.list.not-yet':
      'Kon niet kijken of het is ingetrokken: de lijst begint pas op {from}. Kijk naar de datum van deze computer.',
    'status.list.too-short': 'Kon niet kijken of het is ingetrokken: de lijst is te kort ({length} plaatsen).',
    'status.list.too-large': 'Kon niet kijken of het is ingetrokken: de lijst is uitgepakt groter dan {limit} bytes.',
    'status.list.index': 'Kon niet kijken of het is ingetrokken: de plaats ({index}) staat niet op de lijst.',
    'status.skipped': 'Niet gecontroleerd, vanwege “{check}”.',
    'semantics.agree': 'De cijfers kloppen met elkaar.',
    'semantics.rule': 'Het klopt niet met een regel van de standaard ({rule}). Vraag de maker hoe het zit.',
    'semantics.extension':
      'Er staat iets in dat u moet begrijpen om erop te vertrouwen. Dit programma kent het niet ({extension}).',
    'semantics.skipped': 'Niet gecontroleerd, vanwege “{check}”.',
    'page.identical': 'De pagina laat zien wat er is getekend.',
    'page.sealed':
      'De pagina laat zien wat er is getekend. De PDF heeft ook een eigen zegel, op naam van “{by}”. Die naam is niet gecontroleerd.',
    'page.seal-damaged':
      'De pagina laat zien wat er is getekend, maar het zegel van de PDF is beschadigd of hoort bij een ander bestand. Vraag om het originele bestand.',
    'page.differs': 'De pagina is veranderd. Lees niet de pagina, maar wat de bewijzen zeggen.',
    'page.renderer-unknown':
      'De pagina is niet te vergelijken: die is gemaakt met een programma dat hier niet bekend is. Lees wat de bewijzen zeggen.',
    'page.resaved': 'Een ander programma heeft het bestand opnieuw opgeslagen. De pagina was niet te vergelijken.',
    'page.font-missing': 'De pagina heeft een lettertype nodig dat dit programma niet heeft. Die is niet vergeleken.',
    'page.no-credential': 'In dit document zit geen bewijs. Wat erop staat, is niet te controleren.',
    'page.not-a-document': 'Er is geen pagina om te vergelijken.',
    'structure.unnamed':
      'Sommige delen (nummer {parts}) zeggen niet van wie ze zijn, naast delen op naam van {names}. Vraag ernaar en vergelijk met een identiteitsbewijs.',
    'structure.not-computable':
      'Dit programma kan het hier niet controleren: {computation} ontbreekt. Gebruik een andere browser of een nieuwer programma.',
    'proof.key.revoked':
      'De maker trok de sleutel van dit zegel ({key}) in op {at}, vóór de datum van dit bewijs. Vertrouw het niet.',
    'proof.key.expired':
      'De sleutel van dit zegel ({key}) gold tot {at}, vóór de datum van dit bewijs. Vertrouw het niet.',
    'proof.issuer.deactivated': 'De maker heeft zijn eigen code ({issuer}) beëindigd. Vertrouw het niet.',
    'proof.not-computable':
      'Het zegel is hier niet te controleren: {computation} ontbreekt. Gebruik een andere browser of een nieuwer programma.',
    'issuer.out-of-scope':
      'De maker {name} staat op de lijst “{list}”, maar niet hiervoor: {scope} ({stated}). Bel het platform, via hun eigen website.',
    'issuer.impostor':
      'Let op: de maker noemt zich “{stated}”, net als “{name}” op uw lijst, maar is een ander ({issuer}, niet {like}).',
    'validity.superseded': 'In dit bestand zit een nieuwer bewijs van dezelfde maker ({by}) dat dit vervangt.',
    'holder.not-computable':
      'Wie het laat zien, is hier niet te controleren: {computation} ontbreekt. Gebruik een andere browser of een nieuwer programma.',
    'status.not-computable':
      'Kon hier niet kijken of het is ingetrokken: {computation} ontbreekt. Gebruik een andere browser of een nieuwer programma.',
    'page.made-in-future':
      'Volgens de pagina is die gemaakt op {renderedOn}, maar vandaag is het {checkedOn}. Kijk naar de datum van deze computer.',
    'page.made-too-early':
      'Volgens de pagina is die gemaakt op {renderedOn}, vóór het nieuwste bewijs erin ({validFrom}). Vraag hoe dat kan.',
  },
};
