import { type CiSchema, ciSchema, MOST_RUNS, type NamedSchema, ownsSchema } from './ci-schema.ts';

/** Which of the schemas that Steward made are to go. */
export type SweepScope =
  /** Every schema of the prefix, whichever repository it was made for. */
  | { readonly kind: 'all' }
  /** Those of one repository's pull requests that are closed; a schema of another repository has another digest. */
  | {
      readonly kind: 'closed';
      readonly repository: string;
      readonly projects: readonly string[];
      readonly openPullRequests: ReadonlySet<number>;
    }
  /** These schemas, as `ciSchema` named them, with the custom schemas that dbt made beside them. */
  | { readonly kind: 'these'; readonly schemas: readonly string[] };

/** What a sweep knows before it drops anything. */
export interface SweepInput {
  /** Every schema of the database. */
  readonly existing: readonly string[];
  readonly prefix: string;
  readonly scope: SweepScope;
  /** Schemas that people work with: the profile's, and those of the production manifest. */
  readonly production: readonly string[];
}

/** What becomes of one schema, and why. */
export interface SweptSchema {
  readonly schema: string;
  readonly fate: 'drop' | 'keep' | 'refuse';
  readonly why: string;
}

const SIDES = ['base', 'head', 'fix'] as const;
/** dbt's adapters put quotes around a name but don't escape those in it: such a name would be SQL. */
const QUOTABLE = /^[\w$-]+$/;
const SYSTEM = new Set(['public', 'main', 'information_schema']);

/**
 * Decides about every schema of the prefix; schemas that don't begin with it aren't mentioned. Whatever is, begins with, or is the
 * beginning of a production schema is refused, and so is what belongs to the database itself.
 */
export function planSweep({ existing, ...rest }: SweepInput): readonly SweptSchema[] {
  return existing.flatMap((schema) => decide(schema, rest) ?? []).toSorted(byName);
}

function byName(one: SweptSchema, other: SweptSchema): number {
  return one.schema < other.schema ? -1 : 1;
}

function decide(schema: string, { prefix, scope, production }: Omit<SweepInput, 'existing'>): SweptSchema | undefined {
  const named = ownsSchema(schema, prefix);
  if (named === undefined) {
    const begun = schema.toLowerCase().startsWith(prefix.toLowerCase());
    return begun ? { schema, fate: 'keep', why: 'its name is none that Steward makes' } : undefined;
  }
  const danger = dangerOf(schema, production);
  if (danger !== undefined) return { schema, fate: 'refuse', why: danger };
  return { schema, ...inScope(named, prefix, scope) };
}

/** Looked at last before a drop, whoever asked for it: the reason why this schema must stay. */
export function dangerOf(schema: string, production: readonly string[]): string | undefined {
  const name = schema.toLowerCase();
  if (name === '' || SYSTEM.has(name) || name.startsWith('pg_')) return 'it belongs to the database itself';
  if (!QUOTABLE.test(schema)) return 'its name cannot be quoted safely';
  const touched = production.find((each) => each !== '' && (name.startsWith(each.toLowerCase()) || each.toLowerCase().startsWith(name)));
  if (touched === undefined) return undefined;
  if (touched.toLowerCase() === name) return 'it is a production schema';
  return name.startsWith(touched.toLowerCase())
    ? `its name begins with the production schema ${touched}`
    : `the production schema ${touched} begins with its name`;
}

function inScope(named: NamedSchema, prefix: string, scope: SweepScope): Omit<SweptSchema, 'schema'> {
  if (scope.kind === 'all') return { fate: 'drop', why: 'every schema of the prefix was asked for' };
  if (scope.kind === 'these') {
    const asked = scope.schemas.includes(named.own);
    return asked ? { fate: 'drop', why: 'this run made it' } : { fate: 'keep', why: 'another run made it' };
  }
  const { pullRequest } = named;
  if (pullRequest === undefined) return { fate: 'keep', why: "it belongs to no pull request but to somebody's own run" };
  if (!madeFor(named.own, scope, { prefix, pullRequest }))
    return { fate: 'keep', why: 'it was made for another repository, project or prefix' };
  if (scope.openPullRequests.has(pullRequest)) return { fate: 'keep', why: `pull request ${pullRequest} is open` };
  return { fate: 'drop', why: `pull request ${pullRequest} is closed` };
}

/** Two repositories may share a prefix and have pull requests of the same number: only the digest tells them apart. */
function madeFor(
  own: string,
  { repository, projects }: Extract<SweepScope, { kind: 'closed' }>,
  pull: Pick<CiSchema, 'prefix' | 'pullRequest'>,
): boolean {
  const runs = [undefined, ...Array.from({ length: MOST_RUNS }, (_, index) => index + 1)];
  const possible = projects.flatMap((project) =>
    runs.flatMap((run) => SIDES.map((side) => ciSchema({ ...pull, repository, project, side, run }))),
  );
  return possible.includes(own);
}
