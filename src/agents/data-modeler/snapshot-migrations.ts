import type { DbtNode } from '../../dbt/project.ts';
import { sameValue, shownValue } from '../../dbt/same-value.ts';
import { uniqueKey } from '../primary-key.ts';
import { code, plain, series } from '../words.ts';

/** What somebody has to do to a snapshot's table, because dbt leaves its history alone. */
interface Migration {
  readonly setting: string;
  /** To go on after "dbt never rebuilds the snapshot:". */
  readonly words: string;
  readonly remedy: string;
}

/** The settings of a snapshot whose change its existing table doesn't follow, with what to do about each. */
export function snapshotMigrations(base: DbtNode, head: DbtNode): readonly Migration[] {
  return [...keyMigration(base, head), ...currentMigration(base, head), ...deletedMigration(base, head), ...metaMigration(base, head)];
}

function keyMigration(base: DbtNode, head: DbtNode): readonly Migration[] {
  const [before, after] = [uniqueKey(base), uniqueKey(head)];
  if (before.length === 0 || after.length === 0 || sameValue(before.toSorted(), after.toSorted())) return [];
  const columns = after.map(plain).join(', ');
  return [
    {
      setting: 'unique_key',
      words: `its versions were made by ${series(before.map(code))}, and from now on they are matched by ${series(after.map(code))}`,
      remedy: `Before the deployment, see that the new key names one current row: \`select ${columns}, count(*) from ${plain(head.name)} where dbt_valid_to is null group by ${columns} having count(*) > 1\`.`,
    },
  ];
}

function currentMigration({ config: before }: DbtNode, { name, config: after }: DbtNode): readonly Migration[] {
  const [was, will] = [before['dbt_valid_to_current'] ?? undefined, after['dbt_valid_to_current'] ?? undefined];
  if (sameValue(was, will)) return [];
  const [old, now] = [was, will].map((value) => (value === undefined ? 'null' : plain(shownValue(value))));
  const condition = was === undefined ? 'is null' : `= ${old}`;
  return [
    {
      setting: 'dbt_valid_to_current',
      words: `its current rows keep ${code(old ?? '')} in \`dbt_valid_to\`, and those to come have ${code(now ?? '')}`,
      remedy: `Deploy with \`update ${plain(name)} set dbt_valid_to = ${now} where dbt_valid_to ${condition}\`.`,
    },
  ];
}

function deletedMigration({ config: before }: DbtNode, { name, config: after }: DbtNode): readonly Migration[] {
  if (after['hard_deletes'] !== 'new_record' || before['hard_deletes'] === 'new_record') return [];
  return [
    {
      setting: 'hard_deletes',
      words: '`hard_deletes: new_record` needs a column `dbt_is_deleted`, which its table doesn’t have',
      remedy: `Add the column to ${code(name)} and fill it with 'False' before the deployment.`,
    },
  ];
}

function metaMigration({ config: before }: DbtNode, { name, config: after }: DbtNode): readonly Migration[] {
  const [was, will] = [before['snapshot_meta_column_names'] ?? {}, after['snapshot_meta_column_names'] ?? {}];
  if (sameValue(was, will)) return [];
  return [
    {
      setting: 'snapshot_meta_column_names',
      words: 'its table keeps the old names of its meta columns',
      remedy: `Rename the columns of ${code(name)} before the deployment.`,
    },
  ];
}
