import { describe, expect, it } from 'vitest';
import { findPersonalData } from '../../../../functions/domain/personal-data/find-personal-data.ts';
import { HARMLESS, PERSONAL } from '../../../support/personal-data-phrases.ts';

describe('personal data', () => {
  it('is looked for in enough phrases of both kinds', () => {
    expect(PERSONAL.length).toBeGreaterThanOrEqual(80);
    expect(HARMLESS.length).toBeGreaterThanOrEqual(80);
  });

  it.each(PERSONAL)('is found in %s', (text, ...kinds) => {
    expect(findPersonalData(text, 2024).map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each(HARMLESS)('is not seen in %s', text => {
    expect(findPersonalData(text, 2024)).toEqual([]);
  });
});
