import type { Command } from 'commander';
import { number, percentWords } from '../../agents/difference-words.ts';
import { isPrivateName } from '../../agents/private-columns.ts';
import { code } from '../../agents/words.ts';
import { type Block, table, text } from '../../core/block.ts';
import { percentOf } from '../../warehouse/keyed-differences.ts';
import { type ProfiledColumn, profileRelation, type RelationProfile } from '../../warehouse/profile-relation.ts';
import type { AddCommand } from '../cli.ts';
import { withRelations } from '../open-relations.ts';
import { showBlocks } from '../show-blocks.ts';
import type { WarehouseOptions } from '../warehouse-place.ts';

interface Options extends WarehouseOptions {
  readonly json?: true;
}

/** `steward profile`: keys, grain candidates, null rates and roles of a relation's columns. */
export const addProfile: AddCommand = (program, cli) => {
  const command = program
    .command('profile')
    .description('keys, grain candidates, null rates and roles of a relation’s columns')
    .argument('<relation>', 'schema.name, file.duckdb:schema.name, or a CSV or Parquet file');
  withWarehouseOptions(command).action(async (name: string, options: Options) => {
    const profiles = await withRelations([name], { options, cli }, async ({ relations, dialect, ask }) =>
      Promise.all(relations.map((relation) => profileRelation(relation, dialect, ask))),
    );
    for (const profile of profiles)
      cli.print(options.json ? JSON.stringify(withoutPersons(profile), undefined, 2) : showBlocks(inBlocks(name, profile), cli));
  });
};

/** The smallest and the largest value of a column are somebody's own. */
function withoutPersons(profile: RelationProfile): RelationProfile {
  const columns = profile.columns.map(({ min, max, ...column }) =>
    isPrivateName(column.name) ? column : { ...column, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) },
  );
  return { ...profile, columns };
}

/** The options of commands that look at relations. */
export function withWarehouseOptions(command: Command): Command {
  return command
    .option('--database <file>', 'a DuckDB file; it is only read (default: the project’s profile)')
    .option('--python <path>', 'interpreter with dbt (default: .venv, then PATH)')
    .option('--project-dir <folder>', 'folder of dbt_project.yml')
    .option('--profiles-dir <folder>', 'folder of profiles.yml')
    .option('--target <name>', 'target of the profile')
    .option('--json', 'print one JSON document');
}

function inBlocks(name: string, profile: RelationProfile): readonly Block[] {
  const { rows, columns, exact } = profile;
  const lines = columns.map((column) => [
    code(column.name),
    column.type,
    nullWords(column, rows),
    `${exact ? '' : '≈ '}${number(column.distinct)}`,
    roleWords(column),
  ]);
  return [
    text(`**${name.replaceAll('*', '')}**: ${number(rows)} rows, ${columns.length} columns`),
    table(['Column', 'Type', 'Nulls', 'Different', 'Role'], lines),
    ...sentences(profile).map((sentence) => text(sentence)),
  ];
}

function nullWords({ nulls }: ProfiledColumn, rows: number): string {
  return nulls === 0 ? '0' : `${number(nulls)} (${percentWords(percentOf(nulls, rows))})`;
}

function roleWords({ role, additivity }: ProfiledColumn): string {
  return `${role.replace('_', ' ')}${additivity === undefined || additivity === 'additive' ? '' : `, ${additivity}`}`;
}

function sentences({ keys, duplicates, rows, scd, exact }: RelationProfile): readonly string[] {
  const key = keys.map((columns) => columns.map(code).join(' + '));
  const doubled = duplicates === undefined || duplicates === 0 ? '' : `; ${number(duplicates)} rows repeat another one`;
  return [
    key.length > 0
      ? `Keys (unique, never null): ${key.join('; ')}.`
      : rows === 0
        ? 'No rows, so no key.'
        : `No set of up to three columns is unique and never null${doubled}.`,
    ...(scd.naturalKey === undefined
      ? []
      : [`Holds versions: ${code(scd.naturalKey)} repeats, each from ${code(scd.validFrom ?? '')} on.`]),
    ...(scd.versions && scd.naturalKey === undefined ? [`Looks like versions: ${code(scd.validFrom ?? '')}.`] : []),
    ...(exact ? [] : ['Different values are estimated (too many rows to count them all); keys are counted.']),
  ];
}
