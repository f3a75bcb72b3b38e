import { dirname, relative, resolve, sep } from 'node:path';
import type { DocumentAnswer } from '@kluscv/verifier';
import type { Messages } from '@kluscv/verifier/messages';
import { type Reporter, reportersIn } from '@kluscv/verifier/report';
import { isFile } from '../../terminal/io.ts';
import { exitCodeOf } from './exit-code.ts';

/** The reports of `verify` and `verify batch`, by their names. The page links to the files from where it is written. */
export function reportersFor(
  messages: Messages,
  asked: readonly string[],
): Readonly<Record<string, () => Reporter<DocumentAnswer>>> {
  const page = asked.find((word) => word.startsWith('html='))?.slice('html='.length);
  const folder = dirname(resolve(page ?? 'report.html'));
  return reportersIn({
    messages,
    link: (name) => linkTo(name, folder),
    beside: (answer) => ({ exit: exitCodeOf(answer) }),
  });
}

/** A link to a file, or to the archive that it lies in. */
function linkTo(name: string, folder: string): string | undefined {
  if (/^https:\/\//i.test(name)) return name;
  const parts = name.split('/');
  const lengths = parts.map((_, index) => parts.length - index);
  const file = lengths
    .map((length) =>
      parts
        .slice(0, length)
        .join('/')
        .replace(/:\d+(?:\.\d+)?$/, ''),
    )
    .find((path) => path !== '' && isFile(path));
  if (file === undefined) return undefined;
  return relative(folder, resolve(file)).split(sep).map(encodeURIComponent).join('/');
}
