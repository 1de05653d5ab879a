// The ladder of docs/design.md: a folder imports only from folders strictly below it.
const ladder = [
  ['app', 'action', 'cli'],
  ['orchestrator'],
  ['workflows'],
  ['agents'],
  ['lineage'],
  ['dbt', 'dlt', 'powerbi', 'warehouse', 'git'],
  ['sql', 'report'],
  ['github', 'llm', 'system', 'store', 'python'],
  ['config'],
  ['core'],
];
const entrypoints = ladder[0];
const adapters = ['github', 'llm', 'system', 'store', 'python'];
const middle = ladder.slice(1, 7).flat();
const group = (folders) => `^src/(${folders.join('|')})/`;

const downwardOnly = ladder.flatMap((folders, rank) => {
  const above = ladder.slice(0, rank).flat();
  return [
    ...(above.length > 0
      ? [{ name: `no-upward-${folders.join('-')}`, severity: 'error', from: { path: group(folders) }, to: { path: group(above) } }]
      : []),
    ...(folders.length > 1
      ? [
          {
            name: `no-sideways-${folders[0]}`,
            severity: 'error',
            from: { path: group(folders) },
            to: { path: group(folders), pathNot: '^src/$1/' },
          },
        ]
      : []),
  ];
});

export default {
  forbidden: [
    ...downwardOnly,
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'adapters-are-injected',
      severity: 'error',
      comment: 'Only entrypoints construct adapters; everything else receives a port.',
      from: { path: group(middle) },
      to: { path: group(adapters) },
    },
    {
      name: 'side-effects-at-the-edge',
      severity: 'error',
      comment: 'Files, processes, network and timers come in as ports.',
      from: { path: '^src/', pathNot: group([...entrypoints, ...adapters]) },
      to: {
        path: '^(node:)?(child_process|fs|fs/promises|http|https|net|process|timers|timers/promises|worker_threads|sqlite)$',
        dependencyTypes: ['core'],
      },
    },
    {
      name: 'sdk-at-the-edge',
      severity: 'error',
      comment: 'GitHub and model SDKs stay in entrypoints and their adapters.',
      from: { path: '^src/', pathNot: group([...entrypoints, 'github', 'llm']) },
      to: { path: '(^|node_modules/)(@octokit|@actions|probot|@ai-sdk|ai)(/|$)' },
    },
    {
      name: 'report-is-pure',
      severity: 'error',
      comment: 'A renderer gets a Report and returns text.',
      from: { path: '^src/report/' },
      to: { path: '^src/', pathNot: '^src/(report|core)/' },
    },
    {
      name: 'product-never-imports-tools',
      severity: 'error',
      comment: 'What ships does not depend on the local GitHub, tests or scripts.',
      from: { path: '^src/' },
      to: { path: '^(tools|test|scripts|bench)/' },
    },
  ],
  options: { parser: 'swc', doNotFollow: { path: 'node_modules' }, exclude: { path: '^dist/' } },
};
