import type { Scope } from '../record/record.ts';

/** Kinds of agency that matter to rules and deadlines (form.md: 国务院部门 … 垂直管理机构). */
export const AGENCY_KINDS = [
  'state-department',
  'provincial-government',
  'municipal-government',
  'county-government',
  'provincial-department',
  'municipal-department',
  'county-department',
  'township',
  'street-office',
  'development-zone',
  'agency-outpost',
  'vertical-agency',
] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** Administrative levels. */
export const AGENCY_LEVELS = ['state', 'province', 'city', 'county', 'township'] as const;

/** One entry of the agency register. */
export interface Agency {
  /** 统一社会信用代码, or a local id of letters, digits and hyphens. */
  readonly id: string;
  /** Full official name. */
  readonly name: string;
  /** Short names, former names, names on a second plate. */
  readonly otherNames: readonly string[];
  readonly kind: AgencyKind;
  readonly level: (typeof AGENCY_LEVELS)[number];
  /** 行政区划代码, six digits. */
  readonly region: string;
  readonly regionName: string;
  /** Id of the agency it answers to; null for the top. */
  readonly parent: string | null;
  /** Ids of the governments whose summary includes this agency's figures. */
  readonly summaries: readonly string[];
  /** Scopes this agency files; the first is taken where the title does not tell. */
  readonly scopes: readonly Scope[];
  readonly contact: string;
  /** Mail addresses of the reviewers in charge. */
  readonly reviewers: readonly string[];
  /** Month and day (`MM-DD`) of the year after the reporting year, where the default of the kind does not hold. */
  readonly deadline: string | null;
  /** First and last day (`YYYY-MM-DD`) of the agency; null where it was always there, or still is. */
  readonly from: string | null;
  readonly until: string | null;
  /** Id of the agency that took over its duties; null where there is none. */
  readonly successor: string | null;
  /** Day (`YYYY-MM-DD`, Beijing) it was first registered here; null where that was before days were kept. */
  readonly registeredOn: string | null;
}
