import type { Phrase } from '../phrases.ts';

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
