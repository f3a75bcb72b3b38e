/**
 * Writes the tables of members in `docs/specification.md` from the schemas. `--check` writes nothing and fails when the text differs.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { schemasOf, standardFiles } from './standard-files.ts';

interface Node {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
}

const path = fileURLToPath(new URL('../../../docs/specification.md', import.meta.url));
const schemas = schemasOf(await standardFiles('v1'));
const byTitle = new Map<string, Node>();
for (const schema of schemas) collect(schema);

const before = await readFile(path, 'utf8');
const after = before.replaceAll(
  /<!-- members ([\w ]+) -->[\s\S]*?<!-- \/members -->/g,
  (_, titles: string) =>
    `<!-- members ${titles} -->\n\n${titles.split(' ').map(section).join('\n')}\n<!-- /members -->`,
);
if (after !== before) {
  if (process.argv.includes('--check')) {
    console.error('docs/specification.md differs from schemas/v1: run `npx pnpm@12 generate`');
    process.exitCode = 1;
  } else {
    await writeFile(path, after);
    console.log('wrote docs/specification.md');
  }
}

function collect(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  const { title } = node as Node;
  if (typeof title === 'string') byTitle.set(title, node);
  for (const inner of Object.values(node)) collect(inner);
}

function section(title: string): string {
  const node = byTitle.get(title);
  if (node?.properties === undefined) throw new Error(`no object of the standard is called ${title}`);
  const required = new Set(node.required);
  const rows = Object.entries(node.properties).map(([name, member]) => {
    const { description = '', ...rest } = {
      ...resolved(member),
      ...(member.description !== undefined && { description: member.description }),
    };
    return `| \`${name}\` | ${required.has(name) ? 'yes' : ''} | ${form(member, rest)} | ${description.replaceAll('|', '\\|').replaceAll('\n', ' ')} |`;
  });
  return [
    `**${title}.** ${node.description ?? ''}`,
    '',
    '| member | required | form | meaning |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function resolved(node: Node): Node {
  if (node.$ref === undefined) return node;
  const [address = '', fragment = ''] = node.$ref.split('#');
  const document =
    address === ''
      ? schemas.find((schema) => at(schema, fragment) !== undefined)
      : schemas.find(({ $id }) => $id === address);
  const target = at(document, fragment);
  if (target === undefined) throw new Error(`${node.$ref} leads nowhere`);
  return resolved(target);
}

function at(document: unknown, fragment: string): Node | undefined {
  const steps = fragment.split('/').slice(1);
  return steps.reduce(
    (node: unknown, step) => (node as Readonly<Record<string, unknown>> | undefined)?.[step],
    document,
  ) as Node | undefined;
}

/** The form of a member in a few words. */
function form(member: Node, node: Node): string {
  if (node.const !== undefined) return `\`${JSON.stringify(node.const)}\``;
  if (node.enum !== undefined)
    return node.enum.map((value) => `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``).join(', ');
  if (node.type === 'array') {
    const item = node.items ?? {};
    const most = node.maxItems === undefined ? '' : `, at most ${node.maxItems}`;
    return `list of ${form(item, resolved(item))}${most}`;
  }
  if (node.title !== undefined) return node.title;
  if (node.type === 'integer') return `whole number, ${node.minimum ?? 0} to ${node.maximum ?? '…'}`;
  const most = member.maxLength ?? node.maxLength;
  if (node.type === 'string') return most === undefined ? 'text' : `text, at most ${most} characters`;
  return [node.type ?? []].flat().join(' or ');
}
