import { asText, isDistinct, quoteName } from './sql-words.ts';
import { isNumeric, type TableColumn, typeFamily } from './table-column.ts';
import type { WarehouseDialect } from './warehouse-dialect.ts';

/** A column that both relations have, with the way in which its values are compared. */
export interface ComparedColumn {
  readonly name: string;
  /** Its spelling on the head, where case means nothing. */
  readonly headName: string;
  /** `text` and `json`: the types have no common comparison, so the values are compared as they are written. */
  readonly as: 'value' | 'text' | 'json';
  /** Floating point on one side at least: see FLOAT_TOLERANCE. */
  readonly isFloat: boolean;
}

/** A column that only one relation has, or whose type differs. */
export interface SchemaChange {
  readonly name: string;
  readonly change: 'added' | 'removed' | 'retyped';
  readonly baseType?: string;
  readonly headType?: string;
}

/** Sums of floating-point numbers depend on the order of their rows: values that differ by less than this share of themselves are equal. */
export const FLOAT_TOLERANCE = 1e-9;

/** Pairs the columns of two relations: what both have, and what differs in their schemas. */
export function pairColumns(
  base: readonly TableColumn[],
  head: readonly TableColumn[],
  dialect: WarehouseDialect,
): { readonly columns: readonly ComparedColumn[]; readonly schema: readonly SchemaChange[] } {
  const fold = (name: string): string =>
    dialect === 'duckdb' || dialect === 'bigquery' || dialect === 'databricks' ? name.toLowerCase() : name;
  const [ofBase, ofHead] = [base, head].map((columns) => new Map(columns.map((column) => [fold(column.name), column])));
  const shared = base.flatMap((column) => {
    const other = ofHead?.get(fold(column.name));
    return other === undefined ? [] : [{ column, other }];
  });
  const retyped = shared.filter(({ column, other }) => column.type !== other.type);
  return {
    columns: shared.map(({ column, other }) => compared(column, other, dialect)),
    schema: [
      ...base
        .filter(({ name }) => !ofHead?.has(fold(name)))
        .map(({ name, type }) => ({ name, change: 'removed' as const, baseType: type })),
      ...retyped.map(({ column, other }) => ({
        name: column.name,
        change: 'retyped' as const,
        baseType: column.type,
        headType: other.type,
      })),
      ...head.filter(({ name }) => !ofBase?.has(fold(name))).map(({ name, type }) => ({ name, change: 'added' as const, headType: type })),
    ],
  };
}

function compared(base: TableColumn, head: TableColumn, dialect: WarehouseDialect): ComparedColumn {
  const [one, other] = [typeFamily(base.type), typeFamily(head.type)];
  const as = comparison(base, head, dialect);
  const isFloat = as === 'value' && [one, other].includes('float') && isNumeric(one) && isNumeric(other);
  return { name: base.name, headName: head.name, as, isFloat };
}

function comparison(base: TableColumn, head: TableColumn, dialect: WarehouseDialect): ComparedColumn['as'] {
  if (base.type !== head.type) return haveCommonType(base, head, dialect) ? 'value' : 'text';
  if (!hasNoEquality(base.type, dialect)) return 'value';
  return JSON_TEXT[dialect] === undefined ? 'text' : 'json';
}

function haveCommonType(base: TableColumn, head: TableColumn, dialect: WarehouseDialect): boolean {
  const [one, other] = [typeFamily(base.type), typeFamily(head.type)];
  if (isNumeric(one) && isNumeric(other)) return true;
  if (one === 'text' && other === 'text') return [base, head].every(({ type }) => !/^(?:uuid|enum)/i.test(type));
  return one === 'date' && other === 'date' && dialect !== 'bigquery';
}

const NO_EQUALITY: Readonly<Partial<Record<WarehouseDialect, RegExp>>> = {
  postgres: /^(?:json|xml|point|line|lseg|box|path|polygon|circle|refcursor)\b/i,
  bigquery: /^(?:struct|array|json|geography)\b/i,
  snowflake: /^(?:geography|geometry|variant|object|array|map)\b/i,
  databricks: /^(?:map|variant)\b/i,
  redshift: /^(?:super|geometry|geography|hllsketch)\b/i,
};

/** Whether values of a type can't be compared or grouped. */
function hasNoEquality(type: string, dialect: WarehouseDialect): boolean {
  return NO_EQUALITY[dialect]?.test(type) ?? false;
}

/** A relation's column as it is compared; `relation` is an alias of it, or nothing. */
export function comparedValue(column: ComparedColumn, side: 'base' | 'head', dialect: WarehouseDialect): string {
  const name = quoteName(side === 'base' ? column.name : column.headName, dialect);
  if (column.as === 'value') return name;
  return column.as === 'text' ? asText(name, dialect) : `${JSON_TEXT[dialect]}(${name})`;
}

const JSON_TEXT: Readonly<Partial<Record<WarehouseDialect, string>>> = { bigquery: 'to_json_string', snowflake: 'to_json' };

/** Whether two values of a compared column differ: null differs from everything but null. */
export function differs({ isFloat }: Pick<ComparedColumn, 'isFloat'>, pair: readonly [string, string], dialect: WarehouseDialect): string {
  const [base, head] = pair;
  const distinct = isDistinct(base, head, dialect);
  if (!isFloat) return distinct;
  const near = `abs(${base} - ${head}) < ${FLOAT_TOLERANCE} * greatest(abs(${base}), abs(${head}))`;
  return `(${distinct} and not coalesce(${near}, false))`;
}
