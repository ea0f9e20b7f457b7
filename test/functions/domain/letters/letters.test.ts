import { describe, expect, it } from 'vitest';
import { MOST_FINDINGS } from '../../../../functions/domain/letters/listed-findings.ts';
import { writeReceipt } from '../../../../functions/domain/letters/receipt.ts';
import { writeRefusal } from '../../../../functions/domain/letters/refusal-letter.ts';
import {
  changesSince,
  type ReportLetter,
  writeReviewerLetter,
} from '../../../../functions/domain/letters/reviewer-letter.ts';
import { writeStrayUpload } from '../../../../functions/domain/letters/stray-upload-letter.ts';
import type { PublicStanding } from '../../../../functions/domain/lifecycle/public-standing.ts';
import { refuse } from '../../../../functions/domain/refusal.ts';
import { faultsOfLetter } from '../../../support/checked-markup.ts';
import {
  evidenceOf,
  inventedAgency,
  inventedFinding,
  inventedRecord,
  inventedVersion,
} from '../../../support/invented-report.ts';
import { HOSTILE, inventedSite } from '../../../support/invented-site.ts';

const warning = inventedFinding({
  rule: 'empty-problems',
  title: '存在的问题写得空泛',
  severity: 'warning',
  evidence: [],
  expected: null,
  quote: '目前没有问题。',
  fingerprint: 'f00d0002',
});
const PUBLISHED: PublicStanding = {
  state: 'published',
  holds: [],
  page: '/reports/yunlan-water/2023/organ/',
  isTakenDown: false,
  reason: '',
  instead: null,
};
const HELD: PublicStanding = { ...PUBLISHED, state: 'held', holds: ['personal-data'], page: null };
const input = (overrides: Partial<ReportLetter> = {}): ReportLetter => ({
  record: inventedRecord(),
  version: inventedVersion(inventedRecord()),
  agency: inventedAgency(),
  findings: [warning, inventedFinding()],
  site: inventedSite,
  standing: PUBLISHED,
  ...overrides,
});
const plain = (markup: string) =>
  markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'");

