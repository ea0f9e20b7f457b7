import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { Named } from '../../../../functions/domain/form/editions/edition.ts';
import { EDITIONS } from '../../../../functions/domain/form/editions/editions.ts';
import { figuresOfEdition } from '../../../../functions/domain/form/figure-name.ts';
import { listFindings } from '../../../../functions/domain/letters/findings/listed-findings.ts';
import { markupOf } from '../../../../functions/domain/markup/html.ts';
import { KEY_FIGURES } from '../../../../functions/domain/pages/report/key-figures.ts';
import { applicationsTable } from '../../../../functions/domain/pages/report/tables/applications-table.ts';
import { disclosureTable } from '../../../../functions/domain/pages/report/tables/disclosure-table.ts';
import { disputesTable } from '../../../../functions/domain/pages/report/tables/disputes-table.ts';
import { placeName } from '../../../../functions/domain/record/places/place-name.ts';
import { CATALOGUE } from '../../../../functions/domain/rules/catalogue.ts';
import { exampleRecord, exampleSubject } from '../../../../functions/domain/rules/examples/example-record.ts';
import { validateReport } from '../../../../functions/domain/validate/validate-report.ts';
import { sourceFiles, sourceOf } from '../../../support/sources.ts';

/** Every name the form has for a row, a column, or a heading over them, in any edition. */
const NAMES: ReadonlySet<string> = new Set(
  EDITIONS.flatMap(edition => {
    const { applications, disputes, disclosure } = edition;
    const named: readonly Named[] = [
      ...disclosure,
      ...disclosure.flatMap(({ columns }) => columns),
      ...applications.rowHeadings,
      ...applications.rows,
      ...applications.columnHeadings,
      ...applications.columns,
      ...disputes.groupHeadings,
      ...disputes.groups,
      ...disputes.results,
    ];
    return [
      ...named.flatMap(({ name, label, short, brief }) => [
        name,
        label,
        short,
        ...(brief === undefined ? [] : [brief]),
      ]),
      ...[...figuresOfEdition(edition).values()].flatMap(({ row, shortRow }) => [row, shortRow]),
      ...disclosure.map(({ item }) => item),
    ];
  }),
);

/** What sentences of ours call them. */
const BRIEF: ReadonlySet<string> = new Set(
  EDITIONS.flatMap(({ applications, disclosure }) =>
    [...applications.rows, ...disclosure.flatMap(({ columns }) => columns)].flatMap(({ brief = [] }) => brief),
  ),
);

/** Names in quotes behind a table's name, and those called 行 or 栏; the quotes inside one row's name are no ends. */
function namesIn(message: string): readonly string[] {
  const text = message.replaceAll('“三安全一稳定”', '三安全一稳定');
  const places = text.matchAll(/表[二三四](?:第\d+行)?“([^”]+)”(?:的“([^”]+)”)?|“([^”]+)”(?:行|栏)/g);
  return [...places].flatMap(([, row, column, either]) =>
    [row, column, either].flatMap(name => (name === undefined ? [] : [name.replace('三安全一稳定', '“三安全一稳定”')])),
  );
}

/** Texts of the header cells of a page's tables. */
function headersOf(markup: string): readonly string[] {
  const headers: string[] = [];
  let open = false;
  const parser = new Parser({
    onopentag: name => {
      if (name !== 'th') return;
      open = true;
      headers.push('');
    },
    ontext: text => {
      if (open) headers[headers.length - 1] += text;
    },
    onclosetag: name => {
      if (name === 'th') open = false;
    },
  });
  parser.end(markup);
  return headers;
}

const breaks = CATALOGUE.flatMap(rule =>
  rule.examples.breaks.map((example, index) => ({
    name: `${rule.id} ${index}`,
    findings: validateReport(exampleSubject(example)).findings,
  })),
);

describe('names of rows and columns', () => {
  it.each(breaks)('of $name are the form’s, in messages and in letters', ({ findings }) => {
    const said = findings.flatMap(({ message, remedy, folded = [] }) => [message, remedy, ...folded]);
    const listed = listFindings(findings).findings.flatMap(({ figures }) =>
      figures.flatMap(({ row, column }) => [row, column]),
    );
    expect([...said.flatMap(namesIn), ...listed].filter(name => !NAMES.has(name))).toEqual([]);
  });

  it('are found in many messages', () => {
    const said = breaks.flatMap(({ findings }) => findings.flatMap(({ message }) => namesIn(message)));
    expect(new Set(said).size).toBeGreaterThan(20);
  });

  it.each(EDITIONS)('of $key name every figure where it stands', edition => {
    const forms = Object.fromEntries(
      [...edition.disclosure.map(({ key }) => key), 'applications', 'disputes'].map(key => [key, edition.key]),
    );
    const places = [...figuresOfEdition(edition).keys()].map(path => placeName(path, { forms }));
    expect(new Set(places).size).toBe(places.length);
    expect(places.filter(place => namesIn(place).length !== 2)).toEqual([]);
    expect(places.flatMap(namesIn).filter(name => !NAMES.has(name))).toEqual([]);
  });

  it.each(EDITIONS)('of $key are the form’s in the tables of a page', ({ key }) => {
    const record = exampleRecord({ form: key });
    const headers = [disclosureTable, applicationsTable, disputesTable].flatMap(table =>
      headersOf(markupOf(table(record))),
    );
    expect(headers.length).toBeGreaterThan(60);
    expect(headers.filter(text => text !== '信息内容' && !NAMES.has(text))).toEqual([]);
  });

  it('are what key figures are called by', () => {
    const parts = KEY_FIGURES.map(({ label }) => label.replace(/^其中：/, '').replace(/（万元）$/, ''));
    const composed = [...NAMES].flatMap(row => [
      row,
      ...[...NAMES].flatMap(column => [`${row}${column}`, `${row}：${column}`]),
    ]);
    expect(parts.filter(part => !composed.includes(part))).toEqual([]);
  });
});

describe('the notice an edition came with', () => {
  const others = sourceFiles('functions/**/*.ts').filter(file => !file.startsWith('functions/domain/form/'));

  it.each(EDITIONS)('$notice is written in the file of its edition only', ({ notice }) => {
    expect(others.filter(file => sourceOf(file).includes(notice))).toEqual([]);
  });

  it('is what rules cite', () => {
    expect(CATALOGUE.filter(({ basis }) => basis.includes(EDITIONS[0].notice)).length).toBeGreaterThan(30);
  });
});

describe('formulas of rules', () => {
  /** Names of three characters and fewer are words of every day. */
  const LEAST = 4;
  const names = [...NAMES].filter(name => name.length >= LEAST && !BRIEF.has(name));
  const rules = sourceFiles('functions/domain/rules/**/*.ts').filter(file => sourceOf(file).includes('= defineRule('));

  it('write no name of a row or column themselves', () => {
    const written = rules.flatMap(file => {
      const [, formula = ''] = /^ {2}formula:\s*(.*(?:\n {4}.*)*)/m.exec(sourceOf(file)) ?? [];
      // What is taken from the form stands in brackets.
      const own = formula.replaceAll(/\$\{[^}]*\}/g, '');
      return names.filter(name => own.includes(name)).map(name => `${file}: ${name}`);
    });
    expect(written).toEqual([]);
  });

  it('name many of them all the same', () => {
    const formulas = CATALOGUE.map(({ formula = '' }) => formula).join();
    expect(names.filter(name => formulas.includes(name)).length).toBeGreaterThan(15);
  });
});
