import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readAllowComments } from '../../src/agents/allow-comments.ts';
import type { Rule } from '../../src/agents/define-rule.ts';
import { agents } from '../../src/agents/registry.ts';
import { rules } from '../../src/agents/rules.ts';
import { agentIdSchema } from '../../src/core/step.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const registered: readonly Rule[] = rules;

function filesIn(folder: string, ending: string): readonly string[] {
  if (!existsSync(`${root}/${folder}`)) return [];
  return readdirSync(`${root}/${folder}`).flatMap((name) => (name.endsWith(ending) ? name.slice(0, -ending.length) : []));
}

/** Rules lie in `rules/<group>/`, and `rules/<group>.ts` lists them. */
function ruleFilesIn(tree: 'src' | 'test', agent: string, ending: string): readonly string[] {
  const groups = filesIn(`src/agents/${agent}/rules`, '.ts');
  return groups.flatMap((group) => filesIn(`${tree}/agents/${agent}/rules/${group}`, ending));
}

const folders = readdirSync(`${root}/src/agents`, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));

describe('agents', () => {
  test('there is a folder for each agent of the contract, and it is registered', () => {
    expect(folders.toSorted()).toEqual([...agentIdSchema.options].toSorted());
    expect(agents.map(({ id }) => id).toSorted()).toEqual([...agentIdSchema.options].toSorted());
  });

  test.each(folders)('%s says in its readme what it does', (folder) => {
    expect(readFileSync(`${root}/src/agents/${folder}/readme.md`, 'utf8')).toMatch(/^# \S/);
  });

  test.each(folders)('%s says so if it has no task yet', (folder) => {
    const hasTask = filesIn(`src/agents/${folder}`, '.ts').length > 1;
    expect(readFileSync(`${root}/src/agents/${folder}/readme.md`, 'utf8').includes('no task yet')).toBe(!hasTask);
  });
});

describe('rules', () => {
  test('each file in a group of rules is a registered rule of that agent, and each registered rule has its file', () => {
    const files = folders.flatMap((folder) => ruleFilesIn('src', folder, '.ts').map((id) => `${folder}/${id}`));
    expect(registered.map(({ agent, id }) => `${agent}/${id}`).toSorted()).toEqual(files.toSorted());
  });

  test('each test and each doc page belongs to a rule', () => {
    const tests = folders.flatMap((folder) => ruleFilesIn('test', folder, '.test.ts').map((id) => `${folder}/${id}`));
    expect(tests.toSorted()).toEqual(registered.map(({ agent, id }) => `${agent}/${id}`).toSorted());
    expect(
      filesIn('docs/rules', '.md')
        .filter((name) => name !== 'README')
        .toSorted(),
    ).toEqual(registered.map(({ id }) => id).toSorted());
  });

  test('at least 100 rules exist, at most 30 are on by default, and none is called like a key of the configuration', () => {
    expect(registered.length).toBeGreaterThanOrEqual(100);
    expect(registered.filter(({ preset }) => preset === 'default').length).toBeLessThanOrEqual(30);
    expect(registered.map(({ id }) => id)).not.toContain('preset');
  });

  test('ids and codes are unique', () => {
    expect(new Set(registered.map(({ id }) => id)).size).toBe(registered.length);
    expect(new Set(registered.map(({ code }) => code)).size).toBe(registered.length);
  });

  test.each(registered.map((rule) => [rule.id, rule] as const))(
    'the page of %s says what it must, and says it right',
    (id, { code, severity, title }) => {
      const page = readFileSync(`${root}/docs/rules/${id}.md`, 'utf8');
      expect(page.split('\n')[0]).toBe(`# ${title} (${code})`);
      expect(page).toContain(`\`${id}\` · ${severity}`);
      const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
      expect(headings).toEqual(['What it finds', 'Why it matters', 'How to fix it', 'How to allow it', 'What it doesn’t look at']);
      const comments = readAllowComments(page).filter(({ reason }) => reason !== undefined);
      expect(comments.map((comment) => comment.rules)).toContainEqual([id]);
      expect(page).toContain(`- rule: ${id}`);
    },
  );
});
