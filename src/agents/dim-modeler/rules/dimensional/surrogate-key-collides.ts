import type { DbtNode } from '../../../../dbt/project.ts';
import { contentOf } from '../../../../sql/block-content.ts';
import type { Expression } from '../../../../sql/query-shape.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { expressionParts } from '../../../expression-parts.ts';
import { isHash } from '../../../is-hash.ts';
import { lineOf, modelLocation, textOf } from '../../../places.ts';
import type { SideView } from '../../../side-view.ts';
import { code } from '../../../words.ts';
import { withoutCasts } from '../../without-casts.ts';

/** K5: a hashed key is made of values that nothing separates, or that make it null. */
export const surrogateKeyCollides = defineRule({
  id: 'surrogate-key-collides',
  code: 'K5',
  title: 'A hashed key can be the same for two things, or null',
  severity: 'warning',
  preset: 'strict',
  agent: 'dim-modeler',
  *checkSide(view) {
    for (const model of view.models) {
      if (model.packageName !== view.project.name) continue;
      const blocks = view.shape(model)?.blocks.filter((block) => contentOf(block).calls.some(isHash)) ?? [];
      for (const { name, expression } of blocks.flatMap(({ items }) => items)) {
        if (name === undefined) continue;
        for (const hashed of expressionParts(expression).flatMap(hashedText)) yield* defects(model, { name, hashed }, view);
      }
    }
  },
});

interface Hashed {
  readonly parts: readonly Expression[];
  /** `||` is null as soon as one part is; `concat` differs from warehouse to warehouse. */
  readonly isNullable: boolean;
}

function hashedText(expression: Expression): readonly Hashed[] {
  if (!isHash(expression)) return [];
  const text = expression.arguments[0] && withoutCasts(expression.arguments[0]);
  if (text?.kind === 'operator' && text.operator === '||') return [{ parts: text.arguments.map(withoutCasts), isNullable: true }];
  if (text?.kind === 'call' && text.name === 'concat') return [{ parts: text.arguments.map(withoutCasts), isNullable: false }];
  return [];
}

interface Item {
  readonly name: string;
  readonly hashed: Hashed;
}

function* defects(model: DbtNode, { name, hashed: { parts, isNullable } }: Item, view: SideView): Iterable<Draft> {
  const at = { subject: model.uniqueId, location: placeOf(model, name, view) };
  const remedy = 'Put a separator between the parts and a text in place of null, as `dbt_utils.generate_surrogate_key` does.';
  const touching = parts.findIndex((part, index) => part.kind === 'column' && parts[index + 1]?.kind === 'column');
  const [one, other] = [parts[touching], parts[touching + 1]];
  if (one?.kind === 'column' && other?.kind === 'column') {
    const message = `${code(name)} of ${code(model.name)} hashes ${code(one.name)} and ${code(other.name)} with nothing between them: 1 and 11 give the same key as 11 and 1.`;
    yield { ...at, key: `${name} separator`, message, remedy };
  }
  const nullable =
    isNullable && !isTested(model, name, view)
      ? parts.find((part) => part.kind === 'column' && !isTested(model, part.name, view))
      : undefined;
  if (nullable?.kind === 'column') {
    const message = `${code(name)} of ${code(model.name)} is null wherever ${code(nullable.name)} is, since it joins the parts of the hash with \`||\`; no test looks for that.`;
    yield { ...at, key: `${name} null`, message, remedy };
  }
}

function placeOf(model: DbtNode, name: string, view: SideView): Draft['location'] {
  const line = lineOf(textOf(model, view), new RegExp(String.raw`\b${name.replaceAll(/\W/g, '.')}\b`, 'i'));
  return { ...modelLocation(model, view.side, view.projectDir), ...(line === undefined ? {} : { line }) };
}

/** A test says that the column is never null, or a contract does. */
function isTested(model: DbtNode, column: string, { project }: SideView): boolean {
  const name = column.toLowerCase();
  const tests = (project.children.get(model.uniqueId) ?? []).flatMap((id) => project.nodes.get(id)?.test ?? []);
  const declared = [...model.columns.values()].find((one) => one.name.toLowerCase() === name);
  const isConstrained = model.contractEnforced && declared?.constraints.some(({ type }) => type === 'not_null' || type === 'primary_key');
  return isConstrained === true || tests.some((test) => test.enabled && test.kind === 'not_null' && test.column?.toLowerCase() === name);
}
