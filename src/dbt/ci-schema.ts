import { createHash } from 'node:crypto';

/** What one schema of a pull request is for. */
export interface CiSchema {
  /** The team's word for such schemas, from the base's configuration. */
  readonly prefix: string;
  /** `owner/name`. */
  readonly repository: string;
  /** undefined for a run that belongs to none, on somebody's own machine. */
  readonly pullRequest: number | undefined;
  readonly project: string;
  /** `fix`: where a proposal is tried. */
  readonly side: 'base' | 'head' | 'fix';
  /** Tells runs apart that go on at the same time, up to MOST_RUNS. */
  readonly run?: number | undefined;
}

/** What the name of a schema says about it. */
export interface NamedSchema {
  /** The name without what dbt appended for a custom schema. */
  readonly own: string;
  readonly pullRequest: number | undefined;
}

/** `run` counts from 1 to this. */
export const MOST_RUNS = 9;

const LONGEST = 30;
const LETTERS = { base: 'b', head: 'h', fix: 'f' } as const;
const SHAPE = /^(?<own>(?<word>[a-z_][a-z0-9_]*)(?<place>_pr[1-9]\d{0,9}|_local)_[0-9a-f]{8}_[bhf])(?:_[\w$-]+)?$/;

/**
 * A schema's name of at most 30 characters of `[a-z0-9_]`, so that what dbt appends (`_<custom>`, `_dbt_test__audit`) stays below
 * PostgreSQL's 63. Only the readable word in front is cut: two different inputs have different names.
 */
export function ciSchema(input: CiSchema): string {
  const { prefix, repository, pullRequest, project, side, run } = input;
  // GitHub tells repositories apart without regard to case.
  const parts = [prefix, repository.toLowerCase(), pullRequest ?? null, project, run ?? null];
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 8);
  const place = pullRequest === undefined ? '_local' : `_pr${pullRequest}`;
  return `${readableWord(prefix, place)}${place}_${digest}_${LETTERS[side]}`;
}

/** Reads a name that `ciSchema` made for this prefix, or that dbt made of one; undefined for every other name. */
export function ownsSchema(name: string, prefix: string): NamedSchema | undefined {
  // Snowflake keeps unquoted names in capitals.
  const { own, word, place } = SHAPE.exec(name === name.toUpperCase() ? name.toLowerCase() : name)?.groups ?? {};
  if (own === undefined || place === undefined || word !== readableWord(prefix, place)) return undefined;
  return { own, pullRequest: place === '_local' ? undefined : Number(place.slice('_pr'.length)) };
}

function readableWord(prefix: string, place: string): string {
  const plain = prefix.toLowerCase().replaceAll(/[^a-z0-9_]+/g, '_');
  const begun = /^[a-z_]/.test(plain) ? plain : `ci_${plain}`;
  const cut = begun.slice(0, LONGEST - place.length - '_12345678_b'.length);
  return cut.replace(/_+$/, '') || 'ci';
}
