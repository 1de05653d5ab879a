import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXAMPLE_PYTHON } from '../../../tools/stage/example.ts';

/** An interpreter without dbt, as a fresh runner has it, with a home of its own: what a workflow installs reaches nobody else's. */
export interface PlainPython {
  readonly python: string;
  /** Where programs may be installed that make lock files; not on the runner's PATH. */
  readonly tools: string;
  remove(): void;
}

/** Makes both environments, and moves HOME, which the runner hands on, to a folder of its own. */
export function plainPython(): PlainPython {
  const folder = mkdtempSync(join(tmpdir(), 'plain-python-'));
  const home = process.env['HOME'];
  for (const name of ['runner', 'tools']) execFileSync(EXAMPLE_PYTHON, ['-m', 'venv', join(folder, name)]);
  process.env['HOME'] = join(folder, 'home');
  trustAsThisMachine(folder);
  return {
    python: join(folder, 'runner/bin/python'),
    tools: join(folder, 'tools/bin'),
    remove() {
      process.env['HOME'] = home;
      rmSync(folder, { recursive: true, force: true });
      const locks = readdirSync(tmpdir()).filter((name) => /^uv-[0-9a-f]+\.lock$/.test(name));
      for (const name of locks) rmSync(join(tmpdir(), name), { force: true });
    },
  };
}

/** Where this machine has certificates of its own, the runner's programs must know of them without its environment. */
function trustAsThisMachine(folder: string): void {
  const file = process.env['SSL_CERT_FILE'];
  if (file === undefined) return;
  const [version = ''] = readdirSync(join(folder, 'runner/lib'));
  const variables = ['SSL_CERT_FILE', 'REQUESTS_CA_BUNDLE', 'PIP_CERT'].map(
    (name) => `import os; os.environ.setdefault(${JSON.stringify(name)}, ${JSON.stringify(file)})\n`,
  );
  // Not sitecustomize.py: Debian's Python has one of its own, and finds that first.
  writeFileSync(join(folder, 'runner/lib', version, 'site-packages/trust.pth'), variables.join(''));
  mkdirSync(join(folder, 'home/.config/uv'), { recursive: true });
  writeFileSync(join(folder, 'home/.config/uv/uv.toml'), 'system-certs = true\n');
}

/** Whether packages can be had, which these tests install as a runner does. */
export function hasPackageIndex(): boolean {
  try {
    execFileSync(EXAMPLE_PYTHON, ['-m', 'pip', 'index', 'versions', 'dbt-core'], { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}
