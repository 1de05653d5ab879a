import type { BuiltSide } from './built-side.ts';
import type { NodeChange } from './model-change.ts';
import type { DbtProject } from './project.ts';

/** A thing that the comparison could not look at, and why. */
export interface NotAnalysed {
  readonly subject: string;
  readonly reason: string;
}

interface Outcome {
  readonly side: 'base' | 'head';
  readonly project: DbtProject;
  readonly built: BuiltSide;
}

const SIDE = { base: 'the base', head: 'this commit' } as const;

/** Nodes that did not build on one side, so that the other one has nothing to be compared with, and sides that did not build at all. */
export function notAnalysed(outcomes: readonly Outcome[], changes: readonly NodeChange[]): readonly NotAnalysed[] {
  return outcomes.flatMap((outcome) => [
    ...(outcome.built.leftOut ?? []),
    ...wholeSide(outcome),
    ...failedNodes(outcome),
    ...withoutSql(outcome, changes),
  ]);
}

/** dbt failed before its first node: what the models of that side would hold is unknown. */
function wholeSide({ side, built: { outcome } }: Outcome): readonly NotAnalysed[] {
  if (outcome === undefined || outcome.succeeded || outcome.results.size > 0) return [];
  return [{ subject: `all models of ${SIDE[side]}`, reason: `dbt ${outcome.command} failed there: ${firstLine(outcome.errors[0])}` }];
}

function failedNodes({ side, project, built }: Outcome): readonly NotAnalysed[] {
  return [...(built.outcome?.results.values() ?? [])].flatMap(({ uniqueId, status, message }) => {
    const node = project.nodes.get(uniqueId);
    if (node === undefined || !['model', 'seed', 'snapshot'].includes(node.resourceType)) return [];
    if (status === 'skipped') return [{ subject: node.name, reason: `skipped on ${SIDE[side]}, because something above it failed` }];
    return status === 'error' ? [{ subject: node.name, reason: `failed on ${SIDE[side]}: ${firstLine(message)}` }] : [];
  });
}

/** A changed model that ran but left no SQL to compare; failed and skipped ones are named already. */
function withoutSql({ side, project, built }: Outcome, changes: readonly NodeChange[]): readonly NotAnalysed[] {
  // A side that was not started at all is named as a whole.
  if (built.outcome === undefined && built.leftOut !== undefined) return [];
  return changes.flatMap(({ uniqueId, kind, name }) => {
    const node = project.nodes.get(uniqueId);
    if (kind !== 'modified' || node?.resourceType !== 'model' || built.compiled.has(uniqueId)) return [];
    if (['skipped', 'error'].includes(built.outcome?.results.get(uniqueId)?.status ?? '')) return [];
    return [
      {
        subject: name,
        reason:
          node.language === 'sql'
            ? `its SQL was not compiled on ${SIDE[side]}`
            : `a ${node.language} model: its columns and rows are not read`,
      },
    ];
  });
}

/** Messages are dbt's: several lines, of which the first says the kind and the second what happened. */
function firstLine(message: string | undefined): string {
  const lines = (message ?? 'no message').split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .slice(0, 2)
    .join(' ')
    .slice(0, 300);
}
