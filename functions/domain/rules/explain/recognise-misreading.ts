import type { ReportRecord } from '../../record/record.ts';
import type { Identity } from './identities.ts';
import { labelOf, type NumberAt, recogniseMisplacement, sheetOf, sumOf } from './recognise-misplacement.ts';

/**
 * What a table 3 that breaks on a broad front looks like, in plain Chinese: columns changed places, a row slid by a
 * column, a row is missing. Empty where it looks like none of these. It is a hint for whoever compares the original;
 * no figure is changed by it.
 */
export function recogniseMisreading(record: ReportRecord): string {
  const misplaced = recogniseMisplacement(record);
  if (misplaced !== undefined) return `${misplaced.looksLike}。`;
  const sheet = sheetOf(record);
  return (sheet && missingRow(sheet.identities, sheet.numberAt)) ?? '';
}

/** Only the sums of the results break, each lacks something, and what they lack adds up like a row. */
function missingRow(identities: readonly Identity[], numberAt: NumberAt): string | undefined {
  const broken = identities.filter(identity => sumOf(identity, numberAt) !== 0);
  if (broken.length === 0 || !broken.every(({ id }) => /^handled\.\w+$/.test(id))) return undefined;
  const lacking = new Map(broken.map(identity => [identity.id.slice('handled.'.length), -sumOf(identity, numberAt)]));
  const parts = [...lacking].filter(([column]) => column !== 'total').map(([, lack]) => lack);
  const total = lacking.get('total') ?? 0;
  if (parts.some(lack => lack < 0) || parts.reduce((sum, lack) => sum + lack, 0) !== total) return undefined;
  const named = [...lacking].map(([column, lack]) => `${labelOf(column)}${lack}`);
  return `各栏缺少的数（${named.join('、')}）自成一行，像是有一行办理结果没有读到或没有填。`;
}
