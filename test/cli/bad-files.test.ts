import { expect, test } from 'vitest';
import { bigManifest } from '../dbt/big-manifest.ts';
import { run, scratch } from './run-command.ts';

const SCHEMA = 'https://schemas.getdbt.com/dbt';
const FILES: Readonly<Record<string, string>> = {
  'manifest.json': bigManifest(2),
  'catalog.json': JSON.stringify({ metadata: { dbt_schema_version: `${SCHEMA}/catalog/v1.json` }, nodes: {}, sources: {} }),
  'marked.json': JSON.stringify({ metadata: { dbt_schema_version: `${SCHEMA}/manifest/v12.json` }, nodes: {}, sources: {} }),
  'run_results.json': JSON.stringify({ metadata: { dbt_schema_version: `${SCHEMA}/run-results/v6.json` }, results: [] }),
  'sources.json': JSON.stringify({ metadata: { dbt_schema_version: `${SCHEMA}/sources/v3.json` }, results: [] }),
  'truncated.json': bigManifest(2).slice(0, 5_000),
  'empty.json': '',
  'list.json': '[]',
  'number.json': '7',
  'null.json': 'null',
  'steward.yml': 'version: 1\nrules:\n  doc-drift: fatal\n',
  'rulez.yml': 'version: 1\nrulez: {}\n',
  'a.sql': 'select 1 as a',
  'folder/dbt_project.txt': '',
};

const check = (file: string, ...more: string[]): string[] => ['check', '--manifest', file, ...more];
const diff = (base: string, head: string, ...more: string[]): string[] => [
  'diff',
  '--base-manifest',
  base,
  '--head-manifest',
  head,
  ...more,
];
const classify = (...more: string[]): string[] => ['classify', '--dialect', 'duckdb', '--base', 'a.sql', '--head', 'a.sql', ...more];

test.each<[string, readonly string[], RegExp]>([
  ['a manifest that is not there', check('none.json'), /^STW-4005 .*none\.json could not be read: there is no such file/],
  ['a folder as manifest', check('folder'), /^STW-4005 /],
  ['a catalog as manifest', check('catalog.json'), /^STW-2005 manifest\.json in .*catalog\.json could not be read: it is a catalog\.json/],
  ['run results as manifest', check('run_results.json'), /^STW-2005 .*it has no "nodes"/],
  ['a truncated manifest', check('truncated.json'), /^STW-2005 .*truncated\.json could not be read: it is not valid JSON/],
  ['an empty manifest', check('empty.json'), /^STW-2005 .*it is empty/],
  ['a list as manifest', check('list.json'), /^STW-2005 /],
  ['null as manifest', check('null.json'), /^STW-2005 /],
  ['SQL as manifest', check('a.sql'), /^STW-2005 /],
  ['a manifest as catalog', check('manifest.json', '--catalog', 'marked.json'), /^STW-2005 catalog\.json in .*it is a manifest\.json/],
  ['no catalog', check('manifest.json', '--catalog', 'none.json'), /^STW-4005 /],
  ['a truncated catalog', check('manifest.json', '--catalog', 'truncated.json'), /^STW-2005 catalog\.json/],
  [
    'a manifest as run results',
    check('manifest.json', '--run-results', 'marked.json'),
    /^STW-2005 run_results\.json .*it has no "results"/,
  ],
  ['sources.json as run results', check('manifest.json', '--run-results', 'sources.json'), /^STW-2005 .*it is a sources\.json/],
  [
    'a configuration with a wrong value',
    check('manifest.json', '--config', 'steward.yml'),
    /^STW-1002 .*steward\.yml is not valid: line 3/,
  ],
  ['a configuration with an unknown key', check('manifest.json', '--config', 'rulez.yml'), /^STW-1002 .*line 2: unknown key rulez/],
  ['no configuration', check('manifest.json', '--config', 'none.yml'), /^STW-4005 /],
  ['a folder that is no project', check('manifest.json', '--project-dir', 'folder'), /^STW-1001 /],
  ['a diff with a catalog', diff('manifest.json', 'catalog.json'), /^STW-2005 .*it is a catalog\.json/],
  ['a diff with a truncated base', diff('truncated.json', 'manifest.json'), /^STW-2005 /],
  [
    'a diff with a manifest as catalog',
    diff('manifest.json', 'manifest.json', '--head-catalog', 'marked.json'),
    /^STW-2005 .*it is a manifest\.json/,
  ],
  ['lineage of a catalog', ['lineage', '--manifest', 'catalog.json', 'x'], /^STW-2005 /],
  ['a schema that is no mapping', classify('--schema', 'number.json'), /^STW-4005 .*no JSON of tables and their columns/],
  ['a schema that is a list', classify('--schema', 'list.json'), /^STW-4005 /],
  ['a truncated schema', classify('--schema', 'truncated.json'), /^STW-4005 /],
  ['no schema', classify('--schema', 'none.json'), /^STW-4005 /],
  ['no option at all', ['check'], /required option/],
  ['an unknown option', check('manifest.json', '--frobnicate'), /unknown option/],
])('%s: exit code 2, the reason on standard error, nothing on standard output', async (_, args, reason) => {
  const { folder, file } = scratch();
  for (const [name, text] of Object.entries(FILES)) file(name, text);
  const inFolder = args.map((arg) => (arg === 'folder' || /\.(json|yml|sql)$/.test(arg) ? `${folder}/${arg}` : arg));
  const { exitCode, stdout, stderr } = await run(inFolder);
  expect(stderr).toMatch(reason);
  expect(stdout).toBe('');
  expect(exitCode).toBe(2);
});
