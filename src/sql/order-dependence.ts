import { isSet, walk } from './ast.ts';

const sensitive: ReadonlySet<string> = new Set(
  `array_agg string_agg list_agg group_concat json_array_agg json_object_agg array_concat_agg first last any_value window_function
  aggregate_function function mode`.split(/\s+/),
);
const harmless: ReadonlySet<string> = new Set([
  'lower',
  'upper',
  'coalesce',
  'concat',
  'nullif',
  'round',
  'md5',
  'date_trunc',
  'abs',
  'trim',
  'greatest',
  'least',
]);

/** Whether something in the statements may depend on the order of its input, so that an ORDER BY below the top counts. */
export function dependsOnOrder(statements: readonly unknown[]): boolean {
  let found = false;
  walk(statements, ({ kind, data }) => {
    const cuts = ['limit', 'offset', 'fetch', 'top', 'distinct_on'].some((field) => isSet(data[field]));
    const isCalled = sensitive.has(kind) && !(kind === 'function' && harmless.has(String(data['name']).toLowerCase()));
    found ||= cuts || isCalled;
    return !found;
  });
  return found;
}
