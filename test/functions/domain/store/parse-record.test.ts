import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../../functions/domain/rules/catalogue.ts';
import { exampleSubject } from '../../../../functions/domain/rules/examples/example-record.ts';
import { parseValidation } from '../../../../functions/domain/rules/validation-schema.ts';
import { parseRecord } from '../../../../functions/domain/store/parse-record.ts';
import { validateReport } from '../../../../functions/domain/validate/validate-report.ts';
import { inventedRecord } from '../../../support/invented-report.ts';

/** What the store gives back of a document. */
const stored = (document: object): unknown => JSON.parse(JSON.stringify(document));
const examples = CATALOGUE.flatMap(({ examples: { holds, breaks } }) => [...holds, ...breaks]);

describe('a working document read back', () => {
  it('is the record that was stored, whatever is in it', () => {
    for (const record of [inventedRecord(), ...examples.map(example => exampleSubject(example).record)])
      expect(parseRecord(stored(record))).toEqual(record);
  });

  it('is the validation that was stored, whatever was found', () => {
    for (const example of examples) {
      const validation = validateReport(exampleSubject(example));
      expect(parseValidation(stored(validation))).toEqual(validation);
    }
  });

  it('of the release before is told what each of its cells says', () => {
    const at = { page: 2 };
    const was = (value: number | null, printed: string, confidence = 'certain') => ({ value, printed, at, confidence });
    const granted = {
      naturalPerson: was(6, '6'),
      business: was(null, '约2件'),
      research: was(null, '—'),
      legalService: was(7, '7', 'doubtful'),
      total: was(null, '', 'unread'),
    };
    const { applications } = parseRecord({ ...inventedRecord(), applications: { refused: { stateSecret: granted } } });
    expect(applications).toMatchObject({
      refused: {
        stateSecret: {
          naturalPerson: { kind: 'number', value: 6, at, note: null },
          business: { kind: 'words', printed: '约2件' },
          research: { kind: 'blank', printed: '—' },
          legalService: { kind: 'number', value: 7, confidence: 'doubtful' },
          total: { kind: 'unread', value: null },
        },
      },
    });
  });

  it.each([
    ['nothing', null],
    ['another document', { findings: [] }],
    ['a figure that is a text', { ...inventedRecord(), applications: { granted: { total: '8' } } }],
    ['a format nobody reads', { ...inventedRecord(), reading: { ...inventedRecord().reading, format: 'odt' } }],
    ['a record without places', { ...inventedRecord(), sections: { overview: { heading: null, paragraphs: [] } } }],
  ])('is refused where it is %s', (_, document) => {
    expect(() => parseRecord(document)).toThrow();
    expect(() => parseValidation({ findings: document })).toThrow();
  });
});
