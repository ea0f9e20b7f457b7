/**
 * `npm run operate -- render --all`: writes the whole site again from the store.
 * `npm run operate -- status|release|withdraw --agency ID --year YEAR …`: says where a report stands, lets a held version
 * out, or takes one down, on the running stack or on a deployed one (`--outputs FILE`). The decision is written into the
 * life of the report; the site is brought into agreement with it before the command ends, and the letters follow.
 */
import { userInfo } from 'node:os';
import { bundledPrograms } from '../../../functions/adapters/check-programs.ts';
import { forgetPages } from '../../../functions/adapters/cloudfront/cloudfront-caches.ts';
import { dynamodbAgencies } from '../../../functions/adapters/dynamodb/dynamodb-agencies.ts';
import { dynamodbArrivals } from '../../../functions/adapters/dynamodb/dynamodb-arrivals.ts';
import { dynamodbLists } from '../../../functions/adapters/dynamodb/dynamodb-lists.ts';
import { dynamodbReports } from '../../../functions/adapters/dynamodb/dynamodb-reports.ts';
import { setting } from '../../../functions/adapters/environment.ts';
import { publicationPolicy } from '../../../functions/adapters/publication-policy.ts';
import { s3Documents } from '../../../functions/adapters/s3/s3-documents.ts';
import { s3Pages } from '../../../functions/adapters/s3/s3-pages.ts';
import { siteSettings } from '../../../functions/adapters/site-settings.ts';
import { sqsListingRequests, sqsRechecks } from '../../../functions/adapters/workflow/sqs-requests.ts';
import { decideOn } from '../../../functions/decide-on.ts';
import { beijingMinute } from '../../../functions/domain/calendar/beijing-time.ts';
import type { Arrival } from '../../../functions/domain/lifecycle/arrival.ts';
import type { Decision, Life, VersionLife } from '../../../functions/domain/lifecycle/life.ts';
import { HOLD_REASONS } from '../../../functions/domain/lifecycle/public-standing.ts';
import { publishCheckPage } from '../../../functions/publish-check-page.ts';
import { rebuildSite } from '../../../functions/rebuild-site.ts';
import { withBrowserBundle } from '../../bundle-browser.ts';
import { DATA_OPTION, dataFolderOf, readArguments, runCommand, UsageError } from '../console/command.ts';
import { workOn } from '../deployment.ts';
import { LocalStackError } from '../local-stack-error.ts';
import { givenPath } from '../project.ts';

