import type { Random } from '../../../infra/local/invented/random.ts';

/** What the slots of a template stand for. */
export type Slots = Readonly<Record<string, number | string>>;

/**
 * One sentence of a template: `[a|b|]` is one of its alternatives, which may hold further ones, `{name}` a slot.
 * Throws where a slot has no value.
 */
export function expand(random: Random, template: string, slots: Slots): string {
  return chooseAlternatives(random, template).replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = slots[name];
    if (value === undefined) throw new Error(`No value for {${name}} in ${template}`);
    return String(value);
  });
}

const INNERMOST = /\[([^[\]]*)\]/;

function chooseAlternatives(random: Random, template: string): string {
  let text = template;
  for (let found = INNERMOST.exec(text); found !== null; found = INNERMOST.exec(text)) {
    const choices = (found[1] ?? '').split('|');
    const choice = choices[random.whole(0, choices.length - 1)] ?? '';
    text = `${text.slice(0, found.index)}${choice}${text.slice(found.index + found[0].length)}`;
  }
  return text;
}
