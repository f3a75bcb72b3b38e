import { charlyCares } from './charly-cares.ts';
import { helpling } from './helpling.ts';
import type { LaunchingPlatform } from './launching-platform.ts';
import { roamler } from './roamler.ts';
import { smartCoop } from './smart-coop.ts';
import { temper } from './temper.ts';
import { youngones } from './youngones.ts';

/** The six, in the order of the story. */
export const LAUNCHING_PLATFORMS: readonly LaunchingPlatform[] = [
  charlyCares,
  helpling,
  roamler,
  youngones,
  temper,
  smartCoop,
];
