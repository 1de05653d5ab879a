import type { DbtNode } from '../../../../dbt/project.ts';
import { defineRule } from '../../../define-rule.ts';
import { foreignKeys } from '../../../foreign-keys.ts';
import { modelColumns } from '../../../model-columns.ts';
import { roleOf } from '../../../model-layer.ts';
import { describedAt } from '../../../places.ts';
import type { SideView } from '../../../side-view.ts';
import { testedKeys } from '../../../tested-keys.ts';
import { code } from '../../../words.ts';

/** K17: a fact repeats a text of the dimension that it leads to. */
export const attributeInFact = defineRule({
  id: 'attribute-in-fact',
  code: 'K17',
  title: 'A fact repeats an attribute of its dimension',
  severity: 'info',
  preset: 'strict',
  agent: 'dim-modeler',
  *checkSide(view) {
    const facts = view.models.filter((model) => roleOf(model) === 'fact' && model.packageName === view.project.name);
    for (const { fact, dimension, column, by } of facts.length === 0 ? [] : repeated(facts, view)) {
      yield {
        subject: fact.uniqueId,
        key: column,
        message: `${code(fact.name)} holds ${code(column)} as text, which ${code(dimension.name)} has, too, by ${code(by)}: after a change there, the rows of the fact still say the old one.`,
        remedy: `Leave ${code(column)} to ${code(dimension.name)}; if its value at the time is meant, say so in the name (${code(`${column}_at_event`)}).`,
        location: describedAt(fact, view, { column }),
      };
    }
  },
});

interface Repeated {
  readonly fact: DbtNode;
  readonly dimension: DbtNode;
  readonly column: string;
  readonly by: string;
}

function repeated(facts: readonly DbtNode[], view: SideView): readonly Repeated[] {
  const wanted = new Set(facts.map(({ uniqueId }) => uniqueId));
  const keys = foreignKeys(view.project).filter(({ from, to }) => wanted.has(from.uniqueId) && roleOf(to) === 'dimension');
  const references = Map.groupBy(keys, ({ from }) => from.uniqueId);
  return keys.flatMap(({ from, to, column: by, field }) => {
    const [inFact, inDimension] = [modelColumns(from, view).types, modelColumns(to, view).types];
    const own = [
      ...testedKeys(from, view.project).flatMap((key) => [...key]),
      ...(references.get(from.uniqueId) ?? []).map(({ column }) => column),
    ];
    const taken = new Set([field, ...own]);
    const columns = [...inFact].filter(([name, type]) => isAttribute(name, type) && inDimension.has(name) && !taken.has(name));
    return columns.map(([column]) => ({ fact: from, dimension: to, column, by }));
  });
}

/** `vendor_name` says whose it is; a `status` or a `name` may be the fact's own, and a code may be its key. */
function isAttribute(name: string, type: string | undefined): boolean {
  const isText = type !== undefined && /char|text|string/.test(type);
  return (
    isText &&
    /^[a-z]{3,}_/.test(name) &&
    /_(?:name|title|label|description|category|segment|region|country|city|borough|street|email|phone)$/.test(name)
  );
}
