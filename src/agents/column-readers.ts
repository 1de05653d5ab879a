import type { DbtExposure, DbtNode, DbtTest } from '../dbt/project.ts';
import { inRepository } from './places.ts';
import type { ReviewFacts } from './review-facts.ts';
import { unitTestColumns } from './unit-test-columns.ts';
import { code, plain, strong } from './words.ts';

/** Something of the head that names a column of a model. */
export interface ColumnReader {
  readonly kind: 'exposure' | 'metric' | 'model' | 'contract' | 'test' | 'unit test';
  /** In a sentence: "exposure **revenue_dashboard** (owner: Finance)". */
  readonly words: string;
  readonly owner?: string | undefined;
}

/** Who reads `column` of `model` on the head, people first: exposures with their owners, then metrics, models, contracts and tests. */
export function readersOf(column: string, model: DbtNode, facts: ReviewFacts): readonly ColumnReader[] {
  const name = column.toLowerCase();
  return [
    ...exposures(name, model, facts),
    ...metrics(name, model, facts),
    ...models(name, model, facts),
    ...contracts(name, model),
    ...tests(name, model, facts),
    ...unitTests(name, model, facts),
  ];
}

/** An exposure in a sentence, with the person to ask. */
export function exposureWords({ name, owner }: DbtExposure): string {
  return `exposure ${strong(name)} (${owner === undefined ? 'no owner declared' : `owner: ${plain(owner)}`})`;
}

/** The columns that an exposure declares to read from a model, in lower case; undefined when it reads the model and declares none. */
export function declaredColumns(exposure: DbtExposure, model: DbtNode): readonly string[] | undefined {
  return exposure.columns?.get(model.name)?.map((column) => column.toLowerCase());
}

function exposures(column: string, model: DbtNode, { head }: ReviewFacts): readonly ColumnReader[] {
  return [...head.exposures.values()]
    .filter((exposure) => declaredColumns(exposure, model)?.includes(column))
    .map((exposure) => ({ kind: 'exposure', words: exposureWords(exposure), owner: exposure.owner }));
}

function metrics(column: string, { uniqueId }: DbtNode, { head }: ReviewFacts): readonly ColumnReader[] {
  return [...head.consumers.values()]
    .filter(({ dependsOn, columns }) => dependsOn.includes(uniqueId) && columns.some((read) => read.toLowerCase() === column))
    .map(({ kind, name }) => ({ kind: 'metric', words: `${kind.replace('-', ' ')} ${code(name)}` }));
}

function models(column: string, model: DbtNode, facts: ReviewFacts): readonly ColumnReader[] {
  return childrenOf(model, facts.head)
    .filter(({ resourceType }) => resourceType === 'model' || resourceType === 'snapshot')
    .filter(({ uniqueId }) => facts.columnsRead?.(uniqueId, model.uniqueId)?.has(column))
    .map(({ name, resourceType }) => ({ kind: 'model', words: `${resourceType} ${code(name)}` }));
}

/** The model's own enforced contract: dbt refuses to build a model that doesn't return what it promises. */
function contracts(column: string, { contractEnforced, columns }: DbtNode): readonly ColumnReader[] {
  const promised = contractEnforced && [...columns.keys()].some((name) => name.toLowerCase() === column);
  return promised ? [{ kind: 'contract', words: 'its own enforced contract' }] : [];
}

function tests(column: string, model: DbtNode, facts: ReviewFacts): readonly ColumnReader[] {
  return childrenOf(model, facts.head)
    .filter(({ uniqueId, test }) => {
      if (test === undefined) return false;
      return test.kind === undefined ? facts.columnsRead?.(uniqueId, model.uniqueId)?.has(column) : testNames(test, column, model);
    })
    .map(({ name }) => ({ kind: 'test', words: `test ${code(name)}` }));
}

function testNames(test: DbtTest, column: string, model: DbtNode): boolean {
  if (test.attachedTo === model.uniqueId) return test.column?.toLowerCase() === column || namedInArguments(test).includes(column);
  const field = test.arguments['field'];
  return typeof field === 'string' && field.toLowerCase() === column;
}

/** Columns in arguments such as `combination_of_columns`; lists of values are no columns. */
function namedInArguments({ arguments: values }: DbtTest): readonly string[] {
  return Object.entries(values)
    .filter(([key]) => /column|group_by|partition_by|order_by|key/i.test(key))
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .flatMap((value) => (typeof value === 'string' ? value.toLowerCase() : []));
}

function unitTests(column: string, model: DbtNode, { head, text, projectDir }: ReviewFacts): readonly ColumnReader[] {
  return [...head.unitTests.values()]
    .filter(({ name, model: tested, path }) => {
      const columns = unitTestColumns(text('head', inRepository(projectDir, path)) ?? '', name);
      const isOwn = tested === model.name || tested === model.uniqueId;
      if (isOwn && columns?.expected.has(column)) return true;
      return columns?.given.some(({ input, columns: given }) => refersTo(input, model.name) && given.has(column)) ?? false;
    })
    .map(({ name }) => ({ kind: 'unit test', words: `unit test ${code(name)}` }));
}

/** `ref('stg_trips')`, with or without the package, is an input of the model stg_trips. */
function refersTo(input: string, name: string): boolean {
  return input.includes(`'${name}'`) || input.includes(`"${name}"`);
}

function childrenOf({ uniqueId }: DbtNode, { nodes, children }: ReviewFacts['head']): readonly DbtNode[] {
  return (children.get(uniqueId) ?? []).flatMap((id) => nodes.get(id) ?? []);
}
