import { expect, test } from 'vitest';
import { yamlMisplaced } from '../../../../../src/agents/code-reviewer/rules/documentation/yaml-misplaced.ts';
import { model } from '../../../facts-builder.ts';
import { reviewOf } from '../../../review-of.ts';

const at = (name: string, folder: string, patchPath: string | undefined) => model(name, { path: `${folder}/${name}.sql`, patchPath });
const beside = Array.from({ length: 8 }, (_, index) => at(`m${index}`, 'models/marts', 'models/marts/_marts.yml'));

test('warns about a model that lost its entry, changed or not', () => {
  const [before, after] = [at('fct_trips', 'models/marts', 'models/marts/_marts.yml'), at('fct_trips', 'models/marts', undefined)];
  expect(reviewOf(yamlMisplaced, { modified: [[before, after]] })).toMatchObject([
    {
      severity: 'warning',
      message:
        '`fct_trips` has lost its entry in `models/marts/_marts.yml`: its description, the configuration there and the tests of its columns no longer count.',
      location: { path: 'models/marts/fct_trips.sql' },
    },
  ]);
});

test('warns about an entry in another folder where the project has them beside the models', () => {
  expect(reviewOf(yamlMisplaced, { nodes: beside, added: [at('fct_trips', 'models/marts', 'models/schema.yml')] })).toMatchObject([
    {
      message:
        "`fct_trips` is described in `models/schema.yml`, not in its own folder as 8 of 8 models are: whoever changes the model doesn't see that its description and tests have to follow.",
      remedy: 'Move its entry into a YAML file in `models/marts`.',
    },
  ]);
});

test.each([
  ['a model beside its entry', beside, at('fct_trips', 'models/marts/core', 'models/marts/core/x.yml')],
  ['a model without an entry: another rule is about that', beside, at('fct_trips', 'models/marts', undefined)],
  [
    'a project with one file for all',
    beside.map((one) => ({ ...one, patchPath: 'models/schema.yml' })),
    at('x', 'models/marts', 'models/schema.yml'),
  ],
])('passes %s', (_, nodes, added) => {
  expect(reviewOf(yamlMisplaced, { nodes, added: [added] })).toEqual([]);
});

test('says nothing of an entry that always lay elsewhere', () => {
  const old = at('fct_trips', 'models/marts', 'models/schema.yml');
  expect(reviewOf(yamlMisplaced, { nodes: beside, modified: [[old, { ...old, rawCode: 'select 2' }]] })).toEqual([]);
});
