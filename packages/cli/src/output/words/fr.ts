import type { Words } from '../words.ts';

export { fr as messages } from '@kluscv/sdk/messages/fr';

/** French. */
export const words: Words = {
  headline: {
    verified: 'AUTHENTIQUE',
    genuine: 'AUTHENTIQUE, MAIS LISEZ LA SUITE',
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
    genuine:
      'Ce qui est écrit ici a été signé par son émetteur, mais tout n’est pas comme vous le demandez. Lisez les lignes avec ✗ et ?.',
    indeterminate: 'Une chose qu’il faut savoir n’a pas pu être vérifiée. Ne vous y fiez pas encore.',
    rejected: 'Cela a été modifié, est abîmé, ou ne vient pas de celui qui est nommé. Ne vous y fiez pas.',
    withdrawn: 'L’émetteur a retiré cela, ou une partie. Ne vous fiez pas à ce qui a été retiré.',
    suspended: 'L’émetteur a suspendu cela, ou une partie. Ne vous y fiez pas pour le moment.',
    test: 'Cela a été fait pour essayer. Cela ne dit rien d’une vraie personne.',
  },
  marks: { passed: 'vérifié', failed: 'pas bon', indeterminate: 'pas vérifié', skipped: 'sans objet' },
  statedBy: (issuer) => `${issuer} déclare :`,
  notShown: 'nom non montré',
  part: (position, total) => `Partie ${position} sur ${total}`,
  parts: (positions, several) => `(${several ? 'parties' : 'partie'} ${positions})`,
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
    expired: 'Demandez une attestation plus récente. Si une ancienne suffit : --allow expired.',
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
    verified: 'authentique et accepté',
    genuine: 'authentique, mais lisez la suite',
    indeterminate: 'pas entièrement vérifié',
    rejected: 'pas authentique ou retiré',
    none: 'sans attestation',
    unread: 'illisible',
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
    accepted: (accepted, total) => `${accepted} sur ${total} acceptés`,
  },
};
