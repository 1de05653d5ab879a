import { queriesContract } from '../python/queries-contract.ts';
import { DIALECTS, PYTHON } from '../python/query-worlds.ts';
import { residentPromises } from '../python/resident-promises.ts';
import { evidenceCounts } from '../warehouse/evidence-counts.ts';

queriesContract({ adapter: 'show', dialect: 'duckdb', python: PYTHON });
for (const dialect of DIALECTS) {
  queriesContract({ adapter: 'resident', dialect, python: PYTHON }, (given) => {
    evidenceCounts(given);
    residentPromises(given);
  });
}
