import type { DbtNode } from '../../../../dbt/project.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { inRepository, modelLocation } from '../../../places.ts';
import type { ReviewFacts } from '../../../review-facts.ts';
import { code, plain } from '../../../words.ts';
import { codeSurfaceOf } from '../../code-surface.ts';
import { hookChanges } from '../../hook-changes.ts';
import { nodeGroup } from '../../node-group.ts';

/** X5: this pull request adds code that dbt runs besides building models, with the rights of whoever starts dbt. */
export const codeRunsInBuild = defineRule({
  id: 'code-runs-in-build',
  code: 'X5',
  title: 'New code runs with the rights of whoever starts dbt',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *check(facts) {
    yield* operations(facts);
    yield* hooks(facts);
    yield* pythonModels(facts);
    yield* files(facts);
  },
});

const READ_FIRST = 'Read it before anything runs it with the credentials of production or CI.';

/** `on-run-start` and `on-run-end` are nodes of their own; their places in the list are no names. */
function* operations({ base, head, projectDir }: ReviewFacts): Iterable<Draft> {
  const isOwn = ({ resourceType, packageName }: DbtNode) => resourceType === 'operation' && packageName === head.name;
  const known = new Set([...base.nodes.values()].filter(isOwn).map(({ rawCode }) => rawCode.trim()));
  const path = inRepository(projectDir, 'dbt_project.yml');
  for (const operation of [...head.nodes.values()].filter(isOwn)) {
    if (known.has(operation.rawCode.trim())) continue;
    const when = /on-run-start/.test(operation.name) ? 'before' : /on-run-end/.test(operation.name) ? 'after' : 'beside';
    yield {
      subject: path,
      key: operation.rawCode.trim(),
      message: `dbt now runs ${code(operation.rawCode)} ${when} every run of the project, whatever is selected.`,
      remedy: READ_FIRST,
      location: { path, side: 'head' },
    };
  }
}

/** A new model that takes over the hook of its folder adds nothing: others have it on the base. */
function* hooks(facts: ReviewFacts): Iterable<Draft> {
  const known = new Set([...facts.base.nodes.values()].flatMap((node) => node.hooks.map(({ sql }) => `${node.resourceType} ${sql}`)));
  for (const { hook, nodes } of hookChanges(facts, 'added')) {
    const isAdded = ({ uniqueId, resourceType }: DbtNode) => facts.base.nodes.has(uniqueId) || !known.has(`${resourceType} ${hook.sql}`);
    const [first, ...others] = nodes.filter(isAdded);
    if (first === undefined) continue;
    const { subject, words, location } = nodeGroup([first, ...others], facts);
    yield {
      subject,
      key: `${hook.when} ${hook.sql}`,
      message: `A new ${hook.when}-hook of ${words} runs ${code(hook.sql)} with each build.`,
      remedy: READ_FIRST,
      location,
    };
  }
}

function* pythonModels({ base, head, models, projectDir }: ReviewFacts): Iterable<Draft> {
  for (const { head: model } of models) {
    if (model?.language !== 'python' || model.packageName !== head.name || base.nodes.get(model.uniqueId)?.language === 'python') continue;
    yield {
      subject: model.uniqueId,
      message: `${code(model.name)} is a new Python model: its code runs inside the warehouse, and may do there what dbt's user may.`,
      remedy: READ_FIRST,
      location: modelLocation(model, 'head', projectDir),
    };
  }
}

function* files({ files: changed }: ReviewFacts): Iterable<Draft> {
  for (const file of changed) {
    const seen = new Map<string, number>();
    for (const { kind, words, line } of codeSurfaceOf(file)) {
      const ordinal = (seen.get(words) ?? 0) + 1;
      seen.set(words, ordinal);
      yield {
        subject: file.path,
        key: `${kind} ${words} ${ordinal}`,
        message: `${code(file.path)} (line ${line}) ${plain(words)}.`,
        remedy: kind === 'package' ? 'Pin it to the hash of a commit that somebody read, or take it from the registry.' : READ_FIRST,
        location: { path: file.path, line, side: 'head' },
      };
    }
  }
}
