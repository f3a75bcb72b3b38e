import type { Io } from './io.ts';
import type { ProgressFacts } from './messages/en.ts';

/** How often the line is drawn where a person watches, in milliseconds. */
const INTERVAL = 200;
/** How often a line is written where nobody does, but a log may be kept. */
const LOGGED_INTERVAL = 60_000;

/** A line on stderr that says how far a batch is. It is drawn over again for a person, and a line of its own each minute in a log. */
export interface Progress {
  /** How much of the total is done; what the first call names was done before. @param made how many things that made; default: the same number */
  readonly at: (done: number, made?: number) => void;
  /** Clears the line. */
  readonly end: () => void;
}

/** Progress towards a total. @param say how far it is, in words */
export function progressOf(io: Io, total: number, say: (facts: ProgressFacts) => string): Progress {
  const watched = io.watched === true;
  const interval = watched ? INTERVAL : LOGGED_INTERVAL;
  let first: { readonly done: number; readonly made: number; readonly time: number } | undefined;
  let drawn = watched ? 0 : performance.now();
  return {
    at(done, made = done) {
      const now = performance.now();
      first ??= { done, made, time: now };
      // What is done is said by whoever has done it.
      if (now - drawn < interval && (done < total || !watched)) return;
      drawn = now;
      const seconds = Math.max(now - first.time, 1) / 1000;
      const rate = (done - first.done) / seconds;
      const said = say({
        percent: Math.floor((done * 100) / Math.max(total, 1)),
        made,
        rate: Math.round((made - first.made) / seconds),
        left: rate === 0 ? undefined : duration((total - done) / rate),
      });
      io.stderr(watched ? `\r\u001b[K${said}` : `${said}\n`);
    },
    end() {
      if (watched) io.stderr('\r\u001b[K');
    },
  };
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
