import { join } from 'node:path';
import { type CiSchema, ciSchema } from './ci-schema.ts';
import { dbtEnvironment } from './dbt-environment.ts';
import type { DbtPorts } from './dbt-session.ts';
import { type Engine, isRustEngine } from './detect-engine.ts';
import { dropSchemas, listSchemas } from './drop-schemas.ts';
import { dangerOf, planSweep } from './plan-sweep.ts';
import type { SideSchemas, SidesPlan } from './prepare-side.ts';

/** What decides whether a run may make schemas. */
interface Wanted {
  readonly wanted: Omit<CiSchema, 'side'> | undefined;
  readonly engine: Engine;
  readonly adapter: string;
  /** Schemas that people work with. */
  readonly production: readonly string[];
}

/** Names the schemas of a run, or says why it may make none: what could not be dropped afterwards is not made. */
export function ownSchemas({ wanted, engine, adapter, production }: Wanted): SideSchemas | { readonly refused: string } {
  if (wanted === undefined) return { refused: `${adapter} is shared, and \`ci.schema\` sets none aside for CI` };
  if (isRustEngine(engine)) return { refused: `with dbt ${engine.version} a schema could not be dropped afterwards` };
  const schemas = { base: nameOf(wanted, 'base'), head: nameOf(wanted, 'head'), fix: nameOf(wanted, 'fix') };
  const danger = dangerOf(schemas.base, production);
  return danger === undefined ? schemas : { refused: `the schema ${schemas.base} is not safe to use (${danger})` };
}

function nameOf(wanted: Omit<CiSchema, 'side'>, side: keyof SideSchemas): string {
  return ciSchema({ ...wanted, side });
}

/** What was built where, and what must stay. */
interface Leftovers {
  readonly plan: SidesPlan;
  readonly filled: ReadonlySet<string>;
  readonly prefix: string;
  readonly production: readonly string[];
}

/** Drops a run's schemas, also after it was cancelled, and says in a line each what would not go. Never throws. */
export async function dropOwnSchemas(leftovers: Leftovers, ports: DbtPorts): Promise<readonly string[]> {
  const names = [...leftovers.filled];
  if (names.length === 0) return [];
  try {
    return await sweep(names, leftovers, { ...ports, signal: new AbortController().signal });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [`the schemas ${names.join(', ')} could not be dropped: ${why.slice(0, 300)}`];
  }
}

async function sweep(schemas: readonly string[], { plan, prefix, production }: Leftovers, ports: DbtPorts): Promise<readonly string[]> {
  const folder = join(plan.folder, 'sweep');
  const place = { engine: plan.engine, profile: plan.profile, folder, env: dbtEnvironment({ ...plan.env, home: folder, secrets: true }) };
  const existing = await listSchemas(place, ports);
  const swept = planSweep({ existing, prefix, production, scope: { kind: 'these', schemas } });
  const doomed = swept.flatMap(({ schema, fate }) => (fate === 'drop' ? [schema] : []));
  const dropped = await dropSchemas(doomed, { ...place, production }, ports);
  const kept = swept.filter(({ fate }) => fate === 'refuse').map(({ schema, why }) => `the schema ${schema} was not dropped: ${why}`);
  const stayed = dropped.flatMap(({ schema, error }) =>
    error === undefined ? [] : [`the schema ${schema} could not be dropped: ${error}`],
  );
  return [...kept, ...stayed];
}
