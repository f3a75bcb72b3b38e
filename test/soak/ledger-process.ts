// A process that issues and withdraws without end, and says what it did when it was done: whatever is said must never be lost.
import { fileLedger } from '@kluscv/node/store';

const [, , folder = '', rounds = '1000000'] = process.argv;
const at = new Date().toISOString();
const ledger = fileLedger(folder, { url: 'https://platform.example/status', now: () => at });
const say = (said: object): void => {
  process.stdout.write(`${JSON.stringify(said)}\n`);
};

try {
  for (let round = 0; round < Number(rounds); round += 1) {
    const entries = await ledger.reserve(round % 3 === 0 ? 'suspension' : 'revocation', 1 + (round % 4));
    const issued = entries.map((status) => ({ credential: `urn:uuid:${crypto.randomUUID()}`, at, status }));
    await ledger.issued(issued);
    for (const { credential, status } of issued) {
      say({ issued: credential, list: status.statusListCredential, index: Number(status.statusListIndex) });
    }
    const [first] = issued;
    if (first === undefined || round % 2 === 0) continue;
    const { statusListCredential: list, statusListIndex } = first.status;
    await ledger.set(list, Number(statusListIndex), true, { credential: first.credential, at });
    say({ set: first.credential, list, index: Number(statusListIndex) });
  }
} catch (error) {
  const { message, details } = error as { readonly message: string; readonly details?: { readonly hint?: string } };
  say({ stopped: message, hint: details?.hint });
  process.exitCode = 2;
}
