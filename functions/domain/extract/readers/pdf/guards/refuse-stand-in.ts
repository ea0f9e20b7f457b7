import { type Refusal, refuse } from '../../../../refusal.ts';
import type { PdfContent } from '../engine/pdf-engine.ts';

/** Why a file is not read whose pages only stand for something else, and how to save what they stand for. */
const STAND_FOR = {
  xfa: '文件是动态表单（XFA），页面内容要由 Adobe 软件在打开时生成，这里读不到。请用 Adobe 软件打开，以“打印”方式另存为普通 PDF 后重新上传。',
  attachments:
    '文件是 PDF 文件包（公文包），报告在所附的文件里，页面上没有报告。请打开文件包，取出其中的报告文件单独上传，或另存为普通 PDF 后上传。',
} as const;

/** Refuses a file whose pages are not the document. */
export const refuseStandIn = ({ standsFor }: PdfContent): Refusal | null =>
  standsFor === null ? null : refuse('unsupported_format', STAND_FOR[standsFor]);
