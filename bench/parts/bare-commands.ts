/** One dbt command that somebody would type, in the checkout of one side. */
export interface BareCommand {
  readonly side: 'base' | 'head';
  readonly args: readonly string[];
  /** 1 where a test fails, as it does in the review. */
  readonly exitCode: number;
}

/** What the pull request makes necessary besides parsing and building. */
export interface BareNeeds {
  /** Whether it changes an incremental model. */
  readonly incremental: boolean;
  /** Models that only a test of the head reads: the review doesn't build them on the base, where no test runs. */
  readonly onlyTested: readonly string[];
  /** The test that fails on the head, and what the review then asks the data of both sides. */
  readonly failing?: { readonly test: string; readonly question: string };
}

const WITHOUT_TESTS = ['--exclude-resource-type', 'test', '--exclude-resource-type', 'unit_test'];

/** Changed nodes, their descendants with all tests, and whatever these need; an ancestor's own tests are not run. */
const HEAD_SELECTION = ['state:modified+', ...['model', 'seed', 'snapshot'].map((type) => `@state:modified,resource_type:${type}`)];

/**
 * What a review does, as plain dbt commands one after the other: the same parses, builds, incremental passes and queries, with dbt's
 * own defaults (so its partial parse helps from the second command on). The checkouts stand side by side, each with its own database.
 */
export function bareCommands({ incremental, onlyTested, failing }: BareNeeds): readonly BareCommand[] {
  const exitCode = failing === undefined ? 0 : 1;
  return [
    { side: 'base', args: ['parse'], exitCode: 0 },
    { side: 'head', args: ['parse'], exitCode: 0 },
    {
      side: 'base',
      args: ['build', '--full-refresh', '--select', '@state:modified', ...exclude(onlyTested), ...stateOf('head'), ...WITHOUT_TESTS],
      exitCode: 0,
    },
    {
      side: 'head',
      args: ['build', '--full-refresh', '--indirect-selection', 'empty', '--select', ...HEAD_SELECTION, ...stateOf('base')],
      exitCode,
    },
    ...(incremental ? steadyRuns() : []),
    ...(failing === undefined ? [] : questions(failing)),
  ];
}

/** A command as it stands in the docs. */
export function commandLine({ side, args }: BareCommand): string {
  return `(cd ${side} && dbt ${args.map((arg) => (/^[\w./@+:,-]+$/.test(arg) ? arg : `'${arg}'`)).join(' ')})`;
}

function steadyRuns(): readonly BareCommand[] {
  const select = ['--select', 'state:modified,config.materialized:incremental'];
  return [
    { side: 'base', args: ['build', ...select, ...stateOf('head'), ...WITHOUT_TESTS], exitCode: 0 },
    { side: 'head', args: ['build', ...select, ...stateOf('base')], exitCode: 0 },
  ];
}

/** Is it new? The test runs on the base, too; and the data of both sides are asked what is behind it. */
function questions({ test, question }: { readonly test: string; readonly question: string }): readonly BareCommand[] {
  const show = ['show', '--inline-direct', question];
  return [
    { side: 'base', args: ['test', '--select', test], exitCode: 0 },
    { side: 'head', args: show, exitCode: 0 },
    { side: 'base', args: show, exitCode: 0 },
  ];
}

function exclude(models: readonly string[]): readonly string[] {
  return models.length === 0 ? [] : ['--exclude', ...models];
}

function stateOf(side: 'base' | 'head'): readonly string[] {
  return ['--state', `../${side}/target`];
}
