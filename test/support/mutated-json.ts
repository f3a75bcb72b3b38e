// JSON that was changed in its parts before it was signed, for the tests: members of another kind, in another place, twice, too deep, too long.
import type * as FastCheck from 'fast-check';

/** JSON as it is written, so that it can also say what no value can: a member twice, a number that no number is, half a character. */
export type JsonTree =
  | { readonly kind: 'object'; members: [name: string, value: JsonTree][] }
  | { readonly kind: 'list'; items: JsonTree[] }
  | { readonly kind: 'text'; text: string };

export function treeOf(value: unknown): JsonTree {
  if (Array.isArray(value)) return { kind: 'list', items: value.map(treeOf) };
  if (typeof value === 'object' && value !== null) {
    return { kind: 'object', members: Object.entries(value).map(([name, inner]) => [name, treeOf(inner)]) };
  }
  return written(JSON.stringify(value));
}

/** The JSON text of a tree. */
export function textOf(tree: JsonTree): string {
  if (tree.kind === 'text') return tree.text;
  if (tree.kind === 'list') return `[${tree.items.map(textOf).join(',')}]`;
  return `{${tree.members.map(([name, inner]) => `${JSON.stringify(name)}:${textOf(inner)}`).join(',')}}`;
}

/** Whether some object has two members of one name, or one called `__proto__`: no reader may accept that. */
export function isAmbiguous(tree: JsonTree): boolean {
  if (tree.kind === 'text') return /"__proto__":|\\ud[89a-f]/i.test(tree.text);
  if (tree.kind === 'list') return tree.items.some(isAmbiguous);
  const names = tree.members.map(([name]) => name);
  return (
    new Set(names).size < names.length ||
    names.includes('__proto__') ||
    tree.members.some(([, inner]) => isAmbiguous(inner))
  );
}

function written(text: string): JsonTree {
  return { kind: 'text', text };
}

/** Values of every kind, dates that are none, algorithms, types, and addresses that nobody may ask. */
const SHORT = String.raw`
  null true false 0 -0 -1 1e400 1e-400 9007199254740993 0.1 1751328000 "" [] {} [[]] [null] {"id":null} {"__proto__":{"a":1}}
  {"constructor":{"prototype":{}}} "\ud800" "\u0000" "\u202e" "__proto__" "toString" "constructor" "2025-02-30T00:00:00Z"
  "2025-06-30T24:00:00Z" "2025-06-30T23:59:60Z" "0000-01-01T00:00:00Z" "9999-12-31T23:59:59Z" "+010000-01-01T00:00:00Z"
  "2025-07-01T12:00:00+02:00" "2025-07-01" "2024-02-29T00:00:00Z" "2023-02-29T00:00:00Z" "2025-07-01t00:00:00z" "none" "HS256" "RS256" "ES256"
  "EdDSA" "Ed25519" "DEF" ["EdDSA"] {"alg":"none"} "vc+jwt" "vp+jwt" "JWT" "kb+jwt" "dc+sd-jwt" "statuslist+jwt" "application/vc+jwt"
  "did:web:127.0.0.1" "did:web:localhost%3A22" "did:web:user:pass@host.example" "did:key:z6LSb" "did:web:a.example%2F..%2Fb"
  "did:example:1#key" "#key" "https://evil.example/" "file:///etc/passwd" "javascript:alert(1)" "http://169.254.169.254/latest"
  "https://platform.example/status/2"
`;

/** What is put in the place of a value, as it is written. */
const VALUES: readonly string[] = [
  ...SHORT.trim().split(/\s+/),
  `"${'a'.repeat(70_000)}"`,
  `[${'0,'.repeat(3000)}0]`,
  `${'['.repeat(15)}${']'.repeat(15)}`,
  `${'['.repeat(70)}${']'.repeat(70)}`,
  `${'{"a":'.repeat(70)}0${'}'.repeat(70)}`,
];