const USAGE = {
  call: 'npm run operate -- render --all | status|release|withdraw --agency ID --year YEAR [--scope SCOPE] [--version ORDER] [--reason TEXT] [--dry-run] [--outputs FILE | --data FOLDER]',
  about:
    'Says where a report stands, lets a held version out or takes one down, on the running stack or a deployed one. --reason is shown to the public where a report is taken down; --version is an order as status prints it.',
};
const TEXT = { type: 'string' } as const;
const OPTIONS = {
  ...DATA_OPTION,
  ...{ agency: TEXT, year: TEXT, scope: TEXT, version: TEXT, reason: TEXT, outputs: TEXT },
  'dry-run': { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
} as const;

const STATES = {
  received: '已收到',
  refused: '已退回',
  read: '已读取',
  held: '暂缓公布',
  published: '已公布',
  superseded: '已被更正',
  withdrawn: '已撤下',
} as const;
const ENDINGS = { refused: '已退回', read: '已读取', repeated: '重复报送' } as const;

/** Reports between two lines that say how far a rebuild is. */
const TOLD_EVERY = 100;

await runCommand(USAGE, async () => {
  const { values, positionals } = readArguments(OPTIONS, 1);
  const { agency, year } = values;
  if (positionals[0] === 'render') return render(values);
  if (agency === undefined || year === undefined || !/^\d{4}$/.test(year))
    throw new UsageError('Name the report with --agency ID and --year YEAR (four digits).');
  reach(values);
  const reports = dynamodbReports(setting('REPORTS_TABLE'));
  const lives = (await reports.livesOfAgency(agency))
    .filter(({ report }) => report.year === Number(year))
    .filter(({ report }) => values.scope === undefined || report.scope === values.scope);
  const [action] = positionals;
  if (action === 'status') return status(agency, Number(year), lives);
  if (action !== 'release' && action !== 'withdraw')
    throw new UsageError('Name what to do: status, release, withdraw, render.');
  if (values.reason === undefined || values.reason.trim() === '') throw new UsageError('Say why with --reason TEXT.');
  const [life, ...others] = lives;
  if (life === undefined) throw new LocalStackError(`${agency} has no report for ${year}.`);
  if (others.length > 0) throw new UsageError(`There are several: name one with --scope ${scopesOf(lives)}.`);
  const version = versionToDecide(life, action, values.version);
  if (values['dry-run']) {
    process.stdout.write(`将${action === 'release' ? '放行' : '撤下'}：${lineOf(version)}\n`);
    return 0;
  }
  const decision = {
    kind: action as Decision['kind'],
    at: new Date().toISOString(),
    actor: userInfo().username,
    reason: values.reason,
  };
  const decided = await decideOn(ports(), life.report, version.order, { ...decision, holds: version.holds });
  process.stdout.write(`${decided.versions.map(lineOf).join('\n')}\n`);
  return 0;
});

/** Lets the adapters of this process find the stack that is meant. */
function reach(values: { readonly outputs?: string | undefined; readonly data?: string | undefined }): void {
  const outputs = values.outputs === undefined ? undefined : givenPath(values.outputs);
  workOn({ outputs, dataFolder: dataFolderOf(values) });
}

async function render(values: Parameters<typeof reach>[0] & { readonly all: boolean; readonly 'dry-run': boolean }) {
  if (!values.all) throw new UsageError('Say that the whole site is meant with --all.');
  reach(values);
  if (values['dry-run']) {
    process.stdout.write('将按存储的内容重写整个网站\n');
    return 0;
  }
  let written = 0;
  const table = setting('REPORTS_TABLE');
  const lists = {
    arrivals: dynamodbArrivals(table),
    lists: dynamodbLists(table),
    clock: () => new Date().toISOString(),
  };
  const reports = await rebuildSite({ ...ports(), ...lists }, () => {
    written += 1;
    if (written % TOLD_EVERY === 0) process.stdout.write(`已重写 ${written} 份\n`);
  });
  await withBrowserBundle(folder => publishCheckPage({ ...ports(), programs: () => bundledPrograms(folder) }));
  process.stdout.write(`网站已按存储的内容重写：${reports} 份报告和全部列表\n`);
  return 0;
}

function scopesOf(lives: readonly Life[]): string {
  return lives.map(({ report }) => report.scope).join('|');
}

function ports() {
  const table = setting('REPORTS_TABLE');
  return {
    agencies: dynamodbAgencies(table),
    reports: dynamodbReports(table),
    documents: s3Documents({ records: setting('RECORDS_BUCKET') }),
    pages: s3Pages({ site: setting('SITE_BUCKET'), uploads: setting('UPLOADS_BUCKET') }, forgetPages),
    listings: sqsListingRequests(setting('LISTINGS_QUEUE_URL')),
    rechecks: sqsRechecks(setting('UPLOADS_QUEUE_URL')),
    site: siteSettings(),
    publication: publicationPolicy(),
  };
}

/** The version named, or the only one the action can be meant for. Throws UsageError, LocalStackError. */
function versionToDecide(life: Life, action: Decision['kind'], order: string | undefined): VersionLife {
  if (order !== undefined) {
    const named = life.versions.find(version => version.order === order);
    if (named === undefined) throw new UsageError(`${order} is no version of this report: see status.`);
    return named;
  }
  const version =
    action === 'withdraw'
      ? life.versions.find(({ order: each }) => each === life.shown)
      : life.versions.findLast(({ holds }) => holds.length > 0);
  if (version === undefined)
    throw new LocalStackError(action === 'withdraw' ? 'Nothing of this report is public.' : 'No version is held.');
  return version;
}

async function status(agency: string, year: number, lives: readonly Life[]): Promise<number> {
  const arrivals = await dynamodbArrivals(setting('REPORTS_TABLE')).ofAgency(agency, year);
  for (const arrival of arrivals) process.stdout.write(`${arrivalLine(arrival)}\n`);
  for (const life of lives) {
    process.stdout.write(`${life.report.scope}\n${life.versions.map(lineOf).join('\n')}\n`);
    for (const { order, transitions } of life.versions)
      for (const { to, at, cause, actor } of transitions)
        process.stdout.write(`    ${order}  ${beijingMinute(at)}  ${STATES[to]}  ${cause}  ${actor}\n`);
  }
  return arrivals.length + lives.length > 0 ? 0 : 1;
}

function lineOf({ order, state, holds }: VersionLife): string {
  return `  ${order}  ${STATES[state]}${holds.length === 0 ? '' : `：${holds.map(hold => HOLD_REASONS[hold]).join('；')}`}`;
}

function arrivalLine({ upload, actor, ending }: Arrival): string {
  const what = ending === null ? '处理中' : ENDINGS[ending.kind];
  const code = ending?.kind === 'refused' ? `（${ending.code}）` : '';
  return `${beijingMinute(upload.uploadedAt)}  ${upload.key}  ${what}${code}  ${actor}`;
}
