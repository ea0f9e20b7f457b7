import type { BundledPrograms } from './adapters/check-programs.ts';
import { renderCheckPage } from './domain/check/check-page.ts';
import { pages as locations } from './domain/locations.ts';
import type { Site } from './domain/pages/site.ts';
import type { Pages } from './ports.ts';

export interface CheckPagePorts {
  readonly pages: Pages;
  readonly site: Site;
  readonly programs: () => Promise<BundledPrograms>;
}

const HTML = 'text/html; charset=utf-8';

/** Puts the check page on the site: the programs first, then the page that needs them. */
export async function publishCheckPage({ pages, site, programs }: CheckPagePorts): Promise<void> {
  const bundled = await programs();
  for (const file of bundled.files) {
    const type = file.endsWith('.wasm') ? 'application/wasm' : 'text/javascript; charset=utf-8';
    await pages.publishProgram(locations.checkProgram(file), await bundled.read(file), type);
  }
  await pages.publish(locations.check, renderCheckPage({ site, programs: bundled.programs }), HTML);
}
