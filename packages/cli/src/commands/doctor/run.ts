import { statSync } from 'node:fs';
import { STANDARD_VERSION } from '@kluscv/schema';
import { didWebUrl } from '@kluscv/sdk';
import { type Settings, settingsFrom } from '../../settings/read-settings.ts';
import { isKlusError, type Place } from '../../errors.ts';
import { type ExitCode } from '../../exit.ts';
import { didOf, stateAt } from '@kluscv/issuer';
import { askHosted } from '@kluscv/node/fetch';
import { isElsewhere, type KeyInfo } from '@kluscv/node/keys';
import { readAll } from '../../terminal/files.ts';
import { here, type Io } from '../../terminal/io.ts';
import { keyInfo } from '../../terminal/keys.ts';
import { type Check, checkLines, exitOf } from '../../terminal/check-list.ts';
import { counted } from '../../terminal/terminal.ts';
import { trustListFrom } from '../trust/list-file.ts';
import { VERSION } from '../../version.ts';
import { hostingReports } from '../did/check.ts';
import { dayOf, DUE, dueFrom } from '../keys/due.ts';
import { percent, statusListStates } from '../status/lists.ts';

/** Options of `kluscv doctor`. */
export interface DoctorOptions {
  readonly config?: string;
  readonly online?: boolean;
  readonly json?: boolean;
}

/** Oldest Node that runs the command. */
const OLDEST_NODE: readonly [number, number] = [22, 18];
/** A list that ends sooner should be signed anew. */
const LIST_DAYS_LEFT = 7;
/** A clock that is further off gives credentials dates that others refuse. */
const CLOCK_SECONDS = 300;

/** `kluscv doctor`: whether all is well on this machine and, if asked, with what is published. Nothing is changed. */
export async function doctor(io: Io, options: DoctorOptions): Promise<ExitCode> {
  const checks: Check[] = [nodeCheck(process.versions.node)];
  let settings: Settings = { resolved: [], files: {} };
  try {
    settings = await settingsFrom(io, here(io), options.config);
    const files = Object.values(settings.files);
    checks.push({
      check: 'settings',
      outcome: 'right',
      text: files.length === 0 ? 'There are none; that is fine.' : `Read from ${files.join(' and ')}.`,
    });
  } catch (error) {
    checks.push(failed('settings', error));
  }
  const setting = (name: string): unknown => settings.resolved.find((one) => one.setting.name === name)?.value;
  const key = setting('key');
  const info =
    typeof key === 'string' && !isElsewhere(key) ? await attempt(checks, 'key', () => keyInfo(io, key)) : undefined;
  for (const check of info === undefined ? [] : keyChecks(io, info)) checks.push(check);
  const status = setting('status');
  if (typeof status === 'string') {
    const states = await attempt(checks, 'lists', () => statusListStates(io, status));
    for (const state of states ?? []) checks.push(listCheck(io, state));
  }
  const trust = setting('trust');
  if (Array.isArray(trust)) {
    const lists = await attempt(checks, 'trust', async () =>
      (await readAll(io, trust as readonly string[], ['.json'])).map(trustListFrom),
    );
    if (lists !== undefined) {
      const many = lists.reduce((sum, { issuers }) => sum + issuers.length, 0);
      checks.push({
        check: 'trust',
        outcome: 'right',
        text: `${many === 1 ? '1 issuer is' : `${many} issuers are`} recognized, in ${counted(lists.length, 'list')}.`,
      });
    }
  }
  const named = setting('did');
  const did = typeof named === 'string' ? named : info === undefined ? undefined : didOf(info);
  if (options.online === true) {
    const found = await online(io, did, {
      ...(info !== undefined && { key: [info.file] }),
      ...(typeof status === 'string' && { status }),
    });
    for (const check of found) checks.push(check);
  } else if (did !== undefined && didWebUrl(did) !== undefined) {
    checks.push({
      check: 'hosting',
      outcome: 'advised',
      text: `Not asked for. Say --online, or: kluscv did check ${did}`,
    });
  }

  const version = {
    kluscv: VERSION,
    standard: STANDARD_VERSION,
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
  };
  if (options.json === true) io.stdout(`${JSON.stringify({ version, checks }, null, 2)}\n`);
  else
    io.stdout(
      `kluscv ${version.kluscv} (standard ${version.standard}), Node ${version.node}, ${version.platform}\n${checkLines(io, checks)}`,
    );
  return exitOf(checks);
}

/** Whether this Node is new enough. */
export function nodeCheck(version: string): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldest, least] = OLDEST_NODE;
  return major > oldest || (major === oldest && minor >= least)
    ? { check: 'node', outcome: 'right', text: `Node ${version} runs the command.` }
    : { check: 'node', outcome: 'wrong', text: `Node ${version} is too old. Install ${oldest}.${least} or newer.` };
}

