import { readFileSync } from 'node:fs';
import * as v from 'valibot';

/** What somebody who read the report says of one firing of a rule. */
export interface FindingLabel {
  readonly id: string;
  readonly file: string;
  readonly rule: string;
  readonly place: string;
  readonly verdict: 'confirmed' | 'false';
}

const Label = v.object({
  id: v.pipe(v.string(), v.regex(/^L\d{3}$/)),
  file: v.string(),
  rule: v.string(),
  place: v.string(),
  verdict: v.picklist(['confirmed', 'false']),
});

/** The labels of labels.tsv. Throws ValiError where a line is none. */
export const readLabels = (): readonly FindingLabel[] =>
  readFileSync(new URL('labels.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map(line => {
      const [id, file, rule, place, verdict] = line.split('\t');
      return v.parse(Label, { id, file, rule, place, verdict });
    });
