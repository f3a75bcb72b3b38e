import type { FindingCode, FindingDefinition } from './definition.ts';

/** Checked, and right. */
const passed: FindingDefinition = { outcome: 'passed', effect: 'supports' };
/** Checked, and worth a word that takes nothing away. */
const noted: FindingDefinition = { outcome: 'passed', effect: 'neutral' };
/** Does not apply here. */
const apart: FindingDefinition = { outcome: 'skipped', effect: 'neutral' };
/** Not checked, because of something else. */
const skipped: FindingDefinition = { outcome: 'skipped', effect: 'blocks' };
/** Could not be checked. */
const unknown: FindingDefinition = { outcome: 'indeterminate', effect: 'blocks' };
/** Could not be told, which limits what is said. */
const doubted: FindingDefinition = { outcome: 'indeterminate', effect: 'limits' };
/** Not all that this verifier asks for. */
const limited: FindingDefinition = { outcome: 'failed', effect: 'limits' };
/** Do not rely on it. */
const rejected: FindingDefinition = { outcome: 'failed', effect: 'rejects' };
/** Cannot be read. */
const unreadable: FindingDefinition = { outcome: 'failed', effect: 'rejects', problem: 'PARSING_ERROR' };
/** Does not follow the standard. */
const malformed: FindingDefinition = { outcome: 'failed', effect: 'rejects', problem: 'MALFORMED_VALUE_ERROR' };
/** Not signed as it stands here. */
const forged: FindingDefinition = { outcome: 'failed', effect: 'rejects', problem: 'CRYPTOGRAPHIC_SECURITY_ERROR' };
/** Contradicts itself. */
const impossible: FindingDefinition = { outcome: 'failed', effect: 'rejects', problem: 'RANGE_ERROR' };
/** The status list proves nothing. */
const unverifiedList: FindingDefinition = {
  outcome: 'indeterminate',
  effect: 'blocks',
  problem: 'STATUS_VERIFICATION_ERROR',
};
/** The status list is not to be had. */
const unreachableList: FindingDefinition = {
  outcome: 'indeterminate',
  effect: 'blocks',
  problem: 'STATUS_RETRIEVAL_ERROR',
};
/** The status list is too short. */
const shortList: FindingDefinition = {
  outcome: 'indeterminate',
  effect: 'blocks',
  problem: 'STATUS_LIST_LENGTH_ERROR',
};
/** The status list has no such place. */
const outsideList: FindingDefinition = { outcome: 'indeterminate', effect: 'blocks', problem: 'RANGE_ERROR' };

/** What each finding says to programs. No code outside this table can be produced. */
export const FINDINGS: Readonly<Record<FindingCode, FindingDefinition>> = {
  // Is it what the standard says it must be?
  'structure.follows': passed,
  'structure.presentation': passed,
  'structure.single': passed,
  'structure.absent': unreadable,
  'structure.too-large': unreadable,
  'structure.json': unreadable,
  'structure.compact': unreadable,
  'structure.not-canonical': unreadable,
  'structure.id': malformed,
  'structure.duplicate': malformed,
  'structure.names': doubted,
  'structure.format': unreadable,
  'structure.schema': malformed,
  'structure.newer': unknown,
  'structure.disclosure': unreadable,
  'structure.key-binding': unreadable,
  'structure.purpose-bound': malformed,
  'structure.claim': malformed,
  'structure.legacy': malformed,
  // Was this signed, as it stands here, with a key of the issuer?
  'proof.intact': passed,
  'proof.mismatch': forged,
  'proof.header': forged,
  'proof.type': forged,
  'proof.context': forged,
  'proof.algorithm': forged,
  'proof.algorithm-mismatch': forged,
  'proof.key.missing': forged,
  'proof.key.name': forged,
  'proof.key.foreign': forged,
  'proof.key.unlisted': forged,
  'proof.key.purpose': forged,
  'proof.key.controller': forged,
  'proof.key.unusable': forged,
  'proof.issuer.invalid': forged,
  'proof.issuer.unsupported': unknown,
  'proof.issuer.unreachable': unknown,
  'proof.issuer.not-found': unknown,
  'proof.issuer.malformed': unknown,
  'proof.skipped': skipped,
  // Does it meet what this verifier asks for?
  'issuer.recognized': passed,
  'issuer.trusted': passed,
  'issuer.other-name': noted,
  'issuer.unknown': doubted,
  'issuer.look-alike': limited,
  'issuer.no-longer-recognized': limited,
  'issuer.distrusted': limited,
  'issuer.worker-export': noted,
  'issuer.self-declared': noted,
  'issuer.test': limited,
  'issuer.skipped': skipped,
  'validity.until': passed,
  'validity.open-ended': passed,
  'validity.not-yet': limited,
  'validity.expired': limited,
  'validity.contradictory': impossible,
  'validity.addressed': passed,
  'validity.addressee': doubted,
  'validity.other-addressee': limited,
  'validity.skipped': skipped,
  'holder.not-bound': apart,
  'holder.bound': passed,
  'holder.missing': limited,
  'holder.mismatch': forged,
  'holder.other': limited,
  'holder.audience': limited,
  'holder.nonce': limited,
  'holder.stale': limited,
  'holder.skipped': skipped,
  // Did the issuer withdraw it? What cannot be seen is never good.
  'status.in-force': passed,
  'status.none': apart,
  'status.revoked': rejected,
  'status.suspended': rejected,
  'status.refresh': noted,
  'status.newest': noted,
  'status.refresh.unknown': apart,
  'status.unknown': unverifiedList,
  'status.unreachable': unreachableList,
  'status.list.malformed': unverifiedList,
  'status.list.proof': unverifiedList,
  'status.list.issuer': unverifiedList,
  'status.list.id': unverifiedList,
  'status.list.purpose': unverifiedList,
  'status.list.expired': unverifiedList,
  'status.list.not-yet': unverifiedList,
  'status.list.too-short': shortList,
  'status.list.too-large': unverifiedList,
  'status.list.index': outsideList,
  'status.skipped': skipped,
  // Does what it says fit together, and does the page show it?
  'semantics.agree': passed,
  'semantics.rule': limited,
  'semantics.extension': unknown,
  'semantics.skipped': skipped,
  'page.identical': passed,
  'page.sealed': passed,
  'page.seal-damaged': limited,
  'page.differs': limited,
  'page.renderer-unknown': doubted,
  'page.no-credential': skipped,
  'page.not-a-document': apart,
};
