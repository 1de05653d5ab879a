import { z } from 'zod';
import rawRules from './dbt-errors.json' with { type: 'json' };

const ruleSchema = z.object({
  id: z.string(),
  group: z.string(),
  adapter: z.string(),
  engine: z.enum(['any', 'v1', 'v2']),
  regex: z.string(),
  flags: z.string(),
  sample: z.string(),
  cause: z.string(),
  fix: z.string(),
  /** `after`: once something was mended. `backoff`: the same command may pass if it is run again. `maybe`: worth one more try. */
  retry: z.enum(['after', 'no', 'backoff', 'maybe']),
  owner: z.enum(['author', 'admin', 'tool', 'data']),
  src: z.string(),
});

/** A kind of failure: how to recognise it, what it means and who can do something about it. */
export type ErrorRule = z.infer<typeof ruleSchema>;

/** Where the text comes from; rules for other adapters and engines are passed over. Undefined when it isn't known: all rules count. */
export interface ErrorOrigin {
  readonly adapter?: string | undefined;
  readonly engine?: 'v1' | 'v2' | undefined;
}

/** A rule that fits, and the named parts of the text. */
export interface MatchedError {
  readonly rule: ErrorRule;
  readonly facts: Readonly<Record<string, string>>;
}

/** No error needs more to be recognised, and the text may come from code that nobody has reviewed. */
const MAX_TEXT = 8000;
const MAX_FACT = 300;

/** Adapters that speak another one's language. */
const FAMILY: Readonly<Record<string, string>> = { redshift: 'postgres', spark: 'databricks' };

/** All rules in the order in which they are tried. */
export const ERROR_RULES: readonly ErrorRule[] = z.array(ruleSchema).parse(rawRules);

const COMPILED = new Map(ERROR_RULES.map((rule) => [rule.id, new RegExp(rule.regex, rule.flags)]));

/** The rule with that id. */
export function errorRule(id: string): ErrorRule | undefined {
  return ERROR_RULES.find((rule) => rule.id === id);
}

/** The first rule of the taxonomy that fits what dbt said; undefined when none does. */
export function matchError(text: string, origin: ErrorOrigin = {}): MatchedError | undefined {
  const bounded = text.slice(0, MAX_TEXT);
  for (const rule of ERROR_RULES) {
    const match = isFor(rule, origin) ? COMPILED.get(rule.id)?.exec(bounded) : undefined;
    if (match !== undefined && match !== null) return { rule, facts: factsIn(match.groups ?? {}) };
  }
  return undefined;
}

function isFor(rule: ErrorRule, { adapter, engine }: ErrorOrigin): boolean {
  const family = adapter === undefined ? undefined : (FAMILY[adapter] ?? adapter);
  const sameAdapter = rule.adapter === 'any' || family === undefined || rule.adapter === family;
  return sameAdapter && (rule.engine === 'any' || engine === undefined || rule.engine === engine);
}

/** Alternatives of one expression can't share a group's name, so a rule counts them up: `col` and `col2` are one fact. */
function factsIn(groups: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  const facts: Record<string, string> = {};
  for (const [name, value] of Object.entries(groups)) {
    if (value !== undefined) facts[name.replace(/\d+$/, '')] ??= value.slice(0, MAX_FACT).trim();
  }
  return facts;
}
