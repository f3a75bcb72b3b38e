import type { RequestLanguage, SourceSupport } from '@kluscv/adapters';
import { CliError } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import type { Io } from '../../terminal/io.ts';
import { printable, styleFor } from '../../terminal/terminal.ts';

/** `kluscv adapters list`: what can be read. */
export async function adaptersList(io: Io, { json = false }: { readonly json?: boolean }): Promise<ExitCode> {
  const { ADAPTERS } = await import('@kluscv/adapters');
  const list = ADAPTERS.map(({ id, title }) => ({ id, title }));
  const width = list.reduce((most, { id }) => Math.max(most, id.length), 0) + 2;
  io.stdout(
    json
      ? `${JSON.stringify(list, null, 2)}\n`
      : `${list.map(({ id, title }) => `${id.padEnd(width)}${title}`).join('\n')}\n`,
  );
  if (!json) io.stderr('What one of them supports: kluscv adapters show <id>. Your own: kluscv adapters new <id>.\n');
  return EXIT.ok;
}

/** `kluscv adapters show`: what a source can and cannot support. */
export async function adaptersShow(
  io: Io,
  id: string,
  { json = false }: { readonly json?: boolean },
): Promise<ExitCode> {
  const { SOURCES } = await import('@kluscv/adapters');
  const source = SOURCES.find(({ adapter }) => adapter === id);
  if (source === undefined) {
    throw new CliError('adapters.unknown', { id });
  }
  if (json) {
    io.stdout(`${JSON.stringify(source, null, 2)}\n`);
    return EXIT.ok;
  }
  const style = styleFor(io.color);
  const rows: readonly (readonly [string, keyof SourceSupport])[] = [
    ['completed work', 'counted'],
    ['months', 'months'],
    ['hours', 'hours'],
    ['ratings', 'ratings'],
    ['reviews', 'reviews'],
    ['type of work', 'workType'],
    ['who stands for it', 'assurance'],
  ];
  const lines = rows.map(([label, key]) => `  ${label.padEnd(20)}${source[key] ?? '— (this source cannot say)'}`);
  io.stdout(`${style.bold(source.source)}\n${lines.join('\n')}\n`);
  return EXIT.ok;
}

/** `kluscv adapters request`: a letter that asks a platform for one's own data, by file and field. */
export async function adaptersRequest(
  io: Io,
  platform: string,
  { lang }: { readonly lang: RequestLanguage },
): Promise<ExitCode> {
  const { dataRequest, REQUESTED_PLATFORMS, requestedPlatform } = await import('@kluscv/adapters');
  const known = requestedPlatform(platform);
  io.stdout(printable(dataRequest(known ?? platform, lang), { lines: true }));
  if (known === undefined) {
    io.stderr(
      `The files of "${printable(platform)}" are not known here, so the request is in general words. Known: ${REQUESTED_PLATFORMS.map(({ id }) => id).join(', ')}.\n`,
    );
  }
  io.stderr('Fill in what stands in square brackets. This is a template and no legal advice.\n');
  return EXIT.ok;
}
