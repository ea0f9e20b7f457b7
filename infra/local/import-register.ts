import { readFileSync } from 'node:fs';
import { parseAgencyRegister, type RegisterProblem } from '../../functions/domain/agency/parse-agency-register.ts';
import type { Agencies } from '../../functions/ports.ts';
import { LocalStackError, sentenceOf } from './local-stack-error.ts';

export interface RegisterImport {
  readonly imported: number;
  readonly problems: readonly RegisterProblem[];
}

const MAX_BYTES = 20 * 1024 ** 2;

/**
 * Puts the agencies of a CSV file into the register. A file with a problem changes nothing: the register stays whole.
 * `today` (`YYYY-MM-DD`, Beijing) is kept as the day a new agency was registered: nobody is late for years before it.
 */
export async function importRegister(
  file: string,
  agencies: Agencies,
  { onlyNew = false, today }: { readonly onlyNew?: boolean; readonly today: string },
): Promise<RegisterImport> {
  const csv = decode(readFile(file), file);
  const registered = new Map((await agencies.all()).map(agency => [agency.id, agency]));
  const register = parseAgencyRegister(csv, new Set(registered.keys()));
  if (register.problems.length > 0) return { imported: 0, problems: register.problems };
  let imported = 0;
  for (const agency of register.agencies) {
    const known = registered.get(agency.id);
    // One that is known is put as it is: a register of an earlier release has nothing beside its entries.
    const kept = onlyNew ? known : undefined;
    await agencies.put(kept ?? { ...agency, registeredOn: known === undefined ? today : known.registeredOn });
    imported += kept === undefined ? 1 : 0;
  }
  return { imported, problems: [] };
}

function readFile(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new LocalStackError(sentenceOf(error, file) ?? String(error));
  }
}

/** UTF-8, or GB18030 as Excel writes it in China. Throws LocalStackError. */
function decode(bytes: Uint8Array, file: string): string {
  if (bytes.length > MAX_BYTES) throw new LocalStackError(`${file} is too large for a register (${MAX_BYTES} bytes).`);
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this encoding; the next may be.
    }
  }
  throw new LocalStackError(`${file} is neither UTF-8 nor GB18030 text.`);
}
