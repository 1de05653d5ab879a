import type { ModelChange } from '../../../../dbt/model-change.ts';
import type { DbtExposure, DbtNode } from '../../../../dbt/project.ts';
import { brokenColumns } from '../../../broken-columns.ts';
import { declaredColumns, exposureWords } from '../../../column-readers.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { columnLocation } from '../../../places.ts';
import { code, plain, series } from '../../../words.ts';

/** G7: a column moved under an exposure that doesn't declare what it reads, so nobody knows whether it breaks. */
export const exposureMayBreak = defineRule({
  id: 'exposure-may-break',
  code: 'G7',
  title: 'An exposure may read a column that moved',
  severity: 'warning',
  preset: 'default',
  agent: 'data-modeler',
  *check({ models, head, projectDir }) {
    for (const change of models) {
      for (const exposure of head.exposures.values()) {
        if (change.head !== undefined && mayRead(exposure, change.head)) yield* risk(exposure, change, projectDir);
      }
    }
  },
});

function mayRead(exposure: DbtExposure, model: DbtNode): boolean {
  return exposure.dependsOn.includes(model.uniqueId) && declaredColumns(exposure, model) === undefined;
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
