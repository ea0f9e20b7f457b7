import type { Finding } from '../../../functions/domain/rules/finding.ts';
import { findingsOfSentence, officeOf } from './judge-sentence.ts';
import type { SpokenCase } from './sentences-of.ts';

/** What came of the sentences of one kind. */
export interface SentenceTally {
  readonly kind: string;
  readonly agreeing: number;
  readonly quiet: number;
  readonly contradicting: number;
  readonly found: number;
  /** Sentences that were accused though they agree, and contradictions that nothing was said of. */
  readonly wrong: readonly string[];
}

/** Judges each sentence in its report, and counts by kind. */
export function tallySentences(cases: readonly SpokenCase[]): readonly SentenceTally[] {
  const judged = cases.map(each => ({ each, findings: findingsOfSentence(officeOf(each.facts), each.spoken.text) }));
  return [...Map.groupBy(judged, ({ each }) => each.kind)].map(([kind, own]) => tallyOf(kind, own));
}

type Judged = { readonly each: SpokenCase; readonly findings: readonly Finding[] };

function tallyOf(kind: string, judged: readonly Judged[]): SentenceTally {
  const agreeing = judged.filter(({ each }) => each.spoken.agrees);
  const contradicting = judged.filter(({ each }) => !each.spoken.agrees);
  const accused = agreeing.filter(({ findings }) => findings.length > 0);
  const missed = contradicting.filter(({ findings }) => findings.length === 0);
  return {
    kind,
    agreeing: agreeing.length,
    quiet: agreeing.length - accused.length,
    contradicting: contradicting.length,
    found: contradicting.length - missed.length,
    wrong: [
      ...accused.map(({ each, findings }) => `accused: ${each.spoken.text} | ${findings.map(told).join(' | ')}`),
      ...missed.map(({ each }) => `missed: ${each.spoken.text}`),
    ],
  };
}

const told = ({ rule, message }: Finding): string => `${rule}: ${message.slice(0, 60)}`;
