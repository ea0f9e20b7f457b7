import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { HeldReportError, renderReportPage } from '../../../../../functions/domain/pages/report/render-report-page.ts';
import type { ReportPage } from '../../../../../functions/domain/pages/report/report-page.ts';
import { doubtful, numberFigure } from '../../../../../functions/domain/record/figure.ts';
import { figuresOf } from '../../../../../functions/domain/record/figures.ts';
import type { ReportRecord } from '../../../../../functions/domain/record/record.ts';
import { faultsOfPage } from '../../../../support/checked-markup.ts';
import {
  figure,
  inventedAgency,
  inventedLife,
  inventedRecord,
  inventedVersion,
  withFigures,
} from '../../../../support/invented-report.ts';
import { HOSTILE, inventedSite } from '../../../../support/invented-site.ts';

const pageOf = (record: ReportRecord, overrides: Partial<ReportPage> = {}): ReportPage => {
  const version = inventedVersion(record);
  return {
    record,
    version,
    life: inventedLife([version]),
    agency: inventedAgency(),
    site: inventedSite,
    previousYear: 2022,
    nextYear: null,
    corrects: null,
    original: { href: '/o/2023.txt', fileName: version.fileName, size: version.upload.size, sha256: version.sha256 },
    ...overrides,
  };
};
const rendered = (record = inventedRecord(), overrides: Partial<ReportPage> = {}) =>
  renderReportPage(pageOf(record, overrides));

/** Texts of the cells of each table, and for every data cell the text of the headers it names. */
function tablesOf(page: string) {
  const tables: { class: string; cells: { text: string; headers: string[] }[]; headers: Map<string, string> }[] = [];
  let cell: { id: string; text: string; headers: string[] } | undefined;
  const parser = new Parser({
    onopentag(name, { class: className = '', id = '', headers = '' }) {
      if (name === 'table') tables.push({ class: className, cells: [], headers: new Map() });
      if (name === 'td' || name === 'th') cell = { id, text: '', headers: headers.split(' ').filter(Boolean) };
    },
    ontext(text) {
      if (cell !== undefined) cell.text += text;
    },
    onclosetag(name) {
      const table = tables.at(-1);
      if (cell === undefined || table === undefined) return;
      if (name === 'th') table.headers.set(cell.id, cell.text);
      if (name === 'td') table.cells.push({ text: cell.text, headers: cell.headers });
      if (name === 'th' || name === 'td') cell = undefined;
    },
  });
  parser.end(page);
  return tables.map(table => ({
    class: table.class,
    cells: table.cells
      .filter(each => each.headers.length > 0)
      .map(each => ({ text: each.text, headers: each.headers.map(id => table.headers.get(id) ?? `missing ${id}`) })),
  }));
}

