import type { Config } from './config-schema.ts';

/** What one run may spend. */
export interface Budget {
  readonly minutes: number;
  /** Nodes and tests that may be built, base and head together. */
  readonly nodes?: number | undefined;
  /** Bytes that the warehouse may read, where its adapter says how many it read. */
  readonly bytes?: number | undefined;
  /** Whether the configuration says anything about it: until then nobody allowed a shared warehouse to be built in. */
  readonly isSet: boolean;
}

const DEFAULT_MINUTES = 30;

/** What the configuration lets one run spend. */
export function budgetOf({ budget }: Pick<Config, 'budget'>): Budget {
  const { minutes = DEFAULT_MINUTES, nodes, bytes } = budget;
  return { minutes, nodes, bytes, isSet: Object.values(budget).some((limit) => limit !== undefined) };
}
