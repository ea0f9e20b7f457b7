import * as v from 'valibot';
import { type KeptItem, parseItem } from './kept-item.ts';

const YearsItem = v.object({ years: v.set(v.number()) });

/** The years that have a report, oldest first, as the table holds them. Throws DamagedItemError. */
export const parseYears = (item: KeptItem): readonly number[] =>
  [...parseItem(YearsItem, item).years].sort((one, other) => one - other);
