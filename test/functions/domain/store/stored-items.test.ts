import { describe, expect, it } from 'vitest';
import { arrivalOf } from '../../../../functions/domain/lifecycle/arrival.ts';
import { DamagedItemError } from '../../../../functions/domain/store/kept-item.ts';
import { parseAgency } from '../../../../functions/domain/store/parse-agency.ts';
import { parseArrival } from '../../../../functions/domain/store/parse-arrival.ts';
import { parseLife } from '../../../../functions/domain/store/parse-life.ts';
import { parseFileOwner, parseTextOwner } from '../../../../functions/domain/store/parse-owner.ts';
import { parseVersion } from '../../../../functions/domain/store/parse-version.ts';
import { parseYears } from '../../../../functions/domain/store/parse-years.ts';
import { parseTold } from '../../../../functions/domain/store/told.ts';
import { inventedAgency, inventedLife, inventedRecord, inventedVersion } from '../../../support/invented-report.ts';

const agency = inventedAgency();
const version = inventedVersion(inventedRecord());
const life = inventedLife([version]);
const arrival = { ...arrivalOf(version.upload), ending: { kind: 'read', scope: 'organ', at: '2025-01-20T01:00:00Z' } };
const told = { reviewers: ['a'], agency: ['a', 'b'], names: { a: '甲' }, standing: 'published', count: 2 };
const identity = { agencyId: 'a-1', scope: 'organ', year: 2024 };
const owner = { agencyId: 'a-1', scope: 'organ' };
const json = JSON.stringify;

/** Each kind of item: how it is read, its attributes, what it stands for, and one that is damaged inside. */
const ITEMS = [
  ['an agency', parseAgency, { agency }, agency, { agency: { ...agency, scopes: 'organ' } }, 'agency.scopes'],
  [
    'an arrival',
    parseArrival,
    { arrival: json(arrival) },
    arrival,
    { arrival: json({ ...arrival, order: 7 }) },
    'arrival.order',
  ],
  [
    'a life',
    parseLife,
    { life: json(life) },
    life,
    { life: json({ ...life, versions: [{}] }) },
    'life.versions.0.order',
  ],
  ['what was told', parseTold, { told: json(told) }, told, { told: json({ ...told, agency: [1] }) }, 'told.agency.0'],
  ['the owner of a text', parseTextOwner, { owner }, owner, { owner: { ...owner, scope: 'county' } }, 'owner.scope'],
  ['the owner of a file', parseFileOwner, identity, identity, { ...identity, year: '2024' }, 'year'],
  ['the years', parseYears, { years: new Set([2024, 2022]) }, [2022, 2024], { years: ['2024'] }, 'years'],
  [
    'a version',
    parseVersion,
    { report: json(version) },
    version,
    { report: json({ ...version, figures: { 'applications.granted.total': { kind: 'number' } } }) },
    'report.figures.applications.granted.total',
  ],
] as const;

const KEY = { pk: 'PK#1', sk: 'SK#2' };

describe.each(ITEMS)('%s', (_, parse, attributes, meant, damaged, field) => {
  it('comes back as it was stored', () => {
    expect(parse({ ...KEY, ...attributes })).toEqual(meant);
  });

  it('is an error that names its key and field where it is damaged', () => {
    expect(() => parse({ ...KEY, ...damaged })).toThrow(DamagedItemError);
    expect(() => parse({ ...KEY, ...damaged })).toThrow(`PK#1 SK#2: ${field}: `);
  });

  it('is an error where it is gone, or something else', () => {
    const [attribute = ''] = Object.keys(attributes);
    expect(() => parse(KEY)).toThrow(DamagedItemError);
    expect(() => parse({ ...KEY, ...attributes, [attribute]: attribute === 'agencyId' ? 7 : '{"agencyId":' })).toThrow(
      'PK#1 SK#2: ',
    );
  });
});

it('an agency registered before dates were kept was always there', () => {
  const { from, until, successor, registeredOn, ...former } = agency;
  expect(parseAgency({ ...KEY, agency: former })).toEqual({
    ...agency,
    from: null,
    until: null,
    successor: null,
    registeredOn: null,
  });
  expect([from, until, successor, registeredOn]).toHaveLength(4);
});
