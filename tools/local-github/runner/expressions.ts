import { type data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { BooleanData, reviver } from '@actions/expressions/data/index';
import { truthy } from '@actions/expressions/result';

type ContextName = 'github' | 'env' | 'vars' | 'secrets' | 'inputs' | 'needs' | 'steps' | 'job' | 'runner';

const jobLevel: readonly ContextName[] = ['github', 'needs', 'vars', 'inputs'];
const stepLevel: readonly ContextName[] = [...jobLevel, 'job', 'runner', 'env', 'steps'];

/** Which contexts GitHub offers in which place; anything else is an error there, and so it is here. */
const places = {
  workflowEnv: ['github', 'secrets', 'inputs', 'vars'],
  job: jobLevel,
  jobEnv: [...jobLevel, 'secrets'],
  jobOutputs: [...stepLevel, 'secrets'],
  stepIf: stepLevel,
  step: [...stepLevel, 'secrets'],
  actionInput: ['github', 'job', 'runner', 'env'],
} as const satisfies Record<string, readonly ContextName[]>;

export type Place = keyof typeof places;

/** What an expression can see: plain values for the contexts, and the status that `success()` and its siblings report. */
export interface Scope {
  readonly contexts: Readonly<Partial<Record<ContextName, unknown>>>;
  readonly status?: Status;
}

export interface Status {
  readonly success: boolean;
  readonly failure: boolean;
  readonly cancelled: boolean;
}

/** Fills the `${{ }}` parts of a text. Throws with GitHub's own wording on an expression that GitHub would refuse. */
export function interpolate(text: string, place: Place, scope: Scope): string {
  return splitTemplate(text)
    .map((part) => (part.kind === 'text' ? part.text : evaluate(part.text, place, scope).coerceString()))
    .join('');
}

/** Fills every value of a map. */
export function interpolateAll(values: Readonly<Record<string, string>>, place: Place, scope: Scope): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, interpolate(value, place, scope)]));
}

/** Decides an `if:`. Without a status function in it, `success()` is required as well. */
export function holds(condition: string, place: Place, scope: Scope): boolean {
  const source = unwrap(condition);
  if (!usesStatusFunction(source) && scope.status?.success === false) {
    check(source, place);
    return false;
  }
  return truthy(evaluate(source, place, scope));
}

function evaluate(source: string, place: Place, scope: Scope): data.ExpressionData {
  const contexts = Object.fromEntries(places[place].map((name) => [name, scope.contexts[name] ?? {}]));
  const values = JSON.parse(JSON.stringify(contexts), reviver) as data.Dictionary;
  const functions = new Map(statusFunctions(scope.status).map((definition) => [definition.name, definition]));
  return new Evaluator(check(source, place), values, functions).evaluate();
}

function check(source: string, place: Place) {
  const names = place === 'job' || place === 'stepIf' ? statusFunctions(undefined) : [];
  return new Parser(new Lexer(source).lex().tokens, [...places[place]], names).parse();
}

function statusFunctions(status: Status = { success: true, failure: false, cancelled: false }) {
  const results = { ...status, always: true };
  return Object.entries(results).map(([name, value]) => ({ name, minArgs: 0, maxArgs: 0, call: () => new BooleanData(value) }));
}

function usesStatusFunction(source: string): boolean {
  const { tokens } = new Lexer(source).lex();
  return tokens.some(({ lexeme }, at) => /^(success|failure|always|cancelled)$/i.test(lexeme) && tokens[at + 1]?.lexeme === '(');
}

/** `if: ${{ x }}` means `if: x`; text around the braces would make the condition true whatever it says. */
function unwrap(condition: string): string {
  const parts = splitTemplate(condition.trim());
  if (parts.every(({ kind }) => kind === 'text')) return condition.trim() || 'success()';
  const [only] = parts;
  if (parts.length > 1 || only === undefined) throw new Error(`The condition is always true, because it is a text: ${condition}`);
  return only.text;
}

interface TemplatePart {
  readonly kind: 'text' | 'expression';
  readonly text: string;
}

/** A quoted string inside an expression may hold `}}`. */
function splitTemplate(text: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let rest = text;
  for (let start = rest.indexOf('${{'); start >= 0; start = rest.indexOf('${{')) {
    const [whole, expression] = /^\$\{\{((?:'[^']*'|[^'}]|\}(?!\}))*)\}\}/.exec(rest.slice(start)) ?? [];
    if (whole === undefined || expression === undefined) throw new Error(`The expression is not closed: ${rest.slice(start)}`);
    if (start > 0) parts.push({ kind: 'text', text: rest.slice(0, start) });
    parts.push({ kind: 'expression', text: expression.trim() });
    rest = rest.slice(start + whole.length);
  }
  return rest === '' ? parts : [...parts, { kind: 'text', text: rest }];
}
