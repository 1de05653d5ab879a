import type { Random } from './random.ts';
import { type Block, columnsOf, type Expr, type Item, type Join, type Spec } from './spec.ts';

/** Prints a query in a random style: every choice that is made here keeps the meaning. */
export function printSpec(spec: Spec, random: Random): string {
  const style = new Style(spec, random);
  return style.print();
}

class Style {
  readonly #spec: Spec;
  readonly #random: Random;
  readonly #names = new Map<string, string>();
  readonly #imports = new Set<string>();
  readonly #inlined = new Set<string>();
  #aliases = 0;

  constructor(spec: Spec, random: Random) {
    this.#spec = spec;
    this.#random = random;
    for (const { name } of spec.ctes) {
      this.#names.set(name, random.chance(0.5) ? name : `renamed_${name}`);
      if (random.chance(0.25)) this.#inlined.add(name);
    }
    for (const table of ['t', 'u', 'e']) if (random.chance(0.3)) this.#imports.add(table);
  }

  print(): string {
    const imports = [...this.#imports].map((table) => `src_${table} as (select * from ${this.#case(table)})`);
    const ctes = this.#spec.ctes
      .filter(({ name }) => !this.#inlined.has(name))
      .map(({ name, block }) => `${this.#names.get(name)} as (${this.#block(block, this.#random.chance(0.5))})`);
    // Each CTE may read the ones before it, so only the imports change places.
    const list = [...this.#random.shuffle(imports), ...ctes];
    const main = this.#block(this.#spec.main, true);
    const text = list.length === 0 ? main : `with ${list.join(',\n')}\n${main}`;
    return this.#random.chance(0.2) ? `-- a comment\n${text}\n` : text;
  }

  #block(block: Block, reorders: boolean): string {
    const { union } = block;
    const canReorder = reorders && union === undefined && block.limit === undefined;
    const text = this.#select(block, canReorder);
    if (union === undefined) return text;
    return `${text}\n${union.operator}\n${this.#select(union.other, false)}`;
  }

  #select(block: Block, reorders: boolean): string {
    const sources = [block.from, ...block.joins.map(({ relation }) => relation)];
    const aliases = sources.map((source) => this.#alias(source));
    const names = sources.map((source) => columnsOf(source, this.#spec.ctes));
    const expr = (value: Expr): string => this.#expr(value, { aliases, names });
    const conjuncts = (values: readonly Expr[]): string =>
      this.#random
        .shuffle(values)
        .map((value) => (this.#random.chance(0.2) ? `(${expr(value)})` : expr(value)))
        .join(' and ');
    const listed = [...block.items, ...block.aggregates];
    const items = (reorders ? this.#random.shuffle(listed) : listed).map((item) => this.#item(item, expr));
    const unnest = block.unnest ? ', unnest([1, 2]) as un' : '';
    const lines = [
      `select ${block.distinct ? 'distinct ' : ''}${items.join(', ')}${unnest}${this.#random.chance(0.1) ? ',' : ''}`,
      ...this.#from(block, aliases, conjuncts),
      ...(block.where.length > 0 ? [`where ${this.#random.chance(0.1) ? '1 = 1 and ' : ''}${conjuncts(block.where)}`] : []),
      ...this.#groupBy(block, expr, reorders),
      ...(block.having.length > 0 ? [`having ${conjuncts(block.having)}`] : []),
      ...(block.qualify.length > 0 ? [`qualify ${conjuncts(block.qualify)}`] : []),
      ...(block.limit === undefined ? [] : [`order by ${listed.map((_, index) => index + 1).join(', ')} limit ${block.limit}`]),
    ];
    return lines.join(this.#random.pick(['\n', ' ', '\n  ']));
  }

  #from(block: Block, aliases: readonly string[], conjuncts: (values: readonly Expr[]) => string): readonly string[] {
    const first = `from ${this.#relation(block.from)} ${this.#as()}${aliases[0]}`;
    return [first, ...block.joins.map((join, index) => this.#join(join, aliases[index + 1] ?? '', conjuncts))];
  }

  #join(join: Join, alias: string, conjuncts: (values: readonly Expr[]) => string): string {
    const words = {
      inner: ['join', 'inner join'],
      left: ['left join', 'left outer join'],
      full: ['full join', 'full outer join'],
      right: ['right join', 'right outer join'],
      semi: ['semi join'],
      anti: ['anti join'],
      cross: ['cross join'],
    };
    const on = join.on.length === 0 ? '' : ` on ${conjuncts(join.on)}`;
    return `${this.#random.pick(words[join.kind])} ${this.#relation(join.relation)} ${this.#as()}${alias}${on}`;
  }

  #groupBy(block: Block, expr: (value: Expr) => string, reordered: boolean): readonly string[] {
    if (!block.grouped || block.items.length === 0) return [];
    if (!reordered && this.#random.chance(0.4)) return [`group by ${block.items.map((_, index) => index + 1).join(', ')}`];
    if (this.#random.chance(0.15) && block.items.some(({ expr: value }) => value.op !== 'lit')) return ['group by all'];
    return [
      `group by ${this.#random
        .shuffle(block.items)
        .map((item) => expr(item.expr))
        .join(', ')}`,
    ];
  }

  #item({ name, expr: value }: Item, expr: (value: Expr) => string): string {
    return `${expr(value)} ${this.#as()}${name}`;
  }

  #relation(name: string): string {
    const cte = this.#spec.ctes.find((candidate) => candidate.name === name);
    if (cte !== undefined) return this.#inlined.has(name) ? `(${this.#block(cte.block, false)})` : (this.#names.get(name) ?? name);
    if (this.#imports.has(name)) return `src_${name}`;
    return this.#random.chance(0.15) ? `(select * from ${name})` : this.#case(name);
  }

  #alias(source: string): string {
    this.#aliases++;
    return this.#random.chance(0.5) ? `r${this.#aliases}` : `${source}_${this.#aliases}`;
  }

  #expr(value: Expr, at: { aliases: readonly string[]; names: readonly (readonly string[])[] }): string {
    const inner = (expr: Expr): string => this.#expr(expr, at);
    if (value.op === 'lit') return value.value;
    if (value.op === 'col') return this.#column(value, at);
    if (value.op === 'cast')
      return this.#random.chance(0.5) ? `cast(${inner(value.arg)} as ${value.type})` : `(${inner(value.arg)})::${value.type}`;
    if (value.op === 'call') return this.#call(value, inner);
    const alias = `q${++this.#aliases}`;
    // A bare name inside would mean the subquery's own column.
    const outer = (expr: Expr): string => (expr.op === 'col' ? `${at.aliases[expr.source]}.${expr.name}` : inner(expr));
    const not = value.negated ? 'not ' : '';
    if (value.op === 'in')
      return `${inner(value.arg)} ${not}in (select ${alias}.${value.column} from ${value.table} ${this.#as()}${alias})`;
    return `${not}exists (select ${this.#random.pick(['1', '*'])} from ${value.table} ${alias} where ${this.#sides(`${alias}.${value.column}`, outer(value.arg), '=')})`;
  }

  #sides(left: string, right: string, operator: string): string {
    return this.#random.chance(0.5) ? `${left} ${operator} ${right}` : `${right} ${operator} ${left}`;
  }

  #call({ template, args, swaps }: Expr & { op: 'call' }, inner: (value: Expr) => string): string {
    const swapped = swaps === true && this.#random.chance(0.5) ? args.toReversed() : args;
    const operator = this.#random.chance(0.5) ? template.replace('<>', '!=') : template;
    let index = 0;
    const text = operator.replaceAll('?', () => {
      const arg = swapped[index++];
      return arg === undefined ? 'null' : this.#operand(arg, inner);
    });
    return this.#random.chance(0.15) ? `(${text})` : text;
  }

  #operand(arg: Expr, inner: (value: Expr) => string): string {
    const text = inner(arg);
    return arg.op === 'col' || arg.op === 'lit' ? text : `(${text})`;
  }

  #column(
    { source, name }: { source: number; name: string },
    { aliases, names }: { aliases: readonly string[]; names: readonly (readonly string[])[] },
  ): string {
    const isOnly = names.filter((columns) => columns.includes(name)).length === 1;
    return isOnly && this.#random.chance(0.3) ? this.#case(name) : `${aliases[source]}.${this.#case(name)}`;
  }

  #as(): string {
    return this.#random.chance(0.5) ? 'as ' : '';
  }

  #case(name: string): string {
    return this.#random.chance(0.15) ? name.toUpperCase() : name;
  }
}
