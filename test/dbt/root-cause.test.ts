import { describe, expect, it } from 'vitest';
import type { NodeResult } from '../../src/dbt/build-outcome.ts';
import type { DbtProject } from '../../src/dbt/project.ts';
import { readLogLine } from '../../src/dbt/read-log.ts';
import { readRunResults } from '../../src/dbt/read-run-results.ts';
import { type RootCause, rootCause } from '../../src/dbt/root-cause.ts';
import { fixture, shop } from './fixture.ts';

const base = shop('base');

function causeIn(log: string, files: Record<string, string> = {}, project: DbtProject = base): RootCause {
  const events = fixture(`logs/${log}.jsonl`).split('\n').map(readLogLine);
  return rootCause({ events: events.filter((event) => event !== undefined) }, project, (path) => files[path]);
}

function raw(model: string): string {
  return base.nodes.get(`model.shop.${model}`)?.rawCode ?? '';
}

function failed(uniqueId: string): NodeResult {
  return { uniqueId, status: 'error', seconds: 1, failures: undefined, message: `Database Error in model ${uniqueId}` };
}

describe('rootCause of a project that dbt cannot parse', () => {
  it('names the file, the line and the model that was meant for a reference to nothing', () => {
    const files = { 'models/marts/fct_orders.sql': raw('fct_orders').replace("ref('stg_orders')", "ref('stg_order')") };
    expect(causeIn('parse-bad-ref', files)).toEqual({
      message: "fct_orders depends on a node named 'stg_order' which was not found",
      node: 'model.shop.fct_orders',
      file: 'models/marts/fct_orders.sql',
      line: 6,
      suggestion: 'Did you mean `stg_orders`?',
    });
  });

  it('suggests a source', () => {
    expect(causeIn('parse-bad-source')).toMatchObject({ node: 'model.shop.stg_payments', suggestion: 'Did you mean `shop_raw.payments`?' });
  });

  it('gives a YAML error its line and its path from the project folder', () => {
    expect(causeIn('parse-bad-yaml')).toEqual({
      message: 'YAML syntax error near line 19: did not find expected key',
      file: 'models/staging/_staging.yml',
      line: 19,
    });
  });

  it('gives a Jinja error its line', () => {
    const cause = causeIn('parse-bad-jinja');
    expect(cause).toMatchObject({ node: 'model.shop.fct_orders', file: 'models/marts/fct_orders.sql', line: 24 });
    expect(cause.message).toMatch(/^fct_orders: Unexpected end of template\./);
  });

  it('points to the new one of two models with one name', () => {
    expect(causeIn('parse-duplicate')).toEqual({
      message: 'dbt found two models with the name "stg_orders".',
      file: 'models/marts/stg_orders.sql',
      suggestion: 'Rename or remove one of `models/staging/stg_orders.sql` and `models/marts/stg_orders.sql`.',
    });
  });

  it('tells a circle in names', () => {
    expect(causeIn('build-cycle').message).toBe('these models read each other in a circle: fct_orders → stg_orders → fct_orders');
  });

  it('repeats what it has nothing to add to', () => {
    expect(causeIn('parse-no-profile')).toEqual({ message: "Could not find profile named 'shop'", file: 'dbt_project.yml' });
  });

  it('reads the place in an error of dbt 2.x', () => {
    const text = '[error] [UnusedConfigKey (dbt1060)]: Ignored unexpected key `materialised`.\n  --> models/marts/_marts.yml:12:5';
    expect(rootCause({ events: [{ kind: 'error', text, uniqueId: undefined }] }, base)).toEqual({
      message: 'Ignored unexpected key `materialised`.',
      file: 'models/marts/_marts.yml',
      line: 12,
    });
  });

  it('works without a project', () => {
    const event = { kind: 'fatal' as const, text: "Model 'model.a.b' (models/b.sql) depends on a node named 'c' which was not found" };
    expect(rootCause({ events: [event] })).toEqual({
      message: "b depends on a node named 'c' which was not found",
      node: 'model.a.b',
      file: 'models/b.sql',
    });
  });
});

