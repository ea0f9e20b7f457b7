import type { SectionKey } from '../../functions/domain/form/sections.ts';
import type { COMPARED_SECTIONS, PeerText, Subject } from '../../functions/domain/rules/subject.ts';
import { copiedFromPeer } from '../../functions/domain/rules/text/copied-from-peer.ts';
import { textKeys } from '../../functions/domain/rules/text/similarity/text-keys.ts';
import { validateReport } from '../../functions/domain/validate/validate-report.ts';
import { type Amount, type MeasuredFigure, milliseconds, percentile } from '../../infra/local/bench/figure.ts';
import { writeNarrative } from '../../infra/local/invented/narrative/write-narrative.ts';
import { type Random, seededRandom } from '../../infra/local/invented/random.ts';
import { generateCase, type ReportCase, receivedBy } from './cases/generate-case.ts';
import { readCase } from './cases/read-case.ts';
import { setTexts } from './faults/edits.ts';

interface Sizes {
  readonly warmUp: number;
  readonly reports: number;
  /** The best of so many rounds is what a report costs on a core of its own. */
  readonly rounds: number;
  /** Reports of a year among which copies are looked for; ten times as many after that. */
  readonly peers: number;
}
const FULL: Sizes = { warmUp: 150, reports: 150, rounds: 8, peers: 1_000 };
const BRIEF: Sizes = { warmUp: 1, reports: 2, rounds: 1, peers: 50 };
/** A narrative said in so many ways is about as long as real ones are: 3000 characters. */
const WAYS = 8;

/** What the rules cost: the whole catalogue for one report, and looking for copies among the reports of a year. */
export async function measureRules({ brief }: Amount): Promise<readonly MeasuredFigure[]> {
  const sizes = brief ? BRIEF : FULL;
  return [...(await measureCatalogue(sizes)), ...(await measureSimilarity(sizes))];
}

async function measureCatalogue({ warmUp, reports, rounds: count }: Sizes): Promise<readonly MeasuredFigure[]> {
  for (let seed = 1; seed <= warmUp; seed += 1) validateReport(await readCase(longCase(seed)));
  const subjects: Subject[] = [];
  for (let seed = 1; seed <= reports; seed += 1) subjects.push(await readCase(longCase(warmUp + seed)));
  const rounds = Array.from({ length: count }, () => subjects.map(timeRules));
  const best = subjects.map((_, index) => Math.min(...rounds.map(round => round[index] ?? Number.POSITIVE_INFINITY)));
  const what = 'All rules with last year and ledger, a report';
  return [
    { what: `${what}, median`, value: milliseconds(percentile(best, 0.5)), aim: '≤ 3 ms' },
    { what: `${what}, slowest of a hundred`, value: milliseconds(percentile(best, 0.99)) },
    { what: `${what}, median with whatever else runs`, value: milliseconds(percentile(rounds.flat(), 0.5)) },
  ];
}

/** Milliseconds for one report made anew, so that nothing remembered of a record is measured as if it cost nothing. */
function timeRules(subject: Subject): number {
  const fresh = structuredClone(subject);
  const began = performance.now();
  validateReport(fresh);
  return performance.now() - began;
}

function longCase(seed: number): ReportCase {
  const each = generateCase(seed, { kind: 'organ', form: '2021' });
  const { year, form, values } = each.report;
  const facts = {
    agencyName: each.agency.name,
    year,
    form,
    values,
    before: each.previous?.values ?? null,
    parts: receivedBy(each.parts),
  };
  const ways = Array.from({ length: WAYS }, (_, way) => writeNarrative(seed * WAYS + way, facts));
  return setTexts(each, { overview: [...new Set(ways.flatMap(({ overview }) => overview))] });
}

