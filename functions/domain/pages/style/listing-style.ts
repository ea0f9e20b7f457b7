/** Pages that list reports, agencies, rules. */
export const LISTING_STYLE = `
td.figure{text-align:right;white-space:nowrap}
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
.agencies{columns:3 15rem;column-gap:2rem;list-style:none;margin:.75rem 0}
.agencies li{break-inside:avoid;padding:.2rem 0}
.state{font-weight:600;white-space:nowrap}
.state.published{color:var(--good)}
.state.pending{color:var(--open)}
.state.overdue{color:var(--red)}
.rule{border-top:1px solid var(--line);padding:.25rem 0 1rem}
.rule dl{display:grid;grid-template-columns:5em minmax(0,1fr);gap:.2rem 1rem;margin:.25rem 0}
.rule dt{color:var(--soft)}
.rule dd{margin:0}
.rule code{font-size:.8rem;color:var(--soft);font-weight:400}
.mark{display:inline-block;border-radius:3px;padding:0 .5em;margin-right:.5em;font-size:.85rem;color:#fff}
.mark.error{background:#a61c1c}
.mark.warning{background:#7a4200}
.mark.notice{background:#39506b}
@media screen and (max-width:48rem){.listing,.listing tbody,.listing tr,.listing caption{display:block;min-width:0}.listing thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.listing th[scope=row],.listing .region td{display:block}.listing td[data-label]{display:flex;justify-content:space-between;gap:1em;padding:.2rem .5rem;text-align:right}.listing td::before{flex:none;content:attr(data-label);color:var(--soft);text-align:left;white-space:normal}.listing tr{margin-bottom:.6rem}.rule dl{grid-template-columns:minmax(0,1fr)}.rule dd{margin:0 0 .4rem}}
`.trim();
