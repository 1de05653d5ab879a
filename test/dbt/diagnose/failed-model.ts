import { diagnose } from '../../../src/dbt/diagnose.ts';
import type { Diagnosis } from '../../../src/dbt/diagnosis.ts';
import type { DbtNode, DbtProject } from '../../../src/dbt/project.ts';
import { node, project } from '../project-builder.ts';

/** One error over a small project: what dbt said, of which node, and the files as they are. */
interface Scene {
  readonly said: string;
  readonly files: Readonly<Record<string, string>>;
  /** The nodes beside the model `orders`. */
  readonly others?: readonly DbtNode[];
  readonly model?: Partial<DbtNode>;
  readonly more?: Partial<DbtProject>;
  readonly id?: string;
  readonly adapter?: string;
}

/** What is found when `model.shop.orders`, described by `models/_models.yml`, fails with that error. */
export function failedModel({ said, files, others = [], model = {}, more = {}, id, adapter = 'duckdb' }: Scene): Diagnosis | undefined {
  const texts = new Map(Object.entries(files));
  const orders = node('model.shop.orders', { patchPath: 'models/_models.yml', ...model });
  const events = [{ kind: 'error' as const, text: said, uniqueId: id ?? orders.uniqueId }];
  const around = { fileText: (path: string) => texts.get(path), paths: [...texts.keys()], adapter };
  return diagnose({ events }, { project: project([orders, ...others], more), ...around })[0];
}
