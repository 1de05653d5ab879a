import type { SqlFacts } from '../core/ports/sql-facts.ts';
import type { DbtProject } from '../dbt/project.ts';
import { dialectOf } from '../sql/dialect-of.ts';
import type { Outlined } from './build-graph.ts';
import { reasonIn } from './jinja-left.ts';
import { plainTestReads } from './plain-test.ts';

/** The outlines of all compiled SQL of a project, read in threads or taken from the cache. */
export async function readOutlines({ nodes, adapter }: DbtProject, facts: SqlFacts): Promise<ReadonlyMap<string, Outlined>> {
  const needed = [...nodes.values()].filter((node) => plainTestReads(node) === undefined);
  const compiled = needed.flatMap(({ uniqueId, compiledCode, language }) =>
    compiledCode === undefined || language !== 'sql' ? [] : [{ uniqueId, sql: compiledCode, dialect: dialectOf(adapter) }],
  );
  const read = await facts.read('outline', compiled);
  return new Map(compiled.map(({ uniqueId, sql }, at) => [uniqueId, explained(parsed(read[at] ?? ''), sql)]));
}

function explained(outlined: Outlined, sql: string): Outlined {
  return typeof outlined.unread === 'string' ? { unread: reasonIn(sql, outlined.unread) } : outlined;
}

function parsed(text: string): Outlined {
  try {
    const outlined: Outlined = JSON.parse(text);
    return outlined;
  } catch {
    return { unread: 'what was read of its SQL got lost' };
  }
}
