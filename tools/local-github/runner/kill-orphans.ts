import { readdir, readFile } from 'node:fs/promises';
import { send } from './run-process.ts';

/**
 * Kills every process whose environment holds `mark` (`NAME=value`), and returns how many there were.
 * Finds also those that left their process group. Works where there is /proc; elsewhere it finds nothing.
 */
export async function killOrphans(mark: string): Promise<number> {
  const killed = await killTracked(mark);
  // One that was just starting another may have won the race.
  return killed === 0 ? 0 : killed + (await killOrphans(mark));
}

async function killTracked(mark: string): Promise<number> {
  const entries = await readdir('/proc').catch(() => []);
  const pids = entries.filter((entry) => /^\d+$/.test(entry)).map(Number);
  const found = await Promise.all(pids.map((pid) => isTracked(pid, mark)));
  const orphans = pids.filter((_, at) => found[at]);
  for (const pid of orphans) send(pid, 'SIGKILL');
  return orphans.length;
}

async function isTracked(pid: number, mark: string): Promise<boolean> {
  const environment = await readFile(`/proc/${pid}/environ`, 'latin1').catch(() => '');
  return environment.split('\0').includes(mark);
}
