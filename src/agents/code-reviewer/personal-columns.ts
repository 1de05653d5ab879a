import type { DbtColumn, DbtNode } from '../../dbt/project.ts';
import type { SideView } from '../side-view.ts';
import { protectionOf } from './column-protection.ts';
import type { ColumnTracer, TracedColumn, TracedStep } from './column-tracer.ts';
import { personalName } from './personal-name.ts';

/** A column of a model that shows something about a person. */
export interface PersonalColumn {
  readonly name: string;
  /** "an e-mail address", "what is marked as personal (the tag `pii`)". */
  readonly what: string;
  /** Where it comes from, as far as it could be followed. */
  readonly root: TracedColumn;
}

/** Whoever hashes a value wants nobody to read it. */
const HASHING = /\b\w*(?:md5|sha_?\d*|hash\w*|hmac|mask\w*|redact\w*|crypt\w*|token\w*|fingerprint|pseudonym\w*|anonym\w*)\s*\(/i;
/** Whoever cuts a value shows another one. */
const CUTTING = /\b(?:left|right|substr(?:ing)?|split_part|split|regexp_\w+|len(?:gth)?|surrogate_key)\s*\(/i;

/** The personal columns of a model that its YAML doesn't mark; undefined where its columns aren't known. */
export function personalColumns(
  model: DbtNode,
  { view, tracer }: { readonly view: SideView; readonly tracer: ColumnTracer },
): readonly PersonalColumn[] | undefined {
  return tracer.columnsOf(model)?.flatMap((name) => {
    const declared = declaredColumn({ node: model.uniqueId, column: name }, view);
    if (declared !== undefined && isMarked(declared)) return [];
    return traced({ node: model.uniqueId, column: name }, { view, tracer });
  });
}

/** The personal columns that a model reads and only shows as a hash: that column's name by what it is made of (`placeKey`). */
export function hiddenColumns(model: DbtNode, tracer: ColumnTracer): ReadonlyMap<string, string> {
  if (!HASHING.test(model.compiledCode ?? '')) return new Map();
  return new Map(
    (tracer.columnsOf(model) ?? []).flatMap((name) => {
      const step = tracer.stepOf({ node: model.uniqueId, column: name });
      const [made, ...others] = step?.made ?? [];
      const isHash = step?.kind === 'derived' && made !== undefined && others.length === 0 && personalName(made.column) !== undefined;
      return isHash ? [[placeKey(made), name] as const] : [];
    }),
  );
}

/** A column as a key. */
export function placeKey({ node, column }: TracedColumn): string {
  return `${node}\n${column.toLowerCase()}`;
}

function isMarked(column: DbtColumn): boolean {
  const { enforced, labelled } = protectionOf(column);
  return enforced !== undefined || labelled !== undefined;
}

/** Follows the value up to where it is first known by its name or mark; the first that says so names it. */
function traced(start: TracedColumn, { view, tracer }: { view: SideView; tracer: ColumnTracer }): readonly PersonalColumn[] {
  const seen = new Set<string>();
  const queue: TracedColumn[] = [start];
  let what: string | undefined;
  let root = start;
  for (const place of queue) {
    const key = placeKey(place);
    if (seen.has(key)) continue;
    seen.add(key);
    const step = tracer.stepOf(place);
    if (step !== undefined && !isShown(place, step, view)) return [];
    const found = whatIs(place, view);
    if (found !== undefined) {
      what ??= found;
      root = place;
    }
    queue.push(...(step?.same ?? []));
  }
  return what === undefined ? [] : [{ name: start.column, what, root }];
}

/** A literal shows nobody, an aggregate many; and another value isn't the person's own. */
function isShown({ node }: TracedColumn, { kind, made }: TracedStep, { project }: SideView): boolean {
  if (made.length === 0 || kind === 'aggregate' || kind === 'window') return false;
  const { compiledCode = '' } = project.nodes.get(node) ?? {};
  return kind === 'passthrough' || !(HASHING.test(compiledCode) || CUTTING.test(compiledCode));
}

function whatIs(place: TracedColumn, view: SideView): string | undefined {
  const kind = personalName(place.column);
  if (kind !== undefined) return `${/^[aei]/i.test(kind) ? 'an' : 'a'} ${kind}`;
  const declared = declaredColumn(place, view);
  const { labelled, enforced } = declared === undefined ? { labelled: undefined, enforced: undefined } : protectionOf(declared);
  const mark = labelled ?? enforced;
  return mark === undefined ? undefined : `marked as personal upstream (${mark})`;
}

function declaredColumn({ node, column }: TracedColumn, { project }: SideView): DbtColumn | undefined {
  const { columns } = project.nodes.get(node) ?? project.sources.get(node) ?? {};
  return [...(columns?.values() ?? [])].find(({ name }) => name.toLowerCase() === column.toLowerCase());
}
