import { queriesContract } from '../python/queries-contract.ts';
import { PYTHON } from '../python/query-worlds.ts';
import { residentContract } from '../python/resident-contract.ts';

queriesContract({ adapter: 'show', dialect: 'duckdb', python: PYTHON });
for (const dialect of ['duckdb', 'postgres'] as const) {
  queriesContract({ adapter: 'resident', dialect, python: PYTHON });
  residentContract({ dialect, python: PYTHON });
}
