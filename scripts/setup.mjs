// Brings a fresh clone to a state where everything runs: npm packages from the lock, a Python environment with dbt and dlt from
// its hash-checked lock, (with --data) the example's loaded database, (with --engines) the older dbt versions that the long tests
// run on, and (with --audit) what audits workflow files. Runs before other scripts, on any Node >= 20 and without
// any package. Does nothing when all is current. Speaks on stderr only, so that `--json` output of the script that follows stays pure.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const venvPython = join(root, '.venv', process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
const taxi = join(root, 'examples/taxi');

main();

function main() {
  requireNode();
  requireGit();
  installPackages();
  installPython();
  if (process.argv.includes('--data')) loadExample();
  if (process.argv.includes('--engines')) installEngines();
  if (process.argv.includes('--audit')) installAudit();
}

function requireNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) stop(`Node ${process.versions.node} is too old.`, 'Install Node 20 or later (https://nodejs.org).');
}

function requireGit() {
  if (spawnSync('git', ['--version']).status !== 0) stop('git was not found.', 'Install git and put it on PATH.');
}

function installPackages() {
  const stamp = join(root, 'node_modules/.steward-lock');
  const wanted = hashOf([join(root, 'package-lock.json'), join(root, '.npmrc')]);
  if (isCurrent(stamp, wanted)) return;
  say('Installing npm packages from the lock file (once, about a minute) …');
  run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    problem: 'npm packages could not be installed.',
    remedy: 'Check the network and the messages above, then run the same command again.',
  });
  writeFileSync(stamp, wanted);
}

function installPython() {
  installEnvironment({ folder: join(root, '.venv'), lock: join(taxi, 'requirements.lock'), what: 'dbt and dlt', newest: 13 });
}

function installEngines() {
  const locks = readdirSync(join(root, 'test/engines')).filter((name) => name.endsWith('.lock'));
  for (const name of locks) {
    const version = name.slice(0, -'.lock'.length);
    const folder = join(root, '.cache/engines', version);
    // dbt 1.8 and 1.9 know no Python after 3.12.
    installEnvironment({ folder, lock: join(root, 'test/engines', name), what: `dbt ${version}`, newest: 12 });
  }
}

/** zizmor looks for what is dangerous in workflow files. */
function installAudit() {
  const lock = join(root, 'test/audit/zizmor.lock');
  installEnvironment({ folder: join(root, '.cache/zizmor'), lock, what: 'zizmor', oldest: 11, newest: 14 });
}

function installEnvironment({ folder, lock, what, oldest = 10, newest }) {
  const stamp = join(folder, '.steward-lock');
  const wanted = hashOf([lock]);
  const own = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  if (isCurrent(stamp, wanted) && spawnSync(own, ['-c', 'import encodings']).status === 0) return;
  const python = findPython(oldest, newest);
  say(`Installing ${what} into ${relative(root, folder)} with ${python} (once, about a minute) …`);
  rmSync(folder, { recursive: true, force: true });
  run(python, ['-m', 'venv', folder], {
    problem: 'A Python environment could not be made.',
    remedy: 'Install the venv module (Debian and Ubuntu: apt install python3-venv).',
  });
  run(own, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--require-hashes', '-r', lock], {
    problem: `${what} could not be installed.`,
    remedy: 'Check the network and the messages above, then run the same command again.',
  });
  writeFileSync(stamp, wanted);
}

function findPython(oldest, newest) {
  const candidates = [process.env.STEWARD_PYTHON, 'python3', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python'];
  const isNewEnough = `import sys; sys.exit(0 if (3, ${oldest}) <= sys.version_info < (3, ${newest + 1}) else 1)`;
  const found = candidates.find((name) => name && spawnSync(name, ['-c', isNewEnough]).status === 0);
  if (!found) stop(`No Python 3.${oldest} to 3.${newest} was found.`, 'Install one, or name it in STEWARD_PYTHON.');
  return found;
}

function loadExample() {
  const database = join(taxi, 'warehouse/taxi.duckdb');
  const stamp = join(taxi, 'warehouse/.steward-data');
  const sources = readdirSync(join(taxi, 'ingest'), { recursive: true })
    .filter((name) => /\.(py|toml|csv)$/.test(String(name)))
    .map((name) => join(taxi, 'ingest', String(name)))
    .toSorted();
  const wanted = hashOf([join(taxi, 'requirements.lock'), ...sources]);
  if (existsSync(database) && isCurrent(stamp, wanted)) return;
  say('Loading the example’s data with dlt (once, under a minute) …');
  // Loaded beside its place and moved there whole: an interrupted load leaves nothing that looks like data.
  const loading = join(taxi, 'warehouse/.loading');
  rmSync(loading, { recursive: true, force: true });
  mkdirSync(loading, { recursive: true });
  run(venvPython, [join(taxi, 'ingest/load.py'), '--database', join(loading, 'taxi.duckdb')], {
    problem: 'The example’s data could not be loaded.',
    remedy: 'See the messages above.',
    cwd: taxi,
  });
  renameSync(join(loading, 'taxi.duckdb'), database);
  rmSync(loading, { recursive: true, force: true });
  writeFileSync(stamp, wanted);
}

function isCurrent(stamp, wanted) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}

function run(command, args, { problem, remedy, cwd = root }) {
  const { status, error } = spawnSync(command, args, { cwd, stdio: ['ignore', 2, 2] });
  if (error || status !== 0) stop(problem, remedy);
}

function say(text) {
  process.stderr.write(`steward set-up: ${text}\n`);
}

function stop(problem, remedy) {
  say(`${problem} ${remedy}`);
  process.exit(2);
}
