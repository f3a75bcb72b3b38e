// A program that says of every signed text that it does not read vc+sd-jwt.
import { readFileSync } from 'node:fs';

for (const line of readFileSync(process.argv[2] ?? 0, 'utf8')
  .trim()
  .split('\n')) {
  const { id } = JSON.parse(line) as { readonly id: string };
  process.stdout.write(`${JSON.stringify({ id, unsupported: 'vc+sd-jwt' })}\n`);
}
