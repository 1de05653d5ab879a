import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/root.ts';
import { productConfigSchema } from '../../../src/orchestrator/product-config.ts';
import { findWorkflow } from '../../../src/orchestrator/set-up/find-workflow.ts';
import { marked } from '../../../src/orchestrator/set-up/workflow-mark.ts';
import { gatherFiles } from '../../../src/orchestrator/verify-setup/gather-files.ts';
import { gitHubNotAsked } from '../../../src/orchestrator/verify-setup/gather-git-hub.ts';
import type { GitHubFacts, SetUpFacts } from '../../../src/orchestrator/verify-setup/set-up-facts.ts';
import { verifySetUp } from '../../../src/orchestrator/verify-setup/verify-set-up.ts';

/** A template as it is written into a repository, with Steward at a commit. */
export function template(mode: 'app' | 'action-only'): string {
  const text = readFileSync(join(root, 'examples/workflows', `${mode}.yml`), 'utf8');
  return marked(text.replaceAll('dbt-steward/steward@v0', `acme/steward@${'c'.repeat(40)}`));
}

const UNSEEN = { unseen: 'it can’t be seen with these permissions' } as const;

/** What is different about an installation. A file that is undefined isn't there. */
export interface Changes {
  readonly files?: Readonly<Record<string, string | undefined>>;
  readonly github?: Partial<GitHubFacts>;
  readonly facts?: Partial<Omit<SetUpFacts, 'files' | 'github'>>;
  readonly planned?: SetUpFacts['files']['planned'];
}

/** An App installation of one dbt project in which nothing is wrong, and what a test changes about it. */
async function someFacts({ files = {}, github = {}, facts = {}, planned }: Changes = {}): Promise<SetUpFacts> {
  const all: Readonly<Record<string, string | undefined>> = {
    '.github/steward.yml': 'projects:\n  - name: taxi\n',
    '.github/workflows/steward.yml': template('app'),
    'dbt_project.yml': 'name: taxi\n',
    ...files,
  };
  const paths = Object.keys(all).filter((path) => all[path] !== undefined);
  const found = await gatherFiles({ place: 'main', paths, read: async (path) => all[path] }, productConfigSchema, findWorkflow(all));
  return {
    files: planned === undefined ? found : { ...found, planned },
    github: { ...gitHubNotAsked(UNSEEN.unseen), defaultBranch: { value: 'main' }, isMerged: { value: true }, ...github },
    actionVersion: UNSEEN,
    dbt: UNSEEN,
    warehouse: UNSEEN,
    ...facts,
  };
}

/** What one check says, as `state: found → todo (code)`. */
export async function told(id: string, changes: Changes = {}): Promise<readonly string[]> {
  const lines = verifySetUp(await someFacts(changes)).filter((line) => line.id === id);
  return lines.map(({ state, found, todo, code }) =>
    [`${state}: ${found}`, ...(todo === undefined ? [] : [`→ ${todo}`]), ...(code === undefined ? [] : [`(${code})`])].join(' '),
  );
}
