import type { TeamWork, UnitTeam } from '@kluscv/schema';

/** Adds up what was done in a team, in one role. */
export interface TeamTally {
  add(team: UnitTeam, pieces: number): void;
  /** The team of the record: its usual size, and the share where each piece of work has one. */
  team(): TeamWork;
}

/** No work yet. */
export function createTeamTally(role: UnitTeam['role']): TeamTally {
  const sizes = new Map<NonNullable<UnitTeam['size']>, number>();
  let units = 0;
  let own = 0;
  let all = 0;
  let withoutShare = false;
  return {
    add: ({ size, share }, pieces) => {
      units += pieces;
      if (size !== undefined) sizes.set(size, (sizes.get(size) ?? 0) + pieces);
      if (share === undefined) withoutShare = true;
      else {
        own += share.numerator;
        all += share.denominator;
      }
    },
    team: () => {
      const [usual] = [...sizes].toSorted(([, a], [, b]) => b - a)[0] ?? [];
      return {
        units,
        role,
        ...(usual === undefined ? {} : { size: usual }),
        ...(withoutShare || all === 0 ? {} : { share: { numerator: own, denominator: all } }),
      };
    },
  };
}
