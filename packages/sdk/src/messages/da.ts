import type { Messages } from './finding-text.ts';

/** The report in Danish. */
export const da: Messages = {
  locale: 'da',
  checks: {
    structure: { title: 'Form', question: 'Følger det KlusCV-standarden?' },
    proof: { title: 'Segl', question: 'Er noget ændret, siden det blev lavet?' },
    issuer: { title: 'Udsteder', question: 'Står udstederen på din liste?' },
    validity: { title: 'Gyldighed', question: 'Gælder det i dag?' },
    status: { title: 'Tilbagetrækning', question: 'Har udstederen trukket det tilbage?' },
    holder: { title: 'Person', question: 'Handler det om den person, der viser det?' },
    semantics: { title: 'Indhold', question: 'Passer det, der står, sammen?' },
    page: { title: 'Side', question: 'Viser siden det, der blev underskrevet?' },
  },
  findings: {
    'structure.follows': 'Følger KlusCV-standarden, version {version}.',
    'structure.presentation': 'Hele filen er læst. Antal beviser i den: {count}.',
    'structure.single': 'Det er ét bevis.',
    'structure.absent': 'Der er intet bevis her. Bed om den oprindelige fil.',
    'structure.too-large': 'Det er større, end et KlusCV må være ({limit} bytes). Stol ikke på det.',
    'structure.json': 'Det kan ikke læses ({reason}). Filen er ødelagt eller ændret: bed om originalen.',
    'structure.compact':
      'Den forseglede tekst kan ikke læses ({reason}). Den er ændret undervejs: bed om den oprindelige fil.',
    'structure.not-canonical':
      'Filen er ikke skrevet byte for byte, som standarden kræver. Den er ændret: bed om originalen.',
    'structure.id': 'Filen er ødelagt eller ændret: indholdet passer ikke til dens eget navn. Bed om originalen.',
    'structure.duplicate': 'Det samme bevis ({id}) er der to gange, så arbejdet ville tælle dobbelt. Stol ikke på det.',
    'structure.names':
      'Der står forskellige navne i den ({names}). Ingen har kontrolleret, om det er én person: spørg, og sammenlign med et id-bevis.',
    'structure.format': 'Dette program kan ikke kontrollere formatet "{format}".',
    'structure.schema': 'Følger ikke KlusCV-standarden ({rule}).',
    'structure.newer':
      'Følger version {version} af standarden, som er nyere end dette program. Opdater det, og prøv igen.',
    'structure.foreign': 'Det er af en anden slags: hvordan det er lavet, og hvad det siger, bedømmes ikke her.',
    'structure.disclosure': 'Det, der vises, passer ikke til det, der blev forseglet ({reason}). Stol ikke på det.',
    'structure.key-binding': 'Beviset fra den person, der viser det, kan ikke læses ({reason}). Bed om originalen.',
    'structure.purpose-bound':
      'Det er en erklæring til én modtager, som ikke hører til i et cv. Bed om at få den taget ud.',
    'structure.claim': 'Beviset siger to forskellige ting: "{claim}" passer ikke med resten.',
    'structure.legacy': 'Beviset er skrevet i en gammel form (feltet "{claim}"), som ikke godtages.',
    'proof.intact': 'Intet er ændret siden {date}.',
    'proof.mismatch': 'Det er ændret, eller ikke underskrevet af den, det nævner. Stol ikke på det.',
    'proof.header': 'Seglet bærer en instruks, som ikke er tilladt ("{member}"). Stol ikke på det.',
    'proof.type': 'Seglet hører til en anden slags dokument ("{type}").',
    'proof.context':
      'Ordenes betydning står på en adresse, som dette program ikke kender ("{context}"). Stol ikke på det.',
    'proof.algorithm': 'Denne slags segl er ikke sikker eller ikke kendt ("{algorithm}"). Stol ikke på det.',
    'proof.algorithm-mismatch':
      'Seglet siger, at det er lavet med {algorithm}, men udstederens nøgle er til {key}. Stol ikke på det.',
    'proof.key.missing': 'Seglet siger ikke, hvilken nøgle det er lavet med.',
    'proof.key.name': 'Seglet nævner en nøgle på en måde, som ikke er tilladt ("{key}"). Stol ikke på det.',
    'proof.key.foreign': 'Ikke lavet af {issuer}: det er underskrevet med en nøgle fra {signer}. Stol ikke på det.',
    'proof.key.unlisted':
      'Seglets nøgle ({key}) står ikke, eller ikke længere, hos udstederen. Bed udstederen om et nyt bevis.',
    'proof.key.purpose': 'Udstederen tillader ikke, at denne nøgle ({key}) underskriver beviser.',
    'proof.key.controller': 'Seglets nøgle ({key}) tilhører en anden end udstederen.',
    'proof.key.unusable': 'Man kan ikke stole på seglets nøgle ({reason}).',
    'proof.issuer.invalid': 'Udstederens kode er ikke en rigtig kode ({issuer}).',
    'proof.issuer.unsupported': 'Seglet kan ikke kontrolleres: dette program kender ikke denne slags kode ({issuer}).',
    'proof.issuer.unreachable':
      'Seglet kan ikke kontrolleres: udstederens nøgler ({issuer}) kunne ikke hentes. Prøv igen senere.',
    'proof.issuer.not-found':
      'Seglet kan ikke kontrolleres: udstederen ({issuer}) offentliggør ikke nøgler, eller ikke længere.',
    'proof.issuer.malformed':
      'Seglet kan ikke kontrolleres: det, udstederen ({issuer}) offentliggør om sine nøgler, kan ikke bruges.',
    'proof.skipped': 'Ikke kontrolleret på grund af “{check}”.',
    'issuer.recognized': 'Lavet af {name}, kendt i listen “{list}”.',
    'issuer.trusted': 'Du stoler på udstederen ({issuer}).',
    'issuer.other-name': 'Udstederen kalder sig her “{stated}”; på din liste hedder den “{name}”.',
    'issuer.unknown': 'Udstederen står ikke på din liste: {issuer}. Ring til platformen via dens egen hjemmeside.',
    'issuer.look-alike': 'Pas på: udstederens adresse {issuer} ligner {like}, som står på din liste, men er en anden.',
    'issuer.no-longer-recognized':
      'Udstederen {name} var kendt i listen “{list}” til og med {until}, og er det ikke længere.',
    'issuer.distrusted': 'Du stoler ikke på udstederen ({issuer}).',
    'issuer.worker-export': 'Tallene kommer fra en fil fra personen selv, ikke fra platformen.',
    'issuer.self-declared': 'Personen har selv oplyst tallene. Ingen andre står inde for dem.',
    'issuer.test': 'Det er en TEST. Den siger intet om en rigtig person.',
    'issuer.test-refused': 'Det er en TEST. Den siger intet om en rigtig person. Her accepteres ingen test.',
    'issuer.skipped': 'Ikke kontrolleret på grund af “{check}”.',
    'validity.until': 'Gælder til {until}.',
    'validity.open-ended': 'Gælder; der er ingen slutdato.',
    'validity.not-yet': 'Gælder ikke endnu: det begynder {from}. Se også på datoen på denne computer.',
    'validity.expired': 'Udløb {until}. Det har været gyldigt.',
    'validity.contradictory': 'Det slutter ({until}), før det begynder ({from}). Stol ikke på det.',
    'validity.addressed': 'Det er til dig ({addressee}), for at afregne en ydelse og til intet andet.',
    'validity.addressee':
      'Det er kun til {addressee}, for at afregne en ydelse. Er det ikke dig, så brug det ikke. Er det dig, så sig det (addressee).',
    'validity.other-addressee': 'Det er kun til {addressee}, ikke til dig. Brug det ikke.',
    'validity.skipped': 'Ikke kontrolleret på grund af “{check}”.',
    'holder.not-bound':
      'Der blev ikke spurgt. Det siger intet om, hvem der står foran dig: sammenlign navn og legitimation.',
    'holder.bound': 'Vist til dig af den person, det blev givet til, {at}.',
    'holder.missing': 'Du bad om bevis for, at det tilhører den, der viser det, og det mangler. Spørg igen.',
    'holder.mismatch': 'Ikke vist af den person, det blev givet til, eller ændret siden. Stol ikke på det.',
    'holder.other':
      'Så vidt man kan se, handler det om en anden end den, der viser det ({holder}). Sammenlign navn og legitimation.',
    'holder.audience': 'Det er lavet til en anden ({audience}), ikke til dig. Bed om et, der er lavet til dig.',
    'holder.nonce': 'Det er ikke svar på dit spørgsmål: det er vist før, eller til en anden. Spørg igen.',
    'holder.stale': 'Det er ikke lavet lige nu. Bed om et nyt, og se på datoen på denne computer.',
    'holder.skipped': 'Ikke kontrolleret på grund af “{check}”.',
    'status.in-force': 'Ikke trukket tilbage (set: {asOf}).',
    'status.none': 'Udstederen fører ingen liste over tilbagetrækninger for det.',
    'status.revoked': 'Trukket tilbage af {issuer}. Stol ikke på det.',
    'status.suspended': 'Sat i bero indtil videre af {issuer}. Spørg udstederen hvorfor.',
    'status.refresh': 'Der er en nyere udgave fra {issuer}. Denne gælder stadig; bed om den nyere.',
    'status.newest': 'Der er ingen nyere udgave (set: {asOf}).',
    'status.refresh.unknown': 'Det kunne ikke ses, om der er en nyere udgave ({reason}).',
    'status.unknown':
      'Udstederen har givet det en status, som dette program ikke kender ({status}). Spørg udstederen, hvad den betyder.',
    'status.unreachable': 'Det kunne ikke ses, om det er trukket tilbage: {list} svarede ikke. Prøv igen senere.',
    'status.list.malformed':
      'Det kunne ikke ses, om det er trukket tilbage: udstederens liste kan ikke læses ({reason}).',
    'status.list.proof': 'Det kunne ikke ses, om det er trukket tilbage: listens segl er ikke i orden ({reason}).',
    'status.list.issuer': 'Det kunne ikke ses, om det er trukket tilbage: listen er fra en anden ({issuer}).',
    'status.list.id':
      'Det kunne ikke ses, om det er trukket tilbage: der ligger en anden liste ({list}), hvor den rigtige skulle være.',
    'status.list.purpose': 'Det kunne ikke ses, om det er trukket tilbage: listen er til noget andet ({purpose}).',
    'status.list.expired': 'Det kunne ikke ses, om det er trukket tilbage: listen er forældet siden {until}.',
    'status.list.not-yet':
      'Det kunne ikke ses, om det er trukket tilbage: listen begynder først {from}. Se på datoen på denne computer.',
    'status.list.too-short':
      'Det kunne ikke ses, om det er trukket tilbage: listen er for kort til, at ingen kan genkendes ({length} pladser).',
    'status.list.too-large':
      'Det kunne ikke ses, om det er trukket tilbage: listen fylder mere end {limit} bytes, når den er pakket ud.',
    'status.list.index': 'Det kunne ikke ses, om det er trukket tilbage: pladsen ({index}) er ikke på listen.',
    'status.skipped': 'Ikke kontrolleret på grund af “{check}”.',
    'semantics.agree': 'Tallene passer sammen.',
    'semantics.rule':
      'Det passer ikke med en regel i standarden ({rule}). Spørg udstederen, hvordan det hænger sammen.',
    'semantics.extension':
      'Der står noget, som man skal forstå for at stole på det, og som dette program ikke kender ({extension}).',
    'semantics.skipped': 'Ikke kontrolleret på grund af “{check}”.',
    'page.identical': 'Siden viser det, der blev underskrevet.',
    'page.sealed':
      'Siden viser det, der blev underskrevet. PDF-filen har også sit eget segl, med navnet “{by}”. Navnet er ikke kontrolleret.',
    'page.seal-damaged':
      'Siden viser det, der blev underskrevet, men PDF-filens segl er beskadiget eller hører til en anden fil. Bed om den oprindelige fil.',
    'page.differs': 'Siden er ændret. Læs ikke siden: læs det, beviserne siger.',
    'page.renderer-unknown':
      'Siden kunne ikke sammenlignes: den er lavet af et program, som ikke kendes her. Læs det, beviserne siger.',
    'page.resaved': 'Et andet program har gemt filen igen, så siden kunne ikke sammenlignes.',
    'page.font-missing': 'Siden kræver en skrifttype, som dette program mangler, så den blev ikke sammenlignet.',
    'page.no-credential': 'Der er intet bevis i dette dokument, så intet på siderne kan kontrolleres.',
    'page.not-a-document': 'Der er ingen side at sammenligne.',
    'structure.unnamed':
      'Nogle dele (nummer {parts}) siger ikke, hvis de er, ved siden af dele i navnet {names}. Spørg, og sammenlign med et identitetsbevis.',
    'structure.not-computable':
      'Dette program kan ikke kontrollere det her: {computation} mangler. Brug en anden browser eller et nyere program.',
    'proof.key.revoked':
      'Udstederen trak nøglen til dette segl ({key}) tilbage den {at}, før datoen for dette bevis. Stol ikke på det.',
    'proof.key.expired': 'Nøglen til dette segl ({key}) gjaldt til {at}, før datoen for dette bevis. Stol ikke på det.',
    'proof.issuer.deactivated': 'Udstederen har afsluttet sin egen kode ({issuer}). Stol ikke på det.',
    'proof.not-computable':
      'Seglet kan ikke kontrolleres her: {computation} mangler. Brug en anden browser eller et nyere program.',
    'issuer.out-of-scope':
      'Udstederen {name} står på listen “{list}”, men ikke til dette: {scope} ({stated}). Ring til platformen, via dens egen hjemmeside.',
    'issuer.impostor':
      'Pas på: udstederen kalder sig “{stated}” ligesom “{name}” på din liste, men er en anden ({issuer}, ikke {like}).',
    'validity.superseded': 'I denne fil er der et nyere bevis fra samme udsteder ({by}), som erstatter dette.',
    'holder.not-computable':
      'Hvem der viser det, kan ikke kontrolleres her: {computation} mangler. Brug en anden browser eller et nyere program.',
    'status.not-computable':
      'Det kan ikke ses her, om det er trukket tilbage: {computation} mangler. Brug en anden browser eller et nyere program.',
    'page.made-in-future':
      'Siden siger, at den er lavet den {renderedOn}, men i dag er det den {checkedOn}. Se på datoen på denne computer.',
    'page.made-too-early':
      'Siden siger, at den er lavet den {renderedOn}, før det nyeste bevis i den ({validFrom}). Spørg, hvordan det kan være.',
  },
};
