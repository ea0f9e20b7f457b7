import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { maskPersonalData } from '../../domain/personal-data/mask-personal-data.ts';
import type { Notified, Refused, Rendered, StepName, Validated } from '../../steps.ts';

/** Service name and namespace come from POWERTOOLS_SERVICE_NAME and POWERTOOLS_METRICS_NAMESPACE. */
export const logger = new Logger({
  // Names of files are chosen by those who upload them, and errors repeat them.
  jsonReplacerFn: (_, value: unknown) => (typeof value === 'string' ? maskPersonalData(value) : value),
});
export const metrics = new Metrics();

/** Steps whose outcomes are counted; the others would only publish empty metrics. */
export const COUNTED: ReadonlySet<StepName> = new Set(['validate', 'render', 'refuse']);

/**
 * One log line and the metrics of an outcome: ReportsPublished, ReportsHeld, ReportsRefused, FindingsError,
 * FindingsWarning, FindingsNotice (all counts).
 */
export function countOutcome(step: StepName, output: object): void {
  logger.info('done', factsOf(step, output));
}

/** One log line and the metric of what became of a letter: LettersSent, LettersDelayed, LettersFailed (all counts). */
export function countLetter(outcome: 'sent' | 'known' | 'later' | 'failed', letter: string): void {
  logger.info('letter', { outcome, letter });
  if (outcome !== 'known') metrics.addMetric(LETTER_METRICS[outcome], MetricUnit.Count, 1);
}

const LETTER_METRICS = { sent: 'LettersSent', later: 'LettersDelayed', failed: 'LettersFailed' } as const;

function factsOf(step: StepName, output: object): Record<string, unknown> {
  switch (step) {
    case 'validate': {
      const { counts, holds } = output as Validated;
      metrics.addMetric('FindingsError', MetricUnit.Count, counts.error);
      metrics.addMetric('FindingsWarning', MetricUnit.Count, counts.warning);
      metrics.addMetric('FindingsNotice', MetricUnit.Count, counts.notice);
      return { counts, holds };
    }
    case 'render': {
      const { page, state } = output as Rendered;
      if (state === 'published') metrics.addMetric('ReportsPublished', MetricUnit.Count, 1);
      if (state === 'held') metrics.addMetric('ReportsHeld', MetricUnit.Count, 1);
      return { page, state };
    }
    case 'notify': {
      const { letters } = output as Notified;
      return { letters };
    }
    case 'refuse': {
      const { code } = output as Refused;
      metrics.addMetric('ReportsRefused', MetricUnit.Count, 1);
      return { code };
    }
    default:
      return {};
  }
}
