import { refuse } from '../refuse.ts';

const TOKEN = /\s*(?:([:#]?[A-Za-z0-9_]+)|(<=|>=|<>|[=<>()[\],.+-]))\s*/y;

/** The words and signs of an expression, one after the other. */
export interface Tokens {
  readonly peek: (ahead?: number) => string | undefined;
  readonly next: () => string;
  /** Takes the next token where it is this one; keywords in any case. */
  readonly take: (token: string) => boolean;
  readonly expect: (token: string) => void;
  readonly fail: () => Error;
}

/** Cuts an expression into tokens. `use` names it in errors: `ConditionExpression`. Throws ValidationException. */
export function openTokens(use: string, expression: string): Tokens {
  const tokens = cut(use, expression);
  let at = 0;
  const fail = (): Error => refuse(`Invalid ${use}: Syntax error; token: "${tokens[at] ?? '<EOF>'}"`);
  const is = (token: string): boolean => tokens[at]?.toUpperCase() === token;
  const take = (token: string): boolean => {
    const taken = is(token);
    if (taken) at += 1;
    return taken;
  };
  return {
    peek: (ahead = 0) => tokens[at + ahead],
    next: () => {
      const token = tokens[at];
      if (token === undefined) throw fail();
      at += 1;
      return token;
    },
    take,
    expect: token => {
      if (!take(token)) throw fail();
    },
    fail,
  };
}

function cut(use: string, expression: string): readonly string[] {
  const tokens: string[] = [];
  let end = 0;
  if (expression.trim() === '') throw refuse(`Invalid ${use}: The expression can not be empty;`);
  while (end < expression.length) {
    TOKEN.lastIndex = end;
    const [, word, sign] = TOKEN.exec(expression) ?? [];
    const token = word ?? sign;
    if (token === undefined) throw refuse(`Invalid ${use}: Syntax error; near: "${expression.slice(end, end + 10)}"`);
    tokens.push(token);
    end = TOKEN.lastIndex;
  }
  return tokens;
}
