import type { Messages } from './message.ts';

/** English, language level B1. */
export const en: Messages = {
  name: 'English',
  direction: 'ltr',
  title: 'My KlusCV',
  languageLabel: 'Language of this page',
  switchLanguage: 'Choose a language',
  back: 'Back to the platform',

  startHeading: 'Download your KlusCV',
  startText: [
    'A KlusCV shows the work that you have done. You can give it to an employer or to another platform.',
    'You choose what is in it. Then you download it as a PDF.',
  ],
  startButton: 'Start',

  chooseHeading: 'Choose what is in it',
  chooseText: 'Tick what an employer may see.',
  documentLanguage: 'Language of your KlusCV',
  documentLanguageHint: 'What clients wrote is not translated.',
  yourName: 'Your name',
  showName: 'Show my name',
  showRecord: 'Include this work',
  partsLegend: 'Parts',
  alwaysShown: 'The kind of work, how often you worked and when are always in it.',
  parts: {
    workRelation: 'How you worked (self-employed, for example)',
    hours: 'Your hours',
    clients: 'What kind of clients you had',
    ratings: 'Your ratings or stars',
    levels: 'Your level on the platform',
    skills: 'Your skills',
    endorsements: 'What supervisors wrote',
    learningOutcomes: 'What you have learned',
    deliverables: 'What you have made',
  },
  reviewsLegend: 'What clients wrote',
  reviewsHint: 'The employer also sees how many reviews there are in all.',
  reviewsPrivacy:
    'Does it name somebody, or tell about a home or a child? Then better leave that review out. We do not change any words.',
  reviewBlocked: 'This one cannot go in: it holds something that may never be in a KlusCV, such as a phone number.',
  allReviews: 'Choose all reviews',
  noReviews: 'Choose no reviews',
  seeButton: 'See your KlusCV',
  stopButton: 'Stop and delete everything',
  chooseOne: 'Choose at least one kind of work.',

  previewHeading: 'This is what an employer sees',
  previewText: 'Take your time to read it. Is something wrong? Ask the platform to correct it.',
  previewLabel: 'Your KlusCV',
  test: 'This is a TEST. Nobody accepts it as proof.',
  changeButton: 'Change your choice',
  downloadHeading: 'Ready?',
  downloadText: [
    'You get a PDF. Keep it safe: you need the file itself, not a print or a photo.',
    'After the download we keep nothing here. This page then stops working. Do you want another one? Press the button on the platform again.',
  ],
  downloadButton: 'Download the PDF',

  stoppedHeading: 'Everything is deleted',
  stoppedText: 'You have not downloaded anything. You can start again on the platform.',
  problemHeading: 'Please look at this',
  problemTitle: 'Attention',
  unusableHeading: 'This link no longer works',
  unusableText: [
    'A link works once, and only for a short time. Maybe you have already downloaded your KlusCV: look in your downloads.',
    'Do you want to start again? Go back to the platform and press the button once more.',
  ],
  refusedHeading: 'This is not possible',
  refusedText:
    'The request did not come from this page, or something in it was wrong. Nothing has changed. Go back and try again.',
  notFoundHeading: 'This page does not exist',
  notFoundText: 'Go back to the platform and press the button.',
  tooMuch: 'What you chose does not fit into one KlusCV, or holds a sign that cannot be printed. Choose fewer reviews.',
  failed: 'The PDF could not be made. Your choice is kept. Please try again in a moment.',
};
