/** What one source can and cannot support. `undefined` means that it cannot. */
export interface SourceSupport {
  /** Id of the adapter. */
  readonly adapter: string;
  /** Whose export it is, as a person would call it. */
  readonly source: string;
  /** Where the count of completed work comes from. */
  readonly counted?: string;
  /** Where the months come from. */
  readonly months?: string;
  /** Where worked time comes from, and what it rests on. */
  readonly hours?: string;
  /** Which ratings there are, and whether each is linked to a piece of work. */
  readonly ratings?: string;
  /** Where reviews come from. */
  readonly reviews?: string;
  /** What says what kind of work it was. */
  readonly workType?: string;
  /** Who stands for the record. */
  readonly assurance: 'the platform' | 'nobody but the export' | 'nobody but the person';
}

const EXPORT = 'nobody but the export';

/** Every source, in the order in which people look for them. `docs/guides/worker.md` shows this table. */
export const SOURCES: readonly SourceSupport[] = [
  {
    adapter: 'uber-driver',
    source: 'Uber, driver (2015, 2021 and 2025 layouts)',
    counted: 'trips with the status completed',
    months: 'the end of the trip, where it was (2015: no zone)',
    hours: 'time on trips, measured; waiting is not in it',
    ratings: '2025 only: all together, without date or trip',
    workType: 'the product',
    assurance: EXPORT,
  },
  {
    adapter: 'uber-eats-courier',
    source: 'Uber Eats, courier',
    counted: 'deliveries with the status completed',
    months: 'the hand-over, by the courier’s clock',
    hours: 'accepting to handing over, measured; stacked deliveries once',
    workType: 'delivery',
    assurance: EXPORT,
  },
  {
    adapter: 'wolt-courier',
    source: 'Wolt, courier',
    counted: 'deliveries whose pick-up and drop-off were completed',
    months: 'the completion (no zone)',
    workType: 'delivery',
    assurance: EXPORT,
  },
  {
    adapter: 'deliveroo-invoices',
    source: 'Deliveroo, rider’s invoices',
    counted: 'orders, and the shifts they were in',
    months: 'the end of the shift (UTC)',
    hours: 'hours of the shifts, billed',
    workType: 'delivery',
    assurance: EXPORT,
  },
  {
    adapter: 'jobbing-csv',
    source: 'jobbing and babysitting platform (France, Switzerland)',
    counted: 'jobs that this person was paid for',
    months: 'the date of the job',
    hours: 'hours with the extra ones, billed',
    workType: 'the platform’s label',
    assurance: EXPORT,
  },
  {
    adapter: 'upwork',
    source: 'Upwork',
    counted: 'contracts that ended',
    months: 'the end of the contract',
    hours: 'contracts by the hour, billed; at a fixed price unknown',
    ratings: '1 to 5, each with its contract',
    reviews: 'public comments',
    workType: 'by the hour, or at a fixed price',
    assurance: EXPORT,
  },
  {
    adapter: 'freelancer-com',
    source: 'Freelancer.com',
    counted: 'completed projects, as the platform counts them',
    months: 'first and last review',
    ratings: '1 to 5 and five criteria, all together',
    reviews: 'reviews as freelancer',
    workType: 'freelance projects',
    assurance: EXPORT,
  },
  {
    adapter: 'fiverr-reviews',
    source: 'Fiverr, reviews',
    ratings: 'told to the reader only: without orders there is no record',
    assurance: EXPORT,
  },
  {
    adapter: 'open-platforms',
    source: 'Open Platforms (Jobtech, Sweden)',
    counted: 'interactions that ended and did not fail, or the platform’s number of gigs',
    months: 'the end of the interaction, or the stated period',
    hours: 'number of hours, declared',
    ratings: 'on 1 to 5 each with its gig, or the average on its own scale',
    reviews: 'the text of the review',
    workType: 'the platform’s word',
    assurance: EXPORT,
  },
  {
    adapter: 'argyle',
    source: 'Argyle (aggregator)',
    counted: 'gigs of the type work that were completed',
    months: 'the end, where it was',
    hours: 'the duration, measured, if the gig is as long',
    workType: 'delivery, passengers, shifts or services',
    assurance: EXPORT,
  },
  {
    adapter: 'dac7',
    source: 'DAC7 yearly statement (any platform in the EU)',
    counted: 'activities of the four quarters',
    months: 'quarters with activities',
    workType: 'personal services',
    assurance: EXPORT,
  },
  {
    adapter: 'json-resume',
    source: 'JSON Resume',
    counted: 'entries of the résumé',
    months: 'stated months',
    workType: 'the position',
    assurance: 'nobody but the person',
  },
  {
    adapter: 'platform-export',
    source: 'a platform’s own document (JSON, NDJSON)',
    counted: 'pieces of work, or the platform’s figures',
    months: 'the end of the work, where it was',
    hours: 'minutes, on the stated basis',
    ratings: 'on the platform’s scale',
    reviews: 'all that the platform hands over',
    workType: 'declared types',
    assurance: 'the platform',
  },
  {
    adapter: 'platform-csv',
    source: 'a platform’s own tables (CSV)',
    counted: 'rows, or the platform’s figures',
    months: 'the end of the work, where it was',
    hours: 'minutes or hours, on the stated basis',
    ratings: 'on the platform’s scale',
    reviews: 'all that the platform hands over',
    workType: 'the platform’s words',
    assurance: 'the platform',
  },
];
