import type { DbtNode, DbtProject } from './project.ts';

/** No model that a person wrote is as long. */
const LONGEST = 200_000;

type Parents = Pick<DbtProject, 'nodes' | 'sources'> & { readonly of: DbtNode };

/**
 * The SQL of a model as dbt compiles it for a build from scratch, with the same lines; undefined where more than `ref`, `source`, `config`
 * and `is_incremental` stands in it, since only dbt knows what that writes.
 */
export function renderPlainly(node: DbtNode, { nodes, sources }: Pick<DbtProject, 'nodes' | 'sources'>): string | undefined {
  const { rawCode, language } = node;
  if (language !== 'sql' || rawCode.length > LONGEST) return undefined;
  let rendered = '';
  let from = 0;
  for (let tag = nextTag(rawCode, 0); tag !== undefined; tag = nextTag(rawCode, from)) {
    const end = tag.kind === '{%' ? endOfIncremental(rawCode, tag) : tag.end;
    const written = end === undefined ? undefined : writtenFor(tag, { nodes, sources, of: node });
    if (end === undefined || written === undefined) return undefined;
    rendered += rawCode.slice(from, tag.start) + written + newlines(rawCode.slice(tag.start, end));
    from = end;
  }
  rendered += rawCode.slice(from);
  // What is left of a string that holds a template.
  return /\{[{%#]|[}%#]\}/.test(rendered) ? undefined : rendered;
}

interface Tag {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly inside: string;
}

const CLOSING: Readonly<Record<string, string>> = { '{{': '}}', '{%': '%}', '{#': '#}' };

function nextTag(text: string, from: number): Tag | undefined {
  const opening = /\{[{%#]/g;
  opening.lastIndex = from;
  const found = opening.exec(text);
  if (found === null) return undefined;
  const { 0: kind, index: start } = found;
  const close = text.indexOf(CLOSING[kind] ?? '', start + 2);
  if (close < 0) return undefined;
  const inside = text
    .slice(start + 2, close)
    .replace(/^-|-$/g, '')
    .trim();
  return { kind, start, end: close + 2, inside };
}

/** What only later runs do is left out, up to the `endif`; anything else that Jinja decides isn't known. */
function endOfIncremental(text: string, { inside, end }: Tag): number | undefined {
  if (!/^if\s+is_incremental\(\)$/.test(inside)) return undefined;
  const start = text.indexOf('{%', end);
  const closing = start < 0 ? undefined : nextTag(text, start);
  return closing?.inside === 'endif' ? closing.end : undefined;
}

const CALL = /^(ref|source)\s*\(\s*['"]([^'"]+)['"]\s*(?:,\s*['"]([^'"]+)['"]\s*)?\)$/;

function writtenFor({ kind, inside }: Tag, parents: Parents): string | undefined {
  if (kind !== '{{' || /^config\s*\([\s\S]*\)$/.test(inside)) return '';
  const [, call, first = '', second] = CALL.exec(inside) ?? [];
  if (call === 'ref') return ofRef(first, second, parents);
  return call === 'source' && second !== undefined ? ofSource(first, second, parents) : undefined;
}

/** An unpinned version has several nodes of one name, and no single answer. */
function ofRef(first: string, second: string | undefined, { nodes, of }: Parents): string | undefined {
  const parents = [...new Set(of.dependsOn.nodes)].flatMap((id) => nodes.get(id) ?? []);
  const named = parents.filter(({ name, packageName }) => name === (second ?? first) && (second === undefined || packageName === first));
  const [only, another] = named;
  return another === undefined && only?.version === undefined ? only?.relationName : undefined;
}

function ofSource(source: string, table: string, { sources, of }: Parents): string | undefined {
  const parents = [...new Set(of.dependsOn.nodes)].flatMap((id) => sources.get(id) ?? []);
  const [only, another] = parents.filter(({ sourceName, name }) => sourceName === source && name === table);
  return another === undefined ? only?.relationName : undefined;
}

function newlines(text: string): string {
  return text.replaceAll(/[^\n]/g, '');
}
