import { FORM_NOTICE } from '../../form/form-notice.ts';
import { wordOf } from '../../form/word-of.ts';
import type { Universal, UniversalClaim } from '../../narrative/ledger.ts';
import { readLedger } from '../../narrative/read-ledger.ts';
import { countAt } from '../../record/certain-figures.ts';
import type { FigurePath } from '../../record/figure.ts';
import { placeName } from '../../record/places/place-name.ts';
import { type Break, breaksWhere, defineRule, notApplicable, unchecked } from '../rule.ts';
import type { Subject } from '../subject.ts';

const GRANTED = wordOf('applications.granted');

const total = (row: string): FigurePath => `applications.${row}.total`;
const CARRIED_OUT = total('carriedOut');
const UPHELD = 'disputes.reconsideration';

/** 全部办结, 均予以公开, 均为自然人 against how the tables distribute them. */
export const contradictedUniversal = defineRule({
  id: 'contradicted-universal',
  group: 'trial',
  severity: 'notice',
  title: '文字说“全部”“均”，表格不是全部',
  formula: `称全部办结 ⇒ 结转下年度＝0；称均${GRANTED} ⇒ ${GRANTED}＝办理结果总计；称均为自然人 ⇒ 自然人＝总计`,
  explanation:
    '“全部办结”“均予以公开”“申请人均为自然人”是对每一件申请的说法，只要表三有一件不是这样，文字就不准确。文中另行交代了结转件数的，不再提示。',
  basis: `${FORM_NOTICE}第（四）部分（内容应当准确）`,
  inForce: { from: 2019 },
  judge: subject => {
    const claims = readLedger(subject.record).universals.filter(
      ({ time, scope }) => time === 'this-year' && scope === 'report',
    );
    if (claims.length === 0) return notApplicable('文字中没有“全部办结”“均为自然人”一类的说法。');
    const judged = claims.map(claim => contradicted(subject, claim));
    const breaks = judged.flatMap(each => each ?? []);
    if (breaks.length > 0) return breaksWhere([...new Map(breaks.map(each => [each.key, each])).values()]);
    return judged.every(each => each === null)
      ? unchecked('表格中的有关数字未能可靠识别，没有与文字核对。')
      : breaksWhere([]);
  },
  remedy: '请按表格改写：写明办结多少、结转多少，或者各类各有多少。',
  examples: {
    holds: [
      {
        texts: { overview: '2023年共收到政府信息公开申请15件，全部办结。' },
        figures: { 'applications.carriedOut.naturalPerson': 0, 'applications.carriedOut.total': 0 },
      },
      { texts: { overview: '2023年收到申请15件，全部办结，其中1件结转下年度办理。' } },
    ],
    breaks: [
      { texts: { overview: '2023年共收到政府信息公开申请15件，全部办结。' } },
      { texts: { overview: '（二）依申请公开。收到的申请均予以公开。' } },
      { texts: { overview: '（二）依申请公开。申请人均为自然人。' } },
    ],
  },
});

/** The break of a claim, none where it holds; null where the figures it needs were not read for certain. */
function contradicted({ record }: Subject, claim: Universal): readonly Break[] | null {
  if (claim.count !== null && !isAll({ record }, claim)) return [];
  const against = figuresAgainst(claim.claim, path => countAt(record, path));
  if (against === null) return null;
  if (against.length === 0 || (against[0] === CARRIED_OUT && tellsOfRest({ record }, claim))) return [];
  const told = against.map(path => `${placeName(path, record)}为${countAt(record, path)}`).join('，');
  return [
    {
      message: `文字写“${claim.printed}”，而${told}，并不是全部。`,
      figures: against,
      quote: claim.sentence,
      key: `${claim.claim} ${claim.printed}`,
    },
  ];
}

/** Figures that contradict a claim; null where one of those asked was not read. */
function figuresAgainst(
  claim: UniversalClaim,
  at: (path: FigurePath) => number | undefined,
): readonly FigurePath[] | null {
  const differ = (part: FigurePath, whole: FigurePath): readonly FigurePath[] | null => {
    const [one, all] = [at(part), at(whole)];
    if (one === undefined || all === undefined) return null;
    return one < all ? [part, whole] : [];
  };
  switch (claim) {
    case 'handled':
      return at(CARRIED_OUT) === undefined ? null : at(CARRIED_OUT) === 0 ? [] : [CARRIED_OUT];
    case 'granted': {
      const among = differ(total('granted'), total('handledTotal'));
      return among?.length === 0 && (at(CARRIED_OUT) ?? 0) > 0 ? [CARRIED_OUT] : among;
    }
    case 'persons':
      return differ('applications.newlyReceived.naturalPerson', total('newlyReceived'));
    case 'businesses':
      return differ('applications.newlyReceived.business', total('newlyReceived'));
    case 'organisations': {
      const persons = at('applications.newlyReceived.naturalPerson');
      return persons === undefined ? null : persons === 0 ? [] : ['applications.newlyReceived.naturalPerson'];
    }
    default:
      return [`${UPHELD}.corrected`, `${UPHELD}.otherResult`].filter(path => (at(path) ?? 0) > 0);
  }
}

/** Whether a count is that of all requests received or handled. */
function isAll({ record }: Pick<Subject, 'record'>, { claim, count }: Universal): boolean {
  const [received = 0, carriedIn = 0, handled] = ['newlyReceived', 'carriedIn', 'handledTotal'].map(row =>
    countAt(record, total(row)),
  );
  // That what was handled is handled says nothing of the rest.
  return [received, received + carriedIn, ...(claim === 'handled' ? [] : [handled])].includes(count ?? undefined);
}

/** Sentences on either side of a claim in which the rest may be told. */
const tellsOfRest = ({ record }: Pick<Subject, 'record'>, { at }: Universal): boolean =>
  readLedger(record).numbers.some(
    ({ topic, value, time, at: own }) =>
      /^requests\.carried(?:Out)?$/.test(topic) &&
      (value ?? 0) > 0 &&
      time === 'this-year' &&
      own.section === at.section &&
      Math.abs(own.paragraph - at.paragraph) <= 1,
  );
