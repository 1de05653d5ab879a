import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
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

/** The version that is pinned. */
export function peerVersion(peer: Peer): string {
  const pinned = readFileSync(join(ROOT, 'bench/peers', `${peer}.txt`), 'utf8');
  const version = new RegExp(`^${peer}==(.+)$`, 'm').exec(pinned)?.[1];
  if (version === undefined) throw new Error(`bench/peers/${peer}.txt pins no ${peer}`);
  return version;
}
