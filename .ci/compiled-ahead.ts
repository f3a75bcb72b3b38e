import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A command line to be tried, and the exit code that it must have. */
export interface Trial {
  readonly args: readonly string[];
  readonly exit: number;
}

/** The functions of one script that ran: `start-end`, offsets into its text. */
type Ran = ReadonlySet<string>;

/**
 * Runs a built command, and rewrites its scripts so that the functions that ran are compiled when their script is, in place of one by one
 * when they are first called. Only what is compiled with the script is in the compile cache of Node; the rest is parsed anew at each start.
 *
 * @see docs/decisions/0073-compiled-ahead.md
 * @throws Error if a trial ends as it should not, or no trial uses a script
 */
export function compileAhead(main: string, trials: readonly Trial[], scripts: readonly string[]): void {
  const ran = functionsRun(main, trials);
  for (const script of scripts) {
    const functions = ran.get(realpathSync(script));
    if (functions === undefined) throw new Error(`${script} was not used by any trial`);
    writeFileSync(script, compiledAhead(readFileSync(script, 'utf8'), functions));
  }
}

function functionsRun(main: string, trials: readonly Trial[]): ReadonlyMap<string, Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'kluscv-coverage-'));
  try {
    for (const { args, exit } of trials) {
      const env = { ...process.env, NODE_V8_COVERAGE: folder, NODE_DISABLE_COMPILE_CACHE: '1' };
      const { status, stderr } = spawnSync(process.execPath, [main, ...args], { env, encoding: 'utf8' });
      if (status !== exit) throw new Error(`kluscv ${args.join(' ')}: exit ${status} in place of ${exit}\n${stderr}`);
    }
    const ran = new Map<string, Set<string>>();
    for (const name of readdirSync(folder)) {
      for (const { url, functions } of (JSON.parse(readFileSync(join(folder, name), 'utf8')) as Coverage).result) {
        if (!url.startsWith('file:')) continue;
        const path = fileURLToPath(url);
        const known = ran.get(path) ?? new Set();
        ran.set(path, known);
        for (const { ranges } of functions) {
          const [whole] = ranges;
          if (whole !== undefined && whole.count > 0) known.add(`${whole.startOffset}-${whole.endOffset}`);
        }
      }
    }
    return ran;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {
      readonly ranges: readonly { readonly startOffset: number; readonly endOffset: number; readonly count: number }[];
    }[];
  }[];
}

/**
 * A script whose functions named by `ran` stand in parentheses, by which V8 knows what to compile at once. Declarations of the script itself
 * become variables at its beginning, where they would have been lifted to.
 */
export function compiledAhead(script: string, ran: Ran): string {
  const source = ts.createSourceFile('script.js', script, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const lifted: string[] = [];

  /** The text of a node, from `start`, with what is inside of it rewritten. */
  function rewritten(node: ts.Node, start = node.getStart(source)): string {
    let text = '';
    let at = start;
    const visit = (inner: ts.Node): void => {
      const replaced = replacement(inner);
      if (replaced === undefined) {
        ts.forEachChild(inner, visit);
        return;
      }
      text += script.slice(at, inner.getStart(source)) + replaced;
      at = inner.end;
    };
    ts.forEachChild(node, visit);
    return text + script.slice(at, node.end);
  }

  function replacement(node: ts.Node): string | undefined {
    if (!ts.isFunctionLike(node) || !ran.has(`${node.getStart(source)}-${node.end}`)) return undefined;
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return `(${rewritten(node)})`;
    if (ts.isFunctionDeclaration(node) && node.parent === source && node.name !== undefined) {
      lifted.push(`${node.name.text}=(${headOf(node)}${rewritten(node, node.name.end)})`);
      return '';
    }
    if (
      ts.isMethodDeclaration(node) &&
      ts.isObjectLiteralExpression(node.parent) &&
      (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name)) &&
      !/\bsuper\b/.test(node.getText(source))
    ) {
      return `${node.name.getText(source)}:(${headOf(node)}${rewritten(node, node.name.end)})`;
    }
    return undefined;
  }

  const body = rewritten(source, 0);
  if (lifted.length === 0) return body;
  const directive = /^"use strict";/.exec(body)?.[0] ?? '';
  return `${directive}var ${lifted.join(',')};${body.slice(directive.length)}`;
}

function headOf({ modifiers, asteriskToken }: ts.FunctionDeclaration | ts.MethodDeclaration): string {
  const isAsync = modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ?? false;
  return `${isAsync ? 'async ' : ''}function${asteriskToken === undefined ? '' : '*'}`;
}
