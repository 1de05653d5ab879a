import type { DbtNode, DbtProject } from '../../../../dbt/project.ts';
import { defineRule } from '../../../define-rule.ts';
import { modelColumns } from '../../../model-columns.ts';
import { ownModels } from '../../../model-layer.ts';
import { describedAt } from '../../../places.ts';
import { code } from '../../../words.ts';

/** T9: a column has a test wherever the project describes it, only not in this model. */
export const columnTestMissingHere = defineRule({
  id: 'column-test-missing-here',
  code: 'T9',
  title: 'A column lacks the test that it has everywhere else',
  severity: 'info',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    const { project } = view;
    const customs = customsOf(project);
    for (const model of view.models.filter(({ packageName }) => packageName === project.name)) {
      for (const name of modelColumns(model, view).types.keys()) {
        for (const [kind, tested] of customs.get(name) ?? []) {
          if (tested.has(model.uniqueId)) continue;
          yield {
            subject: model.uniqueId,
            key: `${name} ${kind}`,
            message: `${code(name)} is tested ${code(kind)} in each of the ${tested.size} other models that describe it, and not in ${code(model.name)}: what can't be elsewhere can be here.`,
            remedy: `Add ${code(kind)} to ${code(`${model.name}.${name}`)}.`,
            location: describedAt(model, view, { column: name }),
          };
        }
      }
    }
  },
});

/** Fewer models may agree by chance. */
const FEWEST = 5;
/** These say something about the one model, or are rules of their own (T5, T6). */
const OWN_KINDS: ReadonlySet<string> = new Set(['unique', 'relationships', 'accepted_values']);

/** By column (in lower case): kinds of tests that all models but at most one have there, with those that have it. */
function customsOf(project: DbtProject): ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>> {
  const tests = testsByColumn(project);
  const described = describedIn(project, tests);
  return new Map(
    [...tests].map(([name, kinds]) => {
      const all = described.get(name) ?? new Set();
      const kept = [...kinds].filter(([, tested]) => tested.size >= FEWEST && [...all].filter((id) => !tested.has(id)).length <= 1);
      return [name, new Map(kept)];
    }),
  );
}

function testsByColumn({ nodes, name: project }: DbtProject): ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map<string, Map<string, Set<string>>>();
  for (const { test } of nodes.values()) {
    const { kind, column, attachedTo = '', enabled } = test ?? {};
    if (kind === undefined || column === undefined || enabled !== true || OWN_KINDS.has(kind)) continue;
    if (!isOwnModel(nodes.get(attachedTo), project)) continue;
    const name = column.toLowerCase();
    const kinds = found.get(name) ?? new Map<string, Set<string>>();
    const tested = kinds.get(kind) ?? new Set<string>();
    found.set(name, kinds.set(kind, tested.add(attachedTo)));
  }
  return found;
}

function isOwnModel(node: DbtNode | undefined, project: string): boolean {
  return node?.resourceType === 'model' && node.packageName === project;
}

/** The models that describe each of these columns. */
function describedIn(project: DbtProject, wanted: ReadonlyMap<string, unknown>): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map([...wanted.keys()].map((name) => [name, new Set<string>()]));
  for (const { columns, uniqueId } of ownModels(project))
    for (const { name } of columns.values()) found.get(name.toLowerCase())?.add(uniqueId);
  return found;
}
