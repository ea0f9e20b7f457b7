import { describe, expect, it } from 'vitest';
import { EXAMPLE_AGENCY } from '../../../../../functions/domain/rules/examples/example-record.ts';
import { isNameOf, isSameName, officeOf } from '../../../../../functions/domain/rules/identity/agency-names.ts';
import { countSteps } from '../../../../support/count-steps.ts';

describe('names of agencies', () => {
  it.each([
    ['青禾县林业局', '青禾县林业局'],
    ['云江省白溪市青禾县林业局', '青禾县林业局'],
    ['林业局', '青禾县林业局'],
    ['县林业局', '青禾县林业局'],
    ['青禾海关关区', '青禾海关'],
    ['青禾县税务局（本级）', '国家税务总局青禾县税务局'],
    ['青禾县林业局(本级机关)', '青禾县林业局'],
    ['青禾县林业局机关', '青禾县林业局'],
    ['青禾县税务系统', '青禾县税务'],
    ['青禾县林业局（部门）', '青禾县林业局'],
    ['青禾县林业局办公室', '青禾县林业局'],
    ['青禾县人民政府林业局', '青禾县林业局'],
    ['青禾縣林業局', '青禾县林业局'],
    ['青禾县税务局', '国家税务总局青禾县税务局'],
    ['市城管执法委', '白溪市城市管理执法委员会'],
    ['青禾县政府办公室', '青禾县人民政府办公室'],
    ['青禾县(石咢)口镇人民政府', '青禾县硘口镇人民政府'],
  ])('%s stands for %s', (printed, name) => {
    expect(isSameName(printed, name)).toBe(true);
  });

  it.each([
    ['白溪县林业局', '青禾县林业局'],
    ['青禾县水利局', '青禾县水务局'],
    ['白溪县林业局', '县林业局'],
    ['白溪海关关区', '青禾海关'],
    ['白溪市城关区', '白溪市城'],
    ['青禾县林业局监测站', '青禾县林业局'],
    ['泰江市市场监督管理局', '泰溪市市场监督管理局'],
    ['', '青禾县林业局'],
  ])('%s does not stand for %s', (printed, name) => {
    expect(isSameName(printed, name)).toBe(false);
  });

  it('knows an agency by every plate, and a government by its place', () => {
    const two = { ...EXAMPLE_AGENCY, name: '青禾县文化局（青禾县文物局）', otherNames: [] };
    expect(isNameOf('青禾县文物局', two, 'organ')).toBe(true);
    const office = { ...EXAMPLE_AGENCY, name: '青禾县人民政府办公室', otherNames: [] };
    expect(isNameOf('青禾县', office, 'government')).toBe(true);
    expect(isNameOf('青禾县人民政府', office, 'government')).toBe(true);
    expect(isNameOf('青禾县', office, 'organ')).toBe(false);
  });

  it('takes the place from an office', () => {
    expect(officeOf('白溪市青禾县市场监督管理局')).toBe('市场监督管理局');
    expect(officeOf('青禾县城市管理局')).toBe('城市管理局');
    expect(officeOf('林业局')).toBe('');
  });

  it('reads hostile names in steps in proportion to their length', async () => {
    const steps = await countSteps(() => {
      expect(isSameName(`局${'市'.repeat(5000)}`, `厅${'市'.repeat(40)}`)).toBe(false);
      expect(officeOf('市'.repeat(5000)).length).toBeGreaterThan(0);
    });
    expect(steps).toBeLessThan(10_000);
  });
});
