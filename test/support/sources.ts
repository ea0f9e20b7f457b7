import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { type ParseResult, parseSync, Visitor } from 'oxc-parser';

const ROOT = join(import.meta.dirname, '..', '..');

/** Files of the project by a pattern; paths from its root, with slashes. */
export const sourceFiles = (pattern: string): readonly string[] =>
  globSync(pattern, { cwd: ROOT }).map(file => file.replaceAll('\\', '/'));

export const sourceOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const parsed = new Map<string, ParseResult>();

/** A source as the compiler sees it, parsed once. */
export function parseSource(file: string): ParseResult {
  const known = parsed.get(file) ?? parseSync(file, sourceOf(file));
  parsed.set(file, known);
  return known;
}

/** What a file imports, types too: paths from the root for its own files, what is written for packages. */
export function importsOf(file: string): readonly string[] {
  const { module } = parseSource(file);
  const source = sourceOf(file);
  const written = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) => entries.flatMap(entry => entry.moduleRequest?.value ?? [])),
    ...module.dynamicImports.map(({ moduleRequest }) => source.slice(moduleRequest.start + 1, moduleRequest.end - 1)),
  ];
  return [...new Set(written)].map(target =>
    target.startsWith('.') ? normalize(join(dirname(file), target)).replaceAll('\\', '/') : target,
  );
}

/** Names a file uses as variables: no properties of others, no keys. */
export function namesUsed(file: string): ReadonlySet<string> {
  const names = new Set<string>();
  const keys = new Set<number>();
  new Visitor({
    MemberExpression({ computed, property }) {
      if (!computed) keys.add(property.start);
    },
    Property({ computed, shorthand, key }) {
      if (!computed && !shorthand) keys.add(key.start);
    },
    Identifier({ name, start }) {
      if (!keys.has(start)) names.add(name);
    },
  }).visit(parseSource(file).program);
  return names;
}

/** Every string literal of a file, those of imports too. */
export function stringsIn(file: string): readonly string[] {
  const found: string[] = [];
  new Visitor({
    Literal({ value }) {
      if (typeof value === 'string') found.push(value);
    },
  }).visit(parseSource(file).program);
  return found;
}
