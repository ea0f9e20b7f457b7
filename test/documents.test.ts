import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../infra/local/project.ts';

/** What a heading is linked by, as GitHub makes it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .replaceAll(' ', '-');

describe.each(['README.md', 'CONTRIBUTING.md'])('%s', document => {
  const text = readFileSync(join(ROOT, document), 'utf8');
  const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target ?? '');

  it('links to files and folders that are there', () => {
    const files = links.filter(target => !/^(?:https?:|#)/.test(target));
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter(target => !existsSync(join(ROOT, target)))).toEqual([]);
  });

  it('links to headings that it has', () => {
    const anchors = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading ?? ''));
    const own = links.filter(target => target.startsWith('#'));
    expect(own.filter(target => !anchors.includes(target.slice(1)))).toEqual([]);
  });
});
