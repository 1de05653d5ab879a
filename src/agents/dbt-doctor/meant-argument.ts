import { nearestName } from '../../dbt/nearest-name.ts';
import type { FixContext } from './fix-context.ts';

const OF_DBT = ['values', 'quote', 'to', 'field'];

/** The argument that a generic test doesn't know, and the one of its own that was meant. */
export function meantArgument(context: FixContext): { readonly from: string; readonly to: string } | undefined {
  const said = /'(?:\w+__)?(test_\w+)' takes no keyword argument '(\w+)'/.exec(context.diagnosis.text);
  const [from, macro] = [said?.[2], said?.[1]];
  if (from === undefined || macro === undefined || from === 'arguments') return undefined;
  const project = context.head ?? context.base;
  const own = [...(project?.macros.values() ?? [])].find(({ name }) => name === macro)?.sql ?? '';
  const signature = /\(([^)]*)\)/.exec(own)?.[1]?.match(/\w+/g) ?? [];
  const to = nearestName(from, [...signature.filter((name) => name !== 'model' && name !== 'column_name'), ...OF_DBT]);
  return to === undefined ? undefined : { from, to };
}
