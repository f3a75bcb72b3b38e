import type { Adapter } from './adapter.ts';
import { argyle } from './platforms/argyle/index.ts';
import { dac7 } from './platforms/dac7/index.ts';
import { deliverooInvoices } from './platforms/deliveroo-invoices/index.ts';
import { europass } from './platforms/europass/index.ts';
import { fiverrReviews } from './platforms/fiverr-reviews/index.ts';
import { freelancerCom } from './platforms/freelancer-com/index.ts';
import { jobbingCsv } from './platforms/jobbing-csv/index.ts';
import { jsonResume } from './platforms/json-resume/index.ts';
import { linkedinPositions } from './platforms/linkedin-positions/index.ts';
import { openPlatforms } from './platforms/open-platforms/index.ts';
import { platformCsv } from './platforms/platform-csv/index.ts';
import { platformExport } from './platforms/platform-export/index.ts';
import { uberDriver } from './platforms/uber-driver/index.ts';
import { uberEatsCourier } from './platforms/uber-eats-courier/index.ts';
import { upwork } from './platforms/upwork/index.ts';
import { woltCourier } from './platforms/wolt-courier/index.ts';

/** Every adapter of this package. The order means nothing: an export that two of them recognize is refused. */
export const ADAPTERS: readonly Adapter[] = [
  platformExport,
  platformCsv,
  uberDriver,
  uberEatsCourier,
  woltCourier,
  deliverooInvoices,
  jobbingCsv,
  upwork,
  freelancerCom,
  fiverrReviews,
  openPlatforms,
  argyle,
  dac7,
  jsonResume,
  linkedinPositions,
  europass,
];
