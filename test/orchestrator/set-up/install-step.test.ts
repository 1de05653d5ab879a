import { expect, test } from 'vitest';
import type { LockFile } from '../../../src/dbt/detect/detected-repository.ts';
import { installationOf } from '../../../src/orchestrator/set-up/install-step.ts';

const project = (name: string, lockFile: Partial<LockFile> & Pick<LockFile, 'path' | 'tool'>, pythonVersion = '3.11') => ({
  name,
  pythonVersion,
  lockFile: { isLocked: true, folder: '.', part: undefined, ...lockFile },
});
const pip = { path: 'requirements.txt', tool: 'pip' } as const;

test('one requirements file is installed once, into the runner’s Python', () => {
  expect(installationOf([project('a', pip), project('b', pip)])).toEqual({
    pythonVersions: ['3.11'],
    lines: ['python -m pip install --quiet --disable-pip-version-check --require-hashes -r base/requirements.txt'],
    python: undefined,
  });
});

test('without hashes pip is not asked for them', () => {
  expect(installationOf([project('a', { ...pip, isLocked: false })]).lines).toEqual([
    'python -m pip install --quiet --disable-pip-version-check -r base/requirements.txt',
  ]);
});

test('different requirements, or different Pythons, give each project an environment of its own', () => {
  const { pythonVersions, lines, python } = installationOf([
    project('a', pip, '3.12'),
    project('b', pip, '3.10'),
    project('c', pip, '3.12'),
  ]);

  expect(pythonVersions).toEqual(['3.10', '3.12']);
  expect(python).toBe('environments/{project}/bin/python');
  expect(lines).toEqual([
    'python3.12 -m venv environments/a',
    'environments/a/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r base/requirements.txt',
    'python3.10 -m venv environments/b',
    'environments/b/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r base/requirements.txt',
    'ln -s a environments/c',
  ]);
});

const group = { kind: 'group', name: 'dbt' } as const;
const extra = { kind: 'extra', name: 'dbt' } as const;

test.each<[string, Partial<LockFile> & Pick<LockFile, 'path' | 'tool'>, string]>([
  ['uv.lock', { path: 't/uv.lock', tool: 'uv', folder: 't' }, '--frozen --no-install-workspace --python python --project base/t'],
  ['a group of uv', { path: 'uv.lock', tool: 'uv', part: group }, '--project base --group dbt'],
  ['an extra of uv', { path: 'uv.lock', tool: 'uv', part: extra }, '--project base --extra dbt'],
  ['pyproject.toml', { path: 'pyproject.toml', tool: 'uv', isLocked: false }, '-r base/pyproject.toml'],
  ['a group of pyproject.toml', { path: 'pyproject.toml', tool: 'uv', isLocked: false, part: group }, '--group base/pyproject.toml:dbt'],
  ['poetry', { path: 'poetry.lock', tool: 'poetry', part: group }, '--no-root --directory base --with dbt'],
  ['pipenv', { path: 't/Pipfile.lock', tool: 'pipenv', folder: 't' }, 'PIPENV_PIPFILE=base/t/Pipfile pipenv sync'],
])('%s goes into an environment by its own tool', (_, lockFile, expected) => {
  const { lines } = installationOf([project('a', lockFile)]);

  expect(lines[0]).toMatch(/^python -m pip install --quiet --disable-pip-version-check \w+==[\d.]+$/);
  expect(lines.at(-1)).toContain(expected);
});
