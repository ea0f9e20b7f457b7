/** What every public page looks like: colours by light and dark, type, head and foot. */
export const BASE_STYLE = `
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
:target{background:var(--found)}
tbody tr:hover td{background:var(--touch)}
.unsure{color:var(--soft);font-size:.8rem}
details{border:1px solid var(--line);margin:.6rem 0}
summary{cursor:pointer;padding:.6rem 1rem;font-weight:600;color:var(--deep);background:var(--wash)}
details>*:not(summary){padding:0 1rem}
.note{border-left:5px solid var(--amber);background:var(--warm);padding:.75rem 1rem;margin:1rem 0}
.button{display:inline-block;background:var(--bar);color:#fff;padding:.45rem 1.25rem;border-radius:3px;text-decoration:none;margin:.25rem .75rem .25rem 0}
.button:hover{background:var(--foot);color:#fff;text-decoration:underline}
.neighbours{display:flex;flex-wrap:wrap;gap:.5rem 2rem;padding:0;margin:1.5rem 0;list-style:none}
footer{background:var(--foot);color:#e6edf6;font-size:.85rem;padding:1.5rem 0}
footer a{color:#fff}
footer p{margin:.25rem 0}
footer :focus-visible{outline-color:#ffd27a}
@media (prefers-contrast:more){:root{--soft:#1b1f24;--line:#5b6675}}
@media screen and (max-width:48rem){html{font-size:106.25%}h1{font-size:1.4rem}.masthead .wrap{padding-top:.7rem;padding-bottom:.7rem}.tiles{grid-template-columns:repeat(2,minmax(0,1fr))}}
`.trim();

/** Every page on paper; stands behind all others. */
export const PRINT_STYLE = `
@media print{@page{size:A4;margin:16mm 14mm}html,body{font-size:10.5pt}body{line-height:1.6}.masthead,.crumbs,.contents,.skip,.neighbours,footer,.screen{display:none}.wrap{max-width:none;padding:0}main{padding:0}a{color:inherit;text-decoration:none}h1{font-size:16pt}h2{font-size:12.5pt;margin:14pt 0 6pt}h2,h3,caption{break-after:avoid}h1,h2,h3,caption,.facts dt,.tiles b,thead th,.band th,.disclosure .item th{color:#000}.scroll{overflow:visible;margin:6pt 0}table,.applications,.disputes,.disclosure,.listing{width:100%;min-width:0;font-size:8.5pt;line-height:1.35}.applications col.outer{width:1.8em}.applications col.inner{width:1.8em}.applications col.applicant{width:7.4%}.applications,.disputes,.disclosure tbody,tr,.source,.tiles{break-inside:avoid}th,td{padding:2pt 3pt}thead{display:table-header-group}.tiles{grid-template-columns:repeat(6,1fr);gap:4pt}.tiles li{padding:2pt 5pt}.tiles b{font-size:12pt}.tiles span{font-size:8pt}.facts{font-size:9pt}.facts dt,.facts dd{padding:2pt 5pt}.imprint{display:block}.button{border:1px solid #000;background:none;color:#000}details::details-content{content-visibility:visible;block-size:auto}}
`.trim();
