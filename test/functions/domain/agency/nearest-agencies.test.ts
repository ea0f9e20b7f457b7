import { describe, expect, it } from 'vitest';
import { nearestAgencies } from '../../../../functions/domain/agency/nearest-agencies.ts';
import { inventedAgency } from '../../../support/invented-report.ts';

const agencies = ['lanxi-jyj', 'lanxi-scjg', 'bailu-jyj', '11330000002482373K'].map(id =>
  inventedAgency({ id, name: `${id} 局`, otherNames: id === 'bailu-jyj' ? ['白鹭区教育局'] : [] }),
);
const nearest = (id: string) => nearestAgencies(id, agencies).map(agency => agency.id);

describe('agencies that may be meant', () => {
  it.each([
    ['lanxi-jjy', 'lanxi-jyj'],
    ['Lanxi-JYJ', 'lanxi-jyj'],
    ['lanxijyj', 'lanxi-jyj'],
    ['11330000002482373k', '11330000002482373K'],
    ['113300000024B2373K', '11330000002482373K'],
    ['白鹭区教育局', 'bailu-jyj'],
  ])('%s is nearest to %s', (id, meant) => {
    expect(nearest(id)[0]).toBe(meant);
  });

  it('are none where nothing is alike, and at most three', () => {
    expect(nearest('quite-another-thing')).toEqual([]);
    expect(nearest('')).toEqual([]);
    const many = Array.from({ length: 9 }, (_, index) => inventedAgency({ id: `lanxi-${index}` }));
    expect(nearestAgencies('lanxi-x', many)).toHaveLength(3);
  });

  it('are found in a bounded time whatever stands in the key', () => {
    expect(nearest('a'.repeat(100_000))).toEqual([]);
  });
});
