import type { DbtProject, DbtSource } from '../../../../dbt/project.ts';
import { plainRelation } from '../../../../sql/plain-relation.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { habitOf, isAgainstHabit } from '../../../habit.ts';
import { inRepository } from '../../../places.ts';
import type { SideView } from '../../../side-view.ts';
import { code } from '../../../words.ts';
import { sourcePlace } from '../../source-place.ts';

/** S10: a source that is another one under a second name, or that nothing reads. */
export const sourceDeclaredIdly = defineRule({
  id: 'source-declared-idly',
  code: 'S10',
  title: 'A source is declared twice or never read',
  severity: 'info',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    const own = [...view.project.sources.values()].filter(({ packageName }) => packageName === view.project.name);
    yield* declaredTwice(own, view);
    const isRead = (source: DbtSource) => isUsed(source, view.project);
    if (isAgainstHabit(habitOf(own, isRead))) return;
    for (const source of own.filter((one) => !isRead(one))) yield unread(source, view);
  },
});

function* declaredTwice(sources: readonly DbtSource[], view: SideView): Iterable<Draft> {
  const groups = Map.groupBy(
    sources.filter((source) => source.relationName !== undefined && !isTemplated(source, view)),
    ({ relationName = '' }) => plainRelation(relationName),
  );
  for (const [relation, [first, ...others]] of groups) {
    for (const source of first === undefined ? [] : others) {
      yield {
        subject: source.uniqueId,
        key: `twice ${first?.uniqueId ?? ''}`,
        message: `The source ${nameOf(source)} is the table ${code(relation)}, and so is ${first === undefined ? '' : nameOf(first)}: lineage, tests and freshness of one table are split in two.`,
        remedy: 'Keep one of the two, and read it everywhere.',
        location: sourcePlace(source, view),
      };
    }
  }
}

/** Where the YAML makes up schemas, two sources may be one table in CI and two in production. */
function isTemplated({ path }: DbtSource, { projectDir, text }: SideView): boolean {
  return text(inRepository(projectDir, path))?.includes('{{') ?? false;
}

/** A table without readers whose freshness or tests somebody watches is declared for that. */
function isUsed({ uniqueId, hasFreshness }: DbtSource, { children }: DbtProject): boolean {
  return hasFreshness || (children.get(uniqueId)?.length ?? 0) > 0;
}

function unread(source: DbtSource, view: SideView): Draft {
  return {
    subject: source.uniqueId,
    key: 'unread',
    message: `Nothing reads the source ${nameOf(source)}: no model, test or freshness check would notice that the table has changed or is gone.`,
    remedy: 'Delete its entry, and declare it when a model reads it.',
    location: sourcePlace(source, view),
  };
}

function nameOf({ sourceName, name }: DbtSource): string {
  return code(`${sourceName}.${name}`);
}
