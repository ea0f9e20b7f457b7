import { relative } from 'node:path';
import { executionName } from '../../../functions/domain/identify/execution-name.ts';
import { sentenceOf } from '../local-stack-error.ts';
import { DEFAULT_DATA_FOLDER } from '../project.ts';
import { type ReportOutcome, reportOutcome } from '../report-outcome.ts';
import type { LocalStack } from '../stack.ts';
import { paint } from './paint.ts';
import { alarmLine, outcomeLine, uploadedLine } from './report-lines.ts';

/** A full disk makes a hundred faults of one kind: each kind is told so seldom, in milliseconds. */
const SELDOM_MS = 10_000;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Says at a glance where everything is. */
export function printWhereThingsAre({ endpoints, settings }: LocalStack, dataFolder: string, tookMs: number): void {
  const bold = (text: string): string => paint('bold', text);
  const dim = (text: string): string => paint('dim', text);
  const s3 = `${endpoints.cloud}  ${dim(`s3://${settings('UPLOADS_BUCKET')}/uploads/{agency}/{year}/{file}`)}`;
  print('');
  print(`  ${bold('Site')}    ${endpoints.site}`);
  print(`  ${bold('Inbox')}   ${endpoints.mail}`);
  print(`  ${bold('S3')}      ${s3}`);
  print(`  ${bold('Data')}    ${shortPath(dataFolder)}  ${dim('(logs of the functions in logs/)')}`);
  print(`  ${bold('Upload')}  npm run submit -- FILE --agency ID --year YEAR${dataOption(dataFolder)}`);
  print(dim(`  ready in ${(tookMs / 1000).toFixed(1)} s, Ctrl-C ends`));
  print('');
}

/** What another terminal must say to find this stack; whole, for it may stand in another folder. */
function dataOption(dataFolder: string): string {
  if (dataFolder === DEFAULT_DATA_FOLDER) return '';
  const isPlain = /^[\w./-]+$/.test(dataFolder);
  return ` --data ${isPlain ? dataFolder : `'${dataFolder.replaceAll("'", "'\\''")}'`}`;
}

/** Relative below the current folder, whole elsewhere. */
function shortPath(path: string): string {
  const below = relative(process.cwd(), path);
  return below === '' || below.startsWith('..') ? path : below;
}

/** Prints one line for every report as it moves, and alarms as they ring. `alarms` counts those that rang so far. */
export function followReports({ events, executions, endpoints }: LocalStack): { readonly alarms: () => number } {
  let alarms = 0;
  events.on('created', ({ key, size }) => print(uploadedLine(key, size)));
  executions.events.on('ended', execution => print(outcomeLine(reportOutcome(execution), endpoints.site)));
  events.on('alarm', alarm => {
    alarms += 1;
    print(alarmLine(alarm));
  });
  const seldom = new Map<string, number>();
  events.on('fault', fault => {
    const sentence = sentenceOf(fault, 'the data folder') ?? String(fault);
    if (Date.now() - (seldom.get(sentence) ?? 0) < SELDOM_MS) return;
    seldom.set(sentence, Date.now());
    print(paint('red', `FAULT   ${sentence}`));
  });
  return { alarms: () => alarms };
}

const LABELS: Readonly<Record<ReportOutcome['outcome'] | 'waiting', string>> = {
  published: '已公开',
  held: '暂不公开',
  superseded: '已存档',
  withdrawn: '已撤下',
  refused: '已退回',
  failed: '未完成',
  waiting: '处理中',
};

/** Prints what became of these uploads; false where one of them failed or came to no end. */
export function printSummary(stack: LocalStack, keys: readonly string[]): boolean {
  const outcomes = keys.map(key => outcomeOf(stack, key));
  const counted = Object.entries(LABELS).flatMap(([outcome, label]) => {
    const count = outcomes.filter(one => one === outcome).length;
    return count === 0 ? [] : [`${label} ${count}`];
  });
  print(`\n样例 ${keys.length} 份：${counted.join('，')}；邮件 ${stack.letters.count()} 封。`);
  return outcomes.every(outcome => outcome !== 'failed' && outcome !== 'waiting');
}

function outcomeOf({ objects, executions, settings }: LocalStack, key: string): keyof typeof LABELS {
  const object = objects.findLatest(settings('UPLOADS_BUCKET'), key);
  const name = object && executionName({ upload: { key, version: object.version } });
  const execution = name === undefined ? undefined : executions.find(settings('WORKFLOW_ARN'), name);
  return execution === undefined || execution.status === 'RUNNING' ? 'waiting' : reportOutcome(execution).outcome;
}
