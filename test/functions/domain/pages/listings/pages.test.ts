import { describe, expect, it } from 'vitest';
import { renderAgencyPage } from '../../../../../functions/domain/pages/listings/agency-page.ts';
import type { Filed } from '../../../../../functions/domain/pages/listings/filings.ts';
import { renderHome } from '../../../../../functions/domain/pages/listings/home-page.ts';
import { renderNotFound } from '../../../../../functions/domain/pages/listings/not-found-page.ts';
import { renderRulesPage } from '../../../../../functions/domain/pages/listings/rules-page.ts';
import { renderYearPage } from '../../../../../functions/domain/pages/listings/year-page.ts';
import { unreadFigure } from '../../../../../functions/domain/record/figure.ts';
import type { ReportVersion } from '../../../../../functions/domain/store/report-version.ts';
import { faultsOfPage } from '../../../../support/checked-markup.ts';
import {
  figure,
  inventedAgency,
  inventedFiling,
  inventedRecord,
  inventedVersion,
  withFigures,
} from '../../../../support/invented-report.ts';
import { HOSTILE, inventedSite as site } from '../../../../support/invented-site.ts';

const water = inventedAgency();
const schools = inventedAgency({ id: 'yunlan-schools', name: '云澜县教育局' });
const today = '2024-02-10';
const agencies = [water, schools];
const report = (year: number, form: '2021' | '2019' = '2021') => inventedVersion(inventedRecord({ year, form }));
const filed = (...versions: ReportVersion[]): Filed => ({
  reports: versions.map(version => inventedFiling([version])),
  pending: [],
});
const held = (version: ReportVersion): Filed => ({
  reports: [inventedFiling([version], [['errors', 'misfiled']])],
  pending: [],
});
const yearPage = (versions: readonly ReportVersion[]) =>
  renderYearPage({ site, year: 2023, agencies, filed: filed(...versions), today, otherYears: [2022] });
/** Texts of the row whose header holds `label`. */
const row = (page: string, label: string) =>
  (page.split('<tr').find(each => each.includes(label)) ?? '')
    .split(/<\/t[hd]>/)
    .map(cell => cell.replaceAll(/<[^>]*>|^[^<>]*>/g, ''));

describe('the home page', () => {
  it('leads to years, latest reports and every agency of the register', async () => {
    const page = renderHome({ site, agencies, filed: filed(report(2022), report(2023)), today });
    expect(page).toContain('<a href="/years/2023/"><b>2023年</b><span>应报送 2，已公布 1</span></a>');
    expect(page).toContain(
      '<a href="/reports/yunlan-water/2023/organ/">云澜县水务局2023年政府信息公开工作年度报告</a>',
    );
    expect(page).toContain('<a href="/agencies/yunlan-schools/">云澜县教育局</a>');
    expect(await faultsOfPage(page)).toEqual([]);
  });

  it('shows nothing of a held report', () => {
    const page = renderHome({ site, agencies, filed: held(report(2023)), today });
    expect(page).not.toContain('/reports/');
    expect(page).toContain('应报送 2，已公布 0');
  });

  it('stands without any report', async () => {
    expect(await faultsOfPage(renderHome({ site, agencies: [], filed: filed(), today }))).toEqual([]);
  });
});

describe('the year page', () => {
  it('puts the figures of published reports side by side and names who has not handed in', async () => {
    const page = yearPage([report(2023)]);
    expect(row(page, '/reports/yunlan-water/')).toEqual([
      '云澜县水务局',
      '2024-01-19',
      '15',
      '2',
      '16',
      '1',
      '3',
      '2',
      expect.any(String),
    ]);
    expect(row(page, '/agencies/yunlan-schools/').slice(0, 4)).toEqual([
      '云澜县教育局',
      '云澜县',
      '2024-01-31',
      '未收到（本平台），已过期限 10 天',
    ]);
    expect(await faultsOfPage(page)).toEqual([]);
  });

  it('says why a figure is not there', () => {
    const record = withFigures(inventedRecord(), {
      'applications.carriedIn.total': figure(null, ''),
      'disputes.litigationDirect.total': unreadFigure(),
    });
    const cells = row(yearPage([inventedVersion(record)]), '/reports/yunlan-water/');
    expect([cells[3], cells[7]]).toEqual(['未填写', '见原件']);
  });

  it('counts a held report as received and shows nothing of it', () => {
    const personal: Filed = { reports: [inventedFiling([report(2023)], [['personal-data']])], pending: [] };
    const page = renderYearPage({ site, year: 2023, agencies, filed: personal, today, otherYears: [] });
    expect(page).not.toContain('/reports/');
    expect(row(page, '/agencies/yunlan-water/')[3]).toBe('已收到，处理中');
  });
});

describe('the agency page', () => {
  it('puts all years side by side, whatever their form', async () => {
    const reports = {
      reports: [
        ...filed(report(2020, '2019'), report(2022)).reports,
        inventedFiling([report(2023)], [['personal-data']]),
      ],
      pending: [],
    };
    const page = renderAgencyPage({ site, agency: water, filed: reports, today });
    expect(row(page, '>项目<').slice(0, 3)).toEqual(['项目', '2022年', '2020年']);
    expect(row(page, '本年新收').slice(1, 3)).toEqual(['15', '15']);
    expect(row(page, '现行有效').slice(1, 3)).toEqual(['8', '当年报表无此项']);
    expect(page).toContain('已收到，处理中');
    expect(await faultsOfPage(page)).toEqual([]);
  });

  it('says so when there is nothing yet', async () => {
    const page = renderAgencyPage({ site, agency: water, filed: filed(), today: '2024-01-30' });
    expect(page).toContain('还没有已公布的年度报告');
    expect(page).toContain('距截止还有 1 天');
    expect(await faultsOfPage(page)).toEqual([]);
  });
});

describe('the other pages', () => {
  it('print every rule with formula, basis and example', async () => {
    const rule = {
      id: 'unbalanced-applications',
      title: '收件数与办理数不平衡',
      group: '表格勾稽',
      severity: 'error',
      formula: '新收 + 结转 = 办理 + 结转下年',
      explanation: '逐栏核对。',
      basis: '表三',
      trust: '植入差错5处，查出5处',
      example: '27 + 2 ≠ 26 + 4',
    } as const;
    const page = renderRulesPage({ site, rules: [rule, { ...rule, id: 'other', formula: null, example: null }] });
    for (const said of [rule.title, rule.formula, rule.basis, rule.trust, rule.example]) expect(page).toContain(said);
    expect(page).toContain('id="unbalanced-applications"');
    expect(await faultsOfPage(page)).toEqual([]);
  });

  it('say that nothing was found', async () => {
    expect(await faultsOfPage(renderNotFound({ site }))).toEqual([]);
  });

  it('let no name become markup', async () => {
    const hostile = inventedAgency({ name: HOSTILE, regionName: HOSTILE });
    const version = { ...report(2023), title: HOSTILE, agencyName: HOSTILE };
    const pages = [
      renderHome({ site, agencies: [hostile], filed: filed(version), today }),
      renderYearPage({
        site,
        year: 2023,
        agencies: [hostile],
        filed: filed(version),
        today,
        otherYears: [],
      }),
      renderAgencyPage({ site, agency: hostile, filed: filed(version), today }),
    ];
    for (const page of pages) {
      expect(page).not.toMatch(/<script|<img|\u202E/);
      expect(await faultsOfPage(page)).toEqual([]);
    }
  });
});
