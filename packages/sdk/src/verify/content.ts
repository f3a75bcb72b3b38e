// What is loaded with the first credential: the schemas and rules of the standard, and the two checks that need them.
export { checkSemantics } from './checks/semantics.ts';
export { checkStructure } from './checks/structure.ts';
