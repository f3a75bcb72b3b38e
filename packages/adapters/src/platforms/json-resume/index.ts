import { isObject } from '@kluscv/schema';
import type { Adapter } from '../../adapter.ts';
import { listAt, textAt } from '../../text/json-value.ts';
import { declaredWork } from '../declared-work.ts';

const SECTIONS = ['work', 'volunteer'] as const;

/** A résumé in the JSON Resume format: what a person says of their own work, and nobody else. */
export const jsonResume: Adapter = {
  id: 'json-resume',
  title: 'JSON Resume (self-declared)',
  recognizes: ({ shape }) =>
    shape.kind === 'json' &&
    isObject(shape.value) &&
    isObject(shape.value['basics']) &&
    SECTIONS.some((section) => listAt(shape.value, section) !== undefined),
  parse: (files, context) =>
    declaredWork(
      files.flatMap(({ shape, name }) =>
        SECTIONS.flatMap((section) =>
          (shape.kind === 'json' ? (listAt(shape.value, section) ?? []) : []).map((entry, index) => ({
            position: textAt(entry, 'position'),
            employer: textAt(entry, 'name') || textAt(entry, 'organization') || textAt(entry, 'company'),
            start: textAt(entry, 'startDate'),
            end: textAt(entry, 'endDate'),
            isVolunteer: section === 'volunteer',
            origin: { file: name, pointer: `/${section}/${index}` },
          })),
        ),
      ),
      files,
      context,
    ),
};
