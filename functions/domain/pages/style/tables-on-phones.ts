import { APPLICATION_COLUMNS, DISPUTE_GROUPS, DISPUTE_RESULTS } from '../../form/form.ts';

/** A cell is named by the end of its address, whatever edition its table is in. */
const nameCells = (end: string, name: string): string => `td[id$=".${end}"]::before{content:"${name}"}`;

const APPLICANTS = APPLICATION_COLUMNS.filter(({ isTotal }) => isTotal !== true);
const NAMES = [
  ...APPLICANTS.map(({ key, name }) => `.applications ${nameCells(key, name)}`),
  ...DISPUTE_GROUPS.flatMap(group =>
    DISPUTE_RESULTS.map(
      result => `.disputes ${nameCells(`${group.key}.${result.key}`, `${group.name}：${result.name}`)}`,
    ),
  ),
];

/**
 * Tables 3 and 4 on a narrow screen, without script and without scrolling sideways: every row of table 3 shows its total
 * beside its name and opens its kinds of applicant; the fifteen figures of table 4 stand below each other. Browsers that
 * do not know :has() keep the table in a box that scrolls.
 */
export const TABLES_ON_PHONES = `
@media screen and (max-width:48rem){@supports selector(:has(a)){
.applications,.applications tbody,.applications caption,.disputes,.disputes tbody,.disputes caption{display:block;width:auto;min-width:0}
.applications thead,.disputes thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.applications tr{display:grid;grid-template-columns:minmax(0,1fr) minmax(4.5em,auto)}
.applications th.group{grid-column:1/-1;text-align:left;writing-mode:horizontal-tb;white-space:normal;background:var(--head)}
.applications th:not(.group){grid-column:1;order:1}
.applications td,.disputes td{text-align:right}
.applications td:not([id$=".total"]){display:none}
.applications td[id$=".total"]{grid-column:2;order:2}
.applications tr:has(:checked) td:not([id$=".total"]),.disputes td{display:flex;justify-content:space-between;grid-column:1/-1;order:3;gap:1em;white-space:normal;padding:.3rem .5rem}
.applications label{display:flex;justify-content:space-between;align-items:center;gap:.5em;cursor:pointer}
.applications input{display:block;appearance:none;flex:none;width:1.8rem;height:1.8rem;margin:0;border:1px solid var(--rule);border-radius:3px;text-align:center;line-height:1.7rem;background:var(--paper);color:var(--blue)}
.applications input::before{content:"＋"}
.applications input:checked::before{content:"－"}
.disputes tr{display:block}
${NAMES.join('\n')}
}}`.trim();
