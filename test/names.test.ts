import { describe, expect, it } from 'vitest';
import { parseSource, sourceFiles } from './support/sources.ts';

/** What plays the same part in every file of its kind: handlers of functions, readers of formats. */
const PARTS: ReadonlySet<string> = new Set(['handler', 'read']);

interface Exported {
  readonly name: string;
  readonly kind: string;
  readonly file: string;
}

/** Types and constants a file exports itself; functions named by what they do to what is at hand are no matter. */
function exportsOf(file: string): readonly Exported[] {
  return parseSource(file).program.body.flatMap((statement): readonly Exported[] => {
    if (statement.type !== 'ExportNamedDeclaration' || statement.declaration === null) return [];
    const { declaration } = statement;
    if (declaration.type === 'TSInterfaceDeclaration' || declaration.type === 'TSTypeAliasDeclaration')
      return [{ name: declaration.id.name, kind: 'type', file }];
    if (declaration.type !== 'VariableDeclaration') return [];
    return declaration.declarations.flatMap(({ id, init }) =>
      id.type !== 'Identifier' || init?.type === 'ArrowFunctionExpression'
        ? []
        : [{ name: id.name, kind: 'constant', file }],
    );
  });
}

describe('names', () => {
  const exported = sourceFiles('{functions,infra}/**/*.ts').flatMap(exportsOf);

  it('are found', () => {
    expect(exported.length).toBeGreaterThan(300);
    expect(exported.map(({ name }) => name)).toEqual(expect.arrayContaining(['ReportRecord', 'CATALOGUE']));
  });

  it('of exported types and constants stand for one thing each', () => {
    const places = Map.groupBy(
      exported.filter(({ name }) => !PARTS.has(name)),
      ({ name, kind }) => `${kind} ${name}`,
    );
    const doubled = [...places].filter(([, found]) => found.length > 1);
    expect(doubled.map(([name, found]) => `${name}: ${found.map(({ file }) => file).join(', ')}`)).toEqual([]);
  });
});
