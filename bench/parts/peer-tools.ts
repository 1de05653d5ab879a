import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../tools/stage/example.ts';

/** The tools that Steward is held against, each at a pinned version in an environment of its own. */
export type Peer = 'dbt-bouncer' | 'dbt-score' | 'dbt-colibri';

/** The folder of a tool's programs; installs it the first time. */
export function peerPrograms(peer: Peer): string {
  const folder = join(ROOT, '.cache/peers', peer);
  const programs = join(folder, 'bin');
  if (existsSync(join(folder, 'installed'))) return programs;
  const quiet = { stdio: 'ignore' } as const;
  execFileSync('python3', ['-m', 'venv', '--clear', folder], quiet);
  execFileSync(join(programs, 'pip'), ['install', '--quiet', '--requirement', join(ROOT, 'bench/peers', `${peer}.txt`)], quiet);
  execFileSync('touch', [join(folder, 'installed')], quiet);
  return programs;
}
