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
const HASHING = /\b\w{0,40}(?:md5|sha_?\d{0,3}|hash|hmac|mask|redact|crypt|token|fingerprint|pseudonym|anonym)\w{0,20}\s{0,5}\(/i;
/** Whoever cuts a value shows another one. */
const CUTTING = /\b(?:left|right|substr(?:ing)?|split_part|split|regexp_\w+|len(?:gth)?|surrogate_key)\s*\(/i;

interface Side {
  readonly view: SideView;
  readonly tracer: ColumnTracer;
}

/** Makes the function that tells the personal columns of a model that its YAML doesn't mark; undefined where its columns aren't known. */
export function personalColumns(side: Side): (model: DbtNode) => readonly PersonalColumn[] | undefined {
  const trace = tracing(side);
  return (model) =>
    side.tracer.columnsOf(model)?.flatMap((name) => {
      const place = { node: model.uniqueId, column: name };
      const declared = declaredColumn(place, side.view);
      if (declared !== undefined && isMarked(declared)) return [];
      const found = trace(place);
      return typeof found === 'string' ? [] : [{ name, ...found }];
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

/** What a column is, by the nearest place upstream that says so, and the farthest that does; undefined where it shows nobody. */
type Trace = Pick<PersonalColumn, 'what' | 'root'> | 'nobody' | 'hidden';

/** Makes the search for the personal columns of one side; what it has found once it keeps. */
function tracing({ view, tracer }: Side): (place: TracedColumn) => Trace {
  const known = new Map<string, Trace>();
  return trace;

  function trace(place: TracedColumn, depth = 0): Trace {
    const key = placeKey(place);
    const before = known.get(key);
    if (before !== undefined || depth > DEEPEST) return before ?? 'nobody';
    // Whoever reads itself ends here.
    known.set(key, 'nobody');
    const found = follow(place, depth);
    known.set(key, found);
    return found;
  }

  function follow(place: TracedColumn, depth: number): Trace {
    const step = tracer.stepOf(place);
    if (step !== undefined && !isShown(place, step, view)) return 'hidden';
    const further = (step?.same ?? []).map((one) => trace(one, depth + 1));
    if (further.includes('hidden')) return 'hidden';
    const upstream = further.find((one) => typeof one === 'object');
    const what = whatIs(place, view) ?? upstream?.what;
    return what === undefined ? 'nobody' : { what, root: upstream?.root ?? place };
  }
}

/** No column that a person wrote goes through as many models. */
const DEEPEST = 200;

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
