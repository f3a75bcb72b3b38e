/** Whether somebody asked the process to stop. A batch looks here after each item; a second signal stops at once. */
export interface Interrupt {
  readonly asked: () => boolean;
  /** Gives the signals back. */
  readonly release: () => void;
}

/** Takes SIGINT (Ctrl-C) and SIGTERM as a wish to stop in good order. */
export function interruptible(): Interrupt {
  let asked = false;
  const stop = (): void => {
    asked = true;
    release();
  };
  const release = (): void => {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return { asked: () => asked, release };
}

/** Tasks, until somebody asks to stop. */
export function* until<Task>(asked: () => boolean, tasks: Iterable<Task>): Generator<Task> {
  for (const task of tasks) {
    if (asked()) return;
    yield task;
  }
}
