import type { DbtNode, DbtProject } from '../dbt/project.ts';

/** Words of column names that hold what a person would not like to read in a report. */
const NAMES =
  /(?:^|_)(?:e?mail|first_?name|last_?name|full_?name|sur_?name|given_?name|maiden_?name|user_?name|customer_?name|driver_?name|phone|mobile|fax|address|street|zip(?:_?code)?|post_?code|postal_?code|birth\w*|dob|ssn|social_security\w*|tax_?id|passport\w*|iban|bic|account_?n\w*|card_?n\w*|credit_?card\w*|cvv|ip(?:_?address)?|license_?n\w*|licence_?n\w*|password\w*|secret\w*|token|salary|gender|religion|lat(?:itude)?|lon(?:gitude)?)(?:$|_)/i;
const MARKS = ['pii', 'contains_pii', 'is_pii', 'sensitive', 'personal_data'];

/** Says of a model's columns whether their values are private: by their name, by `meta` here or above, where the column has the same name. */
export function privateColumns({ uniqueId }: Pick<DbtNode, 'uniqueId'>, project: DbtProject): (column: string) => boolean {
  const marked = markedColumns(uniqueId, project);
  return (column) => NAMES.test(column) || marked.all || marked.names.has(column.toLowerCase());
}

interface Marked {
  readonly all: boolean;
  readonly names: ReadonlySet<string>;
}

function markedColumns(uniqueId: string, { nodes }: DbtProject): Marked {
  const names = new Set<string>();
  const seen = new Set<string>();
  const waiting = [uniqueId];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const node = nodes.get(id);
    if (node === undefined || seen.has(id)) continue;
    seen.add(id);
    waiting.push(...node.dependsOn.nodes);
    // A model that says so of itself may mean any of its columns.
    if (isMarked(node.meta)) for (const name of node.columns.keys()) names.add(name.toLowerCase());
    for (const column of node.columns.values()) if (isMarked(column.meta)) names.add(column.name.toLowerCase());
  }
  return { all: isMarked(nodes.get(uniqueId)?.meta ?? {}), names };
}

function isMarked(meta: Readonly<Record<string, unknown>>): boolean {
  return MARKS.some((mark) => meta[mark] === true || meta[mark] === 'true' || meta[mark] === 'yes');
}
