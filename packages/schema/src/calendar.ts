const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a text of the form `YYYY-MM-DD…` names a day that exists (proleptic Gregorian calendar, as RFC 3339 has it). */
export function isCalendarDate(text: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month === 2 && day === 29) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (DAYS[month - 1] ?? 0);
}

/** Whether a text is an instant of RFC 3339 in UTC. A leap second is not accepted: few clocks and fewer libraries know one. */
export function isInstant(text: string): boolean {
  return /^[^T]{10}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$/.test(text) && isCalendarDate(text.slice(0, 10));
}
