import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../functions/domain/rules/catalogue.ts';
import { readLabels } from './read-labels.ts';
import { keyOf } from './real-findings.ts';

describe('the labels of real findings', () => {
  const labels = readLabels();

  it('name rules of the catalogue, each firing once', () => {
    const rules = new Set(CATALOGUE.map(({ id }) => id));
    expect(labels.filter(({ rule }) => !rules.has(rule))).toEqual([]);
    expect(new Set(labels.map(({ id }) => id)).size).toBe(labels.length);
    expect(new Set(labels.map(keyOf)).size).toBe(labels.length);
  });

  it('refute no rule', () => {
    expect(labels.filter(({ verdict }) => verdict === 'false')).toEqual([]);
  });
});
