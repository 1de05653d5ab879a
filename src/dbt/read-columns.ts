import { asFilledText, asListOf, asRecord, asText, asTexts, type RawRecord } from './artifact-values.ts';
import type { DbtColumn, DbtConstraint } from './project.ts';
import { fieldOrConfig, metaOf, tagsOf } from './shared-fields.ts';

const NO_COLUMNS: ReadonlyMap<string, DbtColumn> = new Map();

/** The columns of a node or a source as its YAML declares them. */
export function readColumns(raw: unknown): ReadonlyMap<string, DbtColumn> {
  const columns = Object.entries(asRecord(raw));
  return columns.length === 0 ? NO_COLUMNS : new Map(columns.map(([name, column]) => [name, readColumn(asRecord(column), name)]));
}

function readColumn(raw: RawRecord, name: string): DbtColumn {
  return {
    name: asText(raw['name'], name),
    description: asText(raw['description']),
    dataType: asFilledText(raw['data_type']),
    constraints: readConstraints(raw['constraints']),
    meta: metaOf(raw),
    tags: tagsOf(raw),
    policyTags: asTexts(fieldOrConfig(raw, 'policy_tags')),
  };
}

/** The constraints of a column or of a whole node. */
export function readConstraints(raw: unknown): readonly DbtConstraint[] {
  return asListOf(raw, (item) => {
    const constraint = asRecord(item);
    return { type: asText(constraint['type']), columns: asTexts(constraint['columns']) };
  });
}
