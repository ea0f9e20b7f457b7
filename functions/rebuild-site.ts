import { type ListPorts, showLists } from './show-lists.ts';
import { type ShowPorts, showReport } from './show-report.ts';
import { EVERYTHING } from './steps.ts';

/** Reports brought on the site at a time. */
const AT_ONCE = 8;

/**
 * Writes the whole site again from the store: every report with its versions, its data and its original, then all lists.
 * May be broken off and repeated. `onReport` hears of every report; gives how many there were.
 */
export async function rebuildSite(
  ports: ShowPorts & ListPorts,
  onReport: () => void = () => undefined,
): Promise<number> {
  let reports = 0;
  for (const year of await ports.reports.years()) {
    const lives = await ports.reports.livesOfYear(year);
    for (let first = 0; first < lives.length; first += AT_ONCE)
      await Promise.all(
        lives.slice(first, first + AT_ONCE).map(async ({ report }) => {
          await showReport(ports, report);
          onReport();
        }),
      );
    reports += lives.length;
  }
  await showLists(ports, [EVERYTHING]);
  return reports;
}
