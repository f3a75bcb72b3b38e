export { type SdJwtFormatId, sdJwtFormat, type SdJwtOptions, sdJwtReader } from './format.ts';
export { conceal, type HideableClaim, hideableClaims, presentSdJwt, type SdJwtPresentation } from './present.ts';
export {
  issueTokenStatusList,
  readTokenStatus,
  type TokenStatus,
  type TokenStatusListOptions,
  tokenStatusBeside,
  tokenStatusOf,
} from './token-status.ts';
export { readTokenStatusList, type TokenStatuses, type TokenStatusReading } from './token-status-list.ts';
