import type { Io } from '../io.ts';

/** How often the line is drawn, in milliseconds. */
const INTERVAL = 200;

/** A line on stderr that says how far a batch is; nothing unless a person is watching. */
export interface Progress {
  readonly at: (done: number) => void;
  /** Clears the line. */
  readonly end: () => void;
}

/** Progress towards a total, counted from what an earlier run has done. */
export function progressOf(io: Io, total: number, before = 0): Progress {
  if (io.watched !== true) return { at: () => {}, end: () => {} };
  const begun = performance.now();
  let drawn = 0;
  return {
    at(done) {
      const now = performance.now();
      if (now - drawn < INTERVAL && done < total) return;
      drawn = now;
      const rate = ((done - before) * 1000) / Math.max(now - begun, 1);
      const left = rate === 0 ? '' : `, ${duration((total - done) / rate)} left`;
      io.stderr(
        `\r\u001b[K${done} of ${total} (${Math.floor((done * 100) / total)} %), ${rate.toFixed(0)} a second${left}`,
      );
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
