import type { Closing } from './record.ts';

/** All lines below the last section: attachments, signature, date. */
export const closingLines = ({ attachments, signature, date }: Closing): readonly string[] => [
  ...attachments,
  ...(signature === null ? [] : [signature]),
  ...(date === null ? [] : [date]),
];
