import type { ColumnStats } from './column-stats.ts';
import { typeFamily } from './table-column.ts';

/** Whether a relation holds several versions of a thing, by which key and from when each holds. */
export interface VersionSigns {
  readonly versions: boolean;
  readonly naturalKey?: string;
  readonly validFrom?: string;
}

interface Known {
  readonly rows: number;
  readonly columns: readonly ColumnStats[];
  readonly keys: readonly (readonly string[])[];
}

const FROM = /^(?:dbt_)?valid_from$|^(?:effective|start)_(?:from|date|at)$/i;
const UPDATED = /updated|modified|changed|valid|effective|version|as_of|snapshot/i;
/** Beyond so many rows a thing they are events, not versions. */
const MOST_VERSIONS = 50;

/** A natural key that repeats, and becomes unique with the time of a change, is the sign of versions. */
export function versionSigns({ rows, columns, keys }: Known): VersionSigns {
  const times = columns
    .filter(({ name, type }) => typeFamily(type) === 'date' && (FROM.test(name) || UPDATED.test(name)))
    .map(({ name }) => name);
  const [pair] = keys
    .filter(({ length }) => length === 2)
    .flatMap((key) => {
      const [validFrom] = key.filter((name) => times.includes(name));
      const natural = columns.find(({ name }) => name !== validFrom && key.includes(name));
      if (validFrom === undefined || natural === undefined || typeFamily(natural.type) === 'date') return [];
      const repeats = natural.distinct < rows && rows / natural.distinct <= MOST_VERSIONS;
      return repeats ? [{ naturalKey: natural.name, validFrom }] : [];
    });
  if (pair !== undefined) return { versions: true, ...pair };
  const validFrom = columns.find(({ name }) => FROM.test(name))?.name;
  return validFrom === undefined ? { versions: false } : { versions: true, validFrom };
}
