import type { AddressFault, Messages } from './en.ts';

const SEE = 'Voir la commande avec `--help`.';
const SEE_ALL = 'Voir `kluscv --help`, ou la commande avec `--help`.';

/** What the command says of itself, in French: help, mistakes, questions. What it says of a document stands with the verifier. */
export const messages: Messages = {
  help: {
    usage: 'Utilisation :',
    arguments: 'Arguments :',
    options: 'Options :',
    commands: 'Commandes :',
    examples: 'Exemples :',
    exitCodes: 'Codes de sortie :',
    choices: 'au choix :',
    default: 'sinon :',
    display: 'afficher cette aide',
    about:
      'Une preuve de travail qu’on emporte : lire ce qu’une plateforme exporte, le signer, en faire un KlusCV, en vérifier un.',
    shortForm: 'La forme courte `kluscv FILE` vérifie le fichier.',
    version: 'afficher la version',
    noColor: 'sans couleur (aussi : NO_COLOR)',
    config: 'réglages du projet (sinon : kluscv.config.json, ici ou dans un dossier au-dessus)',
    noInput: 'ne jamais rien demander',
    passphraseFile:
      'la phrase secrète des clés chiffrées est la première ligne de ce fichier ; `-` : de l’entrée standard',
    keyName: 'nom d’une clé qui ne dit pas le sien (PEM), comme did:web:platform.example#key-1',
    lang: 'langue de la réponse',
    json: 'afficher le résultat en JSON',
    command: {
      verify: 'Vérifie un KlusCV (PDF), une attestation ou une présentation, et dit ce qui a été vérifié.',
      inspect: 'Montre ce qu’il y a dedans, SANS rien en vérifier.',
      import: 'Lit ce qu’une plateforme exporte, et dit ce que cela contient et ce qui est laissé de côté.',
      issue:
        'Signe des attestations : une pour chaque relevé d’un import, ou une recommandation ou un relevé d’heures.',
      reissue: 'Délivre de nouveau une attestation sans un avis qui a été repris, et retire l’ancienne.',
      keys: 'Clés qui signent.',
      status: 'Listes de ce qui est retiré ou suspendu, ou a une version plus récente.',
      did: 'Le document qu’un émetteur publie (did:web).',
      serve:
        'Sert, depuis un seul dossier, ce qu’un émetteur publie : son document DID et ses listes de statuts signées, et rien d’autre.',
      trust: 'Listes des émetteurs que vous reconnaissez.',
      adapters: 'Quels exports peuvent être lus ; ajouter le vôtre ; demander vos données.',
      export: 'Fait un document à partir d’attestations.',
      combine:
        'Réunit en une présentation les attestations de plusieurs plateformes, et dit où leurs périodes se chevauchent. Ne vérifie rien.',
      convert:
        'Écrit des attestations de travail dans les mots d’un autre standard, et dit ce qui se perd. Ne vérifie rien.',
      schema: 'Les schémas du standard, et des données confrontées à eux.',
      conformance: 'Soumet à un programme chaque vecteur de test du standard, et dit où il se trompe.',
      demo: 'Tout le chemin en une minute : trois plateformes, une personne, un KlusCV ; puis un faussaire, un retrait et un inconnu.',
      env: 'Montre chaque réglage : à quoi il sert, sa valeur, et où elle est fixée.',
      doctor:
        'Regarde si tout va bien : Node, réglages, clé, listes de statuts, listes de confiance ; avec --online l’horloge et ce qui est publié. Code 0 si oui, 1 si quelque chose ne va pas, 3 si quelque chose n’a pas pu être regardé.',
      completion: 'Affiche un script grâce auquel votre shell complète ce que vous tapez.',
    },
    exit: {
      ok: 'vérifié, ou fait',
      rejected: 'pas authentique, retiré ou mal formé ; ou une vérification a échoué',
      usage: 'mauvaise utilisation, ou un fichier inutilisable',
      indeterminate: 'tout le nécessaire n’a pas pu être vérifié (pas de réseau ou de réponse)',
      genuine: 'authentique, mais pas tout ce que vous demandez (émetteur, date, page)',
      noCredential: 'pas d’attestation, ou pas de travail, dans l’entrée',
      refused: 'délivrance refusée',
      bug: 'une erreur dans kluscv',
      interrupted: 'interrompu',
    },
    verify: {
      file: 'PDF, JWT, SD-JWT, JSON, NDJSON, une image avec un code QR, ou ZIP ; un dossier, un motif entre guillemets, une adresse https ; `-` est l’entrée standard',
      trust: 'liste de confiance (JSON) des émetteurs que vous reconnaissez ; peut se répéter',
      statusList: 'liste de statuts signée, ou un dossier de listes, au lieu de la chercher ; peut se répéter',
      did: 'document DID (JSON), ou un dossier de documents, au lieu de le chercher ; peut se répéter',
      issuer: 'n’accepter que cet émetteur ; peut se répéter',
      require: 'vérifications qui doivent être réussies, comme status,holder ; sinon code 4 ; peut se répéter',
      allow: (choices) =>
        `laisser passer : ${choices} ; cela reste montré, et jamais ce qui est faux (1) ou absent (5) ; peut se répéter`,
      maxAge: 'plus ancienne attestation acceptée, comme 90d (jours) ; sinon code 4',
      audience: 'le nom que vous avez donné à la personne, qui doit avoir signé pour lui ; avec --nonce',
      nonce: 'le texte que vous avez demandé de répéter ; avec --audience',
      addressee: 'qui vous êtes (nom ou DID), pour un relevé d’heures, fait pour un seul destinataire',
      bundle:
        'lot de confiance (`kluscv trust bundle`) : documents, listes et émetteurs tels qu’ils étaient un jour donné ; voir --offline',
      bundleSigner: 'à qui est le lot auquel vous vous fiez ; sinon à personne ; peut se répéter',
      offline: 'n’utiliser aucun réseau ; ce qui n’est pas fourni compte comme injoignable',
      at: 'vérifier comme à cette date ou à cet instant (sinon : maintenant)',
      reporter:
        'text, json, ndjson, csv, html ou junit ; avec =FILE dans un fichier, comme html=report.html ; peut se répéter',
      force: 'écraser les fichiers des rapports',
      quiet: 'ne rien afficher ; le code de sortie le dit',
    },
    batch: {
      about:
        'Vérifie un dossier ou une archive de documents, ou les fichiers qu’une table nomme : une ligne par personne ; on peut arrêter et reprendre.',
      folder:
        'un dossier, un ZIP, un fichier avec un document par ligne (NDJSON), ou une table (CSV) avec une colonne de noms de fichiers',
      resume: 'reprendre une série qui a été arrêtée',
      journal: 'où il est noté ce qui est fait',
      threads: 'combien de fils vérifient (sinon : un par cœur)',
      column: 'colonne des noms de fichiers (sinon : file, path, document, bestand ou pdf)',
    },
  },
  ask: {
    yes: '[o/N]',
    sign: 'Signer quand même ?',
    revoke: (many) =>
      many === 1 ? 'Retirer pour toujours : une attestation ?' : `Retirer pour toujours : ${many} attestations ?`,
    suspend: (many) => (many === 1 ? 'Suspendre : une attestation ?' : `Suspendre : ${many} attestations ?`),
    restore: (many) => (many === 1 ? 'Rétablir : une attestation ?' : `Rétablir : ${many} attestations ?`),
    refresh: (many) =>
      many === 1
        ? 'Signaler une version plus récente : pour une attestation ?'
        : `Signaler une version plus récente : pour ${many} attestations ?`,
    passphrase: (key) => `Phrase secrète de ${key} : `,
    onceMore: 'Encore une fois : ',
    nothingChanged: 'Rien n’a été changé.',
  },
  progress: ({ percent, made, rate, left }) =>
    `${percent} % : ${made === 1 ? '1 fichier' : `${made} fichiers`}, ${rate} par seconde${left === undefined ? '' : `, encore ${left}`}`,
  stopping: 'Arrêt dès que ce qui est en cours est terminé. Appuyez encore sur Ctrl-C pour arrêter tout de suite.',
  stopped: (done, total) => `Arrêté après ${done} sur ${total}. Pour continuer, ajoutez --resume à la même commande :`,
  bundleAge: (date, days, signer) =>
    `Vérifié avec le lot de confiance du ${date} (il y a ${days === 1 ? '1 jour' : `${days} jours`}), signé par ${signer}. Ce qui a été retiré depuis n’y figure pas.`,
  severalNames: (names) =>
    `Ces attestations nomment plus d’une personne : ${names}. Un KlusCV concerne une seule personne. Qui le vérifie en est averti ; laissez les autres de côté avec --select, sauf si toutes sont vous.`,
  place: { at: 'où :', found: 'quoi :', hint: 'aide :' },
  settings: (files) => `Réglages de ${files}`,
  errors: {
    'output.not-written': {
      message: 'La sortie n’a pas pu être écrite.',
      hint: 'Rien de plus n’a été écrit. Vérifiez la place sur le disque.',
    },
    'bug.unexpected': ({ address }) => ({
      message: 'C’est un défaut de kluscv.',
      hint: `Merci de le signaler, avec la commande mais sans données personnelles : ${address}`,
    }),
    'bug.part-missing': ({ address }) => ({
      message: 'Il manque une partie de kluscv : cette installation n’est pas complète.',
      hint: `Réinstallez-le. Si cela n’aide pas, merci de le signaler : ${address}`,
    }),
    'usage.unknown-option': ({ option, meant }) => ({
      message: `L’option \`${option}\` n’existe pas.`,
      hint: meant === undefined ? SEE : `Vouliez-vous dire \`${meant}\` ?`,
    }),
    'usage.unknown-command': ({ word, meant }) => ({
      message: `Il n’y a ni commande ni fichier du nom de ${JSON.stringify(word)}.`,
      hint: meant === undefined ? SEE_ALL : `Vouliez-vous dire \`${meant}\` ?`,
    }),
    'usage.argument-missing': ({ argument }) => ({
      message: `Il manque quelque chose : \`<${argument}>\`.`,
      hint: SEE,
    }),
    'usage.value-missing': ({ option }) => ({
      message: `Il manque la valeur de l’option \`${option}\`.`,
      hint: SEE,
    }),
    'usage.option-missing': ({ option }) => ({
      message: `L’option \`${option}\` est obligatoire.`,
      hint: SEE,
    }),
    'usage.too-many-words': ({ wanted, given }) => ({
      message: `Il y a trop de mots : ${wanted} attendu(s), ${given} donné(s).`,
      hint: SEE,
    }),
    'usage.choice': ({ option, choices }) => ({
      message: `Cela ne convient pas à \`${option}\`.`,
      hint: `Choisissez parmi ${choices}.`,
    }),
    'file.missing': {
      message: 'Ce fichier n’existe pas.',
      hint: 'Vérifiez le nom ; les noms partent du dossier où vous êtes.',
    },
    'file.unreadable': { message: 'Ce fichier est illisible.', hint: 'Vérifiez que vous avez le droit de le lire.' },
    'file.too-large': ({ bytes }) => ({
      message: 'Ce fichier est trop grand.',
      hint: `Au plus ${bytes} octets sont lus.`,
    }),
    'file.stdin-too-large': {
      message: 'L’entrée standard est trop grande.',
      hint: 'Vérifiez que c’est le bon fichier.',
    },
    'file.stdin-twice': {
      message: 'L’entrée standard ne peut être lue qu’une fois.',
      hint: 'Écrivez `-` une fois, et donnez le reste sous forme de fichiers.',
    },
    'file.exists': {
      message: 'Il y a déjà un fichier de ce nom.',
      hint: 'Choisissez un autre nom, ou ajoutez `--force`.',
    },
    'file.not-text': { message: 'Ce fichier n’est pas du texte (UTF-8).', hint: 'Vérifiez que c’est le bon fichier.' },
    'file.none-in-folder': ({ endings }) => ({
      message: `Ce dossier n’a aucun fichier qui finit par ${endings}.`,
      hint: 'Vérifiez le nom ; les noms partent du dossier où vous êtes.',
    }),
    'credential.nothing': {
      message: 'Il n’y a pas d’attestation signée là-dedans.',
      hint: 'Demandez le fichier d’origine : imprimer, numériser ou réenregistrer un PDF enlève ce qu’il contient.',
    },
    'credential.unreadable': {
      message: 'Le contenu de ce fichier est illisible.',
      hint: 'Demandez à nouveau le fichier, tel qu’il a été créé.',
    },
    'credential.other': {
      message: 'C’est signé, mais ce n’est pas une attestation de cette norme.',
      hint: 'Regardez avec `kluscv verify` ce que c’est.',
    },
    'import.nothing-to-certify': {
      message: 'Cet export ne contient aucun travail que la personne a terminé.',
      hint: 'Regardez les raisons que l’import énumère ; demandez à la plateforme un export complet.',
    },
    'import.unreadable': ({ said }) => ({ message: said, hint: '`kluscv adapters list` montre ce qui peut être lu.' }),
    'import.question': ({ said }) => ({ message: said, hint: 'Répondez avec --answer, et relancez la même commande.' }),
    'import.answer-halved': {
      message: 'Une réponse nomme sa question.',
      hint: 'Écrivez --answer "date.order=dayFirst" ; le message qui pose la question donne le nom.',
    },
    'present.empty': { message: 'Un KlusCV contient entre 1 et 50 attestations.', hint: 'Choisissez avec --select.' },
    'present.malformed': {
      message: 'Une attestation y est deux fois, ou n’est pas signée.',
      hint: 'Donnez chacune une fois, telle qu’elle a été délivrée.',
    },
    'render.glyph-missing': ({ character }) => ({
      message: `Aucune police n’a de signe pour ${character} : il ne peut pas être imprimé.`,
      hint: 'Laissez cette attestation de côté avec --select, ou demandez à son émetteur d’utiliser d’autres caractères.',
    }),
    'render.too-large': {
      message: 'C’est trop grand pour un seul KlusCV.',
      hint: 'Choisissez moins d’attestations, ou des attestations avec moins d’avis.',
    },
    'render.too-many-pages': {
      message: 'Il y aurait plus de 100 pages.',
      hint: 'Choisissez moins d’attestations, ou des attestations avec des avis moins nombreux ou plus courts.',
    },
    'reporter.json-too': {
      message: 'Un seul de --json et --reporter peut aller à l’écran.',
      hint: 'Donnez un fichier au rapport : --reporter csv=people.csv.',
    },
    'reporter.unknown': ({ name, names }) => ({
      message: `Il n’y a pas de rapport appelé ${name}.`,
      hint: `Choisissez parmi text, ${names}.`,
    }),
    'reporter.two-on-stdout': {
      message: 'Un seul rapport peut aller à l’écran.',
      hint: 'Donnez un fichier aux autres : --reporter csv=people.csv.',
    },
    'reporter.needs-file': {
      message: 'Chaque rapport sauf text prend un fichier à lui.',
      hint: 'Écrivez --reporter csv=people.csv.',
    },
    'trust.not-a-list': {
      message: 'Ce n’est pas une liste de confiance.',
      hint: 'Pour sa forme, voir schemas/v1/trust-list.schema.json.',
    },
    'demo.folder-not-empty': {
      message: 'Le dossier n’est pas vide, et n’est pas celui d’une démo précédente.',
      hint: 'Choisissez-en un autre avec --out.',
    },
    'demo.no-examples': { message: 'Les exemples que lit la démo ne sont pas là.', hint: 'Réinstallez la commande.' },
    'demo.no-platforms': {
      message: 'Les six plateformes d’exemple ne sont pas là.',
      hint: 'Lancez cette démo dans un clone du dépôt.',
    },
    'batch.unfinished': {
      message: 'Une série a été commencée ici et n’est pas finie.',
      hint: 'Continuez-la avec `--resume`, ou supprimez le journal pour recommencer.',
    },
    'batch.nothing-to-resume': {
      message: 'Il n’y a pas de série à continuer.',
      hint: 'Enlevez --resume pour en commencer une.',
    },
    'batch.other': {
      message: 'Ce journal est celui d’une autre série, ou d’autres options.',
      hint: 'Dites `--resume` avec les options d’alors, ou supprimez le journal pour recommencer.',
    },
    'batch.threads': { message: 'Ce n’est pas un nombre de fils d’exécution.', hint: 'Écrivez --threads 2.' },
    'hide.number-unknown': {
      message: 'Il n’y a rien de ce numéro à cacher.',
      hint: 'Voyez ce qu’il y a avec --preview.',
    },
    'hide.whole': ({ number, issuer }) => ({
      message: `L’attestation ${number} est signée d’un bloc : rien ne peut y être caché.`,
      hint: `Laissez l’attestation entière de côté avec --select, ou demandez à ${issuer} une sans cela.`,
    }),
    'hide.name-unknown': ({ names }) => ({
      message: 'Il n’y a rien de ce nom à cacher.',
      hint: `Choisissez parmi ${names}. Une parmi plusieurs est reviews/2, dans la première attestation 1/reviews/2 ; --preview montre lesquelles il y a.`,
    }),
    'show.nothing-left': {
      message: 'Il ne reste rien à montrer.',
      hint: 'Cachez moins, ou choisissez d’autres attestations.',
    },
    'show.hours-statement': {
      message: 'Un relevé d’heures est pour un destinataire et n’a pas sa place dans un KlusCV.',
      hint: 'Laissez-le de côté, et remettez-le à part.',
    },
    'select.number-unknown': ({ total }) => ({
      message: `--select nomme une attestation qui n’est pas là. Nombre d’attestations : ${total}.`,
      hint: 'Voyez leurs numéros avec --preview ou --dry-run, et écrivez par exemple --select 1,3.',
    }),
    'export.on-unreadable': { message: '--on ne comprend pas cette date.', hint: 'Écrivez-la ainsi : 2026-11-21.' },
    'export.nowhere': {
      message: 'Rien ne dit où va le PDF.',
      hint: 'Écrivez --out kluscv.pdf, ou --preview pour voir ce que verrait un employeur.',
    },
    'export.other-form': {
      message: 'Un KlusCV ne contient que des attestations des formes vc+jwt, vc+sd-jwt et dc+sd-jwt.',
      hint: 'Demandez à l’émetteur l’une d’elles, ou remettez celle-ci à part.',
    },
    'export.seal-halved': ({ given }) => ({
      message: `Un sceau demande une clé et un certificat, et seul ${given} est donné.`,
      hint: 'Donnez les deux : --seal-key seal.key --seal-certificate seal.pem.',
    }),
    'combine.holder-halved': {
      message: '--holder-key, --audience et --nonce vont ensemble.',
      hint: 'Avec elles, la présentation est signée pour un vérificateur. Donnez les trois, ou aucune.',
    },
    'convert.no-place': {
      message: 'Il n’y a rien ici pour quoi ce standard ait une place.',
      hint: 'Choisissez-en un autre avec --to.',
    },
    'convert.nothing-fits': {
      message: 'Rien de ceci ne tient dans l’autre standard.',
      hint: 'Choisissez-en un autre avec --to.',
    },
    'hide.in-the-open': ({ number, issuer }) => ({
      message: `Dans l’attestation ${number}, ceci est à découvert : l’émetteur ne l’a pas rendu masquable.`,
      hint: `Laissez l’attestation entière de côté avec --select, ou demandez à ${issuer} une sans cela.`,
    }),
    'hide.would-break': ({ number, issuer }) => ({
      message: `Sans cela, l’attestation ${number} ne suivrait plus le standard.`,
      hint: `Laissez l’attestation entière de côté avec --select, ou demandez à ${issuer} une sans cela.`,
    }),
    'file.no-match': { message: 'Aucun fichier ne s’appelle ainsi.', hint: 'Vérifiez le nom.' },
    'file.none-here': {
      message: 'Il n’y a pas de fichier ici.',
      hint: 'Vérifiez le dossier, ou la colonne du tableau.',
    },
    'address.offline': {
      message: 'Avec --offline, aucune adresse n’est demandée.',
      hint: 'Téléchargez d’abord le fichier, ou enlevez --offline.',
    },
    'table.unreadable': { message: 'Ce tableau est illisible.', hint: 'Enregistrez-le au format CSV.' },
    'table.no-column': {
      message: 'Ce tableau n’a pas de colonne avec des noms de fichiers.',
      hint: 'Nommez-la avec --column.',
    },
    'bundle.signer': {
      message: 'Vous n’avez pas dit que le signataire de ce lot compte pour vous.',
      hint: 'Si vous savez par ailleurs que c’est à lui que vous faites confiance, ajoutez --bundle-signer avec ce nom.',
    },
    'bundle.unusable': {
      message: 'Ce lot de confiance n’est pas utilisable.',
      hint: 'Demandez-en un nouveau. Rien n’en a été utilisé.',
    },
    'verify.at': {
      message: 'Cette date n’est pas comprise par --at.',
      hint: 'Écrivez 2026-11-21, ou 2026-11-21T12:00:00Z.',
    },
    'verify.max-age': {
      message: 'Cet âge n’est pas compris par --max-age.',
      hint: 'Écrivez-le en jours : --max-age 90d.',
    },
    'verify.holder-halved': {
      message: '--audience et --nonce vont ensemble.',
      hint: 'Donnez le nom que vous avez donné à la personne, et le texte qu’elle devait répéter.',
    },
    'passphrase.nobody': {
      message: 'Cette clé a une phrase secrète, et personne n’est là pour la taper.',
      hint: 'Nommez avec --passphrase-file un fichier qui la contient ; `-` est l’entrée standard.',
    },
    'passphrase.differ': {
      message: 'Les deux ne sont pas les mêmes. Rien n’a été écrit.',
      hint: 'Relancez la commande, et tapez deux fois la même.',
    },
    'file.not-written': {
      message: 'Le fichier n’a pas pu être écrit.',
      hint: 'Vérifiez le dossier, vos droits d’écriture et la place sur le disque.',
    },
    'passphrase.empty': {
      message: 'Il n’y a pas de phrase secrète dans ce fichier.',
      hint: 'Écrivez-la à la première ligne.',
    },
    'file.disk-full': { message: 'Le disque est plein.', hint: 'Faites de la place, et relancez la même commande.' },
    'file.disk-read-only': {
      message: 'Le disque est en lecture seule.',
      hint: 'Choisissez un autre dossier, ou demandez à la personne qui gère cet ordinateur.',
    },
    'verify.no-such-word': ({ word, option, choices }) => ({
      message: `Il n’y a rien qui s’appelle ${word} pour ${option}.`,
      hint: `Choisissez parmi ${choices}.`,
    }),
    'address.no-document': ({ why }) => ({
      message: 'Cette adresse n’a pas donné de document.',
      found: foundAt(why),
      hint: 'Téléchargez le fichier dans un navigateur, et vérifiez celui-là.',
    }),
    'address.no-answer': ({ why }) => ({
      message: 'Cette adresse n’a pas donné de document.',
      found: foundAt(why),
      hint: 'Réessayez plus tard, ou téléchargez le fichier dans un navigateur et vérifiez-le.',
    }),
    'json.unreadable': { message: 'Ce n’est pas du JSON lisible.', hint: 'Corrigez le fichier à cet endroit.' },
  },
};

/** What an address gave in the place of a document. */
function foundAt({ reason, fact }: AddressFault): string {
  const words: Readonly<Record<AddressFault['reason'], string>> = {
    timeout: 'pas de réponse à temps',
    connection: fact === '' ? 'la connexion s’est interrompue' : fact,
    large: `plus de ${fact} octets`,
    redirect: `une redirection vers ${fact}, qui n’est pas suivie`,
    status: `statut ${fact}`,
    address: fact,
  };
  return words[reason];
}
