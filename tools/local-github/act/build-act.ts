import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { builtActFolder, findAct } from './find-act.ts';

const version = 'v0.2.89';

/** Builds act from source where Go is installed; without Go there is nothing to do, since the own runner needs no act. */
function buildAct(): void {
  const found = findAct();
  if (found !== undefined) return console.error(`act is already here: ${found}`);
  if (!hasGo())
    return console.error(
      "Go isn't installed, so act isn't built. The local GitHub uses its own runner; only the tests on act are skipped.",
    );
  mkdirSync(builtActFolder, { recursive: true });
  console.error(`Building act ${version} (about a minute) …`);
  execFileSync('go', ['install', `github.com/nektos/act@${version}`], {
    env: { ...process.env, GOBIN: builtActFolder },
    stdio: ['ignore', 2, 2],
  });
  console.error(`Built ${builtActFolder}/act`);
}

function hasGo(): boolean {
  try {
    execFileSync('go', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

buildAct();
