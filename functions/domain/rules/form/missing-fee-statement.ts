import { FORM_NOTICE } from '../../form/form-notice.ts';
import { sectionText } from '../../record/texts.ts';
import { breaksWhere, defineRule, notApplicable } from '../rule.ts';

/** 国办函〔2020〕109号: the fee for handling requests is reported in section six, also when it is nothing. */
export const missingFeeStatement = defineRule({
  id: 'missing-fee-statement',
  group: 'form',
  severity: 'warning',
  title: '未报告信息处理费收取情况',
  explanation: '第六部分应当写明本年度收取信息处理费的情况，没有收取也要写明。它与表二的行政事业性收费不是一回事。',
  basis: `《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）；${FORM_NOTICE}第六部分`,
  inForce: { from: 2021 },
  judge: ({ record }) => {
    const text = sectionText(record, 'other');
    if (text === '' && record.sections.other.heading === null) return notApplicable('报告没有第六部分。');
    return breaksWhere(
      /处理费|收费|收取.{0,12}费/.test(text)
        ? []
        : [
            {
              message: '“六、其他需要报告的事项”没有写信息处理费的收取情况。',
              ...(text === '' ? {} : { quote: text.slice(0, 120) }),
            },
          ],
    );
  },
  remedy: '请在第六部分写明本年度是否收取信息处理费，收取的写明件数和金额。',
  examples: {
    holds: [{}],
    breaks: [{ texts: { other: '本机关没有其他需要报告的事项。' } }],
  },
});
