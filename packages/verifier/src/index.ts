export { type AnswerCode, type AnswerDefinition, ANSWERS, type Mark } from './answers.ts';
export type {
  Coded,
  DocumentKind,
  Examination,
  Facts,
  ForeignCredential,
  NamedBytes,
  ShownParts,
} from './examination.ts';
