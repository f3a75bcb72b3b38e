import type { HelpText } from '../help-text.ts';

/** The help that an employer meets, in French. */
export const help: Readonly<Record<HelpText, string>> = {
  'Usage:': 'Utilisation :',
  'Arguments:': 'Arguments :',
  'Options:': 'Options :',
  'Commands:': 'Commandes :',
  'Examples:': 'Exemples :',
  'Exit codes:': 'Codes de sortie :',
  'choices:': 'au choix :',
  'default:': 'sinon :',
  'display help for command': 'afficher cette aide',
  'Portable proof of work: import what a platform exports, sign it, make a KlusCV of it, verify one.':
    'Une preuve de travail qu’on emporte : lire ce qu’une plateforme exporte, le signer, en faire un KlusCV, en vérifier un.',
  'print the version': 'afficher la version',
  'no color (also: NO_COLOR)': 'sans couleur (aussi : NO_COLOR)',
  'settings of the project (default: kluscv.config.json, here or in a folder above)':
    'réglages du projet (sinon : kluscv.config.json, ici ou dans un dossier au-dessus)',
  'never ask anything': 'ne jamais rien demander',
  'the passphrase of encrypted keys is the first line of this file; `-`: of the standard input':
    'la phrase secrète des clés chiffrées est la première ligne de ce fichier ; `-` : de l’entrée standard',
  'name of a key that does not say its own (PEM), such as did:web:platform.example#key-1':
    'nom d’une clé qui ne dit pas le sien (PEM), comme did:web:platform.example#key-1',
  'Check a KlusCV (PDF), a credential or a presentation, and say what was checked.':
    'Vérifie un KlusCV (PDF), une attestation ou une présentation, et dit ce qui a été vérifié.',
  'Show what is inside, WITHOUT verifying any of it.': 'Montre ce qu’il y a dedans, SANS rien en vérifier.',
  'Read what a platform exports, and say what it holds and what was left out.':
    'Lit ce qu’une plateforme exporte, et dit ce que cela contient et ce qui est laissé de côté.',
  'Sign credentials: one for each record of an import, or an endorsement or hours statement.':
    'Signe des attestations : une pour chaque relevé d’un import, ou une recommandation ou un relevé d’heures.',
  'Issue a credential again without a review that was taken back, and withdraw the old one.':
    'Délivre de nouveau une attestation sans un avis qui a été repris, et retire l’ancienne.',
  'Keys that sign.': 'Clés qui signent.',
  'Lists of what is withdrawn or suspended, or has a newer version.':
    'Listes de ce qui est retiré ou suspendu, ou a une version plus récente.',
  'The document that an issuer publishes (did:web).': 'Le document qu’un émetteur publie (did:web).',
  'Serve what an issuer publishes out of one folder: its DID document and its signed status lists, and nothing else.':
    'Sert, depuis un seul dossier, ce qu’un émetteur publie : son document DID et ses listes de statuts signées, et rien d’autre.',
  'Lists of the issuers that you recognize.': 'Listes des émetteurs que vous reconnaissez.',
  'Which exports can be read; add your own; ask for your data.':
    'Quels exports peuvent être lus ; ajouter le vôtre ; demander vos données.',
  'Make a document of credentials.': 'Fait un document à partir d’attestations.',
  'Make one presentation of credentials of several platforms, and say where their periods overlap. It verifies nothing.':
    'Réunit en une présentation les attestations de plusieurs plateformes, et dit où leurs périodes se chevauchent. Ne vérifie rien.',
  'Write work credentials in the words of another standard, and say what is lost. It verifies nothing.':
    'Écrit des attestations de travail dans les mots d’un autre standard, et dit ce qui se perd. Ne vérifie rien.',
  'The schemas of the standard, and data held against them.':
    'Les schémas du standard, et des données confrontées à eux.',
  'Ask any program about every vector of the standard, and say on which it is wrong.':
    'Soumet à un programme chaque vecteur de test du standard, et dit où il se trompe.',
  'The whole road in a minute: three platforms, one worker, one KlusCV; then a forger, a withdrawal and a stranger.':
    'Tout le chemin en une minute : trois plateformes, une personne, un KlusCV ; puis un faussaire, un retrait et un inconnu.',
  'Show every setting: what it is for, its value, and where that is set.':
    'Montre chaque réglage : à quoi il sert, sa valeur, et où elle est fixée.',
  'Look whether all is well: Node, settings, key, status lists, trust lists; with --online the clock and what is published. Exit 0 if so, 1 if something is wrong, 3 if something could not be looked at.':
    'Regarde si tout va bien : Node, réglages, clé, listes de statuts, listes de confiance ; avec --online l’horloge et ce qui est publié. Code 0 si oui, 1 si quelque chose ne va pas, 3 si quelque chose n’a pas pu être regardé.',
  'Print a script with which your shell completes what you type.':
    'Affiche un script grâce auquel votre shell complète ce que vous tapez.',
  'The short form `kluscv FILE` verifies the file.': 'La forme courte `kluscv FILE` vérifie le fichier.',
  'verified, or done': 'vérifié, ou fait',
  'not genuine, withdrawn or malformed; or a check found something wrong':
    'pas authentique, retiré ou mal formé ; ou une vérification a échoué',
  'wrong usage, or a file that cannot be used': 'mauvaise utilisation, ou un fichier inutilisable',
  'not everything that is needed could be checked (no network, no answer)':
    'tout le nécessaire n’a pas pu être vérifié (pas de réseau ou de réponse)',
  'genuine, but not all that you ask for (issuer, date, page)':
    'authentique, mais pas tout ce que vous demandez (émetteur, date, page)',
  'no credential, or no work, in the input': 'pas d’attestation, ou pas de travail, dans l’entrée',
  'issuing refused': 'délivrance refusée',
  'a bug in kluscv': 'une erreur dans kluscv',
  interrupted: 'interrompu',
  'PDF, JWT, SD-JWT, JSON, NDJSON, a picture with a QR code, or ZIP; a folder, a quoted pattern, an https address; `-` is the standard input':
    'PDF, JWT, SD-JWT, JSON, NDJSON, une image avec un code QR, ou ZIP ; un dossier, un motif entre guillemets, une adresse https ; `-` est l’entrée standard',
  'trust list (JSON) with the issuers that you recognize; may be repeated':
    'liste de confiance (JSON) des émetteurs que vous reconnaissez ; peut se répéter',
  'signed status list, or a folder of them, to use instead of fetching it; may be repeated':
    'liste de statuts signée, ou un dossier de listes, au lieu de la chercher ; peut se répéter',
  'DID document (JSON), or a folder of them, to use instead of fetching it; may be repeated':
    'document DID (JSON), ou un dossier de documents, au lieu de le chercher ; peut se répéter',
  'accept only this issuer; may be repeated': 'n’accepter que cet émetteur ; peut se répéter',
  'checks that must have passed, such as status,holder; otherwise exit 4; may be repeated':
    'vérifications qui doivent être réussies, comme status,holder ; sinon code 4 ; peut se répéter',
  'let pass: expired, not-yet, unknown-issuer, test, unchecked-status, unknown-renderer, names (several in one file); they are still shown, and never what is wrong (exit 1) or absent (exit 5); may be repeated':
    'laisser passer : expired (expiré), not-yet (pas encore valable), unknown-issuer (émetteur inconnu), test, unchecked-status (statut non vérifié), unknown-renderer, names (plusieurs noms dans un fichier) ; cela reste montré, et jamais ce qui est faux (1) ou absent (5) ; peut se répéter',
  'oldest credential to accept, such as 90d; otherwise exit 4':
    'plus ancienne attestation acceptée, comme 90d (jours) ; sinon code 4',
  'the name that you gave the person, who must have signed for it; with --nonce':
    'le nom que vous avez donné à la personne, qui doit avoir signé pour lui ; avec --nonce',
  'the text that you asked the person to repeat; with --audience':
    'le texte que vous avez demandé de répéter ; avec --audience',
  'who you are (name or DID), for an hours statement, which is made for one addressee alone':
    'qui vous êtes (nom ou DID), pour un relevé d’heures, fait pour un seul destinataire',
  'trust bundle (`kluscv trust bundle`): documents, lists and issuers as they were on one day; see --offline':
    'lot de confiance (`kluscv trust bundle`) : documents, listes et émetteurs tels qu’ils étaient un jour donné ; voir --offline',
  'whose bundle you trust; nobody’s by default; may be repeated':
    'à qui est le lot auquel vous vous fiez ; sinon à personne ; peut se répéter',
  'use no network; what is not given counts as unreachable':
    'n’utiliser aucun réseau ; ce qui n’est pas fourni compte comme injoignable',
  'check as of this date or instant (default: now)':
    'vérifier comme à cette date ou à cet instant (sinon : maintenant)',
  'language of the answer': 'langue de la réponse',
  'print the result as JSON': 'afficher le résultat en JSON',
  'text, json, ndjson, csv, html or junit; with =FILE into a file, such as html=report.html; may be repeated':
    'text, json, ndjson, csv, html ou junit ; avec =FILE dans un fichier, comme html=report.html ; peut se répéter',
  'overwrite the files of the reporters': 'écraser les fichiers des rapports',
  'print nothing; the exit code says it': 'ne rien afficher ; le code de sortie le dit',
  'Check a folder or an archive of documents, or the files that a table names: one row a person, and it can be stopped and resumed.':
    'Vérifie un dossier ou une archive de documents, ou les fichiers qu’une table nomme : une ligne par personne ; on peut arrêter et reprendre.',
  'a folder, a ZIP, a file with a document a line (NDJSON), or a table (CSV) with a column of file names':
    'un dossier, un ZIP, un fichier avec un document par ligne (NDJSON), ou une table (CSV) avec une colonne de noms de fichiers',
  'go on with a batch that was stopped': 'reprendre une série qui a été arrêtée',
  'where it is kept what was done': 'où il est noté ce qui est fait',
  'how many threads verify (default: one a core)': 'combien de fils vérifient (sinon : un par cœur)',
  'column with the file names (default: file, path, document, bestand or pdf)':
    'colonne des noms de fichiers (sinon : file, path, document, bestand ou pdf)',
};