async function measureSimilarity({ peers }: Sizes): Promise<readonly MeasuredFigure[]> {
  const { record } = await readCase(generateCase(1, { kind: 'organ' }));
  findCopies(record, peers / 2);
  const few = findCopies(record, peers);
  const many = findCopies(record, peers * 10);
  const told = ({ took, found, planted, compared }: Copies, count: number): string =>
    `${milliseconds(took / count)} each, ${found} of ${planted} copies, ${(compared / count).toFixed(2)} comparisons`;
  return [
    { what: `Copies among ${peers} reports of a year`, value: told(few, peers) },
    { what: `Copies among ${peers * 10} reports of a year`, value: told(many, peers * 10) },
    {
      what: 'Cost of ten times the reports',
      value: `${(many.took / few.took).toFixed(1)} times`,
      aim: 'about 10',
    },
  ];
}

interface Copies {
  /** Milliseconds for all reports. */
  readonly took: number;
  readonly found: number;
  readonly planted: number;
  /** Pairs of texts compared word for word. */
  readonly compared: number;
}

const SECTION: SectionKey & (typeof COMPARED_SECTIONS)[number] = 'overview';
/** Every fiftieth report is a copy of an earlier one with other numbers. */
const COPY_EVERY = 50;
const MOST_PEERS = 5;

/** Enters reports one by one in an index as the product keeps it, and asks for each whether it is a copy. */
function findCopies(record: Subject['record'], count: number): Copies {
  const random = seededRandom(count);
  const index = new Map<string, number[]>();
  const texts: string[] = [];
  let [took, found, planted, compared] = [0, 0, 0, 0];
  for (let number = 0; number < count; number += 1) {
    const isCopy = number % COPY_EVERY === COPY_EVERY - 1;
    const text = isCopy ? withOtherNumbers(random, texts[random.whole(0, number - 1)] ?? '') : inventText(random);
    texts.push(text);
    planted += isCopy ? 1 : 0;
    const own = {
      ...record,
      sections: { ...record.sections, [SECTION]: { ...record.sections[SECTION], paragraphs: [text] } },
    };
    const began = performance.now();
    const keys = textKeys(own, SECTION);
    const peers = peersFor(keys, index, texts);
    const verdict = copiedFromPeer.judge(subjectWith(own, peers), copiedFromPeer.thresholds ?? {});
    for (const key of keys) index.set(key, [...(index.get(key) ?? []), number]);
    took += performance.now() - began;
    compared += peers.length;
    found += verdict.outcome === 'breaks' && isCopy ? 1 : 0;
  }
  return { took, found, planted, compared };
}

function peersFor(
  keys: readonly string[],
  index: ReadonlyMap<string, readonly number[]>,
  texts: readonly string[],
): readonly PeerText[] {
  const owners = [...new Set(keys.flatMap(key => index.get(key) ?? []))].slice(0, MOST_PEERS);
  return owners.map(owner => ({
    agencyName: `测试县第${owner}号局`,
    section: SECTION,
    paragraphs: [texts[owner] ?? ''],
  }));
}

const subjectWith = (record: Subject['record'], similarTexts: readonly PeerText[]): Subject => ({
  record,
  agency: null,
  year: null,
  fileName: null,
  uploadedAt: null,
  known: { previous: false, parts: false, peers: true, ownFees: false, supersedes: false, sameFiles: false },
  previous: null,
  parts: null,
  peers: { similarTexts },
  ownFees: [],
  sameFiles: [],
  supersedes: null,
});

/** Set phrases that every text has some of. */
const PHRASES = [
  '主动公开政府信息',
  '依申请公开工作',
  '政府信息公开平台建设',
  '加强监督保障',
  '及时回应群众关切',
  '完善工作制度',
] as const;
const FIRST_IDEOGRAPH = 0x4e00;
const IDEOGRAPHS = 3000;

/** About 600 characters: words drawn at random between set phrases and numbers. */
function inventText(random: Random): string {
  return Array.from({ length: 40 }, () => {
    const word = Array.from({ length: random.whole(6, 12) }, () =>
      String.fromCharCode(FIRST_IDEOGRAPH + random.whole(0, IDEOGRAPHS)),
    ).join('');
    return `${random.chance(0.4) ? random.pick(PHRASES) : ''}${word}${random.whole(1, 999)}件，`;
  }).join('');
}

const withOtherNumbers = (random: Random, text: string): string =>
  text.replaceAll(/\d+/g, () => String(random.whole(1, 999)));
