import type { Messages } from './message.ts';

/** French, language level B1. */
export const fr: Messages = {
  name: 'Français',
  direction: 'ltr',
  title: 'Mon KlusCV',
  languageLabel: 'Langue de cette page',
  back: 'Retour à la plateforme',

  startHeading: 'Téléchargez votre KlusCV',
  startText: [
    'Un KlusCV montre le travail que vous avez fait. Vous pouvez le donner à un employeur ou à une autre plateforme.',
    'Vous choisissez ce qu’il contient. Ensuite, vous le téléchargez en PDF.',
  ],
  startButton: 'Commencer',

  chooseHeading: 'Choisissez ce qu’il contient',
  chooseText: 'Cochez ce qu’un employeur peut voir.',
  documentLanguage: 'Langue de votre KlusCV',
  documentLanguageHint: 'Ce que les clients ont écrit n’est pas traduit.',
  yourName: 'Votre nom',
  showName: 'Montrer mon nom',
  showRecord: 'Inclure ce travail',
  partsLegend: 'Parties',
  alwaysShown: 'Le type de travail, combien de fois vous avez travaillé et quand y figurent toujours.',
  parts: {
    workRelation: 'Votre statut de travail (par exemple indépendant)',
    hours: 'Vos heures',
    clients: 'Quels types de clients vous aviez',
    ratings: 'Vos notes ou étoiles',
    levels: 'Votre niveau sur la plateforme',
    skills: 'Vos compétences',
    endorsements: 'Ce que vos encadrants ont écrit',
    learningOutcomes: 'Ce que vous avez appris',
    deliverables: 'Ce que vous avez réalisé',
  },
  reviewsLegend: 'Ce que les clients ont écrit',
  reviewsHint: 'L’employeur voit aussi combien d’avis il y a en tout.',
  reviewsPrivacy:
    'Y a-t-il un nom, ou quelque chose sur un logement ou un enfant ? Mieux vaut ne pas montrer cet avis. Nous ne changeons aucun mot.',
  reviewBlocked:
    'Cet avis ne peut pas être inclus : il contient quelque chose d’interdit dans un KlusCV, comme un numéro de téléphone.',
  allReviews: 'Tout choisir',
  newestReviews: 'Choisir les plus récents',
  noReviews: 'Ne rien choisir',
  seeButton: 'Voir votre KlusCV',
  stopButton: 'Arrêter et tout effacer',
  chooseOne: 'Choisissez au moins un type de travail.',

  previewHeading: 'Voici ce que voit un employeur',
  previewText: 'Lisez-le tranquillement. Quelque chose n’est pas juste ? Demandez à la plateforme de le corriger.',
  previewLabel: 'Votre KlusCV',
  readHere: 'Le lire en français',
  test: 'Ceci est un TEST. Personne ne l’accepte comme preuve.',
  changeButton: 'Changer votre choix',
  downloadHeading: 'C’est prêt ?',
  downloadText: [
    'Vous recevez un PDF. Gardez-le bien : il faut le fichier lui-même, pas une impression ni une photo.',
    'Peu après le téléchargement, nous effaçons tout ici. Vous voulez un autre KlusCV plus tard ? Appuyez de nouveau sur le bouton de la plateforme.',
  ],
  downloadButton: 'Télécharger le PDF',

  doneHeading: 'Votre KlusCV est prêt',
  doneStarts: 'Le téléchargement commence tout seul. Votre fichier s’appelle :',
  doneName: 'Votre fichier s’appelle :',
  shareButton: 'Partager votre KlusCV',
  againButton: 'Télécharger encore une fois',
  againText: (time) => `C’est possible ici pendant ${time}. Ensuite, nous l’effaçons.`,
  whereHeading: 'Où est le fichier ?',
  whereText: [
    'Sur un téléphone : ouvrez l’application Fichiers ou Téléchargements.',
    'Sur un ordinateur : ouvrez le dossier Téléchargements.',
    'Gardez-le aussi à un deuxième endroit. Envoyez-le par exemple à votre propre adresse mail.',
  ],
  sendHeading: 'Comment l’envoyer',
  sendText: [
    'Envoyez le fichier lui-même : joint à un mail, ou comme document dans une messagerie.',
    'N’envoyez pas de photo ni de capture d’écran, et ne donnez pas d’impression. Personne ne pourrait vérifier qu’il est authentique.',
  ],
  nextHeading: 'Et l’année prochaine ?',
  nextText: [
    'Vous continuez à travailler ? Faites-en un nouveau chaque année. Vous quittez la plateforme ? Faites-en un avant de partir.',
    'Ne jetez pas celui-ci. Il marche encore si la plateforme s’arrête.',
  ],
  clearButton: 'L’effacer ici maintenant',
  clearedText: 'Nous ne gardons plus rien ici. Votre PDF est sur votre propre téléphone ou ordinateur.',

  stoppedHeading: 'Tout est effacé',
  stoppedText: 'Vous n’avez rien téléchargé. Vous pouvez recommencer sur la plateforme.',
  problemHeading: 'À vérifier',
  problemTitle: 'Attention',
  unusableHeading: 'Ce lien ne marche plus',
  unusableText: [
    'Un lien marche une seule fois et peu de temps. Peut-être avez-vous déjà téléchargé votre KlusCV : regardez dans vos téléchargements.',
    'Vous voulez recommencer ? Retournez sur la plateforme et appuyez de nouveau sur le bouton.',
  ],
  refusedHeading: 'Ce n’est pas possible',
  refusedText:
    'La demande ne venait pas de cette page, ou quelque chose n’était pas juste. Rien n’a changé. Revenez en arrière et essayez encore.',
  notFoundHeading: 'Cette page n’existe pas',
  notFoundText: 'Retournez sur la plateforme et appuyez sur le bouton.',
  tooMuch:
    'Votre choix est trop long pour un seul KlusCV, ou contient un caractère qui ne peut pas être imprimé. Choisissez moins d’avis.',
  failed: 'Le PDF n’a pas pu être créé. Votre choix est conservé. Essayez encore dans un instant.',
};
