import type { ComparedSides } from './compared-sides.ts';
import type { NodeChange } from './model-change.ts';
import type { NotAnalysed } from './not-analysed.ts';
import type { Pair } from './pair.ts';
import type { DbtNode, DbtProject } from './project.ts';
import { renderPlainly } from './render-plainly.ts';
import { sketchSql } from './sketch-sql.ts';

/** SQL that can be told without dbt, as a comparison holds it. */
type PlainTexts = Required<Pick<ComparedSides, 'compiled' | 'incremental' | 'sketched'>>;

/**
 * The SQL of all models of both sides that hold no more Jinja than what is known without dbt: a static review compares that. An incremental
 * model is left out unless both its branches can be told, since a change of the one would look like none.
 */
export function plainCompiled(projects: Pair<DbtProject>): PlainTexts {
  const [base, head] = [textsOf(projects.base), textsOf(projects.head)];
  const of = (kind: keyof Texts) => ({ base: base[kind], head: head[kind] });
  return { compiled: of('compiled'), incremental: of('incremental'), sketched: of('sketched') };
}

/** Changed models whose SQL only dbt could tell. */
export function notPlain(changes: readonly NodeChange[], { compiled }: Pick<PlainTexts, 'compiled'>): readonly NotAnalysed[] {
  return changes.flatMap(({ uniqueId, kind, name, base, head }) => {
    if (kind !== 'modified' || head?.resourceType !== 'model') return [];
    if (compiled.base.has(uniqueId) && compiled.head.has(uniqueId)) return [];
    const foreign = [base, head].find((node) => node !== undefined && node.language !== 'sql');
    const reason =
      foreign === undefined
        ? 'dbt has to compile it: more than `ref` and `source` stands in its Jinja'
        : `a ${foreign.language} model: its columns and rows are not read`;
    return [{ subject: name, reason }];
  });
}

interface Texts {
  readonly compiled: ReadonlyMap<string, string>;
  readonly incremental: ReadonlyMap<string, string>;
  readonly sketched: ReadonlyMap<string, string>;
}

function textsOf(project: DbtProject): Texts {
  const compiled = new Map<string, string>();
  const incremental = new Map<string, string>();
  const sketched = new Map<string, string>();
  const models = redefines(project) ? [] : [...project.nodes.values()].filter(({ resourceType }) => resourceType === 'model');
  for (const model of models) {
    const whole = renderPlainly(model, project);
    const later = model.materialized === 'incremental' ? renderPlainly(onItsTable(model), project) : undefined;
    const isPlain = whole !== undefined && (model.materialized !== 'incremental' || later !== undefined);
    const sketch = isPlain ? whole : sketchSql(model, project);
    if (sketch !== undefined) sketched.set(model.uniqueId, sketch);
    if (!isPlain) continue;
    compiled.set(model.uniqueId, whole);
    if (later !== undefined) incremental.set(model.uniqueId, later);
  }
  return { compiled, incremental, sketched };
}

const TOLD = new Set(['ref', 'source', 'config', 'is_incremental']);

/** A project may give these words a meaning of its own. */
function redefines({ macros }: DbtProject): boolean {
  return [...macros.keys()].some((id) => {
    const [, packageName = '', name = ''] = id.split('.');
    return TOLD.has(name) && packageName !== 'dbt' && !packageName.startsWith('dbt_');
  });
}

/** The model as it runs when its table exists. */
function onItsTable(model: DbtNode): DbtNode {
  const opened = model.rawCode.replaceAll(
    /\{%-?\s*if\s+is_incremental\(\)\s*-?%\}((?:(?!\{%)[\s\S])*)\{%-?\s*endif\s*-?%\}/g,
    (_, inside: string) => inside,
  );
  return { ...model, rawCode: opened.replaceAll(/\{\{-?\s*this\s*-?\}\}/g, () => model.relationName ?? '{{ this }}') };
}
