/** A query as data: printed in two styles it gives two texts that mean the same. */
export type Expr =
  | { readonly op: 'col'; readonly source: number; readonly name: string }
  | { readonly op: 'lit'; readonly value: string }
  | { readonly op: 'call'; readonly template: string; readonly args: readonly Expr[]; readonly swaps?: true }
  | { readonly op: 'cast'; readonly type: string; readonly arg: Expr }
  | {
      readonly op: 'exists' | 'in';
      readonly table: string;
      readonly column: string;
      readonly arg: Expr;
      readonly negated: boolean;
      readonly extra?: string;
    };

export interface Join {
  readonly kind: 'inner' | 'left' | 'full' | 'semi' | 'anti' | 'cross' | 'right';
  readonly relation: string;
  readonly on: readonly Expr[];
}

export interface Item {
  readonly name: string;
  readonly expr: Expr;
}

export interface Block {
  readonly from: string;
  readonly joins: readonly Join[];
  readonly where: readonly Expr[];
  /** Grouped: the items before `aggregates` are keys. */
  readonly items: readonly Item[];
  readonly aggregates: readonly Item[];
  readonly grouped: boolean;
  readonly having: readonly Expr[];
  readonly qualify: readonly Expr[];
  readonly distinct: boolean;
  readonly unnest: boolean;
  readonly union?: { readonly operator: 'union all' | 'union' | 'except' | 'intersect'; readonly other: Block };
  readonly limit?: number;
}

export interface Spec {
  /** In order; each may read tables and the ones before it. */
  readonly ctes: readonly { readonly name: string; readonly block: Block }[];
  readonly main: Block;
}

export const tables: Readonly<Record<string, readonly string[]>> = {
  t: ['id', 'k', 'x', 'y'],
  u: ['id', 'k', 'z'],
  e: ['id', 'k', 'w'],
};

export function columnsOf(relation: string, spec: Spec['ctes']): readonly string[] {
  const block = spec.find(({ name }) => name === relation)?.block;
  return block === undefined ? (tables[relation] ?? []) : outputsOf(block);
}

export function outputsOf(block: Block): readonly string[] {
  return [...block.items, ...block.aggregates].map(({ name }) => name);
}
