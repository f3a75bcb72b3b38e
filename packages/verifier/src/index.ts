export { type AnswerCode, type AnswerDefinition, ANSWERS, type Mark } from './answers.ts';
export {
  type Coded,
  type CodedOf,
  type Examination,
  type Facts,
  FOREIGN_KINDS,
  type ForeignCredential,
  type ForeignKind,
  type NamedBytes,
  type Note,
  type NoteFacts,
  type NotLookedAt,
  type NotLookedAtFacts,
  type Obstacle,
  type ObstacleFacts,
  OBSTACLES,
  type ShownParts,
} from './examination.ts';
export { type DocumentKind, FILE_FORMATS, type FileFormat } from './file-format.ts';
export { recognize, type Recognition } from './recognize.ts';
