import { latin1Of } from '../../bytes/latin1.ts';
import type { ReadingNotice } from '../../record/record.ts';
import { isRefusal, refuse } from '../../refusal.ts';
import { blocksOfPages } from '../layout/blocks-of-pages.ts';
import type { Reader } from '../reader.ts';
import type { PdfEngine } from './pdf/engine/pdf-engine.ts';
import { drawingWork, NO_WORK } from './pdf/guards/drawing-work.ts';
import { guardStreams } from './pdf/guards/guard-streams.ts';
import { isTruncated } from './pdf/guards/is-truncated.ts';
import { judgeText } from './pdf/guards/judge-text.ts';
import { refuseStandIn } from './pdf/guards/refuse-stand-in.ts';
import { readWithPdfium } from './pdf/read-with-pdfium.ts';

const engine: PdfEngine = readWithPdfium;

/**
 * PDF files with text, of any generator: paragraphs and tables rebuilt from where characters and lines stand. Refuses
 * encrypted, damaged, scanned and oversized files by name.
 */
export const read: Reader = async (bytes, engines) => {
  if (bytes.length === 0) return refuse('empty');
  if (!latin1Of(bytes.subarray(0, 1024)).includes('%PDF') || isTruncated(bytes)) return refuse('corrupt');
  const guarded = guardStreams(bytes);
  if (isRefusal(guarded)) return guarded;
  const work = guarded.mayBeHeavy ? drawingWork(bytes) : NO_WORK;
  return engine(bytes, engines, work, content => {
    const { pages, witness, annotations, unseen } = content;
    return (
      refuseStandIn(content) ??
      judgeText(content) ?? {
        blocks: witness(blocksOfPages(pages)),
        notices: annotationNotices(annotations),
        ...(unseen.length === 0 ? {} : { unseen }),
      }
    );
  });
};

function annotationNotices(count: number): readonly ReadingNotice[] {
  if (count === 0) return [];
  return [{ kind: 'ignored-content', detail: 'PDF 中的批注、图章和签名不是正文，读取时已略去。', count }];
}
