import type { ReportRecord } from '../../../record/record.ts';
import type { ComparedSection } from '../../subject.ts';
import { bandKeys } from './band-keys.ts';
import { signText } from './sign-text.ts';

/** Keys under which the text of a section stands in the index of texts; none where it is too short to be a copy. */
export const textKeys = (record: ReportRecord, section: ComparedSection): readonly string[] =>
  bandKeys(signText(record.sections[section].paragraphs));
