import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileAhead, compiledAhead } from '../../.ci/compiled-ahead.ts';
import { kluscv } from '../support/command.ts';

test.each([
  ['a declaration', 'function a(){}a()', 'function a(){}', 'var a=(function(){});a()'],
  ['behind a directive', '"use strict";function a(){}', 'function a(){}', '"use strict";var a=(function(){});'],
  [
    'of its kind',
    'async function*a(b){yield b}',
    'async function*a(b){yield b}',
    'var a=(async function*(b){yield b});',
  ],
  ['an arrow', 'x.map(y=>y)', 'y=>y', 'x.map((y=>y))'],
  ['an expression', 'var a=function b(){}', 'function b(){}', 'var a=(function b(){})'],
  ['a method', 'x={async a(b){}}', 'async a(b){}', 'x={a:(async function(b){})}'],
  ['a method with a name of its own', 'x={"./a.ts"(){}}', '"./a.ts"(){}', 'x={"./a.ts":(function(){})}'],
  ['not one that needs its object', 'x={a(){super.a()}}', 'a(){super.a()}', 'x={a(){super.a()}}'],
  ['not one of a class', 'class A{a(){}}', 'a(){}', 'class A{a(){}}'],
  ['not one in a block', '{function a(){}}', 'function a(){}', '{function a(){}}'],
  ['not one that did not run', 'function a(){}()=>1', '', 'function a(){}()=>1'],
])('%s', (_, script, ran, rewritten) => {
  const start = script.indexOf(ran);
  expect(compiledAhead(script, new Set([`${start}-${start + ran.length}`]))).toBe(rewritten);
});

test('what ran does what it did, called before it stands there and inside of something else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kluscv-ahead-'));
  const [main, part] = [join(folder, 'main.cjs'), join(folder, 'part.cjs')];
  writeFileSync(main, 'console.log(require("./part.cjs")(Number(process.argv[2])));');
  const outer = 'function outer(n){const add=m=>m+inner()+this.one();return add(n)}';
  const first = 'const self={one(){return 1}};module.exports=n=>outer.call(self,n);var answer=module.exports(2);';
  writeFileSync(
    part,
    `"use strict";${first}${outer}function inner(){return answer===undefined?0:3}function unused(){}`,
  );
  const before = kluscv(['38'], { cwd: folder, main });
  compileAhead(main, [{ args: ['38'], exit: 0 }], [part]);
  const rewritten = readFileSync(part, 'utf8');
  expect(rewritten).toContain('=(function(n){const add=(m=>');
  expect(rewritten).toContain('function unused(){}');
  expect(before).toEqual({ code: 0, stdout: '42\n', stderr: '' });
  expect(kluscv(['38'], { cwd: folder, main })).toEqual(before);
  expect(() => compileAhead(main, [{ args: ['38'], exit: 1 }], [part])).toThrow('exit 0 in place of 1');
  expect(() => compileAhead(main, [{ args: ['38'], exit: 0 }], [import.meta.filename])).toThrow('not used');
  rmSync(folder, { recursive: true });
});
