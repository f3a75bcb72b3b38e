import type { Adapter, OpenedFile } from '../../adapter.ts';
import { parseXml } from '../../text/xml.ts';
import { type DeclaredEntry, declaredWork } from '../declared-work.ts';

/** The elements that hold one entry: of the SkillsPassport (2012 to 2020), and of the Candidate document since. */
const ENTRIES: ReadonlySet<string> = new Set(['WorkExperience', 'PositionHistory']);

/** A Europass CV as XML: what a person says of their own work, and nobody else. */
export const europass: Adapter = {
  id: 'europass',
  title: 'Europass CV (XML, self-declared)',
  recognizes: (file) => /<(?:\w+:)?(?:SkillsPassport|Candidate)[\s>]/.test(beginOf(file)),
  parse: (files, context) => declaredWork(files.flatMap(entriesIn), files, context),
};

function beginOf({ bytes, shape }: OpenedFile): string {
  return shape.kind === 'other' ? new TextDecoder().decode(bytes.subarray(0, 4096)) : '';
}

function entriesIn({ text, name }: OpenedFile): readonly DeclaredEntry[] {
  const entries: DeclaredEntry[] = [];
  const path: string[] = [];
  let employer = '';
  let entry: { position: string; employer: string; start: string; end: string } | undefined;
  let value = '';
  const month = (of: Readonly<Record<string, string>>): string => {
    const year = of['year'] ?? '';
    const digits = /\d+/.exec(of['month'] ?? '')?.[0];
    return digits === undefined ? year : `${year}-${digits.padStart(2, '0')}`;
  };
  try {
    parseXml(text, {
      open: (tag, attributes) => {
        path.push(tag);
        value = '';
        if (ENTRIES.has(tag)) entry = { position: '', employer, start: '', end: '' };
        else if (tag === 'EmployerHistory') employer = '';
        // Months stand as `--05` in attributes of the older form.
        else if (entry !== undefined && tag === 'From') entry.start ||= month(attributes());
        else if (entry !== undefined && tag === 'To') entry.end ||= month(attributes());
      },
      text: (piece) => {
        value += piece;
      },
      close: (tag) => {
        path.pop();
        const parent = path.at(-1) ?? '';
        const written = value.trim();
        if (entry === undefined) {
          if (tag === 'OrganizationName') employer = written;
        } else if (tag === 'Label' && parent === 'Position') entry.position ||= written;
        else if (tag === 'PositionTitle') entry.position ||= written;
        else if (tag === 'Name' && parent === 'Employer') entry.employer ||= written;
        else if (tag === 'FormattedDateTime' && parent === 'StartDate') entry.start ||= written.slice(0, 10);
        else if (tag === 'FormattedDateTime' && parent === 'EndDate') entry.end ||= written.slice(0, 10);
        else if (ENTRIES.has(tag)) {
          entries.push({ ...entry, origin: { file: name, pointer: `/${entries.length}` } });
          entry = undefined;
        }
        value = '';
        return true;
      },
    });
  } catch {
    // What was read before the document broke off stands; nothing was counted twice.
  }
  return entries;
}
