import type { BuildOutcome } from '../../../../dbt/build-outcome.ts';
import type { ModelChange } from '../../../../dbt/model-change.ts';
import { defineRule } from '../../../define-rule.ts';
import { modelLocation } from '../../../places.ts';
import { code } from '../../../words.ts';

/** T15: a changed incremental model of which only one path ran, or none. A path that failed is the build's own news. */
export const incrementalPathUnexercised = defineRule({
  id: 'incremental-path-unexercised',
  code: 'T15',
  title: 'An incremental run was not exercised',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *check({ models, details, projectDir }) {
    const build = details?.head?.build;
    if (build === undefined) return;
    for (const change of models) {
      const missing = missingPath(change, build);
      if (change.head === undefined || missing === undefined) continue;
      yield {
        subject: change.uniqueId,
        message: `${code(change.name)} changes, and ${missing}: what only shows there shows in production first.`,
        remedy: howToRun(change.name, build),
        location: modelLocation(change.head, 'head', projectDir),
        evidence: [`dbt ${build.command} of the head: ${change.name} ${build.results.get(change.uniqueId)?.status ?? 'not run'}`],
      };
    }
  },
});

/** Views that became incremental count; a model that is proved equal, or failed already, has nothing to show. */
function missingPath({ uniqueId, head, classification }: ModelChange, { command, results, twice = [] }: BuildOutcome): string | undefined {
  if (head?.materialized !== 'incremental' || head.language !== 'sql' || classification.class === 'none') return undefined;
  if (results.get(uniqueId)?.status !== 'success') return undefined;
  if (command !== 'build' && command !== 'run')
    return 'neither its full refresh nor its incremental run was executed, since this review only compiled it';
  return twice.includes(uniqueId) ? undefined : 'only its full refresh ran, not the incremental run that production does every time';
}

function howToRun(name: string, { command }: BuildOutcome): string {
  if (command === 'build' || command === 'run')
    return `Run \`dbt build --select ${name}\` twice in a schema of your own; the second run takes the incremental path.`;
  return `Run \`dbt build --full-refresh --select ${name}\` and then \`dbt build --select ${name}\` in a schema of your own, or let reviews build.`;
}
