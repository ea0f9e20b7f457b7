import type { Agency } from '../../../agency/agency.ts';
import { beijingDate, chineseDate } from '../../../calendar/beijing-time.ts';
import type { Life, VersionLife } from '../../../lifecycle/life.ts';
import { pages, sitePath } from '../../../locations.ts';
import { html } from '../../../markup/html.ts';
import { renderPage, type Site } from '../../site.ts';

export interface TakenDownPage {
  readonly site: Site;
  readonly agency: Agency;
  readonly life: Life;
  /** The version that was here: withdrawn by decision, or held since something was found in it. */
  readonly version: VersionLife;
}

/** What stands where a report was: that it was taken down, when and why. No word of the report itself. */
export function renderTakenDown({ site, agency, life, version }: TakenDownPage): string {
  const { year } = life.report;
  const title = `${agency.name}${year}年政府信息公开工作年度报告已撤下`;
  return renderPage({
    site,
    path: sitePath(pages.report(life.report)),
    title,
    description: `${title}。`,
    keywords: [agency.name, `${year}年`],
    crumbs: [
      { label: `${year}年`, path: sitePath(pages.year(year)) },
      { label: agency.name, path: sitePath(pages.agency(agency.id)) },
    ],
    main: html`<h1>${title}</h1>
<p class="lead">${reasonOf(version)}</p>
${
  life.shown !== null &&
  html`<p>该年度报告的其他版本仍在公布：<a href="${sitePath(pages.report(life.report))}">查看现行版本</a>。</p>`
}
<p>如需获取有关信息，可以向${agency.name}提出政府信息公开申请。</p>
<p><a class="button" href="${sitePath(pages.agency(agency.id))}">${agency.name}历年报告</a></p>`,
  });
}

function reasonOf({ state, transitions, decisions }: VersionLife): string {
  const at = transitions.findLast(({ to }) => to === state)?.at;
  const day = at === undefined ? '' : `于${chineseDate(beijingDate(at))}`;
  const reason = decisions.at(-1)?.reason ?? '';
  return state === 'withdrawn'
    ? `该报告已${day}撤下。${reason === '' ? '' : `原因：${reason.replace(/。$/, '')}。`}`
    : `该报告${day}发现含有须先处理的内容，已暂停公布，处理完毕后恢复。`;
}
