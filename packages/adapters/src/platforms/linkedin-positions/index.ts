import type { Adapter } from '../../adapter.ts';
import { hasColumns } from '../../read/has-columns.ts';
import { tableFile } from '../../read/table-file.ts';
import { type DeclaredEntry, declaredWork } from '../declared-work.ts';

const COLUMNS = ['Company Name', 'Title', 'Started On', 'Finished On'] as const;

/** The table of positions of LinkedIn's "Get a copy of your data": what a person wrote in their own profile. */
export const linkedinPositions: Adapter = {
  id: 'linkedin-positions',
  title: 'LinkedIn positions (Positions.csv, self-declared)',
  recognizes: (file) => hasColumns(file, COLUMNS),
  parse: (files, context) => {
    const entries: DeclaredEntry[] = [];
    for (const file of files) {
      for (const row of tableFile(file, context.ledger).rows()) {
        entries.push({
          position: row.get('Title'),
          employer: row.get('Company Name'),
          start: row.get('Started On'),
          end: row.get('Finished On'),
          origin: { file: file.name, row: row.row },
        });
      }
    }
    return declaredWork(entries, files, context);
  },
};
