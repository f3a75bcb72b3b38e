import type { Phrase } from '../../terminal/phrases.ts';
import type { Words } from '../words.ts';

export { fr as messages } from '@kluscv/sdk/messages/fr';

/** French. */
export const words: Words = {
  headline: {
    verified: 'AUTHENTIQUE',
    conditional: 'AUTHENTIQUE, MAIS LISEZ LA SUITE',
    indeterminate: 'TOUT N’A PAS PU ÊTRE VÉRIFIÉ',
    rejected: 'PAS AUTHENTIQUE',
    withdrawn: 'RETIRÉ',
    suspended: 'SUSPENDU',
    test: 'C’EST UN TEST',
    none: 'PAS D’ATTESTATION DANS LE FICHIER',
  },
  verdict: {
    verified:
      'Rien n’a été modifié depuis la signature de l’émetteur, rien ne dit que cela a été retiré, et vous connaissez l’émetteur.',
    conditional:
      'Ce qui est écrit ici a été signé par son émetteur, mais tout n’est pas comme vous le demandez. Lisez les lignes avec ✗ et ?.',
    indeterminate: 'Une chose qu’il faut savoir n’a pas pu être vérifiée. Ne vous y fiez pas encore.',
    rejected: 'Cela a été modifié, est abîmé, ou ne vient pas de celui qui est nommé. Ne vous y fiez pas.',
    withdrawn: 'L’émetteur a retiré cela, ou une partie. Ne vous fiez pas à ce qui a été retiré.',
    suspended: 'L’émetteur a suspendu cela, ou une partie. Ne vous y fiez pas pour le moment.',
    test: 'Cela a été fait pour essayer. Cela ne dit rien d’une vraie personne.',
  },
  marks: { passed: 'vérifié', failed: 'pas bon', indeterminate: 'pas vérifié', skipped: 'sans objet' },
  asOf: (time) => `Ceci est la réponse pour le ${time}, l’instant de --at, et non pour maintenant.`,
  statedBy: (issuer) => `${issuer} déclare :`,
  notShown: 'nom non montré',
  part: (position, total) => `Partie ${position} sur ${total}`,
  parts: (positions, several) => `(${several ? 'parties' : 'partie'} ${positions})`,
  chosenParts: (shown, total) =>
    `La personne a choisi ce que vous voyez : ${shown} partie${shown > 1 ? 's' : ''} sur ${total} au plus.`,
  chosenReviews: (shown, total) => `La personne a choisi ce que vous voyez : ${shown} avis sur ${total}.`,
  colon: ' :',
  checked: 'Ce qui a été vérifié',
  notSaid: 'Ce que cela ne dit pas',
  limits: 'Qui est devant vous, et comment quelqu’un travaillera chez vous.',
  next: 'Ce que vous faites maintenant',
  steps: {
    identify: 'Comparez le nom avec une pièce d’identité.',
    original:
      'Demandez à la personne le fichier tel que la plateforme l’a donné, ou demandez à la plateforme, en passant par son propre site.',
    withdrawn:
      'Demandez à la personne une attestation plus récente, ou demandez la raison à la plateforme, en passant par son propre site.',
    suspended: 'Demandez la raison à la plateforme, en passant par son propre site, et vérifiez de nouveau plus tard.',
    page: 'Lisez ce qui est écrit ici et pas la page, et demandez à la personne le fichier tel que la plateforme l’a donné.',
    makers: 'Fiez-vous seulement aux parties des émetteurs que vous reconnaissez.',
    retry:
      'Réessayez plus tard, avec Internet. Sans Internet : donnez ce que la plateforme publie, avec --did et --status-list.',
    time: 'Pour un autre instant, fournissez la liste de statuts de cet instant (--status-list). Pour aujourd’hui, enlevez --at.',
    expired: 'Demandez une attestation plus récente. Si une ancienne suffit : --allow expired.',
    newer: 'Demandez la version plus récente. Celle-ci reste valable.',
    test: 'Ne l’acceptez pas. Demandez la vraie attestation à la personne.',
  },
  recognize: (options) =>
    `Vous décidez qui vous reconnaissez. Est-ce vraiment la propre adresse de l’émetteur ? Alors dites-le : ${options}, ou tenez une liste : --trust.`,
  pageChanged: 'LA PAGE A ÉTÉ MODIFIÉE. Fiez-vous seulement à ce qui est écrit ici, pas à la page.',
  absent: {
    nothing: 'Il n’y a pas d’attestation dans ce fichier.',
    picture: 'Il n’y a pas d’attestation dans l’image d’une page. Demandez le PDF lui-même.',
    constant:
      'Ce code QR est le même sur tous les KlusCV : il dit où en vérifier un, et ne dit rien de cette personne. Demandez le PDF lui-même.',
    other: 'Le code QR de cette image ne contient pas d’attestation.',
    offline: 'Le code QR de cette image mène à une adresse, et --offline n’utilise pas Internet.',
    unanswered: 'Le code QR de cette image mène à une adresse qui n’a pas donné de document.',
    empty: 'Ce fichier est vide.',
    resaved:
      'Il n’y a pas d’attestation dans ce PDF : il a été imprimé, scanné, enregistré de nouveau ou coupé, ou il n’a jamais été un KlusCV.',
    unreadable: 'Ce fichier est illisible.',
  },
  askForOriginal:
    'Demandez le fichier d’origine. Imprimer, scanner ou enregistrer de nouveau un PDF enlève ce qu’il contient.',
  total: (files, outcomes) => `${files} fichier${files === 1 ? '' : 's'} : ${outcomes}.`,
  tally: {
    verified: ['authentique et accepté', 'authentiques et acceptés'],
    conditional: ['authentique, mais lisez la suite', 'authentiques, mais lisez la suite'],
    indeterminate: ['pas entièrement vérifié', 'pas entièrement vérifiés'],
    rejected: ['pas authentique ou retiré', 'pas authentiques ou retirés'],
    none: 'sans attestation',
    unread: ['illisible', 'illisibles'],
  },
  months: (first, last) => (first === last ? first : `de ${first} à ${last}`),
  statement: {
    endorsed: (role, month) => `recommandation par ${role} en ${month}`,
    roles: {
      client: 'un client',
      supervisor: 'une personne responsable',
      trainer: 'une personne formatrice',
      coach: 'un coach',
      assessor: 'une personne évaluatrice',
      platform: 'la plateforme',
    },
    shown: 'Montré au travail',
    endorses: 'Il s’agit de l’attestation',
    worked: (hours, minutes, month) => `${hours} h ${minutes} min de travail en ${month}`,
    states: { estimated: 'estimation', final: 'définitif', corrected: 'corrigé' },
    forWhom: (addressee) => `Seulement pour ${addressee}, pour le calcul d’une allocation.`,
    days: 'Par jour',
    gross: 'Salaire brut',
    expenses: {
      travel: 'Déplacements remboursés',
      material: 'Matériel remboursé',
      meals: 'Repas remboursés',
      other: 'Autres frais remboursés',
    },
  },
  unmet: 'Pas comme vous le demandez :',
  allowed: 'Laissé passer, parce que vous avez dit --allow :',
  table: {
    title: 'Attestations de travail vérifiées',
    file: 'Fichier',
    person: 'Personne',
    outcome: 'Résultat',
    reason: 'À regarder',
    issuer: 'Émis par',
    validUntil: 'Valable jusqu’au',
    checkedAt: 'Vérifié le',
    genuine:
      'Ce qui a été signé n’a pas changé, mais tout n’est pas comme vous le demandez : la colonne d’à côté dit quoi.',
    accepted: (accepted, total) => `${accepted} accepté${accepted > 1 ? 's' : ''} sur ${total}`,
  },
};

