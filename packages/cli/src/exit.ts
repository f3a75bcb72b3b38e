import type { Verdict } from '@kluscv/schema';

/** Exit codes of the command: a stable interface, the same for every command. */
export const EXIT = {
  ok: 0,
  rejected: 1,
  usage: 2,
  indeterminate: 3,
  genuine: 4,
  noCredential: 5,
  refused: 6,
  bug: 70,
  interrupted: 130,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const BY_VERDICT: Readonly<Record<Verdict, ExitCode>> = {
  verified: EXIT.ok,
  conditional: EXIT.genuine,
  indeterminate: EXIT.indeterminate,
  rejected: EXIT.rejected,
};

/** The exit code of one verdict. */
export function exitFor(verdict: Verdict): ExitCode {
  return BY_VERDICT[verdict];
}

/** Which exit code counts when there are several inputs. */
export const WORST_FIRST: readonly ExitCode[] = [
  EXIT.rejected,
  EXIT.usage,
  EXIT.noCredential,
  EXIT.genuine,
  EXIT.indeterminate,
  EXIT.ok,
];

/** The exit code of several inputs: the one that a person must look at first. */
export function worst(codes: readonly ExitCode[]): ExitCode {
  return WORST_FIRST.find((code) => codes.includes(code)) ?? EXIT.ok;
}
