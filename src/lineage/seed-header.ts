import type { DbtNode } from '../dbt/project.ts';

/** The columns that the first line of a seed's file names; undefined without a file. */
export function seedHeader(text: string | undefined, { config }: Pick<DbtNode, 'config'>): readonly string[] | undefined {
  const [line = ''] = text?.replace(/^\uFEFF/, '').split(/\r?\n/, 1) ?? [];
  const delimiter = typeof config['delimiter'] === 'string' ? config['delimiter'] : ',';
  const names = line.split(delimiter).map((name) => name.trim().replaceAll(/^"|"$/g, ''));
  return names.every((name) => name !== '') ? names : undefined;
}
