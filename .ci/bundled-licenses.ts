import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rolldown';

/**
 * Writes `licenses.txt` beside a bundle: the license of every package whose code went into it, then what else is said. Their
 * licenses ask for it, and a bundle has no node_modules where one could look them up.
 */
export function bundledLicenses(more: readonly string[]): Plugin {
  return {
    name: 'bundled-licenses',
    generateBundle() {
      const folders = new Set([...this.getModuleIds()].flatMap(packageFolder));
      const notices = [...[...folders].map(notice).toSorted(), ...more];
      this.emitFile({ type: 'asset', fileName: 'licenses.txt', source: notices.join(`\n${'-'.repeat(80)}\n\n`) });
    },
  };
}

// Workspace packages lie outside node_modules and are under this repository's own license.
function packageFolder(input: string): readonly string[] {
  const match = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(input);
  return match === null ? [] : [match[0]];
}

function notice(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
  };
  const texts = readdirSync(folder).filter((entry) => /^(licen[cs]e|copying|notice)/i.test(entry));
  const text = texts.map((entry) => readFileSync(join(folder, entry), 'utf8').trim()).join('\n\n');
  if (license === undefined && text === '') throw new Error(`${name} has no license: it cannot be bundled.`);
  return `${name} ${version} (${license ?? 'see below'})\n\n${text}\n`;
}
