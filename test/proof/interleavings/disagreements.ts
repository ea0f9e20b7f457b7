import { executionName } from '../../../functions/domain/identify/execution-name.ts';
import { decidePublication } from '../../../functions/domain/lifecycle/decide.ts';
import { type Life, shownVersion, type VersionLife } from '../../../functions/domain/lifecycle/life.ts';
import { newestOwn } from '../../../functions/domain/lifecycle/public-standing.ts';
import type { Finding } from '../../../functions/domain/rules/finding.ts';
import { parseValidation } from '../../../functions/domain/rules/validation-schema.ts';
import { validateReport } from '../../../functions/domain/validate/validate-report.ts';
import { gatherSubject } from '../../../functions/gather-subject.ts';
import { publishCheckPage } from '../../../functions/publish-check-page.ts';
import { rebuildSite } from '../../../functions/rebuild-site.ts';
import { inMemoryPorts } from '../../support/in-memory-ports.ts';
import { REGISTER } from './acts.ts';
import type { World } from './world.ts';

/** Everything in which what people see differs from what follows from the store; nothing where all agrees. */
export async function disagreements(world: World): Promise<readonly string[]> {
  const lives = await livesIn(world);
  const found = await Promise.all([
    ...lives.map(life => wrongPointers(life)),
    ...lives.map(life => staleJudgements(world, life)),
    ...lives.map(life => wrongLetters(world, life)),
    silentCopies(
      world,
      lives.filter(({ report }) => report.year === 2024),
    ),
    wrongPages(world),
    lostUploads(world),
  ]);
  return [...world.faults(), ...found.flat()];
}

async function livesIn({ memory }: World): Promise<readonly Life[]> {
  const lives = await Promise.all((await memory.reports.years()).map(year => memory.reports.livesOfYear(year)));
  return lives.flat();
}

const nameOf = ({ report }: Life): string => `${report.agencyId} ${report.year} ${report.scope}`;

/** Pages, data, originals and lists, against a site built anew. */
async function wrongPages({ memory, ports }: World): Promise<readonly string[]> {
  const fresh = inMemoryPorts();
  await rebuildSite({ ...ports, ...readable(memory), lists: fresh.lists, pages: fresh.pages });
  await publishCheckPage({ ...ports, programs: fresh.programs, pages: fresh.pages });
  const keys = new Set([...memory.site.keys(), ...fresh.site.keys()]);
  return [...keys].filter(key => memory.site.get(key) !== fresh.site.get(key)).map(key => `page ${key}`);
}

/** The ports of memory itself: nobody else runs any more. */
const readable = ({ agencies, arrivals, documents, reports }: World['memory']) => ({
  agencies,
  arrivals,
  documents,
  reports,
});

/** The pointer and the states, against the decision of now; and that everybody who has to look again was asked. */
async function wrongPointers(life: Life): Promise<readonly string[]> {
  const { shown, standings } = decidePublication(life, 'publish');
  const isRight = shown === life.shown && standings.every(({ state }, index) => state === life.versions[index]?.state);
  return [...(isRight ? [] : [`pointer of ${nameOf(life)}`]), ...(life.untold ? [`untold ${nameOf(life)}`] : [])];
}

const COPIED = 'copied-from-peer';

/** How the shown and the newest version were judged, against a validation of now. */
async function staleJudgements(world: World, life: Life): Promise<readonly string[]> {
  const looked = new Set([shownVersion(life), life.versions.findLast(({ state }) => state !== 'withdrawn')]);
  const stale = [...looked].map(async version => {
    if (version === undefined) return [];
    const { lost, stale: kept } = await judgedAnew(world, life, version);
    const rules = [...lost, ...kept].map(({ rule }) => rule).filter(rule => rule !== COPIED);
    return rules.length === 0 ? [] : [`judgement of ${nameOf(life)} ${version.order}: ${rules.join(', ')}`];
  });
  return (await Promise.all(stale)).flat();
}

/** Of two reports that are copies of one another at most one may say nothing of it: the one that was there first. */
async function silentCopies(world: World, lives: readonly Life[]): Promise<readonly string[]> {
  const silent = lives.map(async life => {
    const shown = shownVersion(life);
    const name = REGISTER.find(({ id }) => id === life.report.agencyId)?.name ?? '';
    const { lost } = shown === undefined ? { lost: [] } : await judgedAnew(world, life, shown);
    return { name, of: lost.filter(({ rule }) => rule === COPIED).map(({ message }) => message) };
  });
  const all = await Promise.all(silent);
  const pairs = all.flatMap(one => all.filter(other => says(one, other.name) && says(other, one.name)));
  return pairs.map(({ name }) => `copy that nobody tells of: ${name}`);
}

const says = ({ of }: { readonly of: readonly string[] }, name: string): boolean =>
  of.some(each => each.includes(name));

/** Findings that only one of two validations has: the kept one, and one of now. */
async function judgedAnew({ memory, ports }: World, life: Life, version: VersionLife) {
  const stored = await memory.reports.version(life.report, version.order);
  if (stored === undefined) throw new Error(`no version ${version.order}`);
  const { subject } = await gatherSubject({ ...readable(memory), texts: memory.texts }, stored);
  const now = validateReport(subject, ports.rules).findings;
  const { findings: kept } = await memory.documents.read(version.judgement.validation, parseValidation);
  return { lost: without(now, kept), stale: without(kept, now) };
}

const without = (those: readonly Finding[], others: readonly Finding[]): readonly Finding[] =>
  those.filter(({ fingerprint }) => !others.some(other => other.fingerprint === fingerprint));

/** What reviewers and the agency were last told of the newest version, against how it stands. */
async function wrongLetters({ memory }: World, life: Life): Promise<readonly string[]> {
  const newest = newestOwn(life);
  if (newest === undefined) return [];
  const told = await memory.letters.told(life.report);
  const { findings } = await memory.documents.read(newest.judgement.validation, parseValidation);
  const now = findings.map(({ fingerprint }) => fingerprint);
  const standing = [newest.order, newest.state, ...newest.holds].join(' ');
  const isTold = told?.standing === standing && told.reviewers.toSorted().join() === now.toSorted().join();
  return isTold ? [] : [`letters about ${nameOf(life)}: ${told?.standing} instead of ${standing}`];
}

/** Every file that arrived ended, and somebody was told. */
async function lostUploads({ memory, letters }: World): Promise<readonly string[]> {
  const open = await memory.arrivals.open();
  const unanswered = [...memory.uploads.keys()].filter(name => {
    const [key = '', version = ''] = name.split('@');
    const execution = executionName({ upload: { key, version } });
    return !letters().some(letter => letter.startsWith(execution) && /agency|refusal/.test(letter));
  });
  return [...open.map(({ upload }) => `open ${upload.key}`), ...unanswered.map(name => `nobody was told of ${name}`)];
}
