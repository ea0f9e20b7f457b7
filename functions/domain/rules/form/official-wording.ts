/** Number, brackets, punctuation, quotes and white space do not make a wording another one. */
const fold = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\s\p{P}\p{S}]+/gu, '')
    .replace(/^[一二三四五六七八九十\d]{1,3}(?=[\u4e00-\u9fff]{2})/u, '');

/** Remarks in brackets that agencies leave out: （区分处理的，只计这一情形…）. */
const withoutRemark = (text: string): string => text.replaceAll(/(?<=[\u4e00-\u9fff])[（(][^（()）]*[）)]/g, '');

/** Whether a printed row label is the official one, after folding what does not matter. */
export function isOfficialLabel(printed: string, official: string): boolean {
  const label = fold(printed);
  return (
    label === fold(official) ||
    label === fold(withoutRemark(official)) ||
    fold(withoutRemark(printed)) === fold(official)
  );
}

/** Whether a printed section heading is the official title. */
export const isOfficialHeading = (printed: string, title: string): boolean => fold(printed) === fold(title);
