import type { FigurePath } from '../../record/figure.ts';
import { addend } from '../../record/sum-figures.ts';
import type { Parts } from '../subject.ts';

/** What one unit of a summary has for a figure. */
interface UnitValue {
  readonly name: string;
  /** Null where its report is not in, or has nothing in the cell. */
  readonly value: number | null;
  readonly told: string;
}

/** Most units a message spells out. */
const MOST_UNITS = 80;

/**
 * Every unit of a summary with what it has for a figure: 县水利局12、县林业局0、县教育局未填、县农业局未收到. Those that would
 * explain the gap stand first: whoever has just that number, whoever is not in or left the cell blank where the summary
 * has more than the sum, then the others from the largest down.
 */
export function listUnits(path: FigurePath, gap: number, { members, reports }: Parts): string {
  const values = members.map(({ id, name }): UnitValue => {
    const report = reports.find(({ agencyId }) => agencyId === id);
    if (report === undefined) return { name, value: null, told: '未收到' };
    const figure = report.figures[path];
    const value = figure?.kind === 'number' ? (addend(figure) ?? null) : null;
    if (value !== null) return { name, value, told: String(value) };
    return {
      name,
      value,
      told: figure?.kind === 'words' ? '填的是文字' : figure?.kind === 'blank' ? '未填' : '未读到',
    };
  });
  const rank = ({ value }: UnitValue): number => {
    if (value === Math.abs(gap)) return 0;
    return value === null && gap > 0 ? 1 : 2;
  };
  const sorted = values.toSorted((one, other) => rank(one) - rank(other) || (other.value ?? -1) - (one.value ?? -1));
  const told = sorted.slice(0, MOST_UNITS).map(({ name, told: own }) => `${name}${own}`);
  return `${told.join('、')}${sorted.length > MOST_UNITS ? `等${sorted.length}个单位` : ''}`;
}
