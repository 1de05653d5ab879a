import type { DbtNode, DbtProject } from '../../../../dbt/project.ts';
import { columnSql } from '../../../../warehouse/sql-text.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { describedAt } from '../../../places.ts';
import { questionDialect } from '../../../question-dialect.ts';
import type { ReviewFacts } from '../../../review-facts.ts';
import { type SideView, viewSide } from '../../../side-view.ts';
import { amount, code, plain, series } from '../../../words.ts';
import { type RowVersions, rowVersions } from '../../row-versions.ts';

const ID = 'scd2-periods-broken';

/** K7: the periods of a slowly changing dimension overlap, end before they begin, or leave gaps that the base didn't have. */
export const scd2PeriodsBroken = defineRule({
  id: ID,
  code: 'K7',
  title: 'The versions of a dimension don’t follow one another',
  severity: 'error',
  preset: 'strict',
  agent: 'dim-modeler',
  *ask(view) {
    for (const { node, versions } of versioned(view.project)) {
      const sql = countSql(node, versions, view);
      if (sql !== undefined) yield { id: `${ID}:${node.uniqueId}`, sql };
    }
  },
  *check(facts) {
    const [base, head] = [viewSide(facts, 'base'), viewSide(facts, 'head')];
    for (const { node, versions } of versioned(head.project)) {
      const now = countsOf(node, head);
      if (now !== undefined) yield* newDefects({ node, versions, now, before: countsOf(node, base) }, facts);
    }
  },
});

function versioned(project: DbtProject): readonly { readonly node: DbtNode; readonly versions: RowVersions }[] {
  return [...project.nodes.values()].flatMap((node) => {
    const versions = node.packageName === project.name ? rowVersions(node, project) : undefined;
    return versions === undefined ? [] : [{ node, versions }];
  });
}

/** Counts periods that end before they begin, that reach into the next one, and that end more than a day before it. */
function countSql(node: DbtNode, { entity, from, to }: RowVersions, view: SideView): string | undefined {
  const [relation, dialect] = [view.relation(node.uniqueId), questionDialect(view.project)];
  if (relation === undefined || dialect === undefined) return undefined;
  const [start, end] = [from, to].map((name) => columnSql(name, dialect));
  const keys = entity.map((name) => columnSql(name, dialect));
  const next = `lead(${start}) over (partition by ${keys.join(', ')} order by ${start})`;
  return [
    'select',
    `  sum(case when ends < starts then 1 else 0 end) as backwards,`,
    `  sum(case when next_starts is not null and (ends is null or ends > next_starts) then 1 else 0 end) as overlaps,`,
    `  sum(case when next_starts > ends + interval '1' day then 1 else 0 end) as gaps`,
    `from (select ${start} as starts, ${end} as ends, ${next} as next_starts from ${relation} as versions) as periods`,
  ].join('\n');
}

interface Counts {
  readonly backwards: number;
  readonly overlaps: number;
  readonly gaps: number;
}

function countsOf({ uniqueId }: DbtNode, view: SideView): Counts | undefined {
  const row = view.answer(`${ID}:${uniqueId}`)?.[0];
  if (row === undefined) return undefined;
  const count = (name: string) => Number(row[name] ?? 0);
  return { backwards: count('backwards'), overlaps: count('overlaps'), gaps: count('gaps') };
}

interface Compared {
  readonly node: DbtNode;
  readonly versions: RowVersions;
  readonly now: Counts;
  readonly before: Counts | undefined;
}

function newDefects({ node, versions, now, before }: Compared, facts: ReviewFacts): readonly Draft[] {
  const { entity, from, to } = versions;
  return defectsOf({ node, versions, now, before }).map(({ key, words }) => ({
    subject: node.uniqueId,
    key,
    message: `${words}${before === undefined ? '' : '; on the base there is none'}.`,
    remedy: `Make ${code(to)} the ${code(from)} of the next version: \`${plain(`lead(${from}) over (partition by ${entity.join(', ')} order by ${from})`)}\`.`,
    location: describedAt(node, viewSide(facts, 'head')),
  }));
}

/** A gap may be meant (somebody left and came back), so it only counts where the base has none. */
function defectsOf({ node, versions, now, before }: Compared): readonly { readonly key: keyof Counts; readonly words: string }[] {
  const name = code(node.name);
  const same = `the next one of the same ${series(versions.entity.map(code))}`;
  const words = {
    backwards: `${name} has ${versionsThat(now.backwards, 'ends', 'end')} before ${now.backwards === 1 ? 'it begins' : 'they begin'}`,
    overlaps: `${name} has ${versionsThat(now.overlaps, 'reaches', 'reach')} into ${same}: a fact of that time finds both and counts twice`,
    gaps: `${name} has ${versionsThat(now.gaps, 'ends', 'end')} more than a day before ${same}: a fact of that time finds none`,
  };
  const isNew = {
    backwards: now.backwards > 0 && (before?.backwards ?? 0) === 0,
    overlaps: now.overlaps > 0 && (before?.overlaps ?? 0) === 0,
    gaps: now.gaps > 0 && before?.gaps === 0,
  };
  return (['backwards', 'overlaps', 'gaps'] as const).flatMap((key) => (isNew[key] ? [{ key, words: words[key] }] : []));
}

function versionsThat(count: number, one: string, many: string): string {
  return `${amount(count, 'version')} that ${count === 1 ? one : many}`;
}
