import type { Pattern } from './written-patterns.ts';

/** Keeps every regular expression that is put together while `work` runs, with the line of ours that made it. */
export async function recordPatterns(work: () => Promise<void>): Promise<readonly Pattern[]> {
  const made = new Map<string, Pattern>();
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, [source, flags]: [string | RegExp, string | undefined], newTarget) {
      const [, where] = /(functions\/[\w./-]+\.ts:\d+)/.exec(new Error().stack ?? '') ?? [];
      const pattern: RegExp = Reflect.construct(target, [source, flags], newTarget);
      const key = `${where} /${pattern.source}/${pattern.flags}`;
      if (where !== undefined && !made.has(key)) made.set(key, { source: pattern.source, flags: pattern.flags, where });
      return pattern;
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = Original;
  }
  return [...made.values()];
}
