import { TABLES_ON_PHONES } from './tables-on-phones.ts';

/** The page of a report: its text, its three tables, its versions. */
export const REPORT_STYLE = `
.report h1{text-align:center;margin:1rem auto 1.5rem}
.prose{max-width:42em}
.prose p{text-indent:2em;text-align:justify}
.headline{font-size:1.1rem;max-width:42em;margin:1.25rem 0}
.headline p{margin:.4rem 0}
.terms dl{margin:.5rem 0 .75rem}
.terms div{display:grid;grid-template-columns:5em minmax(0,1fr);gap:0 1rem;padding:.15rem 0}
.terms dt{font-weight:600}
.terms dd{margin:0}
.facts{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));margin:0;border:1px solid var(--line);border-width:1px 0 0 1px}
.facts div{display:grid;grid-template-columns:6.5em minmax(0,1fr);border:1px solid var(--line);border-width:0 1px 1px 0}
.facts div.broad{grid-column:1/-1}
.facts dt{background:var(--wash);padding:.4rem .75rem;font-weight:600;color:var(--deep)}
.facts dd{margin:0;padding:.4rem .75rem}
.contents{background:var(--wash);border:1px solid var(--line);padding:.9rem 1.25rem;margin:1.5rem 0}
.contents h2{font-size:1rem;border:0;padding:0;margin:0 0 .25rem}
.contents ol{columns:2;column-gap:2.5rem;list-style:none;margin:0;padding:0}
.contents li{break-inside:avoid;padding:.1rem 0}
td[id]{text-align:right;white-space:nowrap}
td[id].words{white-space:normal}
td:target{outline:3px solid var(--amber);outline-offset:-3px}
td label{display:inline}
caption span{display:block;font-weight:400}
.chart{margin:1.25rem 0;max-width:36rem}
.chart figcaption{font-weight:600;color:var(--deep)}
.chart ul{list-style:none;margin:.5rem 0;padding:0}
.chart li{display:grid;grid-template-columns:5em minmax(0,1fr) 4em;gap:0 .75rem;align-items:center}
.chart svg{width:100%;height:1rem}
.chart rect{fill:var(--bar)}
.applications{min-width:52rem;table-layout:fixed}
.applications col.outer{width:2.6rem}
.applications col.inner{width:2.6rem}
.applications col.applicant{width:7.4%}
.applications th.group{text-align:center;writing-mode:vertical-rl;white-space:nowrap}
th[rowspan]{position:relative;z-index:1}
.applications tr.sum th,.applications tr.sum td{background:var(--sum);font-weight:700}
.applications input{display:none}
.disputes{min-width:52rem;table-layout:fixed}
.disputes th,.disputes td{text-align:center;padding:.4rem .25rem}
.disclosure .band th+th{text-align:right}
.disclosure .item th{background:var(--bar);color:#fff;text-align:left}
.note h2{border:0;padding:0;margin:0;font-size:1.1rem}
.note ul{margin:.5rem 0;padding-left:1.25em}
.source{border:1px solid var(--line);background:var(--wash);padding:.25rem 1.25rem;margin:2.5rem 0 1rem}
.source h2{border:0;padding:0;margin:.75rem 0 .25rem;font-size:1.1rem}
.source code{font-size:.8rem;overflow-wrap:anywhere}
.imprint{display:none}
@media screen and (max-width:48rem){.applications{min-width:0;width:35rem;font-size:.8rem}.applications th,.applications td{padding:.3rem}.applications col.outer{width:1.6rem}.applications col.inner{width:3.3rem}.applications col.applicant{width:3rem}.disputes{min-width:44rem;font-size:.8rem}.disclosure{font-size:.85rem}.report h1{text-align:left}.facts{grid-template-columns:minmax(0,1fr)}.contents ol{columns:1}.prose p{text-align:left}.terms div{grid-template-columns:minmax(0,1fr)}}
${TABLES_ON_PHONES}
`.trim();
