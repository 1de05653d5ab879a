import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { Problem } from '../core/problem.ts';
import type { DbtSide } from './dbt-command.ts';
import type { DbtPorts } from './dbt-session.ts';
import { invokeDbt } from './invoke-dbt.ts';

const LOCK = 'package-lock.yml';
const packagesSchema = z.object({ packages: z.array(z.unknown()).min(1) });

/**
 * Runs `dbt deps` without secrets when the project has packages that aren't installed. dbt offers no other place for them than the
 * checkout; the lock file is put back as it was. Throws STW-2007 when it fails.
 */
export async function installPackages(side: DbtSide, ports: DbtPorts): Promise<boolean> {
  const at = (name: string): string => join(side.projectDir, name);
  const declared = await Promise.all(['packages.yml', 'dependencies.yml'].map((name) => ports.files.read(at(name))));
  if (!declared.some(declaresPackages) || (await ports.files.exists(at('dbt_packages')))) return false;
  const lock = await ports.files.read(at(LOCK));
  const { exitCode, events, plain } = await invokeDbt(side, { name: 'deps' }, ports);
  await (lock === undefined ? ports.files.remove(at(LOCK)) : ports.files.write(at(LOCK), lock));
  if (exitCode === 0) return true;
  const said = events.flatMap((event) => (event.kind === 'fatal' || event.kind === 'error' ? [event.text] : []));
  throw new Problem('STW-2007', { detail: `dbt deps on the ${side.side}: ${(said[0] ?? plain.at(-1) ?? 'no message').slice(0, 500)}` });
}

/** A file that is no YAML declares none here: dbt itself says what is wrong with it. */
function declaresPackages(text: string | undefined): boolean {
  try {
    return text !== undefined && packagesSchema.safeParse(parse(text)).success;
  } catch {
    return false;
  }
}
