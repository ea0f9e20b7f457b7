import { type Html, html } from '../../markup/html.ts';

/** Words of the form that a reader from outside does not know; the meaning follows the notes to the form. */
const TERMS: readonly (readonly [term: string, meaning: string])[] = [
  ['结转', '上一年收到、到年底还没有办完的申请，转到本年继续办理；本年没有办完的，转到下年。'],
  ['予以公开', '申请人要的信息全部提供了。'],
  ['部分公开', '一件申请中，一部分信息提供了，其余部分依法不能提供。'],
  ['不予公开', '信息依法不能公开，例如国家秘密、他人的商业秘密和隐私、内部事务信息。'],
  ['无法提供', '机关没有这些信息，或者要另行制作，或者申请经过补正仍说不清要什么。'],
  ['不予处理', '不属于政府信息公开申请的来件，例如信访投诉、重复申请、索要公开出版物。'],
  ['行政复议', '申请人不服答复，请上级机关重新审查。'],
  ['行政诉讼', '申请人不服答复，向法院起诉；可以直接起诉，也可以在复议之后起诉。'],
];

/** Explanations, folded; they need no script. */
export const terms = (): Html =>
  html`<details class="terms"><summary>表中用语是什么意思</summary><dl>${TERMS.map(
    ([term, meaning]) => html`<div><dt>${term}</dt><dd>${meaning}</dd></div>`,
  )}</dl></details>
`;
