import { pages, sitePath } from '../locations.ts';
import { type Hold, type Life, type State, shownVersion, type VersionLife, versionIn } from './life.ts';

/** What a hold says to people, as the end of a sentence that begins with 因为. */
export const HOLD_REASONS: Readonly<Record<Hold, string>> = {
  'personal-data': '含有个人信息',
  misfiled: '标题所写的机关或年度与报送位置不符，疑似传错文件',
  destroying: '与此前公布的版本相比，丢失了整张表或者半数以上的数字',
  errors: '有须先改正的错误',
};

/** Whether the public finds this version, at the address of the report or at its own. */
export const isOnSite = ({ state, publishedAt }: Pick<VersionLife, 'state' | 'publishedAt'>): boolean =>
  publishedAt !== null && (state === 'published' || state === 'superseded');

/** Whether the public found this version once and must not any more. */
export const isTakenDown = (version: Pick<VersionLife, 'state' | 'publishedAt'>): boolean =>
  version.publishedAt !== null && !isOnSite(version);

/** Whether a version is filed under the wrong agency or year: it is no version of this report, unless it is shown as one. */
export const isMisfiled = (version: Pick<VersionLife, 'state' | 'publishedAt' | 'holds'>): boolean =>
  version.holds.includes('misfiled') && !isOnSite(version);

/** The newest version that is this report and no other. */
export const newestOwn = ({ versions }: Pick<Life, 'versions'>): VersionLife | undefined =>
  versions.findLast(version => !isMisfiled(version));

/** What the public sees of one version, and of its report instead of it. Paths begin with a slash. */
export interface PublicStanding {
  readonly state: State;
  readonly holds: readonly Hold[];
  /** Where this version is found; null where it is not. */
  readonly page: string | null;
  /** Why somebody decided about it last, in plain Chinese; empty where nobody did. */
  readonly reason: string;
  /** True where the public saw this version once and does not any more. */
  readonly isTakenDown: boolean;
  /** The version at the address of the report, where that is another one. */
  readonly instead: { readonly page: string; readonly uploadedAt: string } | null;
}

/** The standing of a version; undefined where the report has none of that order. */
export function publicStanding(life: Life, order: string): PublicStanding | undefined {
  const version = versionIn(life, order);
  if (version === undefined) return undefined;
  const shown = shownVersion(life);
  const reportPage = sitePath(pages.report(life.report));
  const isShown = shown?.order === order;
  const own = isShown ? reportPage : sitePath(pages.version(life.report, order));
  return {
    state: version.state,
    holds: version.holds,
    page: isOnSite(version) ? own : null,
    reason: version.decisions.at(-1)?.reason ?? '',
    isTakenDown: isTakenDown(version),
    instead: shown === undefined || isShown ? null : { page: reportPage, uploadedAt: shown.upload.uploadedAt },
  };
}

/** The version that the public saw last before the one of that order and may still see; undefined where there is none. */
export const correctedVersion = (life: Life, order: string): VersionLife | undefined =>
  life.versions.findLast(version => version.order < order && isOnSite(version));
