import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { duplicateKeysSql } from '../../src/warehouse/duplicate-keys.ts';
import { EXAMPLE_DATABASE, exampleFiles, examplePullRequests, ROOT } from '../../tools/stage/example.ts';
import type { BareNeeds } from './bare-commands.ts';
import { DOUBLED, generatedChange, generatedProject } from './generate-project.ts';

/** One pull request that is reviewed by Steward and, beside it, gone through with plain dbt commands. */
export interface RatioCase {
  readonly name: string;
  readonly about: string;
  /** Folder of dbt_project.yml in the repository. */
  readonly projectDir: string;
  /** Files of the base by path. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly change: { readonly patch: string } | { readonly files: Readonly<Record<string, string>> };
  /** A loaded database, where it belongs in the repository, and the variable by which the profile finds a copy. */
  readonly database: { readonly file: string | undefined; readonly path: string; readonly variable: string };
  readonly bare: BareNeeds;
  /** Seconds that a review may take besides dbt, where that was promised. */
  readonly secondsBesideDbt?: number;
}

/** The cases by name; the generated project has about as many models as it is asked for. */
export function ratioCases(models: number): readonly RatioCase[] {
  return [taxiCase(), taxiFailingCase(), generatedCase(models)];
}

const TAXI = { projectDir: 'transform', database: { file: EXAMPLE_DATABASE, path: 'warehouse/taxi.duckdb', variable: 'TAXI_DATABASE' } };
const ONLY_TESTED = ['dim_driver', 'dim_payment_type', 'stg_drivers'];

function taxiCase(): RatioCase {
  const example = examplePullRequests().find(({ name }) => name.startsWith('04-'));
  if (example === undefined) throw new Error('there is no example pull request 04');
  return {
    ...TAXI,
    name: 'taxi',
    about: `25 models: the example with its pull request \`${example.name}\`; no incremental model changes, and the review asks the data nothing`,
    files: exampleFiles('app'),
    change: { patch: example.patch },
    bare: { incremental: false, onlyTested: ONLY_TESTED },
  };
}

function taxiFailingCase(): RatioCase {
  const [payments, trips] = ['transform/models/marts/core/fct_payments.sql', 'transform/models/marts/core/fct_trips.sql'];
  return {
    ...TAXI,
    name: 'taxi-failing',
    about: '25 models: the example, where an incremental model changes and another one gets every row twice, so that its unique test fails',
    files: exampleFiles('app'),
    change: {
      files: {
        [payments]: textOf(payments).concat('cross join (select 1 as copy union all select 2) as copies\n'),
        [trips]: textOf(trips).replace('(select max(loaded_at)', "(select coalesce(max(loaded_at), timestamp '1970-01-01')"),
      },
    },
    bare: {
      incremental: true,
      onlyTested: ONLY_TESTED,
      failing: failing({ model: 'fct_payments', column: 'payment_id', database: 'taxi' }),
    },
  };
}

function textOf(path: string): string {
  return readFileSync(join(ROOT, 'examples/taxi', path), 'utf8');
}

function generatedCase(models: number): RatioCase {
  const files = generatedProject(models);
  return {
    name: 'generated',
    about: `${models.toLocaleString('en-US')} models in ten layers, with two tests each: ten models change, two of them incremental, and one gets every row twice`,
    projectDir: '.',
    files,
    change: { files: generatedChange(files) },
    database: { file: undefined, path: 'generated.duckdb', variable: 'BENCH_DATABASE' },
    bare: { incremental: true, onlyTested: [], failing: failing({ model: DOUBLED, column: 'id', database: 'generated' }) },
    secondsBesideDbt: 10,
  };
}

/** The very question that the review asks behind a failing unique test. */
function failing({ model, column, database }: Record<'model' | 'column' | 'database', string>): Required<BareNeeds>['failing'] {
  const relation = `"${database}"."analytics"."${model}"`;
  const question = duplicateKeysSql({ relation, columns: [column], dialect: 'duckdb' }).replaceAll('\n', ' ');
  return { test: `unique_${model}_${column}`, question };
}
