import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AppOptions, buildApp } from '../../../infra/app.ts';
import type { RawSettings } from '../../../infra/settings.ts';

export interface Resource {
  readonly id: string;
  readonly type: string;
  // Templates are deep and loosely shaped; the assertions say what they expect of them.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly properties: any;
}

export interface SynthesizedApp {
  readonly outputs: readonly string[];
  readonly ofType: (type: string) => readonly Resource[];
  /** The one resource of a type whose logical id begins like this. */
  readonly named: (type: string, start: string) => Resource;
}

/** Settings that make the app complete in China. */
export const CHINA = {
  region: 'cn-northwest-1',
  domainName: 'gongkai.bailu.example.cn',
  certificate: 'ASCAEXAMPLECERTIFICATE',
  smtpSecret: 'gongkai/relay',
} as const satisfies RawSettings;

/** Synthesizes the app without code into a folder that is removed again. Throws what the checks find, if asked for. */
export async function synthesizeApp(
  settings: RawSettings = {},
  options: Pick<AppOptions, 'checked'> = { checked: false },
): Promise<SynthesizedApp> {
  const outdir = mkdtempSync(join(tmpdir(), 'gongkai-synth-'));
  try {
    const app = await buildApp({ settings, outdir, bundled: false, ...options });
    const { Resources, Outputs } = app.synth().getStackByName('AnnualReports').template;
    const resources = Object.entries<{ Type: string; Properties: unknown }>(Resources).map(
      ([id, { Type, Properties }]): Resource => ({ id, type: Type, properties: Properties }),
    );
    const ofType = (type: string) => resources.filter(resource => resource.type === type);
    const named = (type: string, start: string): Resource => {
      const [found, ...others] = ofType(type).filter(({ id }) => new RegExp(`^${start}[0-9A-F]{8}$`).test(id));
      if (found === undefined || others.length > 0) throw new Error(`not one ${type} named ${start}`);
      return found;
    };
    return { outputs: Object.keys(Outputs), ofType, named };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
