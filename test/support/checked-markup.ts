import { HtmlValidate, type RuleConfig, StaticConfigLoader } from 'html-validate';

const validatorFor = (rules: RuleConfig) =>
  new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard', 'html-validate:a11y'], rules }));
const forPages = validatorFor({});
/** Mail programs still need the presentational attributes of layout tables. */
const forLetters = validatorFor({ 'no-deprecated-attr': 'off' });

/** What a validator of HTML has to say against a page: nothing, if it is right. */
export const faultsOfPage = (page: string): Promise<readonly string[]> => faults(forPages, page);
export const faultsOfLetter = (letter: string): Promise<readonly string[]> => faults(forLetters, letter);

async function faults(validator: HtmlValidate, markup: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(markup);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, message }) => `${ruleId} ${line}: ${message}`),
  );
}
