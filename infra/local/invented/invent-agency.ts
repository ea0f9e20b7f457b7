import type { Agency } from '../../../functions/domain/agency/agency.ts';
import { EXAMPLE_AGENCY } from '../../../functions/domain/rules/examples/example-record.ts';
import type { Random } from './random.ts';

const PLACES = ['云栖', '临溪', '松原口', '白沙', '石桥', '青禾', '双河', '望江', '南屏', '北湖'] as const;

/** Offices a county has. */
export const OFFICES = [
  '教育局',
  '民政局',
  '水务局',
  '交通运输局',
  '文化和旅游局',
  '林业局',
  '统计局',
  '审计局',
  '卫生健康委员会',
] as const;

/** An entry of the register for an agency that does not exist. */
export const inventAgency = (given: Partial<Agency> = {}): Agency => ({ ...EXAMPLE_AGENCY, ...given });

/** A place of that rank, such as 云栖县. */
export const choosePlace = (random: Random, ranks: readonly [string, ...string[]] = ['县']): string =>
  `${random.pick(PLACES)}${random.pick(ranks)}`;

/** An office of a place. */
export const chooseOffice = (random: Random): string => random.pick(OFFICES);