/** What the command says when it stops or asks. */
export const phrases: Readonly<Record<Phrase, string>> = {
  'There is no such file.': 'Ce fichier n’existe pas.',
  'Check the name; names are relative to where you stand.':
    'Vérifiez le nom ; les noms partent du dossier où vous êtes.',
  'Check the name.': 'Vérifiez le nom.',
  'This file cannot be read.': 'Ce fichier est illisible.',
  'Check its permissions.': 'Vérifiez que vous avez le droit de le lire.',
  'There is a file of that name already.': 'Il y a déjà un fichier de ce nom.',
  'Choose another name, or say `--force`.': 'Choisissez un autre nom, ou ajoutez `--force`.',
  'The file could not be written.': 'Le fichier n’a pas pu être écrit.',
  'Check the folder, its permissions and the space on the disk.':
    'Vérifiez le dossier, vos droits d’écriture et la place sur le disque.',
  'There is no file that ends in {}.': 'Il n’y a pas de fichier qui finit par {}.',
  'No file is called like this.': 'Aucun fichier ne s’appelle ainsi.',
  'This address gave no document.': 'Cette adresse n’a pas donné de document.',
  'Try again later, or download the file in a browser, and verify that.':
    'Réessayez plus tard, ou téléchargez le fichier dans un navigateur et vérifiez-le.',
  'Download the file in a browser, and verify that.':
    'Téléchargez le fichier dans un navigateur, et vérifiez celui-là.',
  'no answer in time': 'pas de réponse à temps',
  'the connection broke off': 'la connexion s’est interrompue',
  'more than {} bytes': 'plus de {} octets',
  'a redirect to {}, which is not followed': 'une redirection vers {}, qui n’est pas suivie',
  'status {}': 'statut {}',
  'An address cannot be fetched with --offline.': 'Avec --offline, aucune adresse n’est demandée.',
  'Download the file first, or leave --offline out.': 'Téléchargez d’abord le fichier, ou enlevez --offline.',
  'The ZIP holds no document.': 'Il n’y a pas de document dans ce ZIP.',
  'No line of this file holds a document.': 'Aucune ligne de ce fichier ne contient de document.',
  'Ask for the PDF itself.': 'Demandez le PDF lui-même.',
  'This cannot be unpacked.': 'Cela ne peut pas être décompressé.',
  'it holds more than is unpacked here': 'il contient plus que ce qui est décompressé ici',
  'Ask for the documents themselves, without an archive around them.':
    'Demandez les documents eux-mêmes, sans archive autour.',
  'neither a KlusCV (PDF) nor a signed credential': 'ni un KlusCV (PDF) ni une attestation signée',
  'There is no file here.': 'Il n’y a pas de fichier ici.',
  'Check the folder, or the column of the table.': 'Vérifiez le dossier, ou la colonne du tableau.',
  'This table cannot be read.': 'Ce tableau est illisible.',
  'This table has no column with file names.': 'Ce tableau n’a pas de colonne avec des noms de fichiers.',
  'Name it with --column.': 'Nommez-la avec --column.',
  'Save it as CSV.': 'Enregistrez-le au format CSV.',
  'Wait until it is done.': 'Attendez qu’il ait fini.',
  'Correct the file at the place that the message names.': 'Corrigez le fichier à l’endroit indiqué.',
  'You have not said that the signer of this bundle counts.':
    'Vous n’avez pas dit que le signataire de ce lot compte pour vous.',
  'If you know from elsewhere that this is whom you trust, add --bundle-signer with that identifier.':
    'Si vous savez par ailleurs que c’est à lui que vous faites confiance, ajoutez --bundle-signer avec ce nom.',
  'This trust bundle cannot be used.': 'Ce lot de confiance n’est pas utilisable.',
  'Ask for a new one. Nothing of it was used.': 'Demandez-en un nouveau. Rien n’en a été utilisé.',
  'See the command with `--help`.': 'Voyez la commande avec `--help`.',
  'This is no date that --at understands.': 'Cette date n’est pas comprise par --at.',
  'Write 2026-11-21, or 2026-11-21T12:00:00Z.': 'Écrivez 2026-11-21, ou 2026-11-21T12:00:00Z.',
  'This is no age that --max-age understands.': 'Cet âge n’est pas compris par --max-age.',
  'Write it in days: --max-age 90d.': 'Écrivez-le en jours : --max-age 90d.',
  '--audience and --nonce belong together.': '--audience et --nonce vont ensemble.',
  'Give the name that you gave the person, and the text that you asked to be repeated.':
    'Donnez le nom que vous avez donné à la personne, et le texte qu’elle devait répéter.',
  'There is nothing called {} for {}.': 'Il n’y a rien qui s’appelle {} pour {}.',
  'Choose from {}.': 'Choisissez parmi {}.',
  'This key has a passphrase, and nobody is there to type it.':
    'Cette clé a une phrase secrète, et personne n’est là pour la taper.',
  'Name a file that holds it with --passphrase-file; `-` is the standard input.':
    'Nommez avec --passphrase-file un fichier qui la contient ; `-` est l’entrée standard.',
  'The two are not the same. Nothing was written.': 'Les deux ne sont pas les mêmes. Rien n’a été écrit.',
};