describe('the report page', () => {
  it.each(['2021', '2019'] as const)('is valid, accessible HTML in the form of %s', async form => {
    expect(await faultsOfPage(rendered(inventedRecord({ form })))).toEqual([]);
  });

  it('carries the meta tags that government sites must carry', () => {
    const page = rendered();
    const tags = [...page.matchAll(/<meta name="([^"]+)" content="([^"]*)">/g)].map(([, name, content]) => [
      name,
      content,
    ]);
    const meta = Object.fromEntries(tags);
    expect(meta).toMatchObject({
      SiteName: inventedSite.name,
      SiteDomain: inventedSite.domain,
      SiteIDCode: '9901210001',
      ColumnName: '政府信息公开年报',
      ArticleTitle: '云澜县水务局2023年政府信息公开工作年度报告',
      PubDate: '2024-01-19 09:30',
      ContentSource: '云澜县水务局',
      Author: '云澜县水务局',
      Url: 'https://gongkai.yunlan.example/reports/yunlan-water/2023/organ/',
    });
    for (const name of ['ColumnType', 'ColumnKeywords', 'ColumnDescription', 'Keywords', 'Description', 'Image'])
      expect(meta).toHaveProperty(name);
  });

  it.each(['2021', '2019'] as const)(
    'shows every figure of the form of %s once, as printed, under its headers',
    form => {
      const record = inventedRecord({ form });
      const cells = tablesOf(rendered(record)).flatMap(table => table.cells);
      const printed = [...figuresOf(record)].map(([, each]) => each.printed);
      expect(cells.map(cell => cell.text).toSorted()).toEqual(printed.toSorted());
      expect(cells.flatMap(cell => cell.headers).filter(header => header.startsWith('missing'))).toEqual([]);
    },
  );

  it('names the merged groups a figure of table 3 stands under', () => {
    const record = withFigures(inventedRecord(), { 'applications.refused.enforcementFile.business': figure(4711) });
    const [cell] = tablesOf(rendered(record))
      .flatMap(table => table.cells)
      .filter(each => each.text === '4711');
    expect(cell?.headers).toEqual([
      '申请人情况',
      '法人或其他组织',
      '商业企业',
      '三、本年度办理结果',
      '（三）不予公开',
      '7.属于行政执法案卷',
    ]);
  });

  it('shows blanks as printed and says them aloud', () => {
    const record = withFigures(inventedRecord(), {
      'applications.granted.research': figure(null, ''),
      'applications.granted.business': figure(null, '—'),
      'applications.granted.publicInterest': figure(null, '3余件'),
    });
    const page = rendered(record);
    expect(page).toContain('<span class="unsure">未填</span>');
    expect(page).toContain('<span aria-hidden="true">—</span><span class="hidden">未填</span>');
    expect(page).toContain('>3余件</td>');
  });

  it('shows the notes beside the figures', () => {
    const record = withFigures(inventedRecord(), {
      'disclosure.normativeDocuments.issued': numberFigure(22, { note: '（其中修订16件）' }),
      'disclosure.normativeDocuments.repealed': numberFigure(7, { note: '[1]' }),
    });
    expect(rendered(record)).toContain('>22<small>（其中修订16件）</small></td>');
    expect(rendered(record)).toContain('>7<sup>[1]</sup></td>');
  });

  it('shows no figure that is in doubt', () => {
    const record = withFigures(inventedRecord(), {
      'applications.granted.total': doubtful(figure(987654)),
    });
    expect(rendered(record)).not.toContain('987654');
    expect(rendered(record)).toContain('<a class="unsure" href="#original">未能读准，见原件</a>');
  });

  it('gives every figure the address it has in the data', () => {
    const record = inventedRecord();
    const page = rendered(record);
    for (const [path] of figuresOf(record)) expect(page).toContain(` id="${path}" headers="`);
  });

  it('says in two sentences what tables 3 and 4 say, zeros and all that is in doubt left out', () => {
    const page = rendered(inventedRecord({ size: 1 }));
    expect(page).toContain(
      '<p>2023年政府信息公开申请：本年新收15件，上年结转2件，办理结果总计16件（其中予以公开8件、部分公开3件、无法提供5件），结转下年1件。</p>',
    );
    expect(page).toContain('<p>因政府信息公开引起的争议：行政复议3件，行政诉讼2件。</p>');
    const unsure = withFigures(inventedRecord({ size: 1 }), {
      'applications.granted.total': doubtful(figure(8)),
      'applications.carriedIn.total': figure(null, ''),
      'disputes.reconsideration.total': doubtful(figure(3)),
    });
    const said = rendered(unsure);
    expect(said).toContain('本年新收15件，上年结转未填，办理结果总计16件，结转下年1件。');
    expect(said).toContain('争议：行政诉讼2件。');
  });

  it('draws what the applications came to, where the parts add up to the printed total', () => {
    const drawn = rendered(inventedRecord({ size: 1 }));
    expect(drawn).toContain('<li><span>予以公开</span>');
    expect(drawn.match(/<rect /g)?.length).toBe(3);
    const odd = withFigures(inventedRecord({ size: 1 }), { 'applications.granted.total': figure(9) });
    expect(rendered(odd)).not.toContain('<svg');
  });

  it('tells machines what it is, in data that no text breaks out of', () => {
    const facts = (page: string) => {
      const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
      return JSON.parse(json)['@graph'] as readonly Record<string, unknown>[];
    };
    expect(facts(rendered())).toMatchObject([
      { '@type': 'Report', '@id': 'https://gongkai.yunlan.example/reports/yunlan-water/2023/organ/' },
      { '@type': 'Dataset', distribution: [{ encodingFormat: 'text/csv' }, { encodingFormat: 'application/json' }] },
    ]);
    const title = '</script><script>alert(1)</script>&<!--';
    expect(facts(rendered({ ...inventedRecord(), title }))[0]).toMatchObject({ name: title });
  });

  it('tells on top what a correction changed, from what to what', async () => {
    const record = inventedRecord();
    const now = inventedVersion(record);
    const corrects = { ...now, order: '0', figures: { ...now.figures, 'applications.granted.total': figure(4711) } };
    const page = rendered(record, { corrects });
    expect(page).toContain('表格中改动的数字有 1 处：');
    expect(page).toMatch(/<a href="#applications\.granted\.total">[^<]*予以公开[^<]*<\/a>：4711 → \d+<\/li>/);
    expect(rendered(record, { corrects: { ...now, order: '0' } })).toContain('改动在文字部分');
    expect(await faultsOfPage(page)).toEqual([]);
  });

  it('points to the original instead of a table that is in doubt', () => {
    const base = withFigures(inventedRecord(), { 'disputes.reconsideration.total': figure(987654) });
    const tables = { ...base.reading.tables, disputes: { confidence: 'doubtful', doubts: ['少一列'] } } as const;
    const page = rendered({ ...base, reading: { ...base.reading, tables } });
    expect(page).toContain('表四：此表未能可靠识别，请以<a href="/o/2023.txt">原件</a>为准。');
    expect(page).not.toContain('987654');
    expect(tablesOf(page).map(table => table.class)).toEqual(['disclosure', 'applications']);
  });

  it('shows the blocks of mixed forms each in its own form, in the order of the items', () => {
    const [now, before] = [inventedRecord(), inventedRecord({ form: '2019' })];
    const mixed: ReportRecord = {
      ...now,
      forms: { ...now.forms, regulations: '2019', applications: '2019' },
      disclosure: { ...now.disclosure, regulations: before.disclosure['regulations'] ?? {} },
      applications: before.applications,
    };
    const page = rendered(mixed);
    expect(page.indexOf('对外公开总数量')).toBeGreaterThan(0);
    expect(page.indexOf('对外公开总数量')).toBeLessThan(page.indexOf('现行有效件数'));
    expect(page.indexOf('现行有效件数')).toBeLessThan(page.indexOf('本年收费金额'));
    expect(page).toContain('>（六）其他处理<');
    expect(page).not.toContain('>3.其他<');
  });

  it('invents no row the report lacks', () => {
    const { carriedOut: _, ...applications } = inventedRecord().applications;
    expect(rendered({ ...inventedRecord(), applications })).not.toContain('四、结转下年度继续办理');
  });

  it('prints headings and text as they stand, sub-headings as headings', () => {
    const page = rendered();
    expect(page).toContain('<h2 id="problems">五、存在的主要问题及改进情况</h2>');
    expect(page).toContain('<h3>（一）主动公开</h3>');
    expect(page).toContain('2024年1月18日');
  });

  it('offers the original with size and SHA-256, the data and the neighbours', () => {
    const page = rendered(inventedRecord(), {
      original: { href: '/o/年 报.txt', fileName: '年 报.txt', size: 18_432, sha256: 'cd'.repeat(32) },
    });
    expect(page).toContain('href="/o/%E5%B9%B4%20%E6%8A%A5.txt" download="年 报.txt">下载原件（18.0 KB）');
    expect(page).toContain('cd'.repeat(32));
    expect(page).toContain('href="/reports/yunlan-water/2023/organ/report.json"');
    expect(page).toContain('href="/reports/yunlan-water/2022/organ/"');
    expect(page).not.toContain('下一年度');
  });

  it('lets no text of a report become markup', async () => {
    const record = withFigures(inventedRecord(), { 'applications.granted.total': figure(null, HOSTILE) });
    const section = { heading: HOSTILE, paragraphs: [HOSTILE, `（一）${HOSTILE}`], places: [] };
    const hostile = { ...record, title: HOSTILE, sections: { ...record.sections, overview: section } };
    const original = { href: 'javascript:alert(1)', fileName: HOSTILE, size: 1, sha256: HOSTILE };
    const page = rendered(hostile, { agency: inventedAgency({ name: HOSTILE }), original });
    expect(page.replace('<script type="application/ld+json">', '')).not.toMatch(/<script|<img|javascript:/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
    expect(page).not.toMatch(/[\u0000\u001B\u202E\u2028]/);
    expect(await faultsOfPage(page)).toEqual([]);
  });

  it('refuses to print a held report', () => {
    const life = inventedLife([inventedVersion(inventedRecord())], [['personal-data']]);
    expect(() => rendered(inventedRecord(), { life })).toThrow(HeldReportError);
  });

  it('leads forward from a version that was corrected, and names all versions', async () => {
    const version = inventedVersion(inventedRecord());
    const newer = { ...version, order: `${version.order}1`, sha256: 'beef'.repeat(16) };
    const page = rendered(inventedRecord(), { life: inventedLife([version, newer]) });
    expect(page).toContain('已被2024-01-19 09:30报送的版本更正');
    expect(page).toContain('href="/reports/yunlan-water/2023/organ/"');
    expect(page.match(/<li><a href="[^"]*\/versions\//g)?.length).toBe(2);
    expect(await faultsOfPage(page)).toEqual([]);
  });
});
