import { describe, expect, test } from 'vitest';
import { concerns, findProjects } from '../../src/config/find-projects.ts';

describe('findProjects', () => {
  test('finds every dbt project, but not those of packages and build folders', () => {
    const paths = ['transform/dbt_project.yml', 'fleet/dbt_project.yml', 'transform/dbt_packages/dbt_utils/dbt_project.yml', 'README.md'];

    expect(findProjects({ projects: [] }, paths).map(({ name, dir }) => `${name} in ${dir}`)).toEqual([
      'fleet in fleet',
      'transform in transform',
    ]);
  });

  test('tells two projects in folders of the same name apart', () => {
    expect(findProjects({ projects: [] }, ['a/dbt/dbt_project.yml', 'b/dbt/dbt_project.yml']).map(({ name }) => name)).toEqual([
      'dbt',
      'dbt-2',
    ]);
  });

  test('says when there is none', () => {
    expect(() => findProjects({ projects: [] }, ['README.md'])).toThrow('No dbt project was found');
  });
});

test.each([
  { which: 'inside the folder', path: 'transform/models/a.sql', does: true },
  { which: 'in a folder with the same beginning', path: 'transform-old/a.sql', does: false },
  { which: 'of the root project', dir: '.', path: 'anything.sql', does: true },
  { which: 'under a further path', paths: ['ingest'], path: 'ingest/load.py', does: true },
  { which: 'elsewhere', path: 'docs/a.md', does: false },
])('a changed path $which concerns the project: $does', ({ dir = 'transform', paths = [], path, does }) => {
  expect(concerns({ dir, paths }, path)).toBe(does);
});
