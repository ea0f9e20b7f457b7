import { sha256Hex } from '../../bytes/sha256.ts';
import type { ReportIdentity } from '../../locations.ts';

/** Letters to one side about one agency and year leave in order; a mailbox that is full stops nobody else's. */
export const letterLine = ({ agencyId, year }: Pick<ReportIdentity, 'agencyId' | 'year'>, to: Audience): string =>
  `${agencyId}/${year}/${to}`;

/** The line of letters to reviewers about many agencies. */
export const reviewersLine = (addresses: readonly string[]): string =>
  `reviewers/${sha256Hex(addresses.toSorted().join()).slice(0, 32)}`;

/** The line of letters to those who look after the product. */
export const OPERATORS_LINE = 'operators';

export type Audience = 'agency' | 'reviewers';
