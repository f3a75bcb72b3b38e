import type { Schema } from './standard-files.ts';

type Node = Readonly<Record<string, unknown>>;

/** The keywords that `Schema` of src/schema-fit.ts knows, and whether what they hold is a schema, a list or a table of schemas, or a plain value. */
const HELD = new Map([
  ...['items', 'propertyNames', 'additionalProperties', 'if', 'then'].map((keyword) => [keyword, 'schema'] as const),
  ...['anyOf', 'allOf'].map((keyword) => [keyword, 'list'] as const),
  ['properties', 'table'],
  ...['type', 'const', 'enum', 'pattern', 'format', 'uniqueItems', 'required', 'dependentRequired'].map(
    (keyword) => [keyword, 'value'] as const,
  ),
  ...['imum', 'Length', 'Items', 'Properties'].flatMap((what) =>
    [`min${what}`, `max${what}`].map((keyword) => [keyword, 'value'] as const),
  ),
] as const);

const WORDS: ReadonlySet<string> = new Set(['$schema', '$id', '$defs', 'title', 'description']);

/**
 * The schemas as constants: nothing but their rules, and the name of a constant where they refer to one another. So a bundler drops those that
 * nobody uses, and nothing has to be looked up by its address.
 *
 * @throws if the standard uses a keyword that `fitOf` does not know, or refers in a circle
 */
export function schemasSource(schemas: readonly Schema[]): string {
  const byAddress = new Map<string, { readonly name: string; readonly node: Node; readonly describes?: string }>();
  for (const schema of schemas) {
    const { $id, title, $defs = {} } = schema as Schema & { readonly $defs?: Readonly<Record<string, Node>> };
    const name = `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
    byAddress.set($id, { name, node: schema as unknown as Node, describes: title });
    for (const [key, node] of Object.entries($defs)) {
      byAddress.set(`${$id}#/$defs/${key}`, { name: `${name}${key.charAt(0).toUpperCase()}${key.slice(1)}`, node });
    }
  }
  const written = new Map<string, string>();
  const open = new Set<string>();

  function referred(address: string): string {
    const target = byAddress.get(address);
    if (target === undefined || open.has(address)) throw new Error(`${address} is missing, or refers to itself`);
    if (!written.has(address)) {
      open.add(address);
      const { name, node, describes } = target;
      const text = sourceOf(node, address.split('#', 1)[0] ?? '');
      const start =
        describes === undefined
          ? `const ${name}: Schema`
          : `/** The schema of \`${describes}\`, without its words. */\nexport const ${name}: SchemaOf<Model.${describes}>`;
      written.set(address, `${start} = ${text};\n`);
      open.delete(address);
    }
    return target.name;
  }

  function sourceOf(node: unknown, base: string): string {
    if (node === false) return 'false';
    const { $ref, ...rest } = node as Node;
    const members = Object.entries(rest)
      .filter(([keyword]) => !WORDS.has(keyword))
      .map(([keyword, value]) => `${keyword}: ${keywordSource(keyword, value, base)}`);
    if (typeof $ref !== 'string') return `{ ${members.join(', ')} }`;
    const name = referred($ref.startsWith('#') ? base + $ref : $ref);
    return members.length === 0 ? name : `{ ${[`$ref: ${name}`, ...members].join(', ')} }`;
  }

  function keywordSource(keyword: string, value: unknown, base: string): string {
    switch (HELD.get(keyword)) {
      case 'schema':
        return sourceOf(value, base);
      case 'list':
        return `[${(value as readonly unknown[]).map((entry) => sourceOf(entry, base)).join(', ')}]`;
      case 'table': {
        const entries = Object.entries(value as Node);
        return `{ ${entries.map(([name, entry]) => `${JSON.stringify(name)}: ${sourceOf(entry, base)}`).join(', ')} }`;
      }
      case 'value':
        return asciiJson(value);
      case undefined:
      default:
        throw new Error(
          `The standard uses the keyword ${keyword}: teach it to src/schema-fit.ts and src/schema-errors.ts`,
        );
    }
  }

  for (const { $id } of schemas) referred($id);
  const imports = [
    "import type { Schema, SchemaOf } from '../schema-fit.ts';",
    "import type * as Model from './model.ts';",
  ];
  return `${imports.join('\n')}\n\n${[...written.values()].join('')}`;
}

/** JSON in ASCII: what is invisible in a pattern is seen in the file. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(/[\u007f-\uffff]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
