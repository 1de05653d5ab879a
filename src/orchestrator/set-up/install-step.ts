import type { LockFile } from '../../dbt/detect/detected-repository.ts';
import type { ProjectSetUp } from './set-up.ts';

/** How a workflow installs dbt: the Python versions, the lines of the step, and the Action's input `python` where it isn't the default. */
export interface Installation {
  readonly pythonVersions: readonly string[];
  readonly lines: readonly string[];
  readonly python: string | undefined;
}

/** Where each project's environment lies, from the workspace; neither checkout holds it. */
const ENVIRONMENTS = 'environments';
const PIP = 'python -m pip install --quiet --disable-pip-version-check';
const TOOLS: Readonly<Record<LockFile['tool'], string | undefined>> = {
  pip: undefined,
  uv: 'uv==0.13.9',
  poetry: 'poetry==2.5.1',
  pipenv: 'pipenv==2026.10.3',
};

type Installed = Pick<ProjectSetUp, 'name' | 'lockFile' | 'pythonVersion'>;

/** One requirements file goes into the runner's Python; anything else gives each project an environment of its own. Everything is read from the base. */
export function installationOf(projects: readonly Installed[]): Installation {
  const pythonVersions = [...new Set(projects.map(({ pythonVersion }) => pythonVersion))].toSorted(byMinor);
  const [first] = projects;
  if (first?.lockFile.tool === 'pip' && projects.every((project) => keyOf(project) === keyOf(first)))
    return { pythonVersions, lines: [`${PIP} ${requirements(first.lockFile)}`], python: undefined };
  const tools = [...new Set(projects.flatMap(({ lockFile }) => TOOLS[lockFile.tool] ?? []))];
  return {
    pythonVersions,
    lines: [...(tools.length === 0 ? [] : [`${PIP} ${tools.join(' ')}`]), ...environments(projects, pythonVersions.length > 1)],
    python: `${ENVIRONMENTS}/{project}/bin/python`,
  };
}

/** Projects that install the same share an environment under two names. */
function environments(projects: readonly Installed[], severalVersions: boolean): readonly string[] {
  return projects.flatMap((project) => {
    const same = projects.find((other) => keyOf(other) === keyOf(project));
    if (same !== undefined && same !== project) return [`ln -s ${same.name} ${ENVIRONMENTS}/${project.name}`];
    return BY_TOOL[project.lockFile.tool](project, severalVersions ? `python${project.pythonVersion}` : 'python');
  });
}

const BY_TOOL: Readonly<Record<LockFile['tool'], (project: Installed, python: string) => readonly string[]>> = {
  pip: ({ name, lockFile }, python) => [
    `${python} -m venv ${ENVIRONMENTS}/${name}`,
    `${ENVIRONMENTS}/${name}/bin/${PIP} ${requirements(lockFile)}`,
  ],
  uv: ({ name, lockFile }, python) => {
    const { path, folder, part, isLocked } = lockFile;
    const sync = `uv sync --quiet --frozen --no-install-workspace --python ${python} --project ${base(folder)}${option(part, ['--extra', '--group'])}`;
    if (isLocked) return [`UV_PROJECT_ENVIRONMENT="$PWD/${ENVIRONMENTS}/${name}" ${sync}`];
    const group = part?.kind === 'group' ? ` --group ${base(path)}:${part.name}` : ` -r ${base(path)}${option(part, ['--extra', ''])}`;
    return [`${python} -m venv ${ENVIRONMENTS}/${name}`, `uv pip install --quiet --python ${ENVIRONMENTS}/${name}/bin/python${group}`];
  },
  // Not --quiet: poetry keeps silent about its errors, too, then.
  poetry: ({ name, lockFile: { folder, part } }, python) => [
    `${python} -m venv ${ENVIRONMENTS}/${name}`,
    `VIRTUAL_ENV="$PWD/${ENVIRONMENTS}/${name}" poetry install --no-ansi --no-interaction --no-root --directory ${base(folder)}${option(part, ['--extras', '--with'])}`,
  ],
  pipenv: ({ name, lockFile: { folder } }, python) => [
    `${python} -m venv ${ENVIRONMENTS}/${name}`,
    `VIRTUAL_ENV="$PWD/${ENVIRONMENTS}/${name}" PIPENV_PIPFILE=${base(folder)}/Pipfile pipenv sync --quiet`,
  ],
};

function requirements({ path, isLocked }: LockFile): string {
  return `${isLocked ? '--require-hashes ' : ''}-r ${base(path)}`;
}

function base(path: string): string {
  return path === '.' ? 'base' : `base/${path}`;
}

function option(part: LockFile['part'], [extra, group]: readonly [string, string]): string {
  return part === undefined ? '' : ` ${part.kind === 'extra' ? extra : group} ${part.name}`;
}

function keyOf({ lockFile: { path, folder, part }, pythonVersion }: Installed): string {
  return [path, folder, part?.kind, part?.name, pythonVersion].join('\n');
}

function byMinor(one: string, other: string): number {
  return Number(one.split('.')[1]) - Number(other.split('.')[1]);
}
