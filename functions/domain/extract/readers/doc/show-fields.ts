/** Signs of a field: its instruction, what it shows, its end ([MS-DOC] 2.8.25). */
const FIELD = { begin: '\x13', separate: '\x14', end: '\x15' } as const;
/** Fields that mark something and show nothing. */
const SILENT = /^\s{0,9}(?:XE|TC|TA|RD|SET|ASK|PRIVATE|ADVANCE|NEXT|HYPERLINK)\b/i;
const LONGEST_INSTRUCTION = 200;

interface OpenField {
  part: 'instruction' | 'result';
  instruction: string;
}

/** The fields around the text under way. */
export interface Fields {
  readonly isOpen: () => boolean;
  /** Takes a sign of a field, or a character of an instruction; false for what is shown. */
  readonly meet: (character: string) => boolean;
  /** A field without end must not silence the rest of the report. */
  readonly close: () => void;
}

/** `onUnread` is told of a field that shows something and has stored nothing of it. */
export function openFields(onUnread: () => void): Fields {
  const open: OpenField[] = [];
  const end = (field: OpenField | undefined): void => {
    if (field?.part === 'instruction' && !SILENT.test(field.instruction)) onUnread();
  };
  return {
    isOpen: () => open.length > 0,
    meet: character => {
      const field = open.at(-1);
      if (character === FIELD.begin) open.push({ part: 'instruction', instruction: '' });
      else if (character === FIELD.separate && field !== undefined) field.part = 'result';
      else if (character === FIELD.end) end(open.pop());
      else if (!open.some(({ part }) => part === 'instruction')) return character === FIELD.separate;
      else if (field !== undefined && field.instruction.length < LONGEST_INSTRUCTION) field.instruction += character;
      return true;
    },
    close: () => {
      open.length = 0;
    },
  };
}
