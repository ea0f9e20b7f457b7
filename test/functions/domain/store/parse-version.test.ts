import { describe, expect, it } from 'vitest';
import { parseVersion } from '../../../../functions/domain/store/parse-version.ts';
import { inventedRecord, inventedVersion } from '../../../support/invented-report.ts';

const itemOf = (report: object) => ({ pk: 'AGENCY#a', sk: 'VERSION#b', report: JSON.stringify(report) });

describe('a stored version', () => {
  const version = inventedVersion(inventedRecord());

  it('comes back as it was stored', () => {
    expect(parseVersion(itemOf(version))).toEqual(version);
  });

  it('of the release before keeps its numbers, and loses what may have been blank or words', () => {
    const old = { ...version, figures: { 'applications.granted.total': 7, 'applications.granted.business': null } };
    expect(parseVersion(itemOf(old)).figures).toEqual({
      'applications.granted.total': {
        kind: 'number',
        value: 7,
        printed: '7',
        at: null,
        confidence: 'certain',
        note: null,
      },
    });
  });
});
