import type { DbtNode } from '../../../../dbt/project.ts';
import { type Call } from '../../../../sql/aggregates.ts';
import type { Expression } from '../../../../sql/query-shape.ts';
import { showExpression } from '../../../../sql/show-expression.ts';
import { walkExpression } from '../../../../sql/walk-expression.ts';
import { defineRule } from '../../../define-rule.ts';
import { mainBlock } from '../../../main-block.ts';
import { uniqueKey } from '../../../primary-key.ts';
import type { SideView } from '../../../side-view.ts';
import { sqlModelsWith } from '../../../sql-models.ts';
import { writtenPlace } from '../../../sql-place.ts';
import { testedKeys } from '../../../tested-keys.ts';
import { code } from '../../../words.ts';

/** C13: a key is made of chance or of the clock, so that the same row has another one after each build. */
export const keyDrawnAnew = defineRule({
  id: 'key-drawn-anew',
  code: 'C13',
  title: 'A key is another one after each build',
  severity: 'error',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    for (const { model, shape } of sqlModelsWith([...CHANCE, ...CLOCK], view)) {
      // A row of an incremental table is made once and keeps what it got.
      const block = model.materialized === 'incremental' ? undefined : mainBlock(shape);
      if (block === undefined) continue;
      const keys = keyColumns(model, view);
      for (const { name = '', expression, line } of block.items) {
        const call = keys.has(name.toLowerCase()) ? drawn(expression) : undefined;
        const location = call === undefined ? undefined : writtenPlace(model, line, view);
        if (call === undefined || location === undefined) continue;
        yield {
          subject: model.uniqueId,
          key: name.toLowerCase(),
          message: `${code(`${model.name}.${name}`)} is a key and is made with ${code(showExpression(call))}: each build gives every row another one, and whatever kept the old one finds nothing any more.`,
          remedy: `Make ${code(name)} of columns that name the row, such as a hash of its natural key.`,
          location,
        };
      }
    }
  },
});

/** What the project itself calls a key: by tests, constraints or configuration. */
function keyColumns(model: DbtNode, { project }: SideView): ReadonlySet<string> {
  const declared = [...model.columns.values()].filter(({ constraints }) => constraints.some(({ type }) => type === 'primary_key'));
  const names = [...uniqueKey(model), ...declared.map(({ name }) => name), ...testedKeys(model, project).flatMap((key) => [...key])];
  return new Set(names.map((name) => name.toLowerCase()));
}

const CHANCE: ReadonlySet<string> = new Set([
  'random',
  'rand',
  'uuid',
  'gen_random_uuid',
  'generate_uuid',
  'uuid_string',
  'newid',
  'randstr',
  'nextval',
]);
const CLOCK: ReadonlySet<string> = new Set(['now', 'current_timestamp', 'current_date', 'sysdate', 'getdate', 'clock_timestamp']);

/** The day of a build may be a part of a key as it is; inside a hash it makes another one of each. */
function drawn(expression: Expression): Call | undefined {
  let found: Call | undefined;
  walkExpression(expression, (part) => {
    const isDrawn = part.kind === 'call' && (CHANCE.has(part.name) || (CLOCK.has(part.name) && !isPlain(expression)));
    // Given arguments, `uuid_string('namespace', name)` is a hash.
    if (isDrawn && part.arguments.length === 0) found ??= part;
    return found === undefined;
  });
  return found;
}

function isPlain(expression: Expression): boolean {
  return expression.kind === 'cast' ? isPlain(expression.argument) : expression.kind === 'call' && CLOCK.has(expression.name);
}
