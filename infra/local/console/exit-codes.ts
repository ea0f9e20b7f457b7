/** How `check` and `submit` end; wrong usage and faults of the program have the codes of sysexits (`runCommand`). */
export const EXIT = {
  /** No errors, and every figure was read for certain. */
  good: 0,
  errors: 1,
  refused: 2,
  unfinished: 3,
  /** No errors, but a table or a figure could not be read for certain: a person has to look. */
  unread: 4,
} as const;
