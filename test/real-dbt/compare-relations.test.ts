import { queriesContract } from '../python/queries-contract.ts';
import { DIALECTS, PYTHON } from '../python/query-worlds.ts';
import { comparedTables } from '../warehouse/compared-tables.ts';

for (const dialect of DIALECTS) queriesContract({ adapter: 'resident', dialect, python: PYTHON }, comparedTables);
