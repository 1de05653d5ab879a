import type { DbtNode, DbtProject, DbtTest } from '../../../../dbt/project.ts';
import type { Expression, QueryShape } from '../../../../sql/query-shape.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { describedAt, inRepository } from '../../../places.ts';
import type { SideView } from '../../../side-view.ts';
import { code } from '../../../words.ts';
import { testWords } from '../../test-words.ts';

/** T16: a test that stands in the project and can't find anything. One that is switched off by its own setting says so itself. */
export const testNeverFails = defineRule({
  id: 'test-never-fails',
  code: 'T16',
  title: 'A test can never fail',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    const disabled = new Set([...view.project.disabled.values()].map(({ packageName, name }) => `${packageName} ${name}`));
    const enabled = new Set([...view.project.nodes.values()].map(({ packageName, name }) => `${packageName} ${name}`));
    const isOff = (key: string) => disabled.has(key) && !enabled.has(key);
    for (const node of view.project.nodes.values()) {
      if (node.test === undefined || node.packageName !== view.project.name) continue;
      const why = whyDead(node, node.test, view) ?? switchedOff(node, isOff, view.project);
      if (why !== undefined) yield draftOf(node, why, view);
    }
  },
});

interface Dead {
  readonly key: string;
  readonly why: string;
  readonly remedy: string;
}

function whyDead(node: DbtNode, { enabled, where, limit }: DbtTest, { shape }: SideView): Dead | undefined {
  if (!enabled) return undefined;
  if (where !== undefined && NEVER.test(where)) {
    return {
      key: 'where',
      why: `looks only at rows where ${code(where)}, which is never true`,
      remedy: 'Remove the `where`, or the test.',
    };
  }
  if (limit === 0) return { key: 'limit', why: 'counts at most 0 failures', remedy: 'Remove the `limit`, or the test.' };
  const failures = node.config['fail_calc'];
  if (typeof failures === 'string' && /^\s*0\s*$/.test(failures)) {
    return { key: 'fail_calc', why: 'counts every failure as 0 (`fail_calc`)', remedy: 'Remove the `fail_calc`, or the test.' };
  }
  const query = node.test?.kind === undefined ? shape(node) : undefined;
  if (query === undefined || !selectsNothing(query)) return undefined;
  return { key: 'sql', why: 'selects no rows, whatever the data', remedy: 'Remove the condition that is never true, or the test.' };
}

/** `1 = 0` and its like; comparing a column is no business of this pattern. */
const NEVER = /^\s*\(?\s*(?:false|0\s*=\s*1|1\s*=\s*(?:0|2)|1\s*(?:<>|!=)\s*1)\s*\)?\s*$/i;

/** An outermost SELECT without an aggregate, whose WHERE is literally never true or whose LIMIT is 0. */
function selectsNothing({ body, blocks }: QueryShape): boolean {
  const block = body.kind === 'select' ? blocks[body.block] : undefined;
  if (block === undefined) return false;
  if (block.limit?.kind === 'literal' && block.limit.value === '0') return true;
  const isPlain =
    block.groupBy.length > 0 || block.items.every(({ expression }) => expression.kind === 'column' || expression.kind === 'star');
  return isPlain && block.where !== undefined && isNever(block.where);
}

function isNever(condition: Expression): boolean {
  if (condition.kind === 'literal') return condition.type === 'boolean' && condition.value.toLowerCase() === 'false';
  if (condition.kind !== 'operator') return false;
  if (condition.operator === 'and') return condition.arguments.some(isNever);
  const [one, other] = condition.arguments;
  const areNumbers = one?.kind === 'literal' && other?.kind === 'literal' && one.type === 'number' && other.type === 'number';
  return areNumbers && condition.operator === '=' && Number(one.value) !== Number(other.value);
}

/** dbt drops a test without a word when something that it reads is disabled. A disabled model's own tests go with it, as they should. */
function switchedOff(node: DbtNode, isOff: (key: string) => boolean, { nodes, name: project }: DbtProject): Dead | undefined {
  if (node.test?.enabled !== false || node.unrenderedConfig['enabled'] !== undefined) return undefined;
  const isOfModel = node.test.kind === undefined || nodes.has(node.test.attachedTo ?? '');
  const off = node.refs.find(({ name, package: owner }) => isOff(`${owner ?? project} ${name}`));
  if (off === undefined || !isOfModel) return undefined;
  const why = `never runs, since ${code(off.name)}, which it reads, is disabled`;
  return {
    key: `disabled ${off.name}`,
    why,
    remedy: `Let it read what replaces ${code(off.name)}, or remove it: dbt leaves it out without a warning.`,
  };
}

function draftOf(node: DbtNode, { key, why, remedy }: Dead, view: SideView): Draft {
  const { kind, namespace, column, arguments: values, attachedTo = '' } = node.test ?? { arguments: {} };
  const model = view.project.nodes.get(attachedTo);
  const place = {
    ...(kind === undefined ? {} : { test: { kind, namespace, arguments: values } }),
    ...(column === undefined ? {} : { column }),
  };
  return {
    subject: model?.uniqueId ?? node.uniqueId,
    key: `${node.name} ${key}`,
    message: `The ${testWords(node, view.project)} ${why}: it is listed, and guards nothing.`,
    remedy,
    location: model === undefined ? { path: inRepository(view.projectDir, node.path), side: view.side } : describedAt(model, view, place),
  };
}