/** Members that mean something somewhere: to JOSE, to JWTs, to SD-JWTs, to JSON-LD, to JavaScript. */
const NAMES: readonly string[] = `
  alg typ cty kid jwk jku x5c x5u x5t crit b64 zip enc nonce ppt vc vp iss sub jti nbf exp iat aud cnf vct status _sd _sd_alg ... __proto__
  constructor toString hasOwnProperty then length toJSON valueOf @context @graph @id @type @included @value @reverse proof previousProof
  expires id type issuer holder credentialSubject credentialStatus validFrom validUntil name domain challenge verifiableCredential termsOfUse
  evidence refreshService relatedResource
`
  .trim()
  .split(/\s+/);

/** One change: where, what, and with which value or name, each taken modulo what there is. */
export interface JsonChange {
  readonly place: number;
  readonly action: number;
  readonly choice: number;
}

/** One change or a few. @param fc fast-check itself, which only tests have */
export function jsonChangesBy(fc: typeof FastCheck): FastCheck.Arbitrary<JsonChange[]> {
  const change = fc.record({ place: fc.nat(), action: fc.nat(), choice: fc.nat() });
  return fc.array(change, { minLength: 1, maxLength: 3 });
}

/** A copy of a JSON value as a tree, with the changes made in it one after the other. */
export function changedTree(value: unknown, changes: readonly JsonChange[]): JsonTree {
  const root: { members: [string, JsonTree][]; readonly kind: 'object' } = {
    kind: 'object',
    members: [['', treeOf(value)]],
  };
  for (const change of changes) changeOne(root, change);
  return root.members[0]?.[1] ?? written('null');
}

/** A place where a value stands. */
interface Place {
  readonly value: JsonTree;
  set(value: JsonTree): void;
  remove(): void;
  /** Puts the same thing there again. */
  repeat(): void;
}

function placesIn(tree: JsonTree): Place[] {
  if (tree.kind === 'text') return [];
  if (tree.kind === 'list') {
    return tree.items.flatMap((value, index) => [
      {
        value,
        set: (other: JsonTree) => void (tree.items[index] = other),
        remove: () => void tree.items.splice(index, 1),
        repeat: () => void tree.items.push(value),
      },
      ...placesIn(value),
    ]);
  }
  return tree.members.flatMap(([name, value], index) => [
    {
      value,
      set: (other: JsonTree) => void (tree.members[index] = [name, other]),
      remove: () => void tree.members.splice(index, 1),
      repeat: () => void tree.members.push([name, value]),
    },
    ...placesIn(value),
  ]);
}

function changeOne(root: Extract<JsonTree, { kind: 'object' }>, { place, action, choice }: JsonChange): void {
  const places = placesIn(root);
  const at = places[place % places.length];
  if (at === undefined) return;
  const value = written(VALUES[choice % VALUES.length] ?? 'null');
  const name = NAMES[choice % NAMES.length] ?? 'id';
  const other = places[choice % places.length]?.value ?? value;
  const actions: readonly (() => void)[] = [
    () => at.set(value),
    () => at.remove(),
    () => at.repeat(),
    () => at.set({ kind: 'list', items: [at.value] }),
    () => at.set({ kind: 'list', items: [at.value, value] }),
    () => at.set({ kind: 'object', members: [[name, at.value]] }),
    () => at.set(structuredClone(other)),
    () => {
      if (at.value.kind === 'object') at.value.members.push([name, structuredClone(other)]);
      else if (at.value.kind === 'list') at.value.items.push(structuredClone(other));
      else at.set(written(at.value.text.replace(/"$/, '\\u0000"')));
    },
    () => {
      if (at.value.kind === 'object') at.value.members.push([name, value]);
      else if (at.value.kind === 'list') at.value.items.unshift(value);
      else at.set(written(at.value.text.replace(/^"/, '" ')));
    },
    () => {
      if (at.value.kind === 'object') at.value.members.reverse();
      else if (at.value.kind === 'list') at.value.items.reverse();
      else at.set(written(at.value.text.toUpperCase()));
    },
  ];
  actions[action % actions.length]?.();
}
