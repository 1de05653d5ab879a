import { asFilledText, asNumber, asRecord, asText, type RawRecord } from './artifact-values.ts';
import type { DbtTest } from './project.ts';
import { parentIds } from './shared-fields.ts';

const ANY_ROW = '!= 0';

/** What a data test checks and how strictly; a singular test has no kind and no arguments. */
export function readTest(raw: RawRecord): DbtTest {
  const config = asRecord(raw['config']);
  const metadata = asRecord(raw['test_metadata']);
  const { model, column_name: column, ...others } = asRecord(metadata['kwargs']);
  return {
    kind: asFilledText(metadata['name']),
    namespace: asFilledText(metadata['namespace']),
    arguments: others,
    column: asFilledText(raw['column_name']) ?? asFilledText(column),
    attachedTo: asFilledText(raw['attached_node']) ?? namedBy(model, parentIds(raw)),
    enabled: config['enabled'] !== false,
    severity: asText(config['severity']).toLowerCase() === 'warn' ? 'warn' : 'error',
    where: asFilledText(config['where']),
    limit: asNumber(config['limit']),
    warnIf: asText(config['warn_if'], ANY_ROW),
    errorIf: asText(config['error_if'], ANY_ROW),
  };
}

/** The parent that the test's `model` argument refers to; dbt before 1.8 and some previews of 2.x leave `attached_node` out. */
function namedBy(model: unknown, parents: readonly string[]): string | undefined {
  const name = /ref\(\s*(?:['"][^'"]*['"]\s*,\s*)?['"]([^'"]+)['"]/.exec(asText(model))?.[1];
  return name === undefined ? undefined : parents.find((id) => id.split('.')[2] === name);
}
