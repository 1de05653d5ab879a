import { fieldsOf, isSet, listOf } from './ast.ts';

/** A type in lower case with its parameters: `decimal(10,2)`, `varchar(20)`, `int[]`. */
export function typeText(type: unknown): string {
  const { data_type: kind, name, element_type: element, fields, ...rest } = fieldsOf(type);
  const base = kind === 'custom' && typeof name === 'string' ? name.toLowerCase() : String(kind).replaceAll('_', '');
  if (isSet(element)) return `${typeText(element)}[]`;
  const members = listOf(fields).map((member) => `${String(fieldsOf(member)['name'])} ${typeText(fieldsOf(member)['data_type'])}`);
  if (members.length > 0) return `${base}(${members.join(', ')})`;
  const zoned = rest['timezone'] === true ? `${base}tz` : base;
  const numbers = [rest['precision'], rest['length'], rest['scale']].filter((value) => typeof value === 'number');
  return numbers.length === 0 ? zoned : `${zoned}(${numbers.join(',')})`;
}
