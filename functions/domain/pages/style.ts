import { TABLES_ON_PHONES } from './report/tables/tables-on-phones.ts';

/**
 * The style sheet of every public page, written into the page itself. The content security policy allows exactly this
 * text by its SHA-256, so pages carry no other style element and no style attributes.
 */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1b1f24;--soft:#4a5360;--line:#c9d1db;--rule:#9aa7b6;--wash:#f3f6fa;--head:#e3ebf5;--sum:#eef3f9;--touch:#fbf7e9;--blue:#0b3f7f;--deep:#072a57;--bar:#0b3f7f;--foot:#072a57;--red:#a61c1c;--stripe:#a61c1c;--amber:#b54708;--warm:#fff8ec;--good:#0d5c2f;--open:#7a4a00;--found:#ffe9a8}
@media screen and (prefers-color-scheme:dark){:root{--paper:#12171d;--ink:#e9edf2;--soft:#b9c3cf;--line:#3a4552;--rule:#55616f;--wash:#1a212a;--head:#22303f;--sum:#1d2935;--touch:#2b2a1e;--blue:#9cc4f8;--deep:#d5e4f8;--bar:#0d2d56;--foot:#0a1f3b;--red:#ffaaa3;--amber:#f0a35e;--warm:#2d2415;--good:#8fdcaf;--open:#f3c37e;--found:#5a4a10}}
html:has(#large:checked){font-size:170%;--soft:var(--ink)}
*{box-sizing:border-box}
html{font-size:112.5%;scroll-padding-top:1rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font-family:"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC","WenQuanYi Micro Hei",system-ui,sans-serif;line-height:1.8;overflow-wrap:anywhere}
a{color:var(--blue);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.2em}
a:hover{color:var(--red);text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--amber);outline-offset:2px;border-radius:2px}
.wrap{max-width:68rem;margin:0 auto;padding:0 1.25rem}
.skip{position:absolute;left:-99rem;top:0;background:var(--paper);color:var(--blue);padding:.5rem 1rem;z-index:9}
.skip:focus{left:.5rem;top:.5rem}
.hidden{position:absolute;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap;border:0}
.masthead{background:var(--bar);border-bottom:4px solid var(--stripe);color:#fff}
.masthead .wrap{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.25rem 2rem;padding-top:1rem;padding-bottom:1rem}
.masthead a{color:#fff;text-decoration:none}
.masthead a:hover{text-decoration:underline}
.masthead :focus-visible{outline-color:#ffd27a}
.brand{font-size:1.35rem;font-weight:700;letter-spacing:.06em}
.masthead ul{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;list-style:none;margin:0;padding:0}
.masthead li a,.masthead label{display:inline-block;padding:.25rem 0;cursor:pointer}
.masthead input{width:1.2rem;height:1.2rem;margin:0 .35rem 0 0;vertical-align:-.2rem;accent-color:#ffd27a}
.crumbs{background:var(--wash);border-bottom:1px solid var(--line);font-size:.85rem}
.crumbs ol{list-style:none;margin:0;padding:.6rem 0;display:flex;flex-wrap:wrap}
.crumbs li+li::before{content:"›";margin:0 .5rem;color:var(--soft)}
main{padding:1.75rem 0 3.5rem}
h1{font-size:1.75rem;line-height:1.4;margin:0 0 1rem;color:var(--deep);text-wrap:balance}
h1{word-break:keep-all}
h2{font-size:1.3rem;line-height:1.5;margin:2.5rem 0 1rem;padding-left:.75rem;border-left:5px solid var(--stripe);color:var(--deep)}
h3{font-size:1.08rem;line-height:1.6;margin:1.5rem 0 .5rem;color:var(--deep)}
p{margin:.75rem 0}
.lead{font-size:1.1rem;max-width:46rem;margin:0 0 1.5rem}
.soft{color:var(--soft)}
.small{font-size:.85rem}
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
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.75rem;margin:1.5rem 0;padding:0;list-style:none}
.tiles li{border:1px solid var(--line);border-top:4px solid var(--bar);padding:.6rem 1rem .8rem}
.tiles b{display:block;font-size:1.75rem;line-height:1.3;color:var(--deep);font-variant-numeric:tabular-nums}
.tiles span{color:var(--soft);font-size:.9rem}
.scroll{position:relative;overflow-x:auto;margin:1rem 0 1.5rem}
table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.5;font-variant-numeric:tabular-nums}
caption{caption-side:top;text-align:left;font-weight:700;color:var(--deep);padding:.25rem 0 .6rem;font-size:1rem}
th,td{border:1px solid var(--rule);padding:.4rem .5rem;vertical-align:middle;overflow-wrap:break-word}
th{font-weight:600;text-align:left;background:var(--wash)}
thead th,.band th{text-align:center;background:var(--head);color:var(--deep)}
td[id],td.figure{text-align:right;white-space:nowrap}
td[id].words{white-space:normal}
:target{background:var(--found)}
td:target{outline:3px solid var(--amber);outline-offset:-3px}
td label{display:inline}
tbody tr:hover td{background:var(--touch)}
caption span{display:block;font-weight:400}
.unsure{color:var(--soft);font-size:.8rem}
.applications{min-width:52rem;table-layout:fixed}
.applications col.outer{width:2.6rem}
.applications col.inner{width:4.6rem}
.applications col.applicant{width:7.4%}
.applications th.group{text-align:center}
th[rowspan]{position:relative;z-index:1}
th.group[rowspan]{background:none}
.applications tr.sum th,.applications tr.sum td{background:var(--sum);font-weight:700}
.applications input{display:none}
.disputes{min-width:52rem;table-layout:fixed}
.disputes th,.disputes td{text-align:center;padding:.4rem .25rem}
.disclosure .band th+th{text-align:right}
.disclosure .item th{background:var(--bar);color:#fff;text-align:left}
.listing{min-width:46rem}
.listing thead th{vertical-align:bottom}
.listing th[scope=row]{min-width:11em}
.listing td.date{white-space:nowrap}
.listing.narrow{min-width:0}
.listing .region td{background:var(--wash);color:var(--deep);font-weight:600}
.years{display:grid;grid-template-columns:repeat(auto-fill,minmax(12rem,1fr));gap:.75rem;padding:0;margin:1rem 0;list-style:none}
.years a{display:block;border:1px solid var(--line);border-left:5px solid var(--bar);padding:.6rem 1rem;text-decoration:none}
.years a:hover{background:var(--wash);border-left-color:var(--stripe)}
.years b{display:block;font-size:1.2rem}
.years span{color:var(--soft);font-size:.85rem}
.latest{list-style:none;margin:1rem 0;padding:0;border-top:1px solid var(--line)}
.latest li{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1.5rem;padding:.55rem 0;border-bottom:1px solid var(--line)}
.latest time{color:var(--soft);font-variant-numeric:tabular-nums}
details{border:1px solid var(--line);margin:.6rem 0}
summary{cursor:pointer;padding:.6rem 1rem;font-weight:600;color:var(--deep);background:var(--wash)}
details>*:not(summary){padding:0 1rem}
.agencies{columns:3 15rem;column-gap:2rem;list-style:none;margin:.75rem 0}
.agencies li{break-inside:avoid;padding:.2rem 0}
.state{font-weight:600;white-space:nowrap}
.state.published{color:var(--good)}
.state.pending{color:var(--open)}
.state.overdue{color:var(--red)}
.note{border-left:5px solid var(--amber);background:var(--warm);padding:.75rem 1rem;margin:1rem 0}
sup.note{border:0;background:none;padding:0;margin:0}
.note h2{border:0;padding:0;margin:0;font-size:1.1rem}
.note ul{margin:.5rem 0;padding-left:1.25em}
.source{border:1px solid var(--line);background:var(--wash);padding:.25rem 1.25rem;margin:2.5rem 0 1rem}
.source h2{border:0;padding:0;margin:.75rem 0 .25rem;font-size:1.1rem}
.source code{font-size:.8rem;overflow-wrap:anywhere}
.imprint{display:none}
.button{display:inline-block;background:var(--bar);color:#fff;padding:.45rem 1.25rem;border-radius:3px;text-decoration:none;margin:.25rem .75rem .25rem 0}
.button:hover{background:var(--foot);color:#fff;text-decoration:underline}
.neighbours{display:flex;flex-wrap:wrap;gap:.5rem 2rem;padding:0;margin:1.5rem 0;list-style:none}
.rule{border-top:1px solid var(--line);padding:.25rem 0 1rem}
.rule dl{display:grid;grid-template-columns:5em minmax(0,1fr);gap:.2rem 1rem;margin:.25rem 0}
.rule dt{color:var(--soft)}
.rule dd{margin:0}
.rule code{font-size:.8rem;color:var(--soft);font-weight:400}
.mark{display:inline-block;border-radius:3px;padding:0 .5em;margin-right:.5em;font-size:.85rem;color:#fff}
.mark.error{background:#a61c1c}
.mark.warning{background:#7a4200}
.mark.notice{background:#39506b}
footer{background:var(--foot);color:#e6edf6;font-size:.85rem;padding:1.5rem 0}
footer a{color:#fff}
footer p{margin:.25rem 0}
footer :focus-visible{outline-color:#ffd27a}
@media screen and (max-width:48rem){.listing,.listing tbody,.listing tr,.listing caption{display:block;min-width:0}.listing thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.listing th[scope=row],.listing .region td{display:block}.listing td[data-label]{display:flex;justify-content:space-between;gap:1em;padding:.2rem .5rem;text-align:right}.listing td::before{content:attr(data-label);color:var(--soft);text-align:left;white-space:normal}.listing tr{margin-bottom:.6rem}.applications{min-width:0;width:35rem;font-size:.8rem}.applications th,.applications td{padding:.3rem}.applications col.outer{width:1.6rem}.applications col.inner{width:3.3rem}.applications col.applicant{width:3rem}.disputes{min-width:44rem;font-size:.8rem}.disclosure{font-size:.85rem}html{font-size:106.25%}h1{font-size:1.4rem}.report h1{text-align:left}.facts{grid-template-columns:minmax(0,1fr)}.contents ol{columns:1}.prose p{text-align:left}.masthead .wrap{padding-top:.7rem;padding-bottom:.7rem}.tiles{grid-template-columns:repeat(2,minmax(0,1fr))}.rule dl{grid-template-columns:minmax(0,1fr)}.rule dd{margin:0 0 .4rem}.terms div{grid-template-columns:minmax(0,1fr)}}
${TABLES_ON_PHONES}
@media (prefers-contrast:more){:root{--soft:#1b1f24;--line:#5b6675}}
@media print{@page{size:A4;margin:16mm 14mm}html,body{font-size:10.5pt}body{line-height:1.6}.masthead,.crumbs,.contents,.skip,.neighbours,footer,.screen{display:none}.wrap{max-width:none;padding:0}main{padding:0}a{color:inherit;text-decoration:none}h1{font-size:16pt}h2{font-size:12.5pt;margin:14pt 0 6pt}h2,h3,caption{break-after:avoid}h1,h2,h3,caption,.facts dt,.tiles b,thead th,.band th,.disclosure .item th{color:#000}.scroll{overflow:visible;margin:6pt 0}table,.applications,.disputes,.disclosure,.listing{width:100%;min-width:0;font-size:8.5pt;line-height:1.35}.applications col.outer{width:1.8em}.applications col.inner{width:4em}.applications col.applicant{width:7.4%}.applications,.disputes,.disclosure tbody,tr,.source,.tiles{break-inside:avoid}th,td{padding:2pt 3pt}thead{display:table-header-group}.tiles{grid-template-columns:repeat(6,1fr);gap:4pt}.tiles li{padding:2pt 5pt}.tiles b{font-size:12pt}.tiles span{font-size:8pt}.facts{font-size:9pt}.facts dt,.facts dd{padding:2pt 5pt}.imprint{display:block}.button{border:1px solid #000;background:none;color:#000}details::details-content{content-visibility:visible;block-size:auto}}
`.trim();
