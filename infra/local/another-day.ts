/** Milliseconds from now to nine in the morning in Beijing of a date, `YYYY-MM-DD`; undefined where it is none. */
export function untilMorningOf(date: string): number | undefined {
  const at = Date.parse(`${date}T09:00:00+08:00`);
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(at) ? at - Date.now() : undefined;
}
