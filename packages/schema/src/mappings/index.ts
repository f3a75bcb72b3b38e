export { CSV_FATE, toCsv } from './csv.ts';
export { csvCell } from './csv-cell.ts';
export { EBSI_FATE, type EbsiEmployment, type EbsiMapping, type EbsiPerson, toEbsiEmployment } from './ebsi.ts';
export { ELM_FATE, type ElmAchievement, type ElmMapping, type ElmSubject, toElm } from './elm.ts';
export {
  JSON_RESUME_ENDORSEMENT_FATE,
  JSON_RESUME_FATE,
  type JsonResume,
  type JsonResumeWork,
  toJsonResume,
} from './json-resume.ts';
export { LER_RS_FATE, type LerRs, type LerRsOptions, toLerRs } from './ler-rs.ts';
export type { EndorsementFate, Fate, Loss, MappableCredential, Mapping, MappingOptions } from './mapping.ts';
export {
  OPEN_BADGES_ENDORSEMENT_FATE,
  OPEN_BADGES_FATE,
  type OpenBadge,
  type OpenBadgeEndorsement,
  type OpenBadgeEnvelope,
  toOpenBadge,
} from './open-badges.ts';
export { ERRORS, type MappingErrorCode } from './refusal.ts';
export { SCHEMA_ORG_FATE, type SchemaOrgPerson, toSchemaOrg } from './schema-org.ts';