describe('rootCause of a build that failed', () => {
  const broken = raw('stg_orders').replace('    status,', '    state,');

  it('names the model that failed, its line and the column that was meant, not what was skipped', () => {
    expect(causeIn('build-bad-column', { 'models/staging/stg_orders.sql': broken })).toEqual({
      message: 'stg_orders: Binder Error: Referenced column "state" not found in FROM clause!',
      node: 'model.shop.stg_orders',
      file: 'models/staging/stg_orders.sql',
      line: 10,
      suggestion: 'Did you mean `status`?',
    });
  });

  it('says the same from results alone', () => {
    const { results } = readRunResults(fixture('results/build-bad-column.json'));
    expect(rootCause({ errors: [], results }, base)).toMatchObject({ node: 'model.shop.stg_orders', suggestion: 'Did you mean `status`?' });
  });

  it('reads the table of a broken contract', () => {
    expect(causeIn('build-contract').message).toBe(
      'dim_customers: its contract does not hold: customer_id is INTEGER, the contract says VARCHAR',
    );
  });

  it('blames a broken model, not the unit test that met it first', () => {
    const syntax = raw('stg_orders').replace('from raw', 'form raw');
    expect(causeIn('build-syntax', { 'models/staging/stg_orders.sql': syntax })).toMatchObject({
      node: 'model.shop.stg_orders',
      file: 'models/staging/stg_orders.sql',
      line: 12,
    });
  });

  it('finds the call of a macro that does not exist', () => {
    const calling = raw('stg_orders').replace('{{ cents', '{{ nope() }}{{ cents');
    expect(causeIn('build-no-macro-run', { 'models/staging/stg_orders.sql': calling })).toMatchObject({
      node: 'model.shop.stg_orders',
      line: 9,
    });
  });

  it('blames a unit test that fails, at its place in the YAML file', () => {
    const path = 'models/marts/_marts.yml';
    const cause = causeIn('build-unit-fails', { [path]: fixture('shop/_marts.yml') });
    expect(cause).toMatchObject({ message: 'amount_is_in_dollars: actual differs from expected', file: path });
    expect(fixture('shop/_marts.yml').split('\n')[(cause.line ?? 0) - 1]).toContain('amount_is_in_dollars');
  });

  it('puts what stopped most before the rest, errors before failed tests, and gives a failed test its name and place', () => {
    const { results } = readRunResults(fixture('results/build-tests-fail.json'));
    expect(rootCause({ results }, base).node).toMatch(/^test\.shop\.unique/);
    const unskipped = new Map([...results].filter(([, { status }]) => status !== 'skipped'));
    expect(rootCause({ results: unskipped }, base).node).toMatch(/^test\.shop\.accepted_values/);
    const onlyFailed = new Map([...results].filter(([, { status }]) => status !== 'error'));
    expect(
      rootCause({ results: onlyFailed }, base, (path) =>
        path === 'models/staging/_staging.yml' ? fixture('shop/_staging.yml') : undefined,
      ),
    ).toEqual({
      message: 'unique_stg_orders_order_id: Got 1 result, configured to fail if != 0',
      node: 'test.shop.unique_stg_orders_order_id.e3b841c71a',
      file: 'models/staging/_staging.yml',
      line: 9,
    });
  });

  it('prefers the failure that nothing else explains', () => {
    const results = new Map(['model.shop.fct_orders', 'model.shop.stg_orders'].map((id) => [id, failed(id)]));
    expect(rootCause({ results }, base).node).toBe('model.shop.stg_orders');
  });
});

describe('rootCause of odd evidence', () => {
  it('says so when there is none', () => {
    expect(rootCause({})).toEqual({ message: 'dbt failed and did not say why' });
  });

  it('takes the last words of a command that never started', () => {
    const plain = ['Usage: dbt [OPTIONS] COMMAND [ARGS]...', '', "Error: No such command 'bilud'. Did you mean 'build'?"];
    expect(rootCause({ plain }).message).toBe("Error: No such command 'bilud'. Did you mean 'build'?");
  });

  it.each([
    ['a very long line', 'x'.repeat(1_000_000)],
    ['much white space', `Runtime Error\n${' '.repeat(1_000_000)}`],
    ['many empty lines', `Compilation Error in model a (b.sql)\n${'\n'.repeat(500_000)}line 3`],
    ['many headers', 'Runtime Error in a '.repeat(50_000)],
  ])('keeps to one short line and is quick on %s', (_, text) => {
    const started = performance.now();
    const { message } = rootCause({ errors: [text] });
    expect(message.length).toBeLessThanOrEqual(300);
    expect(message).not.toContain('\n');
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
