/** What stands behind the whole number, by thousandths: found out once each, since spelling a fraction takes long. */
const fractions: string[] = [];

/** A number as the file spells it: at most three decimals, so that no engine's last digit gets in. */
export function operand(value: number): string {
  const thousandths = Math.round(value * 1000);
  if (thousandths < 0) return `-${operand(-value)}`;
  const whole = Math.floor(thousandths / 1000);
  const rest = thousandths - whole * 1000;
  if (rest === 0) return String(whole);
  return whole + (fractions[rest] ??= String(rest / 1000).slice(1));
}
