import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Adapter, AdapterDefinition } from '@kluscv/adapters';
import { CliError } from '../../errors.ts';

/** Whether the word names a file with an adapter in it, and not the id of one. */
export function isAdapterFile(word: string): boolean {
  return /\.m?[jt]s$/.test(word);
}

/**
 * Loads an adapter that somebody wrote: a module that exports `adapter`, a definition as `defineAdapter` takes it. This runs the
 * module, as every import of code does.
 *
 * @throws CliError `file.missing`, or `adapters.unusable` if it is no adapter
 */
export async function loadAdapter(path: string): Promise<Adapter> {
  if (!existsSync(path)) throw new CliError('file.missing', { at: path });
  const unusable = (reason: string): CliError => new CliError('adapters.unusable', { at: path, reason });
  let loaded: unknown;
  try {
    loaded = await import(pathToFileURL(resolve(path)).href);
  } catch (error) {
    throw unusable(`The module cannot be run: ${error instanceof Error ? error.message : String(error)}`);
  }
  const definition = (loaded as { readonly adapter?: Partial<AdapterDefinition> }).adapter;
  if (typeof definition !== 'object' || definition === null) throw unusable('The module exports no `adapter`.');
  const { id, title, platform, read, columns, entries } = definition;
  if (typeof id !== 'string' || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    throw unusable('`id` must be lower-case words with hyphens, such as "tidy-home".');
  }
  if (typeof title !== 'string' || title === '') throw unusable('`title` is missing: say in a few words what is read.');
  if (platform === undefined) throw unusable('`platform` is missing: { name: "…" }.');
  if (typeof read !== 'function') throw unusable('`read` is missing: the function that reads one row.');
  if (columns === undefined && entries === undefined) {
    throw unusable('Neither `columns` (for tables) nor `entries` (for JSON) says how the export is recognized.');
  }
  const { defineAdapter } = await import('@kluscv/adapters');
  return defineAdapter(definition as AdapterDefinition);
}
