import { afterAll, beforeAll, describe } from 'vitest';
import type { Queries } from '../../src/core/ports/queries.ts';
import { DIALECTS, OPENERS, openWarehouse, PYTHON, type Warehouse } from '../python/query-worlds.ts';
import { comparedTables } from '../warehouse/compared-tables.ts';

describe.each(DIALECTS)('relations on %s', (dialect) => {
  let warehouse: Warehouse;
  let queries: Queries;
  beforeAll(async () => {
    warehouse = await openWarehouse(dialect);
    queries = await OPENERS.resident(warehouse, PYTHON);
  });
  afterAll(async () => {
    await queries.close();
    await warehouse.remove();
  });
  comparedTables({
    dialect,
    python: PYTHON,
    warehouse: () => warehouse,
    run: (sql, call = {}) => queries.run({ sql, maxRows: 100, timeoutMilliseconds: 60_000, ...call }),
  });
});
