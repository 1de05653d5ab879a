import type { AddCommand } from '../cli.ts';
import { EXIT } from '../exit-codes.ts';
import { type SweepLine, type SweepOptions, sweepSchemas } from '../sweep-schemas.ts';

const FATES = { keep: 'kept', refuse: 'refused' } as const;

/** `steward sweep`: drops the schemas that pull requests left behind; without `--apply` it only says which. */
export const addSweep: AddCommand = (program, cli) => {
  program
    .command('sweep')
    .description('find and drop the schemas that pull requests left in the warehouse')
    .requiredOption('--prefix <word>', 'beginning of the schemas, as configured')
    .option('--all', 'every schema of the prefix, of whatever repository')
    .option('--repository <owner/name>', 'only schemas of this repository’s closed pull requests')
    .option('--project <name...>', 'names of its dbt projects')
    .option('--open <numbers...>', 'numbers of its open pull requests, or none')
    .option('--manifest <file...>', 'production manifests: their schemas are never touched')
    .option('--project-dir <folder>', 'folder of dbt_project.yml')
    .option('--profiles-dir <folder>', 'folder of profiles.yml')
    .option('--target <name>', 'target of the profile')
    .option('--python <path>', 'interpreter with dbt (default: .venv, then PATH)')
    .option('--apply', 'drop them; without it nothing is changed')
    .option('--json', 'print one JSON document')
    .action(async (options: SweepOptions) => {
      const schemas = await sweepSchemas(options, cli);
      const applied = options.apply === true;
      cli.print(options.json ? JSON.stringify({ prefix: options.prefix, applied, schemas }, undefined, 2) : inWords(schemas, applied));
      if (schemas.some(({ error }) => error !== undefined)) cli.exit(EXIT.failed);
    });
};

function inWords(schemas: readonly SweepLine[], applied: boolean): string {
  if (schemas.length === 0) return 'No schema begins with this prefix.';
  const going = schemas.filter(({ fate }) => fate === 'drop').length;
  const end = applied
    ? `${schemas.filter(({ dropped }) => dropped).length} of ${going} dropped.`
    : `${going} would be dropped. Nothing was changed: repeat with --apply.`;
  return [...schemas.map((line) => lineOf(line, applied)), '', end].join('\n');
}

function lineOf({ schema, fate, why, dropped, error }: SweepLine, applied: boolean): string {
  const name = schema.replaceAll(/[^\p{L}\p{N}_$ .-]/gu, '?');
  if (fate !== 'drop') return `${FATES[fate].padEnd(8)} ${name}  (${why})`;
  if (error !== undefined) return `${'FAILED'.padEnd(8)} ${name}  (${error})`;
  return `${(applied && dropped ? 'dropped' : 'to drop').padEnd(8)} ${name}  (${why})`;
}
