import type { ChangeReason } from './model-change.ts';
import type { DbtColumn, DbtConstraint, DbtNode } from './project.ts';

/** What changed in an enforced contract: the switch itself, columns, types and constraints. The order of columns doesn't count. */
export function contractReasons(base: DbtNode, head: DbtNode): ChangeReason[] {
  if (!base.contractEnforced && !head.contractEnforced) return [];
  if (!head.contractEnforced) return [reason('no longer enforced')];
  if (!base.contractEnforced) return [reason('now enforced')];
  const columns = new Set([...base.columns.keys(), ...head.columns.keys()]);
  return [
    ...[...columns].flatMap((name) => columnReasons(name, base.columns.get(name), head.columns.get(name))),
    ...constraintReasons('the model', base.constraints, head.constraints),
  ];
}

function columnReasons(name: string, before: DbtColumn | undefined, after: DbtColumn | undefined): ChangeReason[] {
  if (before === undefined) return [reason(`column ${name} added`)];
  if (after === undefined) return [reason(`column ${name} removed`)];
  const retyped =
    before.dataType === after.dataType ? [] : [reason(`${name}: ${before.dataType ?? 'no type'} → ${after.dataType ?? 'no type'}`)];
  return [...retyped, ...constraintReasons(name, before.constraints, after.constraints)];
}

function constraintReasons(owner: string, before: readonly DbtConstraint[], after: readonly DbtConstraint[]): ChangeReason[] {
  const [old, now] = [before.map(shown), after.map(shown)];
  return [
    ...old.filter((constraint) => !now.includes(constraint)).map((constraint) => reason(`${constraint} removed from ${owner}`)),
    ...now.filter((constraint) => !old.includes(constraint)).map((constraint) => reason(`${constraint} added to ${owner}`)),
  ];
}

function shown({ type, columns }: DbtConstraint): string {
  return columns.length === 0 ? type : `${type} (${columns.join(', ')})`;
}

function reason(what: string): ChangeReason {
  return { kind: 'contract', text: `contract: ${what}` };
}
