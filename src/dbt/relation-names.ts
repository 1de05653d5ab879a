import type { DbtNode, DbtProject } from './project.ts';

type Relations = Pick<DbtNode, 'relationName' | 'otherRelation'>;

const PART = '(?:"(?:[^"\\n]|"")*"|`[^`\\n]+`|[A-Za-z_][\\w$]*)';
/** Names with at least one dot, as compiled SQL writes relations and columns. */
const DOTTED = new RegExp(`${PART}(?:\\.${PART})+`, 'g');
const PARTS = new RegExp(PART, 'g');
const BACKTICKS = new Set(['bigquery', 'databricks', 'spark']);

/**
 * Replaces relation names of compiled SQL by `"unique:id"."name"`, so that a moved schema or another database is no change of a
 * model's SQL. The name stays the last part, because columns may be qualified with it. Lines stay where they are.
 */
export function relationNames(project: Pick<DbtProject, 'nodes' | 'sources' | 'adapter'>): (sql: string) => string {
  const known = new Map(
    [...project.nodes.values(), ...project.sources.values()].flatMap((node) =>
      relationsOf(node).map((relation) => [keyOf(relation), node] as const),
    ),
  );
  const quote = BACKTICKS.has(project.adapter) ? '`' : '"';
  const replace = (chain: string): string => {
    const parts = chain.match(PARTS) ?? [];
    for (let length = parts.length; length > 0; length -= 1) {
      const node = known.get(keyOf(parts.slice(0, length).join('.')));
      if (node !== undefined)
        return [`${quote}${idWithoutDots(node)}${quote}`, `${quote}${node.name}${quote}`, ...parts.slice(length)].join('.');
    }
    return chain;
  };
  return (sql) => sql.replaceAll(DOTTED, replace);
}

function relationsOf({ relationName, otherRelation }: Relations): readonly string[] {
  return [relationName, otherRelation].filter((relation) => relation !== undefined);
}

/** The name that stands for a node in replaced SQL, without quotes. */
export function stableName(node: Pick<DbtNode, 'uniqueId' | 'name'>): string {
  return `${idWithoutDots(node)}.${node.name}`;
}

function idWithoutDots({ uniqueId }: Pick<DbtNode, 'uniqueId'>): string {
  return uniqueId.replaceAll('.', ':');
}

/** Quotes and case tell no two relations of one project apart. */
function keyOf(relation: string): string {
  return relation.replaceAll(/["`]/g, '').toLowerCase();
}
