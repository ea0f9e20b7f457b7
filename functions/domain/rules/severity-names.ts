import type { Severity } from './finding.ts';

/** How severities are called on pages and in letters. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', notice: '提示' };
