import type { Clock } from '@kluscv/sdk';

/** The clock of the machine, in whole seconds of UTC: the one place where this package asks for it, and only as the default of `clock`. */
export const systemClock: Clock = () => {
  // oxlint-disable-next-line kluscv/no-ambient-time -- the documented default of an argument
  return `${new Date().toISOString().slice(0, 19)}Z`;
};
