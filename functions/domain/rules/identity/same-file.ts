import { FORM_NOTICE } from '../../form/form-notice.ts';
import { breaksWhere, defineRule, HOLDS, unchecked } from '../rule.ts';

/** The very bytes of a report of another agency or of another year: one of the two was handed in by mistake. */
export const sameFile = defineRule({
  id: 'same-file',
  group: 'identity',
  severity: 'warning',
  title: '与另一份报告是同一个文件',
  explanation: '上传的文件与另一机关或者另一年度的报告逐字节相同。同一份文件不可能是两份报告，其中至少一次传错了。',
  basis: `${FORM_NOTICE}第（四）部分（内容雷同的追究责任）`,
  inForce: { from: 2008 },
  judge: ({ sameFiles, known, year, agency }) => {
    if (!known.sameFiles) return unchecked('没有与其他报告的文件比对。');
    if (sameFiles.length === 0) return HOLDS;
    return breaksWhere(
      sameFiles.map(other => {
        const whose = other.agencyId === agency?.id ? '本机关' : `“${other.agencyName}”`;
        const when = other.year === year ? '' : `${other.year}年度的`;
        return {
          message: `本文件与${whose}${when === '' ? '的' : when}报告是同一个文件。`,
          key: `${other.agencyId} ${other.year}`,
        };
      }),
    );
  },
  remedy: '请核对上传的文件：传错的请重新上传正确的报告；另一份传错的，请通知对方更换。',
  examples: {
    holds: [{}],
    breaks: [
      { sameFiles: [{ agencyId: 'example-county-water', agencyName: '青禾县水利局', year: 2023 }] },
      { sameFiles: [{ agencyId: 'example-county-forestry', agencyName: '青禾县林业局', year: 2022 }] },
    ],
  },
});
