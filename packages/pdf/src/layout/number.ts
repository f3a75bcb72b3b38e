/** A number as the file spells it: at most three decimals, so that no engine's last digit gets in. */
export function operand(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return String(rounded === 0 ? 0 : rounded);
}
