import { outOfUseFrom } from '../../../functions/domain/form/editions/edition-in-force.ts';
import { editionOf } from '../../../functions/domain/form/editions/edition-of.ts';
import { EDITIONS, type FormYear } from '../../../functions/domain/form/editions/editions.ts';
import { anyFigures } from './figures/any-figures.ts';
import { chooseOffice, choosePlace } from './invent-agency.ts';
import { type InventedReport, inventReport } from './invented-report.ts';
import { writeNarrative } from './narrative/write-narrative.ts';
import { choosePrintStyle } from './print/print-style.ts';
import { chooseTableLayout } from './print/table-layout.ts';
import { type Random, seededRandom } from './random.ts';

/** Most reports are in the newest edition. */
const NEWEST = 0.75;
/** Years an edition that is in force has been in use. */
const YEARS = 5;

/** The report of this seed, printed in any of the ways known: the same seed gives the same report. */
export function generateReport(seed: number, options: { readonly form?: FormYear } = {}): InventedReport {
  const random = seededRandom(seed);
  const form = options.form ?? chooseForm(random, NEWEST);
  const year = chooseYear(random, form);
  const agencyName = `${choosePlace(random, ['县', '区', '市'])}${chooseOffice(random)}`;
  const style = choosePrintStyle(random);
  const values = anyFigures(random, form);
  const narrative = writeNarrative(seed, { agencyName, year, form, values, before: null, parts: [] });
  return inventReport({ agencyName, year, form, values, narrative, style, layout: chooseTableLayout(random) });
}

/** The newest edition as often as told, else any other. */
export function chooseForm(random: Random, newest: number): FormYear {
  const [now, ...former] = EDITIONS;
  const [first = now, ...others] = former;
  return random.chance(newest) ? now.key : random.pick([first, ...others]).key;
}

/** A year for which reports in that edition are due. */
export function chooseYear(random: Random, form: FormYear): number {
  const edition = editionOf(form);
  return random.whole(edition.from, (outOfUseFrom(edition) ?? edition.from + YEARS) - 1);
}
