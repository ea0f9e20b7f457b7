import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { mimeMessage } from '../../../../functions/adapters/mail/mime-message.ts';
import { findingsTable } from '../../../../functions/domain/letters/findings/findings-table.ts';
import { MOST_FINDINGS } from '../../../../functions/domain/letters/findings/listed-findings.ts';
import { changesSince, nameOfFinding } from '../../../../functions/domain/letters/findings/news.ts';
import { writeNews, writeReceipt } from '../../../../functions/domain/letters/receipt.ts';
import { writeRefusal } from '../../../../functions/domain/letters/refusal-letter.ts';
import { writeReviewerLetter } from '../../../../functions/domain/letters/reviewer-letter.ts';
import { writeStrayUpload } from '../../../../functions/domain/letters/stray-upload-letter.ts';
import type { PublicStanding } from '../../../../functions/domain/lifecycle/public-standing.ts';
import { refuse } from '../../../../functions/domain/refusal.ts';
import { faultsOfLetter } from '../../../support/checked-markup.ts';
import { inventedLetter, PUBLISHED } from '../../../support/invented-letter.ts';
import {
  evidenceOf,
  inventedAgency,
  inventedFinding,
  inventedRecord,
  inventedVersion,
} from '../../../support/invented-report.ts';
import { HOSTILE, inventedSite } from '../../../support/invented-site.ts';

const HELD: PublicStanding = { ...PUBLISHED, state: 'held', holds: ['personal-data'], page: null };
const input = inventedLetter;
const plain = (markup: string) =>
  markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'");

