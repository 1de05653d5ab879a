import type { ModelChange } from '../../../../dbt/model-change.ts';
import type { DbtExposure, DbtNode } from '../../../../dbt/project.ts';
import { brokenColumns } from '../../../broken-columns.ts';
import { declaredColumns, exposureWords } from '../../../column-readers.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { columnLocation } from '../../../places.ts';
import { code, plain, series } from '../../../words.ts';
import { type WithdrawnExposure, withdrawnExposures } from '../../withdrawn-exposures.ts';

/** G7: a column moved under an exposure that doesn't declare what it reads, so nobody knows whether it breaks. */
export const exposureMayBreak = defineRule({
  id: 'exposure-may-break',
  code: 'G7',
  title: 'An exposure may read a column that moved',
  severity: 'warning',
  preset: 'default',
  agent: 'data-modeler',
  *check(facts) {
    const { models, base, head, projectDir } = facts;
    for (const change of models) {
      for (const id of change.head === undefined ? [] : (head.children.get(change.uniqueId) ?? [])) {
        const exposure = head.exposures.get(id);
        const before = base.exposures.get(id);
        if (exposure !== undefined && change.head !== undefined && mayRead(exposure, change.head) && mayHaveRead(before, change))
          yield* risk(exposure, change, projectDir);
      }
    }
    for (const exposure of withdrawnExposures(facts)) yield withdrawal(exposure, projectDir);
  },
});

function mayRead(exposure: DbtExposure, model: DbtNode): boolean {
  return exposure.dependsOn.includes(model.uniqueId) && declaredColumns(exposure, model) === undefined;
}

/** What read another model, or another version of it, until now has never seen these columns. */
function mayHaveRead(before: DbtExposure | undefined, { uniqueId }: ModelChange): boolean {
  return before === undefined || before.dependsOn.includes(uniqueId);
}

function risk(exposure: DbtExposure, change: ModelChange, projectDir: string): readonly Draft[] {
  const columns = brokenColumns(change);
  const [first] = columns;
  if (first === undefined) return [];
  const what = columns.length === 1 ? `this pull request ${first.words}` : 'this pull request removes, renames or retypes them';
  const words = exposureWords(exposure);
  const names = series(
    columns.map(({ name }) => code(name)),
    4,
  );
  return [
    {
      subject: change.uniqueId,
      key: [exposure.uniqueId, ...columns.map(({ name }) => name)].join(' '),
      message: `${words.charAt(0).toUpperCase()}${words.slice(1)} reads ${code(change.name)} and doesn't declare which columns, so ${names} may be read; ${what}.`,
      remedy: `${exposure.owner === undefined ? 'Find out' : `Ask ${plain(exposure.owner)}`}, and declare the columns in the exposure's \`meta.columns\`.`,
      location: columnLocation(change, first.name, projectDir),
      evidence: columns.map(({ name, how }) => `${change.name}.${name} ${how}`),
    },
  ];
}

function withdrawal({ exposure, change, columns, isDeclared, how }: WithdrawnExposure, projectDir: string): Draft {
  const names = series(
    columns.map(({ name }) => code(name)),
    4,
  );
  const [first] = columns;
  const one = how === 'columns left out' ? first?.words : first?.words.replace(/\bit\b/, 'that column');
  const does = columns.length === 1 && one !== undefined ? one : 'removes, renames or retypes these columns';
  const read = isDeclared ? `which read ${names} of ${code(change.name)}` : `which read ${code(change.name)} and may have read ${names}`;
  const words = exposureWords(exposure);
  const silent = how === 'model left out' ? 'no longer names that model' : 'no longer declares that';
  return {
    subject: change.uniqueId,
    key: [how, exposure.uniqueId, ...columns.map(({ name }) => name)].join(' '),
    message:
      how === 'deleted'
        ? `This pull request deletes ${words}, ${read}, and ${does}.`
        : `${words.charAt(0).toUpperCase()}${words.slice(1)}, ${read}, ${silent}, and this pull request ${does}.`,
    question: `Does ${plain(exposure.name)} itself do without ${columns.length === 1 ? names : 'them'}, or is only its declaration changed?`,
    remedy: `Ask ${exposure.owner === undefined ? 'those who use it' : plain(exposure.owner)} before the columns are gone.`,
    location: first === undefined ? undefined : columnLocation(change, first.name, projectDir),
    evidence: columns.map(({ name, how: fate }) => `${change.name}.${name} ${fate}`),
  };
}
