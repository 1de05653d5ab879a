import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/root.ts';
import { queriesContract } from '../python/queries-contract.ts';
import { DIALECTS, PYTHON } from '../python/query-worlds.ts';
import { residentPromises } from '../python/resident-promises.ts';
import { evidenceCounts } from '../warehouse/evidence-counts.ts';

const older = readdirSync(join(root, 'test/engines'))
  .filter((name) => name.endsWith('.lock'))
  .map((name) => name.slice(0, -'.lock'.length));

for (const dialect of DIALECTS) {
  for (const version of older) {
    const python = join(root, '.cache/engines', version, 'bin/python');
    queriesContract({ adapter: 'resident', dialect, python, engine: `dbt ${version}` }, (given) => {
      evidenceCounts(given);
      residentPromises(given);
    });
    queriesContract({ adapter: 'show', dialect, python, engine: `dbt ${version}` });
  }
}
queriesContract({ adapter: 'show', dialect: 'postgres', python: PYTHON });
