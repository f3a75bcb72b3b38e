export { type AnswerCode, type AnswerDefinition, ANSWERS, type Mark } from './answers.ts';
export {
  type Coded,
  type CodedOf,
  type DocumentKind,
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
export { FILE_FORMATS, type FileFormat, recognize, type Recognition } from './recognize.ts';
