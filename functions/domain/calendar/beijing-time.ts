/** Hours of China standard time; the whole country keeps it all the year. */
const OFFSET_MS = 8 * 60 * 60 * 1000;

const beijing = (instant: string): string => new Date(Date.parse(instant) + OFFSET_MS).toISOString();

/** Calendar date `YYYY-MM-DD` in Beijing of an ISO 8601 instant. Throws RangeError for what is no instant. */
export const beijingDate = (instant: string): string => beijing(instant).slice(0, 10);

/** `YYYY-MM-DD HH:mm` in Beijing, the form government sites print in `PubDate`. */
export const beijingMinute = (instant: string): string => beijing(instant).slice(0, 16).replace('T', ' ');

/** `2024年1月20日` for `2024-01-20`. */
export function chineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
