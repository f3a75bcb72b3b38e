import { expectCall } from '@kluscv/schema/reading';
import type { Adapter, OpenedFile } from '../adapter.ts';
import type { ExportProblem } from '../errors.ts';
import { echo } from '../text/echo.ts';
import { hasColumns } from './has-columns.ts';
import { knownForm } from './known-forms.ts';

/** An adapter with the files that it wants. */
export interface Found {
  readonly adapter: Adapter;
  readonly files: readonly OpenedFile[];
}

/** The adapters that fit, with the files that each wants, or why there is none. */
export type Detection =
  | { readonly ok: true; readonly found: readonly Found[] }
  | { readonly ok: false; readonly problem: ExportProblem };

/** Tables that people get as customers. They look alike and prove no work. */
const CUSTOMER_TABLES: readonly { readonly who: string; readonly columns: readonly string[] }[] = [
  {
    who: "an Uber rider's",
    columns: ['Product Type', 'Trip or Order Status', 'Request Time', 'Begin Trip Time', 'Dropoff Time'],
  },
];

/** Reports for owners of fleets, as Uber's portal writes them in several languages: by columns that no driver's export has. */
const FLEET_TABLES: readonly (readonly string[])[] = [
  ['Kennzeichen', 'Zeitpunkt der Fahrtbestellung', 'Fahrtstatus', 'Fahrt-ID'],
  ['UUID du chauffeur', 'Revenus totaux'],
  ['Driver UUID', 'Trip UUID', 'Vehicle UUID'],
];

/** Exports of one person at one company, who may do both kinds of work: read together. */
const TOGETHER: readonly (readonly string[])[] = [['uber-driver', 'uber-eats-courier']];

/** Finds the adapter whose files these are. Two that fit are refused, unless they are two jobs of one person: guessing would certify the wrong thing. */
export function detect(files: readonly OpenedFile[], adapters: readonly Adapter[]): Detection {
  expectCall('detect', { files: [files, ['object']], adapters: [adapters, [{ id: 'text', recognizes: 'function' }]] });
  const fitting = adapters
    .map((adapter) => ({ adapter, files: files.filter((file) => adapter.recognizes(file)) }))
    .filter((candidate) => candidate.files.length > 0);
  const [only, ...others] = fitting;
  if (only !== undefined && others.length === 0) return { ok: true, found: fitting };
  if (only !== undefined) {
    const ids = fitting.map(({ adapter }) => adapter.id);
    if (TOGETHER.some((together) => ids.every((id) => together.includes(id)))) return { ok: true, found: fitting };
    const named = fitting.map(({ adapter, files: [first] }) => `${adapter.title} ("${echo(first?.name ?? '')}")`);
    return problem({
      code: 'export.ambiguous',
      message: `This is more than one export: ${named.join(' and ')}. Read one at a time, or name the adapter: ${ids.map((id) => `--adapter ${id}`).join(' or ')}.`,
    });
  }
  return problem(whyNot(files, adapters));
}

function whyNot(files: readonly OpenedFile[], adapters: readonly Adapter[]): ExportProblem {
  const [first] = files;
  if (first === undefined || files.every(({ bytes, shape }) => bytes.length === 0 && shape.kind === 'other')) {
    return {
      code: 'export.empty',
      ...(first === undefined ? {} : { file: first.name }),
      message: 'There is nothing in it. Download the export again and hand over the file as it was downloaded.',
    };
  }
  for (const file of files) {
    const customer = CUSTOMER_TABLES.find(({ columns }) => hasColumns(file, columns));
    if (customer !== undefined) {
      return {
        code: 'export.consumer',
        file: file.name,
        message: `This is ${customer.who} export: what the person ordered as a customer, not what the person did as work. Ask the platform for the driver's (or courier's) data.`,
      };
    }
  }
  for (const file of files) {
    if (FLEET_TABLES.some((columns) => hasColumns(file, columns))) {
      return {
        code: 'export.fleet',
        file: file.name,
        message:
          'This is a report for the owner of a fleet: it lists what everybody in the fleet drove. Ask the platform for your own data as a driver.',
      };
    }
  }
  for (const file of files) {
    if (file.shape.kind === 'brokenJson') return { code: 'export.json', file: file.name, message: file.shape.message };
  }
  for (const file of files) {
    const known = knownForm(file);
    if (known !== undefined) return known;
  }
  const seen = files.flatMap(describe).slice(0, 3);
  const known = adapters.map(({ title }) => title).join('; ');
  return {
    code: 'export.unrecognized',
    ...(files.length === 1 ? { file: first.name } : {}),
    message: `No adapter knows ${files.length === 1 ? 'this file' : 'any of these files'}.${seen.length === 0 ? '' : ` Seen: ${seen.join('; ')}.`} Known are: ${known}. Hand over the export as it was downloaded; a table of your own is read with "kluscv adapters map".`,
  };
}

function describe({ shape }: OpenedFile): readonly string[] {
  if (shape.kind === 'table') {
    const names = shape.columns.slice(0, 6).map((name) => `"${echo(name, 40)}"`);
    return [`a table with the columns ${names.join(', ')}${shape.columns.length > names.length ? ' …' : ''}`];
  }
  if (shape.kind === 'json') {
    const members =
      typeof shape.value === 'object' && shape.value !== null && !Array.isArray(shape.value)
        ? Object.keys(shape.value)
        : [];
    const names = members.slice(0, 6).map((name) => `"${echo(name, 40)}"`);
    return [names.length === 0 ? 'JSON without members' : `JSON with the members ${names.join(', ')}`];
  }
  return [];
}

function problem(found: ExportProblem): Detection {
  return { ok: false, problem: found };
}
