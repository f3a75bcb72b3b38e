import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Io } from './io.ts';
import { progressOf } from './progress.ts';
import { messagesIn } from './language.ts';
import { messages as english } from './messages/en.ts';

let said = '';
const io = (watched: boolean): Io => ({ watched, stderr: (text: string) => (said += text) }) as unknown as Io;

beforeEach(() => {
  said = '';
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function batchOf(seconds: number, watched: boolean): string {
  const progress = progressOf(io(watched), seconds * 10, english.progress);
  progress.at(0);
  for (let done = 1; done <= seconds; done += 1) {
    vi.advanceTimersByTime(1000);
    progress.at(done * 10);
  }
  progress.end();
  return said;
}

describe('progressOf', () => {
  it('draws a line over and over where a person watches, and clears it', () => {
    const drawn = batchOf(5, true).split('\r\u001B[K');
    expect(drawn.slice(-4)).toEqual([
      '60 %: 30 files, 10 a second, 2 s left',
      '80 %: 40 files, 10 a second, 1 s left',
      '100 %: 50 files, 10 a second, 0 s left',
      '',
    ]);
  });

  it('writes a plain line a minute where nobody watches, and nothing of what is done sooner', () => {
    expect(batchOf(59, false)).toBe('');
    expect(batchOf(150, false)).toBe(
      '40 %: 600 files, 10 a second, 2 min left\n80 %: 1200 files, 10 a second, 30 s left\n',
    );
  });

  it.each([
    ['en', '1 file, 1 a second', '2 files, 1 a second'],
    ['nl', '1 bestand, 1 per seconde', '2 bestanden, 1 per seconde'],
    ['de', '1 Datei, 1 pro Sekunde', '2 Dateien, 1 pro Sekunde'],
    ['da', '1 fil, 1 i sekundet', '2 filer, 1 i sekundet'],
    ['fr', '1 fichier, 1 par seconde', '2 fichiers, 1 par seconde'],
  ] as const)('counts one and several in %s', async (locale, one, several) => {
    const progress = progressOf(io(true), 3, (await messagesIn(locale)).progress);
    progress.at(0);
    for (const done of [1, 2]) {
      vi.advanceTimersByTime(1000);
      progress.at(done);
    }
    expect(said.split('\r\u001B[K').slice(-2)).toEqual([
      expect.stringContaining(one),
      expect.stringContaining(several),
    ]);
  });
});
