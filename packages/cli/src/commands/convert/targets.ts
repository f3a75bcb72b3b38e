/** What `kluscv convert` makes, by the names that `--to` takes. */
export const TARGETS = ['json-resume', 'open-badge', 'ler-rs', 'schema-org', 'elm', 'csv'] as const;
