import type { ModelChange } from '../../../../dbt/model-change.ts';
import type { DbtNode } from '../../../../dbt/project.ts';
import { type BrokenColumn, brokenColumns } from '../../../broken-columns.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { columnLocation, inRepository, modelLocation } from '../../../places.ts';
import type { ReviewFacts } from '../../../review-facts.ts';
import { code, series } from '../../../words.ts';

/** G2: a model that promises its columns to others breaks the promise in place, without a new version beside the old one. */
export const breakingChangeUnversioned = defineRule({
  id: 'breaking-change-unversioned',
  code: 'G2',
  title: 'A promised model breaks without a new version',
  severity: 'warning',
  preset: 'strict',
  agent: 'data-modeler',
  *check(facts) {
    const names = new Set([...facts.head.nodes.values()].map(({ packageName, name }) => `${packageName}.${name}`));
    for (const change of facts.models) {
      const { base } = change;
      if (base === undefined || base.packageName !== facts.base.name || promiseOf(base) === undefined || isPreview(base)) continue;
      yield* change.head === undefined ? gone(base, names, facts) : broken(change, base, facts);
    }
  },
});

/** What the base promises, as an adjective in front of "model". */
function promiseOf({ access, contractEnforced }: DbtNode): string | undefined {
  if (access === 'public') return contractEnforced ? 'public, contracted' : 'public';
  return contractEnforced ? 'contracted' : undefined;
}

/** A version above the latest one is still being made: nobody reads it unless they ask for it. */
function isPreview({ version, latestVersion }: DbtNode): boolean {
  return Number(version) > Number(latestVersion);
}

/** A model that now has versions, or whose end was announced, doesn't vanish unversioned. */
function gone(base: DbtNode, names: ReadonlySet<string>, { projectDir }: ReviewFacts): readonly Draft[] {
  if (base.access !== 'public' || base.deprecationDate !== undefined || names.has(`${base.packageName}.${base.name}`)) return [];
  return [
    {
      subject: base.uniqueId,
      key: 'gone',
      message: `The ${promiseOf(base)} model ${code(base.name)} is removed without a \`deprecation_date\` before: whoever reads it outside this project fails on the next run.`,
      remedy: 'Keep it with a `deprecation_date`, and remove it when that has passed.',
      location: modelLocation(base, 'base', projectDir),
    },
  ];
}

function* broken(change: ModelChange, base: DbtNode, { projectDir }: ReviewFacts): Iterable<Draft> {
  const { head, uniqueId, name } = change;
  if (head === undefined) return;
  // Inside the project, C20 and G7 tell who reads the column.
  const isForOthers = base.access === 'public' || base.version !== undefined;
  const columns = isForOthers ? lostColumns(change) : [];
  const [first] = columns;
  if (first !== undefined) {
    const words = series(
      columns.map((column) => `${HOW[column.how]} ${code(column.name)}`),
      4,
    );
    yield {
      subject: uniqueId,
      key: ['columns', ...columns.map((column) => column.name)].join(' '),
      message: `${code(name)} is a ${promiseOf(base)} model, and this pull request ${words} in ${base.version === undefined ? 'it' : `its version ${code(base.version)}`}: ${base.access === 'public' ? 'projects that read it break on their next run, and nothing here shows it' : 'whoever pinned that version breaks without warning'}.`,
      remedy: `Leave what is promised as it is, and make the change in a new version (\`versions:\`, \`latest_version\`), with a \`deprecation_date\` for the old one.`,
      location: columnLocation(change, first.name, projectDir),
      evidence: columns.map((column) => `${name}.${column.name} ${column.how}`),
    };
  }
  const withdrawal = withdrawn(base, head);
  if (withdrawal === undefined) return;
  yield {
    subject: uniqueId,
    key: 'promise',
    message: `${code(name)} was a ${promiseOf(base)} model and ${withdrawal}: those who built on that aren't told.`,
    remedy: 'Keep the promise until a new version has taken over.',
    location: { path: inRepository(projectDir, head.patchPath ?? head.path), side: 'head' },
  };
}

function withdrawn(base: DbtNode, head: DbtNode): string | undefined {
  if (base.contractEnforced && !head.contractEnforced) return 'no longer enforces its contract';
  return base.access === 'public' && head.access !== 'public' ? `is ${code(head.access ?? 'protected')} and no longer public` : undefined;
}

const HOW: Readonly<Record<BrokenColumn['how'], string>> = { removed: 'removes', renamed: 'renames', retyped: 'changes the type of' };

/** Columns that the SQL lost, and those that the enforced contract doesn't list any more, or lists with another type. */
function lostColumns(change: ModelChange): readonly BrokenColumn[] {
  const { base, head } = change;
  const bySql = brokenColumns(change);
  if (base === undefined || head === undefined || !base.contractEnforced || !head.contractEnforced) return bySql;
  const known = new Set(bySql.map(({ name }) => name.toLowerCase()));
  const after = new Map([...head.columns.values()].map((column) => [column.name.toLowerCase(), column]));
  const byContract = [...base.columns.values()].flatMap(({ name, dataType }): readonly BrokenColumn[] => {
    const now = after.get(name.toLowerCase());
    if (known.has(name.toLowerCase())) return [];
    if (now === undefined) return [{ name, how: 'removed', words: 'removes it' }];
    return dataType?.toLowerCase() === now.dataType?.toLowerCase() ? [] : [{ name, how: 'retyped', words: 'changes its type' }];
  });
  return [...bySql, ...byContract];
}
