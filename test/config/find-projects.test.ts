import { describe, expect, test } from 'vitest';
import { concerns, findProjects } from '../../src/config/find-projects.ts';

describe('findProjects', () => {
  test('finds every dbt project, but not those of packages and build folders', () => {
    const paths = ['transform/dbt_project.yml', 'fleet/dbt_project.yml', 'transform/dbt_packages/dbt_utils/dbt_project.yml', 'README.md'];

    expect(findProjects({ projects: [] }, paths).map(({ name, dir }) => `${name} in ${dir}`)).toEqual(['fleet in fleet', 'transform in transform']);
  });

  test('tells two projects in folders of the same name apart', () => {
    expect(findProjects({ projects: [] }, ['a/dbt/dbt_project.yml', 'b/dbt/dbt_project.yml']).map(({ name }) => name)).toEqual(['dbt', 'dbt-2']);
  });

  test('says when there is none', () => {
    expect(() => findProjects({ projects: [] }, ['README.md'])).toThrow('No dbt project was found');
  });
});

test.each([
  ['inside the folder', 'transform', [], 'transform/models/a.sql', true],
  ['a folder with the same beginning', 'transform', [], 'transform-old/a.sql', false],
  ['the root project', '.', [], 'anything.sql', true],
  ['a further path', 'transform', ['ingest'], 'ingest/load.py', true],
  ['elsewhere', 'transform', [], 'docs/a.md', false],
])('a changed path %s concerns the project or not', (_, dir, paths, path, expected) => {
  expect(concerns({ dir, paths }, path)).toBe(expected);
});
