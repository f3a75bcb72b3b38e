/** What one task came to. */
export interface Turns {
  readonly name: string;
  /** By the clock on the wall. */
  readonly perSecond: number;
  /** By the time that all threads of the process took: what moves work to other threads looks faster by the clock than it is. */
  readonly perCpuSecond: number;
}

/** How long the tasks are measured. */
export interface TurnsOptions {
  /** How often each task has its turn. The median counts. Default 9. */
  readonly rounds?: number;
  /** How long a turn is, in milliseconds. Default 150. */
  readonly turnMs?: number;
}

/** Measures tasks in turns: whatever else the machine does in the meantime hits all of them. */
export async function inTurns(
  tasks: Readonly<Record<string, () => unknown>>,
  { rounds = 9, turnMs = 150 }: TurnsOptions = {},
): Promise<readonly Turns[]> {
  const measured = Object.entries(tasks).map(([name, task]) => ({
    name,
    task,
    wall: [] as number[],
    cpu: [] as number[],
  }));
  // The first round warms up.
  for (let round = 0; round <= rounds; round += 1) {
    for (const { task, wall, cpu } of measured) {
      const turn = await oneTurn(task, round === 0 ? 2 * turnMs : turnMs);
      if (round === 0) continue;
      wall.push(turn.wall);
      cpu.push(turn.cpu);
    }
  }
  return measured.map(({ name, wall, cpu }) => ({ name, perSecond: median(wall), perCpuSecond: median(cpu) }));
}

async function oneTurn(task: () => unknown, turnMs: number): Promise<{ readonly wall: number; readonly cpu: number }> {
  const cpuBefore = process.cpuUsage();
  const before = performance.now();
  let count = 0;
  let elapsed = 0;
  while (elapsed < turnMs) {
    const result = task();
    if (result instanceof Promise) await result;
    count += 1;
    elapsed = performance.now() - before;
  }
  const { user, system } = process.cpuUsage(cpuBefore);
  return { wall: (count * 1000) / elapsed, cpu: (count * 1_000_000) / (user + system) };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** Prints what tasks came to, each beside the one named. */
export function printTurns(title: string, turns: readonly Turns[], reference: string): void {
  const ratio = ratioOf(turns);
  const width = Math.max(...turns.map(({ name }) => name.length));
  console.log(
    `${title}${' '.repeat(Math.max(1, width + 4 - title.length))}    wall   CPU      of ${reference}: wall, CPU`,
  );
  for (const { name, perSecond, perCpuSecond } of turns) {
    const figures = [perSecond, perCpuSecond].map((figure) => figure.toFixed(figure < 100 ? 1 : 0).padStart(7));
    const [wall, cpu] = [ratio(name, reference).wall, ratio(name, reference).cpu].map((figure) => figure.toFixed(2));
    console.log(`  ${name.padEnd(width)}  ${figures.join(' ')} /s  ${wall} ${cpu}`);
  }
}

/** Says how two tasks compare: how often as fast the first is, by either clock. */
export function ratioOf(
  turns: readonly Turns[],
): (name: string, reference: string) => { readonly wall: number; readonly cpu: number } {
  const of = (wanted: string): Turns | undefined => turns.find(({ name }) => name === wanted);
  return (name, reference) => ({
    wall: (of(name)?.perSecond ?? Number.NaN) / (of(reference)?.perSecond ?? Number.NaN),
    cpu: (of(name)?.perCpuSecond ?? Number.NaN) / (of(reference)?.perCpuSecond ?? Number.NaN),
  });
}
