import { expect, test } from 'vitest';
import type { AnyCredential } from '../credential.ts';
import { differingNames } from './subject-names.ts';

const named = (...names: readonly (string | undefined)[]): readonly AnyCredential[] =>
  names.map((name) => ({ credentialSubject: { ...(name !== undefined && { name }) } }) as AnyCredential);

test.each<[string, readonly (string | undefined)[], readonly string[]]>([
  ['one name, and none', ['Zoë Example', undefined, 'Zoë Example'], []],
  ['no name', [undefined, undefined], []],
  ['capitals, spaces, full stops', ['Z. Example', 'Z.Example ', 'z  EXAMPLE'], []],
  ['two encodings of one letter', ['Zo\u00eb Example', 'Zoe\u0308 Example'], []],
  ['two people', ['Zoë Example', undefined, 'Bo Example', 'Bo Example'], ['Zoë Example', 'Bo Example']],
  ['a first letter, which may stand for either', ['Zoë Example', 'Z. Example'], ['Zoë Example', 'Z. Example']],
])('%s', (_, names, differing) => {
  expect(differingNames(named(...names))).toEqual(differing);
});
