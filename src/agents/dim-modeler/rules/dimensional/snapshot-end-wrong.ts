import type { DbtNode } from '../../../../dbt/project.ts';
import { contentOf } from '../../../../sql/block-content.ts';
import { conjunctsOf } from '../../../../sql/conditions.ts';
import type { Expression, QueryShape, SelectShape } from '../../../../sql/query-shape.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { inputSource } from '../../../input-source.ts';
import { ownModels } from '../../../model-layer.ts';
import { inRepository, lineOf, modelLocation, textOf } from '../../../places.ts';
import type { ReviewFacts } from '../../../review-facts.ts';
import type { SideView } from '../../../side-view.ts';
import { code } from '../../../words.ts';
import { newOnHead } from '../../new-on-head.ts';

/** K10: a snapshot no longer closes what was deleted, or a model misreads which of its rows are the current ones. */
export const snapshotEndWrong = defineRule({
  id: 'snapshot-end-wrong',
  code: 'K10',
  title: 'A snapshot’s current rows aren’t the current ones',
  severity: 'error',
  preset: 'strict',
  agent: 'dim-modeler',
  *check(facts) {
    yield* newOnHead(misread, facts);
    for (const { base, head } of facts.others) {
      if (base?.resourceType !== 'snapshot' || head?.packageName !== facts.head.name) continue;
      if (closesDeleted(base.config) && !closesDeleted(head.config)) yield stillOpen(head, facts);
    }
  },
});

function* misread(view: SideView): Iterable<Draft> {
  for (const model of ownModels(view.project)) {
    const read = model.dependsOn.nodes.flatMap((id) => view.project.nodes.get(id) ?? []);
    if (read.some(({ resourceType, config }) => resourceType === 'snapshot' && (endsOtherwise(config) || keepsDeleted(config)))) {
      yield* misreadings(model, view);
    }
  }
}

function closesDeleted(config: DbtNode['config']): boolean {
  return config['hard_deletes'] === 'invalidate' || config['hard_deletes'] === 'new_record' || config['invalidate_hard_deletes'] === true;
}

function stillOpen(snapshot: DbtNode, { projectDir }: ReviewFacts): Draft {
  return {
    subject: snapshot.uniqueId,
    key: 'open',
    message: `${code(snapshot.name)} no longer closes rows that are deleted in what it reads: they stay current for ever, and whoever takes its current rows counts them.`,
    remedy: 'Set `hard_deletes: invalidate` again.',
    location: { path: inRepository(projectDir, snapshot.path), side: 'head' },
  };
}

function endsOtherwise(config: DbtNode['config']): boolean {
  const value = config['dbt_valid_to_current'];
  return typeof value === 'string' && value !== '' && value.toLowerCase() !== 'null';
}

function keepsDeleted(config: DbtNode['config']): boolean {
  return config['hard_deletes'] === 'new_record';
}

function* misreadings(model: DbtNode, view: SideView): Iterable<Draft> {
  const shape = view.shape(model);
  if (shape === undefined || shape.unread.length > 0) return;
  for (const block of shape.blocks) {
    const [input, another] = block.inputs;
    const source =
      input === undefined || another !== undefined ? undefined : inputSource(input, { node: model, shape, project: view.project });
    if (source?.node.resourceType !== 'snapshot' || !asksForOpen(block)) continue;
    const { config, name } = source.node;
    if (endsOtherwise(config))
      yield finding(
        model,
        { name, key: 'end', words: `whose current rows end at ${code(String(config['dbt_valid_to_current']))}: it finds none of them` },
        view,
      );
    else if (keepsDeleted(config) && !mentionsDeleted(shape))
      yield finding(
        model,
        { name, key: 'deleted', words: 'which also writes an open row for what was deleted: deleted things count as current' },
        view,
      );
  }
}

/** `where dbt_valid_to is null`, by itself or together with other conditions. */
function asksForOpen({ where }: SelectShape): boolean {
  return conjunctsOf(where).some((term) => term.kind === 'operator' && term.operator === 'is null' && isEnd(term.arguments[0]));
}

function isEnd(expression: Expression | undefined): boolean {
  return expression?.kind === 'column' && expression.name.toLowerCase() === 'dbt_valid_to';
}

function mentionsDeleted({ blocks }: QueryShape): boolean {
  return blocks.some((block) => contentOf(block).columns.some(({ name }) => name.toLowerCase() === 'dbt_is_deleted'));
}

interface Misread {
  readonly name: string;
  readonly key: 'end' | 'deleted';
  readonly words: string;
}

function finding(model: DbtNode, { name, key, words }: Misread, view: SideView): Draft {
  const line = lineOf(textOf(model, view), /dbt_valid_to\s+is\s+null/i);
  const location = modelLocation(model, view.side, view.projectDir);
  const remedies = { end: 'Compare with that value instead of null.', deleted: 'Leave out rows with `dbt_is_deleted`, too.' };
  return {
    subject: model.uniqueId,
    key: `${key} ${name}`,
    message: `${code(model.name)} takes the rows of ${code(name)} without an end for the current ones (${code('dbt_valid_to is null')}), ${words}.`,
    remedy: remedies[key],
    location: line === undefined ? location : { ...location, line },
  };
}
