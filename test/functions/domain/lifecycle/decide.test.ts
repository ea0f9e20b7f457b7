import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decidePublication } from '../../../../functions/domain/lifecycle/decide.ts';
import {
  type Decision,
  type Hold,
  type Judgement,
  type Life,
  newLife,
  versionIn,
} from '../../../../functions/domain/lifecycle/life.ts';
import { type Fact, recordFact } from '../../../../functions/domain/lifecycle/record-fact.ts';

const report = { agencyId: 'qinghe-jyj', scope: 'organ', year: 2024 } as const;
const day = (number: number) => `2025-01-${String(number).padStart(2, '0')}T00:00:00.000Z`;

const judgement = (at: string, changes: Partial<Judgement> = {}): Judgement => ({
  at,
  holds: [],
  withholdsOriginal: false,
  tables: ['disclosure', 'applications', 'disputes'],
  nonZero: 'a b c d e f g h',
  context: '',
  validation: { key: 'v', version: '1' },
  counts: { error: 0, warning: 0, notice: 0 },
  ...changes,
});
const judged = (order: string, on: number, changes: Partial<Judgement> = {}): Fact => ({
  kind: 'judged',
  order,
  upload: { key: 'k', version: order, size: 1, uploadedAt: day(on), sequencer: order },
  sha256: order,
  actor: 'uploader',
  isCurrent: true,
  judgement: judgement(day(on), changes),
});
const decided = (order: string, kind: Decision['kind'], on: number, holds: readonly Hold[] = []): Fact => ({
  kind: 'decided',
  order,
  decision: { kind, at: day(on), actor: 'operator', reason: '另有规定', holds },
});
const lifeOf = (...facts: readonly Fact[]): Life =>
  facts.reduce((life, fact) => recordFact(life, fact, 'publish'), newLife(report));
const shown = (life: Life) => life.shown;
const stateOf = (life: Life, order: string) => versionIn(life, order)?.state;

describe('the decision about publication', () => {
  it('shows the newest version that nothing holds back, and supersedes the one before', () => {
    const life = lifeOf(judged('1', 1), judged('2', 2));
    expect(shown(life)).toBe('2');
    expect(stateOf(life, '1')).toBe('superseded');
  });

  it.each(['personal-data', 'misfiled'] as const)('always holds %s and leaves what stood before', hold => {
    const life = lifeOf(judged('1', 1), judged('2', 2, { holds: [hold] }));
    expect(shown(life)).toBe('1');
    expect(stateOf(life, '2')).toBe('held');
  });

  it('shows a good version that arrives behind a held newer one', () => {
    expect(shown(lifeOf(judged('2', 2, { holds: ['misfiled'] }), judged('1', 3)))).toBe('1');
  });

  it('holds errors only where the policy says so', () => {
    const life = lifeOf(judged('1', 1, { holds: ['errors'] }));
    expect(shown(life)).toBe('1');
    const held = recordFact(newLife(report), judged('1', 1, { holds: ['errors'] }), 'hold-errors');
    expect(held.shown).toBeNull();
  });

  it('holds a correction that loses a table or half of the figures that were not zero', () => {
    expect(shown(lifeOf(judged('1', 1), judged('2', 2, { tables: ['disclosure', 'applications'] })))).toBe('1');
    expect(shown(lifeOf(judged('1', 1), judged('2', 2, { nonZero: 'a b c d x y' })))).toBe('1');
    expect(shown(lifeOf(judged('1', 1), judged('2', 2, { nonZero: 'a b c d e' })))).toBe('2');
  });

  it('lets a released version out, for the holds that were known when it was released', () => {
    const held = judged('2', 2, { holds: ['misfiled'] });
    expect(shown(lifeOf(judged('1', 1), held, decided('2', 'release', 3, ['misfiled'])))).toBe('2');
    const found = judged('2', 4, { holds: ['misfiled', 'personal-data'], context: 'x' });
    expect(shown(lifeOf(judged('1', 1), held, decided('2', 'release', 3, ['misfiled']), found))).toBe('1');
  });

  it('falls back to the last good version when one is withdrawn, and to nothing when there is none', () => {
    const life = lifeOf(judged('1', 1), judged('2', 2), decided('2', 'withdraw', 3));
    expect(shown(life)).toBe('1');
    expect(stateOf(life, '2')).toBe('withdrawn');
    expect(shown(recordFact(life, decided('1', 'withdraw', 4), 'publish'))).toBeNull();
  });

  it('takes down a published version for personal data that a re-check finds, and for nothing else', () => {
    const again = (hold: Hold) => lifeOf(judged('1', 1), judged('1', 5, { holds: [hold], context: 'x' }));
    expect(shown(again('personal-data'))).toBeNull();
    const stays = again('misfiled');
    expect(shown(stays)).toBe('1');
    expect(versionIn(stays, '1')?.holds).toEqual(['misfiled']);
  });

  it('leaves a judgement where a later one did not look at the reports of now', () => {
    const stale: Fact = { ...judged('1', 5, { holds: ['personal-data'] }), isCurrent: false } as Fact;
    expect(shown(lifeOf(judged('1', 1), stale))).toBe('1');
  });

  it('marks that those it influences are to be told, exactly when another version is shown', () => {
    expect(lifeOf(judged('1', 1)).untold).toBe(true);
    expect(lifeOf(judged('1', 1, { holds: ['misfiled'] })).untold).toBe(false);
  });

  it('writes down every change of state with time, cause and actor', () => {
    const life = lifeOf(judged('1', 1), judged('2', 2), decided('2', 'withdraw', 3));
    expect(life.versions.map(version => version.transitions.map(({ to }) => to))).toEqual([
      ['received', 'read', 'published', 'superseded', 'published'],
      ['received', 'read', 'published', 'withdrawn'],
    ]);
    expect(life.versions[1]?.transitions.at(-1)).toEqual({
      to: 'withdrawn',
      at: day(3),
      cause: '另有规定',
      actor: 'operator',
    });
  });
});

const anyFact: fc.Arbitrary<Fact> = fc
  .record({
    order: fc.constantFrom('1', '2', '3'),
    on: fc.integer({ min: 1, max: 28 }),
    holds: fc.subarray<Hold>(['personal-data', 'misfiled', 'errors']),
    context: fc.constantFrom('', 'x', 'y'),
    kind: fc.constantFrom<'judged' | 'release' | 'withdraw'>('judged', 'judged', 'release', 'withdraw'),
  })
  .map(({ order, on, holds, context, kind }) =>
    kind === 'judged' ? judged(order, on, { holds, context }) : decided(order, kind, on, holds),
  );

describe('a life', () => {
  it('does not change when it is told the same fact again', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 8 }), anyFact, (facts, last) => {
        const life = lifeOf(...facts, last);
        expect(recordFact(life, last, 'publish')).toBe(life);
      }),
    );
  });

  it('shows at most one version, never a withdrawn one, never personal data that nobody released', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 10 }), facts => {
        const life = lifeOf(...facts);
        const published = life.versions.filter(({ state }) => state === 'published');
        expect(published.map(({ order }) => order)).toEqual(life.shown === null ? [] : [life.shown]);
        expect(published[0]?.holds ?? []).not.toContain('personal-data');
        expect(published[0]?.decisions.at(-1)?.kind).not.toBe('withdraw');
        expect(decidePublication(life, 'publish')).toEqual({
          shown: life.shown,
          standings: life.versions.map(({ state, holds }) => ({ state, holds })),
        });
      }),
    );
  });
});
