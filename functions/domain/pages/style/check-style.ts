/** The page on which a file is checked in the browser. */
export const CHECK_STYLE = `
.drop{border:2px dashed var(--rule);background:var(--wash);padding:1.5rem;margin:1rem 0;text-align:center}
.drop.over{border-color:var(--blue);background:var(--head)}
.drop label{display:block;font-size:1.2rem;font-weight:600;margin-bottom:.5rem}
input{font:inherit;max-width:100%;min-height:1.6rem;color:var(--ink)}
button{border:0;font:inherit;cursor:pointer}
.verdict{font-size:1.3rem;font-weight:700;border-left:6px solid;padding:.5rem 1rem;background:var(--wash)}
.verdict.bad{color:var(--red)}
.verdict.open{color:var(--open)}
.verdict.good{color:var(--good)}
.facts{margin:0;border:1px solid var(--line);border-bottom:0}
.facts div{display:grid;grid-template-columns:5em minmax(0,1fr);border-bottom:1px solid var(--line)}
.facts dt{background:var(--wash);padding:.3rem .75rem;font-weight:600}
.facts dd{margin:0;padding:.3rem .75rem}
.finding{border:1px solid var(--line);border-left:6px solid var(--rule);padding:.25rem 1rem;margin:1rem 0}
.finding.error{border-left-color:#a61c1c}
.finding.warning{border-left-color:#b06000}
.finding h3{margin:.5rem 0}
.finding ul{margin:.25rem 0;padding-left:1.25em}
.finding dl{display:grid;grid-template-columns:5em minmax(0,1fr);gap:.2rem 1rem;margin:.5rem 0}
.finding dt{color:var(--soft)}
.finding dd{margin:0}
.mark{display:inline-block;border-radius:3px;padding:0 .5em;margin-right:.5em;font-size:.85rem;color:#fff}
.mark.error{background:#a61c1c}
.mark.warning{background:#7a4200}
.mark.notice{background:#39506b}
@media screen and (max-width:48rem){.finding dl{grid-template-columns:minmax(0,1fr)}.finding dd{margin:0 0 .4rem}}
`.trim();