/** Whether a clock agrees with that of a server. */
export function clockCheck(date: string | undefined, now: string): readonly Check[] {
  const seconds = (Date.parse(now) - Date.parse(date ?? '')) / 1000;
  if (Number.isNaN(seconds)) return [];
  return Math.abs(seconds) <= CLOCK_SECONDS
    ? [{ check: 'clock', outcome: 'right', text: 'The clock of this machine agrees with that of the server.' }]
    : [
        {
          check: 'clock',
          outcome: 'wrong',
          text: `The clock of this machine is ${Math.abs(Math.round(seconds / 60))} minutes ${seconds > 0 ? 'fast' : 'slow'}. What it signs now has a wrong date.`,
        },
      ];
}

function keyChecks(io: Io, { file, encrypted, iat, exp }: KeyInfo): readonly Check[] {
  const now = io.now();
  const state = stateAt({ ...(iat !== undefined && { iat }), ...(exp !== undefined && { exp }) }, now, dueFrom(DUE));
  const until = exp === undefined ? '' : dayOf(exp);
  const period: Readonly<Record<typeof state, Check>> = {
    fine: { check: 'key', outcome: 'right', text: `${file} is meant to sign until ${until}.` },
    due: {
      check: 'key',
      outcome: 'advised',
      text: `${file} is meant to sign until ${until}: it is time for \`kluscv keys rotate\`.`,
    },
    over: { check: 'key', outcome: 'wrong', text: `The time of ${file} was over on ${until}: kluscv keys rotate` },
    unknown: { check: 'key', outcome: 'advised', text: `${file} does not say until when it is meant to sign.` },
  };
  const ahead: readonly Check[] =
    iat !== undefined && iat * 1000 > Date.parse(now) + CLOCK_SECONDS * 1000
      ? [
          {
            check: 'clock',
            outcome: 'wrong',
            text: `${file} was made on ${dayOf(iat)}, which is in the future: the clock of this machine is slow.`,
          },
        ]
      : [];
  // On Windows a file's mode says nothing.
  const open = process.platform !== 'win32' && !encrypted && (statSync(file).mode & 0o077) !== 0;
  return [
    period[state],
    ...ahead,
    ...(open
      ? [{ check: 'key', outcome: 'wrong', text: `Others on this machine can read ${file}: chmod 600.` } as const]
      : []),
  ];
}

function listCheck(
  io: Io,
  { list, allocated, size, validUntil }: Awaited<ReturnType<typeof statusListStates>>[number],
): Check {
  const check = 'lists';
  if (validUntil === undefined)
    return { check, outcome: 'wrong', text: `${list} was never signed: kluscv status publish` };
  const days = (Date.parse(validUntil) - Date.parse(io.now())) / 86_400_000;
  if (days <= 0)
    return { check, outcome: 'wrong', text: `${list} has been out of date since ${validUntil}: kluscv status publish` };
  return days < LIST_DAYS_LEFT
    ? { check, outcome: 'advised', text: `${list} ends on ${validUntil}: kluscv status publish` }
    : { check, outcome: 'right', text: `${list} is valid until ${validUntil}, and ${percent(allocated / size)} full.` };
}

async function online(
  io: Io,
  did: string | undefined,
  options: { readonly key?: readonly string[]; readonly status?: string },
): Promise<readonly Check[]> {
  const address = did === undefined ? undefined : didWebUrl(did);
  if (did === undefined || address === undefined) {
    return [
      {
        check: 'hosting',
        outcome: 'advised',
        text: 'There is nothing to ask for: set `did`, or `key` to the key of a did:web.',
      },
    ];
  }
  const reports = await hostingReports(io, did, options);
  const answer = await askHosted(address);
  return [
    ...reports.flatMap(({ address: asked, checks }) =>
      checks.map((one) => ({ ...one, text: `${asked}: ${one.text}` })),
    ),
    ...(answer.ok ? clockCheck(answer.headers['date'], io.now()) : []),
  ];
}

/** What cannot be read is a finding here: the rest is looked at all the same. */
async function attempt<Value>(checks: Check[], check: string, read: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await read();
  } catch (error) {
    checks.push(failed(check, error));
    return undefined;
  }
}

function failed(check: string, error: unknown): Check {
  const { at, found, hint } = isKlusError(error) ? (error.details as Place) : {};
  const place = [at, found, hint];
  const message = error instanceof Error ? error.message : String(error);
  return { check, outcome: 'wrong', text: [message, ...place.filter((part) => part !== undefined)].join(' — ') };
}
