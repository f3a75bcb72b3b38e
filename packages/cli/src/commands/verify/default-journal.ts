/** Where a batch keeps what it has done, unless it is told otherwise. */
export const DEFAULT_JOURNAL = 'kluscv-batch.journal';
