import { findPersonalData } from '../../../personal-data/find-personal-data.ts';
import { searchedTexts } from '../../../personal-data/searched-texts.ts';
import type { ReportRecord } from '../../../record/record.ts';
import type { ReadDocument, Table, TableCell } from '../../document.ts';
import { squeeze } from '../labels/label-key.ts';

/** How much of the text around is kept. */
const AROUND = 200;

/**
 * What a file holds beside the record that is made of it, where something of a person is in it: what nobody sees on the
 * page, texts around the report, tables that are none of the form. Nothing else of such texts is kept.
 */
export function unrecordedTexts(document: ReadDocument, record: ReportRecord): readonly string[] {
  const year = record.year === null ? undefined : record.year + 1;
  const recorded = squeeze(
    searchedTexts(record)
      .map(({ text }) => text)
      .join('\n'),
  );
  const beside = document.blocks.flatMap(block => (block.kind === 'table' ? rowsOf(block) : [block.text]));
  const texts = [
    (document.unseen ?? []).join('\n'),
    beside.filter(text => !recorded.includes(squeeze(text))).join('\n'),
  ];
  return texts.flatMap(text => excerpts(text, year));
}

/** Rows of a table as lines, every cell behind the head of its column, so that a number stands behind its label. */
function rowsOf({ cells, rowCount }: Table): readonly string[] {
  const heads = cells.filter(({ row }) => row === 0);
  const headOf = ({ row, column }: TableCell): string => {
    const head =
      row === 0 ? undefined : heads.find(each => each.column <= column && column < each.column + each.columnSpan);
    return head === undefined ? '' : `${head.text.replaceAll('\n', '')}：`;
  };
  const rows = Array.from({ length: rowCount }, (): string[] => []);
  for (const cell of cells) rows[cell.row]?.push(headOf(cell) + cell.text);
  return rows.map(row => row.join('，'));
}

function excerpts(text: string, year: number | undefined): readonly string[] {
  const kept: { from: number; to: number }[] = [];
  for (const { from, to } of findPersonalData(text, year)) {
    const last = kept.at(-1);
    if (last !== undefined && from - AROUND <= last.to) last.to = to + AROUND;
    else kept.push({ from: Math.max(0, from - AROUND), to: to + AROUND });
  }
  return kept.map(({ from, to }) => text.slice(from, to));
}
