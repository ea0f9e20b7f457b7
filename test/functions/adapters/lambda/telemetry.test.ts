import { afterEach, describe, expect, it, vi } from 'vitest';

describe('the log', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('holds no number of a person, in whatever field or error it is repeated', async () => {
    vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'INFO');
    // With this setting the logger writes to the console that can be spied on.
    vi.stubEnv('POWERTOOLS_DEV', 'true');
    vi.resetModules();
    const lines: unknown[] = [];
    for (const method of ['info', 'error'] as const)
      vi.spyOn(console, method).mockImplementation(line => void lines.push(line));
    const { logger } = await import('../../../../functions/adapters/lambda/telemetry.ts');
    logger.appendKeys({ upload: 'uploads/11330106002509876R/2024/李大勇110101199003074872.pdf' });
    logger.info('done', { counts: { error: 1 } });
    logger.error('failed', new Error('uploads/lanxi-jyj/2024/１１０１０１199003074872.pdf (version 1)'));
    expect(lines).toHaveLength(2);
    expect(lines.join('\n')).toContain('uploads/11330106002509876R/2024/李大勇1101**********4872.pdf');
    expect(lines.join('\n')).not.toMatch(/199003074872/);
  });
});
