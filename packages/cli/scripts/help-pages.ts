import { type Io, run } from '../src/index.ts';

/** The help of one command. */
export interface HelpPage {
  /** Words after `kluscv`; none for the program itself. */
  readonly words: readonly string[];
  readonly text: string;
}

/** The help of every command, as the program prints it to a page of 80 columns: the program first, each command before its own. */
export async function helpPages(words: readonly string[] = []): Promise<readonly HelpPage[]> {
  const text = await helpOf(words, {});
  const pages: HelpPage[] = [{ words, text }];
  const listed = /\nCommands:\n((?: {2}.*\n)+)/.exec(text)?.[1] ?? '';
  for (const [, name] of listed.matchAll(/^ {2}([a-z][a-z-]*)/gm)) {
    if (name !== undefined && name !== 'help') pages.push(...(await helpPages([...words, name])));
  }
  return pages;
}

/** The help of one command. @param env environment, which may name a language */
export async function helpOf(words: readonly string[], env: Io['env']): Promise<string> {
  let text = '';
  const io: Io = {
    stdout: (part) => {
      text += String(part);
    },
    stderr: () => {},
    readStdin: () => Promise.resolve(new Uint8Array()),
    env,
    color: false,
    width: 80,
    now: () => '2026-01-01T00:00:00Z',
  };
  const code = await run([...words, '--help'], io);
  if (code !== 0) throw new Error(`kluscv ${words.join(' ')} --help ended with ${code}`);
  return text;
}
