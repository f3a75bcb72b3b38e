// Prints what came of one credential of each format. Run under several engines.
import { verifyEachFormat } from './formats.ts';

for (const { name, verdict, changed, hash } of await verifyEachFormat()) {
  if (verdict !== 'verified' || changed === 'verified' || changed === 'conditional')
    throw new Error(`${name}: ${verdict}, changed ${changed}`);
  console.log(name, verdict, changed, hash ?? '');
}
