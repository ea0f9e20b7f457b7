import { FORM_NOTICE } from '../../form/form-notice.ts';
import { type Sentence, sentencesOf } from '../../record/texts.ts';
import { type Break, breaksWhere, defineRule, unchecked } from '../rule.ts';
import { reportingYear } from '../subject.ts';

/** Words by which a sentence speaks of another year on purpose. */
const ELSEWHEN =
  /同比|环比|上年|去年|上一年|往年|以来|相比|相较|较|比20|结转|计划|下一步|下步|今后|明年|来年|将|拟|打算|起步|展望|预计|力争|年初|年底前|截至|截止|至20|到20|起至|决算|预算|报告|年报|总结|工作安排|工作重点|工作打算|—20|-20|~20|和20|、20|与20|通报|印发|修订|施行|实施|发布的|出台|制定的|考核|评估|统计期限|报告期|要点|规划|五年|“十/;
const LEADING_YEAR =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．是]{1,2})?(?:在|全|自)?(20\d{2})年度?(?![\d—\-~至到]|1?\d月)[，,]?/;

/** Last year's or next year's number at the head of a sentence about this year: text taken over, or a slip. */
export const staleYear = defineRule({
  id: 'stale-year',
  group: 'identity',
  severity: 'warning',
  title: '正文年份与报告年度不符',
  explanation: '叙述本年度工作的句子写成了上一年或下一年，多半是沿用往年文字没有更新，会使公众误认数据所属年度。',
  basis: `${FORM_NOTICE}第（四）项（内容应当准确）`,
  inForce: { from: 2019 },
  judge: subject => {
    const year = reportingYear(subject);
    if (year === null) return unchecked('报告年度不明。');
    const sentences = sentencesOf(subject.record);
    const stale = sentences.filter(
      (each, at) => isStale(each, year) && !isCompared(each, [sentences[at - 1], sentences[at + 1]], year),
    );
    return breaksWhere(
      stale.slice(0, 5).map(({ text }): Break => {
        const printed = LEADING_YEAR.exec(text.replaceAll(/\s+/g, ''))?.[1];
        return {
          message: `“${text.slice(0, 40)}…”写的是${printed}年，报告年度是${year}年。`,
          quote: text.slice(0, 200),
        };
      }),
    );
  },
  remedy: '请核对这句话说的是哪一年，改正年份；如确指上年或下年，请写明“上年”“下一年”。',
  examples: {
    holds: [{}, { texts: { problems: '2024年，我局将继续改进公示附件格式，使之便于检索，并逐步扩大图解范围。' } }],
    breaks: [{ texts: { overview: '2022年，青禾县林业局公开林权登记公示31条，维护专栏2个。' } }],
  },
});

/** Told beside a sentence of the reporting year: a comparison of years. */
function isCompared(sentence: Sentence, beside: readonly (Sentence | undefined)[], year: number): boolean {
  return beside.some(
    each =>
      each?.section === sentence.section && each.paragraph === sentence.paragraph && each.text.includes(`${year}年`),
  );
}

function isStale({ text, section }: Sentence, year: number): boolean {
  if (section === 'preamble' || text.length > 400) return false;
  const plain = text.replaceAll(/\s+/g, '');
  const printed = LEADING_YEAR.exec(plain)?.[1];
  if (printed === undefined || Math.abs(Number(printed) - year) !== 1) return false;
  // Problems of last year are told in section five on purpose, plans for next year likewise.
  if (section === 'problems' || (section === 'other' && Number(printed) === year + 1)) return false;
  return !ELSEWHEN.test(plain) && !plain.includes(`${year}年`);
}