describe('the letter to the reviewers', () => {
  const letter = writeReviewerLetter(input());

  it('goes to the reviewers in charge, with agency, year and counts in the subject', () => {
    expect(letter.to).toEqual(['reviewer@yunlan.example']);
    expect(letter.subject).toBe(
      '【年报核验·已公布】云澜县水务局2023年年报：错误 1 项、警告 1 项（最重的是：申请人分项之和与总计不符）',
    );
  });

  it('lists each finding as table, row, column, printed, expected and why, the gravest first, in both bodies', () => {
    for (const body of [letter.text, plain(letter.html)]) {
      for (const said of [
        '表三',
        '（一）予以公开',
        '总计',
        '31',
        '13',
        '原件第 3 页第 24 行',
        '读者无法判断',
        '请核对',
        '目前没有问题。',
      ])
        expect(body).toContain(said);
      expect(body.indexOf('申请人分项之和')).toBeLessThan(body.indexOf('存在的问题写得空泛'));
    }
    expect(letter.text).toContain('   所印：31\n   应为：13\n   出处：原件第 3 页第 24 行\n');
  });

  it('links to the page, to the cells of the figures, to the rules and nowhere else', () => {
    const links = [...letter.html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
    const page = 'https://gongkai.yunlan.example/reports/yunlan-water/2023/organ/';
    const rules = 'https://gongkai.yunlan.example/rules/';
    expect(links).toEqual([
      page,
      `${page}#applications.granted.total`,
      `${rules}#unequal-applicant-total`,
      `${page}#applications.granted.naturalPerson`,
      `${rules}#empty-problems`,
      rules,
    ]);
    for (const link of [page, rules]) expect(letter.text).toContain(link);
    expect(letter.html).not.toMatch(/<img|<link|<script|url\(/);
  });

  it('links figures to no page that the public does not see', () => {
    expect(writeReviewerLetter(input({ standing: HELD })).html).not.toContain('/reports/');
  });

  it('is valid HTML', async () => {
    expect(await faultsOfLetter(letter.html)).toEqual([]);
  });

  it('tells only what is news in full, what is settled and what is not by name', () => {
    const findings = input().findings;
    const told = { reviewers: ['f00d0001', 'gone', 'nameless'], names: { gone: '费用超出合理范围（表二）' } };
    const changes = changesSince(told, findings);
    const again = writeReviewerLetter(input({ changes }));
    expect(changes).toEqual({ appeared: ['f00d0002'], resolved: ['费用超出合理范围（表二）', '此前告知的一项问题'] });
    expect(again.subject).toContain('新增 1 项、已消除 2 项、仍未解决 1 项（存在的问题写得空泛）');
    expect(again.text).toContain('［警告］［新增］存在的问题写得空泛');
    expect(again.text).toMatch(/【仍未解决（1 项）】\n\n· 申请人分项之和与总计不符（表三 · .*总计）\n/);
    expect(again.text).toMatch(/【已消除（2 项）】\n\n· 费用超出合理范围（表二）\n/);
    expect(again.text).not.toContain('应为：13');
    expect(again.attachments[0]?.text).toContain('"31","13"');
    expect(changesSince(undefined, [])).toBeNull();
  });

  it('says when a report is held or a table was not read', () => {
    const record = inventedRecord();
    const tables = { ...record.reading.tables, disputes: { confidence: 'unread', doubts: ['没有找到表头'] } } as const;
    const doubtful = { ...record, reading: { ...record.reading, tables } };
    const held = writeReviewerLetter(input({ standing: HELD, record: doubtful }));
    expect(held.subject).toContain('暂缓公布');
    expect(held.text).toContain('表四：没有找到表头');
    expect(held.html).toContain('表四：没有找到表头');
    expect(held.html).not.toContain('/reports/');
  });

  it('names a row as the form does, and numbers nothing but the lines of the original', () => {
    const message = '表三第3行“（一）予以公开”的“总计”为31，表三第12行“2.其他法律行政法规禁止公开”为1。';
    const { text } = writeReviewerLetter(input({ findings: [inventedFinding({ message, folded: [message] })] }));
    expect(text).toContain('原因：表三“（一）予以公开”的“总计”为31，表三“2.其他法律行政法规禁止公开”为1。');
    expect(text.match(/第 ?\d+ ?行/g)?.every(place => place === '第 24 行')).toBe(true);
  });

  it('tells blanks, figures of other years and folded breaks', () => {
    const finding = inventedFinding({
      evidence: [
        evidenceOf('applications.carriedIn.total', null, ' '),
        { ...evidenceOf('applications.carriedOut.total', 5), year: 2022, place: { sheet: 'Sheet1', cell: 'J30' } },
      ],
      folded: ['总计栏不平衡'],
    });
    const { text } = writeReviewerLetter(input({ findings: [finding] }));
    expect(text).toContain('所印：（空白）');
    expect(text).toContain('- 2022年表三 · 四、结转下年度继续办理 · 总计：5（原件 Sheet1!J30）');
    expect(text).toContain('改正后随之消除：\n     - 总计栏不平衡');
  });

  it('lists no more findings and figures than a person reads; the rest is in the attached table', () => {
    const paths = Object.keys(inventedVersion(inventedRecord()).figures);
    const evidence = paths.slice(0, 30).map((path, i) => evidenceOf(path, i));
    const findings = Array.from({ length: 150 }, (_, i) => inventedFinding({ fingerprint: String(i), evidence }));
    const { text, html, attachments } = writeReviewerLetter(input({ findings }));
    const shown = text.match(/^\d+\. /gm)?.length ?? 0;
    expect(shown).toBeLessThanOrEqual(MOST_FINDINGS);
    for (const body of [text, html]) {
      expect(body).toContain(`另有 ${150 - shown} 项，见附件`);
      expect(body).toContain('另有 22 个数字，见附件');
    }
    expect(attachments).toHaveLength(1);
    expect(attachments[0]?.text.split('\r\n')).toHaveLength(1 + 150 * 30 + 1);
  });

  it('stays below 90 kB on the wire, whatever is found', async () => {
    const long = '很长的说明'.repeat(1000);
    const evidence = Array.from({ length: 300 }, (_, i) => ({
      ...evidenceOf('applications.granted.total', i),
      ...(i % 2 === 0 && { agency: `某某县某某局${i}` }),
    }));
    const texts = { message: long, remedy: long, quote: long, folded: Array<string>(90).fill(long) };
    const findings = Array.from({ length: 300 }, (_, i) =>
      inventedFinding({ fingerprint: String(i), evidence, ...texts }),
    );
    for (const each of [writeReviewerLetter(input({ findings })), writeReceipt(input({ findings }))]) {
      const message = await mimeMessage({ ...each, attachments: [] }, 'a@b.example', 'id', '年报');
      expect(message.length).toBeLessThan(90_000);
    }
  });

  it('carries the table of all units of a summary', () => {
    const units = Array.from({ length: 40 }, (_, i) => ({
      ...evidenceOf('applications.newlyReceived.total', i),
      place: null,
      agency: `第${i}镇`,
    }));
    const findings = [inventedFinding({ evidence: [evidenceOf('applications.newlyReceived.total', 31), ...units] })];
    const { text } = writeReviewerLetter(input({ findings }));
    expect(text).toContain('各单位填报数：\n     - 第0镇：0\n');
    expect(text).toContain('     - 第39镇：39\n');
  });
});

describe('the attached table', () => {
  it('holds no formula and no second line in a cell', () => {
    const finding = inventedFinding({ title: '=HYPERLINK("x")', message: '第一行\r\n"第二行"', expected: -1 });
    const { text } = findingsTable([finding], {});
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text).toContain('"第一行 ""第二行"""');
    expect(text).toContain('"-1"');
    expect(text.startsWith('\uFEFF"序号"')).toBe(true);
  });
});

describe('the receipt', () => {
  it('proves what arrived and says that nothing needs to be done', () => {
    const receipt = writeReceipt(input({ findings: [] }));
    expect(receipt.to).toEqual(['water@yunlan.example']);
    expect(receipt.subject).toBe('【已公布】云澜县水务局2023年年报：无需处理');
    for (const said of [
      '2024-01-19 09:30',
      '20240119-013000-C0FFEE',
      '首次报送',
      'c0ffee00'.repeat(8),
      '2023年度报告.txt',
      '无需处理',
    ]) {
      expect(receipt.text).toContain(said);
      expect(receipt.html).toContain(said);
    }
  });

  it('says what to mend and where to put the new version', async () => {
    const receipt = writeReceipt(input({ standing: HELD }));
    expect(receipt.subject).toBe(
      '【暂缓公布】云澜县水务局2023年年报：须改正 1 处（最重的是：申请人分项之和与总计不符）',
    );
    expect(receipt.text).toContain('uploads/yunlan-water/2023/');
    expect(receipt.text).toContain('错误 1 处，请在2024年1月24日前改正；警告 1 处，请在2024年2月3日前核实');
    expect(receipt.replyTo).toEqual(['reviewer@yunlan.example']);
    expect(receipt.text).toContain('办法：请核对该行七个数字，改正后重新上传。');
    expect(await faultsOfLetter(receipt.html)).toEqual([]);
  });

  it('says nothing of rules on trial, neither in full nor as settled nor in the table; reviewers hear of them', () => {
    const onTrial = inventedFinding({ fingerprint: 'f00d0009', title: '试行的规则', trial: true });
    const changes = { appeared: ['f00d0009', 'f00d0001'], resolved: [nameOfFinding({ ...onTrial, title: '另一条' })] };
    const all = input({ findings: [onTrial, ...input().findings], changes });
    const { text, html, attachments } = writeReceipt(all);
    for (const body of [text, html, JSON.stringify(attachments)]) expect(body).not.toMatch(/试行|另一条/);
    expect(writeReviewerLetter(all).text).toMatch(/（试行）试行的规则[\s\S]*（试行）另一条/);
    expect(writeNews(all, ['f00d0009', 'f00d0001']).text).not.toContain('试行的规则');
  });

  it('has nobody to go to when the register holds no mail address', () => {
    const to = (contact: string) => writeReceipt(input({ agency: inventedAgency({ contact }) })).to;
    expect(to('电话 0999-1234567')).toEqual([]);
    expect(to('a@yunlan.example\r\nBcc: b@evil.example')).toEqual([]);
    expect(to('a@yunlan.example,b@evil.example')).toEqual([]);
  });
});

describe('the refusal', () => {
  const refusal = {
    key: 'uploads/x/2023/a.doc',
    fileName: 'a.doc',
    refusal: refuse('encrypted'),
    reviewers: ['reviewer@yunlan.example'],
    site: inventedSite,
  };

  it('says why and what to do', async () => {
    const letter = writeRefusal({ ...refusal, agency: inventedAgency(), uploadedAt: '2024-01-02T03:04:05Z' });
    expect(letter.to).toEqual(['water@yunlan.example']);
    expect(letter.subject).toBe('【未受理】云澜县水务局报送的文件“a.doc”');
    expect(letter.text).toContain('请取消密码后重新上传');
    expect(letter.text).toContain('请联系审核人员：reviewer@yunlan.example');
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
    reviewers: writeReviewerLetter(hostile),
    receipt: writeReceipt(hostile),
    refusal: writeRefusal({
      agency,
      key: HOSTILE,
      fileName: HOSTILE,
      refusal: { code: 'corrupt', message: HOSTILE },
      uploadedAt: '2024-01-02T03:04:05Z',
      reviewers: [HOSTILE],
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

  it.each(Object.entries(letters))('adds no header and no recipient to the message %s', async (_, letter) => {
    const message = await mimeMessage(letter, 'a@b.example', 'run.agency', HOSTILE);
    const { headers, to, subject, from } = await simpleParser(message);
    expect(headers.has('bcc')).toBe(false);
    expect([to].flat().flatMap(each => each?.value.map(({ address }) => address) ?? [])).toEqual(letter.to);
    expect(from?.value.map(({ address }) => address)).toEqual(['a@b.example']);
    expect(subject).toBe(letter.subject);
  });
});
