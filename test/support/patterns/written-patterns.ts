import { Visitor } from 'oxc-parser';
import { parseSource, sourceOf } from '../sources.ts';

export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** File and line, or what else tells where it comes from. */
  readonly where: string;
}

/** Every regular expression written as a literal in a file. */
export function writtenPatterns(file: string): readonly Pattern[] {
  const text = sourceOf(file);
  const found: Pattern[] = [];
  new Visitor({
    Literal(literal) {
      if (!('regex' in literal)) return;
      const line = text.slice(0, literal.start).split('\n').length;
      found.push({ source: literal.regex.pattern, flags: literal.regex.flags, where: `${file}:${line}` });
    },
  }).visit(parseSource(file).program);
  return found;
}
