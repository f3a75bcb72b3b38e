export {
  type AnswerContext,
  type DocumentAnswer,
  type Policy,
  type Reason,
  type Statement,
} from './answer/document-answer.ts';
export { answerFrom, worstOf } from './answer/answer-from.ts';
export { ALLOWABLE, kebab, policyFrom } from './answer/policy.ts';
export { type StepCode, STEPS, type Wording, WORDINGS } from './answer/wordings.ts';
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
  type None,
  type Note,
  type NoteFacts,
  type NotLookedAt,
  type NotLookedAtFacts,
  type Obstacle,
  type ObstacleFacts,
  OBSTACLES,
  type ShownParts,
} from './examination.ts';
export {
  findCredentials,
  type FindOptions,
  type Found,
  type FoundCredential,
  type NothingFound,
  readCredential,
} from './find-credentials.ts';
export { LOCALES, type Locale, localeOf, type Messages, messagesIn } from './messages/index.ts';
export { CAUSES, type CauseCode } from './messages/codes.ts';
export type { Forms, Text } from './messages/messages.ts';
export { type CodesReading, readCodes } from './picture.ts';
export { type DocumentKind, FILE_FORMATS, type FileFormat } from './file-format.ts';
export type { Recognition } from './recognize.ts';
export type { Download, DownloadCause } from './checking.ts';
export { type DownloadFailure, downloadFrom } from './download.ts';
export { type SameWork, sameWorkIn } from './answer/same-work.ts';
export type { ContainerPart } from './containers/container-part.ts';
export type { OpenedPart } from './containers/open-container.ts';
export { ERRORS, type VerifierErrorCode } from './errors.ts';
export type { VerifierInput } from './input.ts';
export type { Limits } from './limits.ts';
export { type Bundle, type BundleSetting, type SettingFile, trustListFrom, type TrustSource } from './settings.ts';
export { createVerifier, type Verifier, type VerifierOptions } from './verifier.ts';
