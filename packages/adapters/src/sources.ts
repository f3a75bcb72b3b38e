import type { SourceSupport } from './adapter.ts';
import { support as argyle } from './platforms/argyle/support.ts';
import { support as dac7 } from './platforms/dac7/support.ts';
import { support as deliverooInvoices } from './platforms/deliveroo-invoices/support.ts';
import { support as europass } from './platforms/europass/support.ts';
import { support as fiverrReviews } from './platforms/fiverr-reviews/support.ts';
import { support as freelancerCom } from './platforms/freelancer-com/support.ts';
import { support as jobbingCsv } from './platforms/jobbing-csv/support.ts';
import { support as jsonResume } from './platforms/json-resume/support.ts';
import { support as linkedinPositions } from './platforms/linkedin-positions/support.ts';
import { support as openPlatforms } from './platforms/open-platforms/support.ts';
import { support as platformCsv } from './platforms/platform-csv/support.ts';
import { support as platformExport } from './platforms/platform-export/support.ts';
import { support as uberDriver } from './platforms/uber-driver/support.ts';
import { support as uberEatsCourier } from './platforms/uber-eats-courier/support.ts';
import { support as upwork } from './platforms/upwork/support.ts';
import { support as woltCourier } from './platforms/wolt-courier/support.ts';

/** Every source, in the order in which people look for them. `docs/guides/worker.md` shows this table. */
export const SOURCES: readonly SourceSupport[] = [
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
  platformExport,
  platformCsv,
];