describe('the letter to the reviewers', () => {
  const letter = writeReviewerLetter({ ...input(), changes: null });

  it('goes to the reviewers in charge, with agency, year and counts in the subject', () => {
    expect(letter.to).toEqual(['reviewer@yunlan.example']);
    expect(letter.subject).toBe('【年报核验·已公布】云澜县水务局2023年年报：错误 1 项、警告 1 项');
  });

  it('lists each finding as table, row, column, printed, expected and why, the gravest first, in both bodies', () => {
    for (const body of [letter.text, plain(letter.html)]) {
      for (const said of [
        '表三',
        '（一）予以公开',
        '总计',
        '31',
        '13',
        '第 3 页，表三，第 24 行',
        '读者无法判断',
        '请核对',
        '目前没有问题。',
      ])
        expect(body).toContain(said);
      expect(body.indexOf('申请人分项之和')).toBeLessThan(body.indexOf('存在的问题写得空泛'));
    }
    expect(letter.text).toContain('   所印：31\n   应为：13\n   出处：第 3 页，表三，第 24 行\n');
  });

  it('links to the page and to the rules on the site and nowhere else', () => {
    const links = [...letter.html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
    expect(links).toEqual([
      'https://gongkai.yunlan.example/reports/yunlan-water/2023/organ/',
      'https://gongkai.yunlan.example/rules/',
    ]);
    for (const link of links) expect(letter.text).toContain(link);
    expect(letter.html).not.toMatch(/<img|<link|<script|url\(/);
  });

  it('is valid HTML', async () => {
    expect(await faultsOfLetter(letter.html)).toEqual([]);
  });

  it('marks what is new since the last letter', () => {
    const changes = changesSince(['f00d0001', 'gone'], input().findings);
    const again = writeReviewerLetter({ ...input(), changes });
    expect(changes).toEqual({ appeared: ['f00d0002'], resolved: 1 });
    expect(again.text).toContain('新增 1 项，消除 1 项');
    expect(again.text).toContain('［警告］［新］存在的问题写得空泛');
    expect(again.text).toContain('［错误］申请人分项之和');
    expect(changesSince(undefined, [])).toBeNull();
  });

  it('says when a report is held or a table was not read', () => {
    const record = inventedRecord();
    const tables = { ...record.reading.tables, disputes: { confidence: 'unread', doubts: ['没有找到表头'] } } as const;
    const doubtful = { ...record, reading: { ...record.reading, tables } };
    const held = writeReviewerLetter({ ...input({ standing: HELD, record: doubtful }), changes: null });
    expect(held.subject).toContain('暂缓公布');
    expect(held.text).toContain('表四：没有找到表头');
    expect(held.html).toContain('表四：没有找到表头');
    expect(held.html).not.toContain('/reports/');
  });

  it('tells blanks, figures of other years and folded breaks', () => {
    const finding = inventedFinding({
      evidence: [
        evidenceOf('applications.carriedIn.total', null, ' '),
        { ...evidenceOf('applications.carriedOut.total', 5), year: 2022, place: { sheet: 'Sheet1', cell: 'J30' } },
      ],
      folded: ['总计栏不平衡'],
    });
    const { text } = writeReviewerLetter({ ...input({ findings: [finding] }), changes: null });
    expect(text).toContain('所印：（空白）');
    expect(text).toContain('- 2022年表三 · 四、结转下年度继续办理 · 总计：5（Sheet1!J30）');
    expect(text).toContain('改正后随之消除：\n     - 总计栏不平衡');
  });

  it('lists no more findings than a person reads and counts the rest', () => {
    const findings = Array.from({ length: 150 }, (_, i) => inventedFinding({ fingerprint: String(i) }));
    const { text, html } = writeReviewerLetter({ ...input({ findings }), changes: null });
    expect(text.match(/^\d+\. /gm)).toHaveLength(MOST_FINDINGS);
    expect(text).toContain('另有 50 项未列出');
    expect(html).toContain('另有 50 项未列出');
  });
});

describe('the receipt', () => {
  it('proves what arrived and says that nothing needs to be done', () => {
    const receipt = writeReceipt(input({ findings: [] }));
    expect(receipt.to).toEqual(['water@yunlan.example']);
    expect(receipt.subject).toBe('【已公布】云澜县水务局2023年年报');
    for (const said of ['2024-01-19 09:30', 'c0ffee00'.repeat(8), '2023年度报告.txt', '无需处理']) {
      expect(receipt.text).toContain(said);
      expect(receipt.html).toContain(said);
    }
  });

  it('says what to mend and where to put the new version', async () => {
    const receipt = writeReceipt(input({ standing: HELD }));
    expect(receipt.subject).toBe('【暂缓公布】云澜县水务局2023年年报：须改正 1 处');
    expect(receipt.text).toContain('uploads/yunlan-water/2023/');
    expect(receipt.text).toContain('办法：请核对该行七个数字，改正后重新上传。');
    expect(await faultsOfLetter(receipt.html)).toEqual([]);
  });

  it('has nobody to go to when the register holds no mail address', () => {
    const to = (contact: string) => writeReceipt(input({ agency: inventedAgency({ contact }) })).to;
    expect(to('电话 0999-1234567')).toEqual([]);
    expect(to('a@yunlan.example\r\nBcc: b@evil.example')).toEqual([]);
    expect(to('a@yunlan.example,b@evil.example')).toEqual([]);
  });
});

describe('the refusal', () => {
  const refusal = { key: 'uploads/x/2023/a.doc', fileName: 'a.doc', refusal: refuse('encrypted'), site: inventedSite };

  it('says why and what to do', async () => {
    const letter = writeRefusal({ ...refusal, agency: inventedAgency(), uploadedAt: '2024-01-02T03:04:05Z' });
    expect(letter.to).toEqual(['water@yunlan.example']);
    expect(letter.subject).toBe('【未受理】云澜县水务局报送的文件“a.doc”');
    expect(letter.text).toContain('请取消密码后重新上传');
    expect(letter.text).toContain('2024-01-02 11:04');
    expect(await faultsOfLetter(letter.html)).toEqual([]);
  });

  it('goes to the operators where the agency is unknown, with the ids that may be meant', async () => {
    const letter = writeStrayUpload({
      upload: {
        ...{ key: 'uploads/yunlan-watre/2023/a.doc', version: 'v7', size: 1, sequencer: '1' },
        uploadedAt: '2024-01-02T03:04:05Z',
        sourceAddress: '192.0.2.7',
      },
      refusal: refuse('unknown_agency'),
      agencyId: 'yunlan-watre',
      nearest: [inventedAgency()],
      operators: ['it@yunlan.example'],
      site: inventedSite,
    });
    expect(letter.to).toEqual(['it@yunlan.example']);
    expect(letter.subject).toBe('【待处理】名录中没有机关编号“yunlan-watre”，文件未受理');
    for (const said of ['云澜县水务局', 'water@yunlan.example', '192.0.2.7', 'npm run agencies -- retake'])
      expect(letter.text).toContain(said);
    expect(await faultsOfLetter(letter.html)).toEqual([]);
  });
});

describe('hostile text', () => {
  const finding = inventedFinding({
    title: HOSTILE,
    message: HOSTILE,
    quote: HOSTILE,
    folded: [HOSTILE],
    expected: HOSTILE,
    evidence: [
      { ...evidenceOf('applications.granted.total', null, HOSTILE), place: { sheet: HOSTILE, cell: HOSTILE } },
    ],
  });
  const agency = inventedAgency({ name: HOSTILE });
  const version = inventedVersion(inventedRecord(), { title: HOSTILE, fileName: HOSTILE });
  const hostile = input({
    findings: [finding],
    agency,
    version,
    standing: { ...PUBLISHED, page: `//evil.example/${HOSTILE}` },
  });
  const letters = {
    reviewers: writeReviewerLetter({ ...hostile, changes: null }),
    receipt: writeReceipt(hostile),
    refusal: writeRefusal({
      agency,
      key: HOSTILE,
      fileName: HOSTILE,
      refusal: { code: 'corrupt', message: HOSTILE },
      uploadedAt: '2024-01-02T03:04:05Z',
      site: inventedSite,
    }),
  };

  it.each(Object.entries(letters))('stays text in the letter %s', async (_, letter) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
    expect(letter.subject).not.toMatch(/[\u0000-\u001F\u202E\u2028]/);
    expect([...letter.subject].length).toBeLessThanOrEqual(90);
    expect(letter.html).not.toMatch(/<script|<img|evil\.example\/|\u202E/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
    expect(letter.text).not.toMatch(/^Bcc:|[\u0000-\u0009\u000B-\u001F\u202E\u2028]/m);
    expect(await faultsOfLetter(letter.html)).toEqual([]);
  });
});
