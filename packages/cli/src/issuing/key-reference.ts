/** What stands before a command that has the key: `exec:./sign --slot 1`. */
export const EXEC = 'exec:';

/** Whether `--key` names a key of a key service: `awskms:///alias/issuer`. Nothing in it is secret. */
export function isServiceKey(key: string): boolean {
  return /^(awskms|gcpkms|azurekms|hashivault):\/\//.test(key);
}

/** Whether `--key` names something else than a file: a program is run for it, or a package of the project. */
export function isElsewhere(key: string): boolean {
  return key.startsWith(EXEC) || isServiceKey(key);
}
