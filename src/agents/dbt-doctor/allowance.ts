import type { GuardAllowance } from '../../dbt/guard-tests-allowance.ts';
import { contractMismatches } from './contract-mismatch.ts';
import { type FixContext, type ProjectFile, projectFiles } from './fix-context.ts';
import { meantTest } from './fixes/test-name.ts';
import { relationsOf } from './inventory.ts';
import { meantArgument } from './meant-argument.ts';
import { meantColumns } from './meant-column.ts';
import { modelMove } from './model-move.ts';
import { finalBlock } from './output-names.ts';
import { type SelectBlock, selectBlocks } from './select-blocks.ts';

/** What a fix of this failure may change in tests and contracts, by the evidence of the two commits and of dbt's own words. */
export function allowanceFor(context: FixContext): GuardAllowance {
  const meant = meantTest(context);
  const argument = meantArgument(context);
  return {
    dataTypes: contractMismatches(context.diagnosis.text).some(({ kind }) => kind === 'type'),
    renamedColumns: [
      ...meantColumns(context).map(({ model, from, to }) => ({ resource: model, from, to })),
      ...projectFiles(context).flatMap(renamedIn),
    ],
    renamedModels: renamedModels(context),
    renamedTests: meant === undefined ? [] : [meant],
    renamedArguments: argument === undefined ? [] : [argument],
    base: new Map(projectFiles(context).flatMap(({ path, base }) => (base === undefined ? [] : [[path, base] as const]))),
  };
}

/** The columns that a changed model has under another name, by their expressions; a model is named as its file. */
export function renamedIn({
  path,
  base,
  head,
}: Pick<ProjectFile, 'path' | 'base' | 'head'>): NonNullable<GuardAllowance['renamedColumns']> {
  const resource = /([^/]+)\.sql$/.exec(path)?.[1];
  const [before, after] = [finalBlock(selectBlocks(base ?? '')), finalBlock(selectBlocks(head ?? ''))];
  if (resource === undefined || before === undefined || after === undefined) return [];
  const [had, has] = [namesOf(before), namesOf(after)];
  return before.items.flatMap(({ name: from, expression }) => {
    if (from === undefined || has.has(from)) return [];
    const same = after.items.filter((item) => item.expression === expression && item.name !== undefined && !had.has(item.name));
    const to = same.length === 1 ? same[0]?.name : undefined;
    return to === undefined ? [] : [{ resource, from, to }];
  });
}

function namesOf({ items }: SelectBlock): ReadonlySet<string | undefined> {
  return new Set(items.map(({ name }) => name));
}

function renamedModels(context: FixContext): NonNullable<GuardAllowance['renamedModels']> {
  const touched = new Set(projectFiles(context).map(({ basePath }) => basePath));
  const gone = [...relationsOf(context, 'base').values()].filter(({ path }) => touched.has(path));
  return gone.flatMap(({ name }) => {
    const to = modelMove(context, name)?.renamedTo;
    return to === undefined ? [] : [{ from: name, to }];
  });
}
