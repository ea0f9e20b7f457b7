import type { AgencyKind } from '../../agency/agency.ts';
import { beijingDate } from '../../calendar/beijing-time.ts';
import { daysBetween, deadlineOf } from '../../calendar/deadline.ts';
import { FORM_NOTICE } from '../../form/form-notice.ts';
import { breaksWhere, defineRule, notApplicable, unchecked } from '../rule.ts';
import { reportingYear } from '../subject.ts';
import { publishedOn } from './published-on.ts';

/** The law names no day for these; local notices do, so the default day is only worth a notice. */
const BY_NOTICE: ReadonlySet<AgencyKind> = new Set(['township', 'street-office']);

/** 31 January, for governments 31 March, or what the register sets. */
export const lateReport = defineRule({
  id: 'late-report',
  group: 'identity',
  severity: 'warning',
  title: '超过期限报送或公布',
  explanation: '部门应在1月31日前公布上一年度报告，县级以上地方人民政府在3月31日前公布，当地另有规定的从其规定。',
  basis: `《中华人民共和国政府信息公开条例》第四十九条；${FORM_NOTICE}第（四）项（不按时发布的追究责任）`,
  inForce: { from: 2019 },
  // Agencies that join later upload the reports of earlier years: that long after, the upload says nothing of the report.
  thresholds: { graveDays: 30, archiveDays: 365 },
  judge: (subject, { graveDays, archiveDays }) => {
    const { agency, uploadedAt, record, supersedes } = subject;
    const year = reportingYear(subject);
    if (agency === null || year === null) return unchecked('机关或年度不明，无法确定期限。');
    if (supersedes !== null) return notApplicable('本次是更正已公布的报告，不按报送时间判断。');
    const deadline = deadlineOf(agency, record.scope, year);
    const printed = publishedOn(record);
    const uploaded = uploadedAt === null ? undefined : beijingDate(uploadedAt);
    const archived = uploaded !== undefined && daysBetween(deadline, uploaded) > archiveDays;
    if (archived && printed === undefined)
      return unchecked('期限过后一年以上才上传，可能是补录旧报告，不按上传时间判断。');
    const handedIn = archived ? undefined : uploaded;
    if (handedIn === undefined && printed === undefined) return unchecked('报送和公布的日期不明。');
    const late = [
      { what: '报送日期', date: handedIn, quote: undefined },
      { what: '报告上的日期', date: printed?.date, quote: printed?.quote },
    ].flatMap(({ date, ...each }) =>
      date !== undefined && daysBetween(deadline, date) > 0 ? [{ ...each, date }] : [],
    );
    const [worst] = late.toSorted((one, other) => other.date.localeCompare(one.date));
    if (worst === undefined) return breaksWhere([]);
    const days = daysBetween(deadline, worst.date);
    return breaksWhere([
      {
        message: `${worst.what}为${worst.date}，超过期限（${deadline}）${days}天。`,
        severity: BY_NOTICE.has(agency.kind) ? 'notice' : days > graveDays ? 'error' : 'warning',
        key: worst.date,
        ...(worst.quote === undefined ? {} : { quote: worst.quote }),
      },
    ]);
  },
  remedy: '请尽快公布并说明逾期原因；以后请按期报送。',
  examples: {
    holds: [{}, { agency: { deadline: '03-15' }, uploadedAt: '2024-03-10T01:00:00.000Z' }],
    breaks: [{ uploadedAt: '2024-02-05T01:00:00.000Z' }, { uploadedAt: '2024-05-05T01:00:00.000Z' }],
  },
});
