import type { Adapter } from './adapter.ts';
import { jobbingCsv } from './platforms/jobbing-csv/index.ts';
import { platformCsv } from './platforms/platform-csv/index.ts';
import { platformExport } from './platforms/platform-export/index.ts';
import { uberDriver } from './platforms/uber-driver/index.ts';
import { woltCourier } from './platforms/wolt-courier/index.ts';

/** Every adapter of this package. The order means nothing: an export that two of them recognize is refused. */
export const ADAPTERS: readonly Adapter[] = [platformExport, platformCsv, uberDriver, woltCourier, jobbingCsv];
