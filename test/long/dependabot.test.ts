import { expect, test } from 'vitest';
import { honestProject } from '../attacks/support/hostile-project.ts';
import { runHostile } from '../attacks/support/hostile-run.ts';

const base = {
  ...honestProject(),
  'profiles.yml':
    'shop: {target: dev, outputs: {dev: {type: duckdb, path: data/shop.duckdb, schema: "{{ env_var(\'DBT_ENV_SECRET_PASSWORD\') }}"}}}\n',
};
/** GitHub gives a run that Dependabot started an empty text for each secret. */
const variables = { GITHUB_ACTOR: 'dependabot[bot]', DBT_ENV_SECRET_PASSWORD: '' };

async function verdictOf(head: Readonly<Record<string, string>>) {
  const run = await runHostile({ base, head: () => ({ ...base, ...head }), variables });
  run.remove();
  return JSON.parse(run.report);
}

test('a run without secrets reads what it can’t build: it never passes, and says what is missing and what was found', async () => {
  const clean = await verdictOf({ 'models/orders.sql': "select order_id, note, 1 as one from {{ source('raw', 'orders') }}\n" });
  expect(clean).toMatchObject({
    lane: { name: 'static', reason: expect.stringContaining('GitHub gives Dependabot’s runs no secrets') },
    verdict: {
      outcome: 'failed',
      because: 'could-not-check',
      title: expect.stringContaining('Dependabot’s runs none of this repository’s secrets'),
    },
    nextSteps: [expect.stringContaining('Let a person ask with `/steward review`')],
  });
  const untouched = await verdictOf({ 'README.md': 'x' });
  expect(untouched.verdict).toMatchObject({ outcome: 'passed' });
  const faulty = await verdictOf({ 'models/schema.yml': 'models: [{name: orders, columns: [{name: order_id}]}]\n' });
  expect(faulty.findings).not.toEqual([]);
}, 240_000);
