import { describe, expect, it } from 'vitest';
import { CELL_TABLES } from '../../../../../functions/domain/rules/examples/cell-tables.ts';
import { exampleSubject } from '../../../../../functions/domain/rules/examples/example-record.ts';
import { explain } from '../../../../../functions/domain/rules/explain/explain.ts';

const at = (path: string) => `applications.${path}`;

describe('the smallest explanation', () => {
  it('has nothing to explain in a clean report', () => {
    expect(explain(exampleSubject())).toEqual({ faults: [], doubt: null, misplaced: null });
  });

  it.each([
    ['granted.naturalPerson', 60, 6, ['handled.naturalPerson', 'row.granted']],
    ['granted.total', 9, 8, ['handled.total', 'row.granted']],
    ['handledTotal.business', 2, 3, ['balance.business', 'handled.business', 'row.handledTotal']],
    ['carriedIn.total', 12, 2, ['balance.total', 'row.carriedIn', 'carry.total']],
    ['carriedOut.research', 1, 0, ['balance.research', 'row.carriedOut']],
    ['unavailable.notHeld.legalService', 4, 0, ['handled.legalService', 'row.unavailable.notHeld']],
  ])('finds the one wrong cell %s', (path, wrong, right, identities) => {
    const { faults } = explain(exampleSubject({ figures: { [at(path)]: wrong } }));
    expect(faults).toEqual([{ identities, changes: [{ path: at(path), needed: right }], alternatives: [] }]);
  });

  it('keeps two independent faults apart', () => {
    const { faults } = explain(
      exampleSubject({ figures: { [at('granted.total')]: 80, [at('carriedOut.business')]: 4 } }),
    );
    expect(faults.map(({ changes }) => changes)).toEqual([
      [{ path: at('carriedOut.business'), needed: 0 }],
      [{ path: at('granted.total'), needed: 8 }],
    ]);
  });

  it('sees two numbers that stand in each other’s column', () => {
    const { faults } = explain(
      exampleSubject({ figures: { [at('granted.naturalPerson')]: 2, [at('granted.business')]: 6 } }),
    );
    expect(faults.map(({ changes }) => changes)).toEqual([
      [
        { path: at('granted.business'), needed: 2 },
        { path: at('granted.naturalPerson'), needed: 6 },
      ],
    ]);
  });

  it('offers alternatives where nothing tells the cells of a sum apart', () => {
    const { faults } = explain(exampleSubject({ figures: { 'disputes.reconsideration.total': 4 } }));
    expect(faults[0]?.changes).toEqual([{ path: 'disputes.reconsideration.total', needed: 3 }]);
    expect(faults[0]?.alternatives.map(([change]) => change?.path)).toEqual([
      'disputes.reconsideration.pending',
      'disputes.reconsideration.otherResult',
      'disputes.reconsideration.corrected',
      'disputes.reconsideration.upheld',
    ]);
  });

  it('leaves out what would have to be negative', () => {
    const { faults } = explain(
      exampleSubject({
        figures: {
          'disputes.litigationDirect.total': 0,
          'disputes.litigationDirect.upheld': 10,
          'disputes.litigationDirect.corrected': 1,
        },
      }),
    );
    expect(faults[0]?.changes).toEqual([{ path: 'disputes.litigationDirect.total', needed: 11 }]);
    expect(faults[0]?.alternatives).toEqual([]);
  });

  it('suspects the reading when three columns break in the same way', () => {
    const { faults, doubt } = explain(
      exampleSubject({
        figures: { [at('granted.naturalPerson')]: 0, [at('granted.business')]: 0, [at('granted.total')]: 0 },
      }),
    );
    expect(faults).toEqual([]);
    expect(doubt).toMatch('识别有误');
  });

  it('takes what breaks in cells of the file for a fault of the report, however much it is', () => {
    const { faults, doubt, misplaced } = explain(
      exampleSubject({
        reading: CELL_TABLES,
        figures: { [at('granted.naturalPerson')]: 0, [at('granted.business')]: 0, [at('granted.total')]: 0 },
      }),
    );
    expect([doubt, misplaced]).toEqual([null, null]);
    expect(faults.flatMap(({ identities }) => identities).toSorted()).toEqual([
      'handled.business',
      'handled.naturalPerson',
      'handled.total',
    ]);
  });

  it('takes last year into account', () => {
    const { faults } = explain(exampleSubject({ previous: { figures: { [at('carriedOut.total')]: 7 } } }));
    expect(faults).toEqual([
      {
        identities: ['carry.total'],
        changes: [{ path: `previous.${at('carriedOut.total')}`, needed: 2 }],
        alternatives: [],
      },
    ]);
  });

  it('peels off single cells where there are too many faults for one explanation', () => {
    const cells = [
      'granted.total',
      'carriedOut.business',
      'partlyGranted.naturalPerson',
      'refused.stateSecret.total',
      'newlyReceived.business',
    ];
    const { faults } = explain(
      exampleSubject({ figures: Object.fromEntries(cells.map((cell, index) => [at(cell), 50 + 7 * index])) }),
    );
    expect(faults.length).toBeGreaterThan(1);
    expect(faults.every(({ identities }) => identities.length > 0)).toBe(true);
  });

  it.each([
    [
      '两栏颠倒',
      {
        'granted.naturalPerson': 8,
        'granted.total': 6,
        'partlyGranted.naturalPerson': 3,
        'newlyReceived.naturalPerson': 15,
        'newlyReceived.total': 12,
        'unavailable.notHeld.naturalPerson': 5,
        'unavailable.notHeld.total': 4,
        'handledTotal.naturalPerson': 16,
        'handledTotal.total': 13,
      },
    ],
    ['错了一栏', { 'granted.naturalPerson': 0, 'granted.business': 6, 'granted.research': 2, 'granted.total': 0 }],
    ['没有读到或没有填', { 'granted.naturalPerson': 0, 'granted.business': 0, 'granted.total': 0 }],
  ])('recognises a table that looks %s', (words, figures) => {
    const changed = Object.fromEntries(Object.entries(figures).map(([path, count]) => [at(path), count]));
    const doubtful = { confidence: 'doubtful', doubts: ['表三有几行不符。'] } as const;
    const certain = { confidence: 'certain', doubts: [] } as const;
    const tables = { disclosure: certain, applications: doubtful, disputes: certain };
    expect(explain(exampleSubject({ figures: changed, reading: { tables } })).doubt).toContain(words);
  });
});
