// The public surface of each package as text, one file for each entry point: docs/api/<package>[.<entry>].api.md.
// Without an argument a surface that differs from its file fails; `--update` writes it. Reads dist/, so build first.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  CompilerState,
  ConsoleMessageId,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
} from '@microsoft/api-extractor';
import { packages, root } from './workspace.ts';

const update = process.argv.includes('--update');
const reports = join(root, 'docs/api');
const drafts = join(root, 'node_modules/.cache/kluscv-api');
mkdirSync(reports, { recursive: true });
rmSync(drafts, { recursive: true, force: true });
mkdirSync(drafts, { recursive: true });

const surfaces = packages.flatMap(({ id, directory, manifest }) =>
  Object.entries(manifest.exports).flatMap(([entry, target]) => {
    const types = typeof target === 'string' ? undefined : target['types'];
    if (types === undefined) return [];
    const suffix = entry === '.' ? '' : `.${entry.slice(2).replaceAll('/', '.')}`;
    return [{ report: `${id}${suffix}`, directory, types: join(directory, types) }];
  }),
);

const complaints: string[] = [];

for (const { report, directory, types } of surfaces) {
  if (!existsSync(types)) {
    complaints.push(`${types} is not there. Run: pnpm build`);
    continue;
  }
  const config = ExtractorConfig.prepare({
    packageJsonFullPath: join(directory, 'package.json'),
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: directory,
      mainEntryPointFilePath: types,
      newlineKind: 'lf',
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'es2022',
            lib: ['es2023', 'dom', 'dom.iterable'],
            module: 'esnext',
            moduleResolution: 'bundler',
            strict: true,
            exactOptionalPropertyTypes: true,
            skipLibCheck: true,
            types: ['node'],
          },
          files: [types],
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: `${report}.api.md`,
        reportFolder: reports,
        reportTempFolder: drafts,
        includeForgottenExports: true,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        extractorMessageReporting: {
          default: { logLevel: ExtractorLogLevel.Error },
          // Everything exported is public: there are no release tags to forget.
          'ae-missing-release-tag': { logLevel: ExtractorLogLevel.None },
          'ae-undocumented': { logLevel: ExtractorLogLevel.None },
          'ae-unresolved-link': { logLevel: ExtractorLogLevel.None },
          // What a subpath takes and gives is exported by the package itself.
          ...(report.includes('.') && { 'ae-forgotten-export': { logLevel: ExtractorLogLevel.None } }),
        },
        // Doc comments are read in the source by people; their syntax is not the surface.
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
  });
  const result = Extractor.invoke(config, {
    compilerState: CompilerState.create(config),
    localBuild: update,
    messageCallback(message) {
      message.handled = true;
      const worth = message.logLevel === ExtractorLogLevel.Error || message.logLevel === ExtractorLogLevel.Warning;
      const aboutTheFile: readonly string[] = [
        ConsoleMessageId.ApiReportNotCopied,
        ConsoleMessageId.ApiReportCopied,
        ConsoleMessageId.ApiReportCreated,
      ];
      if (worth && !aboutTheFile.includes(message.messageId)) complaints.push(message.text);
    },
  });
  if (result.apiReportChanged && !update) {
    complaints.push(
      `docs/api/${report}.api.md no longer shows what the package exports. ` +
        'If the change is meant: pnpm build && pnpm fix:api, and say it in a changeset.',
    );
  }
}

const known = new Set(surfaces.map(({ report }) => `${report}.api.md`));
for (const file of readdirSync(reports).filter((name) => !known.has(name))) {
  if (update) rmSync(join(reports, basename(file)));
  else complaints.push(`docs/api/${file} belongs to no entry point. Run: pnpm fix:api`);
}

for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) process.exitCode = 1;
else console.log(`${surfaces.length} public surfaces ${update ? 'written' : 'as in docs/api'}.`);
