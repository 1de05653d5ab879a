import { readFileSync } from 'node:fs';
import { parseSync } from '@swc/core';

export interface MeasuredFunction {
  readonly name: string;
  readonly line: number;
  readonly lines: number;
  readonly parameters: number;
}

export interface MeasuredFile {
  readonly lines: number;
  readonly functions: readonly MeasuredFunction[];
  readonly anys: number;
  readonly nonNulls: number;
  /** Type assertions other than `as const`. */
  readonly assertions: number;
  /** Exported declarations without a doc comment. A type that zod infers is described by its schema. */
  readonly undocumented: readonly string[];
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

const FUNCTIONS = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassMethod',
  'Constructor',
  'MethodProperty',
  'GetterProperty',
  'SetterProperty',
]);

/** Sizes and escape hatches of one TypeScript file, from its syntax tree. */
export function measureFile(file: string): MeasuredFile {
  return measureText(readFileSync(file, 'utf8'));
}

/** The same for a text. */
export function measureText(text: string): MeasuredFile {
  // Positions count on from one parse to the next, so the first statement says where this text begins.
  const source = Buffer.from(`;${text.replace(/^#!/, '//')}`);
  const tree = parseSync(source.toString(), { syntax: 'typescript', target: 'es2024' });
  const base = tree.body[0]?.span.start ?? 0;
  const before = (node: Node) => source.subarray(0, spanOf(node).start - base).toString();
  const nodes = [...nodesIn(tree)];
  return {
    lines: text.split('\n').length - 1,
    functions: nodes.filter(({ node }) => FUNCTIONS.has(node.type)).flatMap(({ node, name }) => functionOf(node, name)),
    anys: nodes.filter(({ node }) => node.type === 'TsKeywordType' && node['kind'] === 'any').length,
    nonNulls: nodes.filter(({ node }) => node.type === 'TsNonNullExpression').length,
    assertions: nodes.filter(({ node }) => node.type === 'TsAsExpression' || node.type === 'TsTypeAssertion').length,
    undocumented: nodes.flatMap(({ node }) => undocumentedName(node, before)),
  };

  function functionOf(node: Node, name: string | undefined): readonly MeasuredFunction[] {
    if (name === undefined) return [];
    const { start, end } = spanOf(node);
    const line = lineCount(source.subarray(0, start - base));
    const inner = isObject(node['function']) ? node['function'] : node;
    const parameters = inner['params'] ?? inner['parameters'];
    return [
      {
        name,
        line,
        lines: lineCount(source.subarray(start - base, end - base)),
        parameters: Array.isArray(parameters) ? parameters.length : 0,
      },
    ];
  }
}

interface Named {
  readonly node: Node;
  /** What the node is called, where it is: its own name, or that of the variable or property that holds it. */
  readonly name: string | undefined;
}

function* nodesIn(value: unknown, name?: string): Generator<Named> {
  if (Array.isArray(value)) {
    for (const item of value) yield* nodesIn(item);
  } else if (isObject(value)) {
    if (isNode(value)) yield { node: value, name: nameOf(value) ?? name };
    for (const child of Object.values(value))
      yield* nodesIn(child, isNode(value) && isNode(child) && FUNCTIONS.has(child.type) ? nameOf(value) : undefined);
  }
}

function nameOf(node: Node): string | undefined {
  if (node.type === 'Constructor') return 'constructor';
  const key = [node['identifier'], node['id'], node['key']].find(isNode);
  return typeof key?.['value'] === 'string' ? key['value'] : undefined;
}

function undocumentedName(node: Node, before: (node: Node) => string): readonly string[] {
  if (node.type !== 'ExportDeclaration' || !isNode(node['declaration'])) return [];
  if (before(node).trimEnd().endsWith('*/')) return [];
  const declaration = node['declaration'];
  const [variable] = Array.isArray(declaration['declarations']) ? declaration['declarations'] : [];
  if (isInferred(declaration)) return [];
  return [nameOf(isNode(variable) ? variable : declaration) ?? '?'];
}

function isInferred({ type, typeAnnotation }: Node): boolean {
  return type === 'TsTypeAliasDeclaration' && isNode(typeAnnotation) && JSON.stringify(typeAnnotation['typeName'])?.includes('"infer"');
}

function isNode(value: unknown): value is Node {
  return isObject(value) && typeof value['type'] === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function spanOf(node: Node): { readonly start: number; readonly end: number } {
  return (node as unknown as { span: { start: number; end: number } }).span;
}

function lineCount(text: Buffer): number {
  return text.toString().split('\n').length;
}
