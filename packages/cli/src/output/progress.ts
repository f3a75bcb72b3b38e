import type { Io } from '../io.ts';
import { phrased } from './phrases.ts';
import type { Speech } from './speech.ts';

/** How often the line is drawn, in milliseconds. */
const INTERVAL = 200;

/** A line on stderr that says how far a batch is; nothing unless a person is watching. */
export interface Progress {
  /** How much of the total is done; what the first call names was done before. @param made how many things that made; default: the same number */
  readonly at: (done: number, made?: number) => void;
  /** Clears the line. */
  readonly end: () => void;
}

/** Progress towards a total. @param things what is made, such as `credentials` @param phrases of the reader's language. Default: English */
export function progressOf(io: Io, total: number, things: string, phrases?: Speech['phrases']): Progress {
  if (io.watched !== true) return { at: () => {}, end: () => {} };
  let first: { readonly done: number; readonly made: number; readonly time: number } | undefined;
  let drawn = 0;
  return {
    at(done, made = done) {
      const now = performance.now();
      first ??= { done, made, time: now };
      if (now - drawn < INTERVAL && done < total) return;
      drawn = now;
      const seconds = Math.max(now - first.time, 1) / 1000;
      const rate = (done - first.done) / seconds;
      const left = rate === 0 ? '' : `, ${duration((total - done) / rate)} left`;
      const percent = Math.floor((done * 100) / Math.max(total, 1));
      const text = `${percent} %: ${made} ${things}, ${((made - first.made) / seconds).toFixed(0)} a second${left}`;
      io.stderr(`\r\u001b[K${phrased(text, phrases) ?? text}`);
    },
    end() {
      io.stderr('\r\u001b[K');
    },
  };
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
