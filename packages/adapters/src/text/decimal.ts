import type { Decimal } from '@kluscv/schema';

/** A number with point or comma as a decimal of at most two places, rounded half up; nothing for anything else. */
export function decimalOf(text: string): Decimal | undefined {
  const [, whole, fraction = ''] = /^(\d{1,6})(?:[.,](\d{1,16}))?$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const hundredths =
    Number(whole) * 100 + Number(fraction.slice(0, 2).padEnd(2, '0')) + (Number(fraction[2] ?? '0') >= 5 ? 1 : 0);
  const rest = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  const units = Math.floor(hundredths / 100);
  return rest === '' ? `${units}` : `${units}.${rest}`;
}
