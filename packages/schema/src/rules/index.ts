// `@kluscv/schema/rules`: what the standard asks for that no schema can say.
export { credentialProblems, presentationProblems, semanticProblems } from './credential-problems.ts';
export { type ClaimDisclosure, disclosureOf, typeIntegrityOf } from './disclosure.ts';
export { forbiddenMember, type NeverSigned } from './never-signed.ts';
export { type Rule, type RuleCode, RULES, type SemanticCode } from './rule-codes.ts';
export { isSignableLine, isSignableText } from './signable.ts';
export { differingNames } from './subject-names.ts';
export { forbiddenText } from './texts.ts';
