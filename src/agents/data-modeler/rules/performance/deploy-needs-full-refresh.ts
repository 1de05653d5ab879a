import type { ModelChange, NodeChange } from '../../../../dbt/model-change.ts';
import type { DbtNode } from '../../../../dbt/project.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { causeLocation, inRepository, lineOf, modelLocation } from '../../../places.ts';
import type { ReviewFacts } from '../../../review-facts.ts';
import { code, series } from '../../../words.ts';
import { fullRefresh } from '../../full-refresh.ts';
import { snapshotMigrations } from '../../snapshot-migrations.ts';
import { type Stale, staleParts } from '../../stale-parts.ts';
import { staleByUpstream } from '../../stale-upstream.ts';

/** P8: a table that dbt doesn't rebuild keeps what was made the old way, unless the deployment rebuilds it. */
export const deployNeedsFullRefresh = defineRule({
  id: 'deploy-needs-full-refresh',
  code: 'P8',
  title: 'A table in production keeps what was built the old way',
  severity: 'warning',
  preset: 'strict',
  agent: 'data-modeler',
  *check(facts) {
    const drafts = facts.models.flatMap((change) => modelDrafts(change, facts));
    yield* drafts;
    yield* upstreamDrafts(new Set(drafts.map(({ subject }) => subject)), facts);
    for (const change of facts.others) yield* snapshotDrafts(change, facts);
  },
});

function modelDrafts(change: ModelChange, facts: ReviewFacts): readonly Draft[] {
  const { head } = change;
  if (head === undefined || head.packageName !== facts.head.name) return [];
  const stale = staleParts(change, facts.head.adapter);
  if (stale.parts.length === 0) return [];
  return [
    {
      subject: change.uniqueId,
      key: stale.parts.map(({ kind }) => kind).join(' '),
      message: messageOf(code(head.name), stale),
      remedy: fullRefresh(head, facts.head),
      location: locationOf(change, head, { parts: stale.parts, facts }),
    },
  ];
}

function upstreamDrafts(said: ReadonlySet<string>, facts: ReviewFacts): readonly Draft[] {
  return staleByUpstream(facts, said).map(({ model, columns, change, from }) => {
    const [cause] = change.causes;
    const made = series(columns.map(code), 4);
    return {
      subject: model.uniqueId,
      key: `upstream ${change.name}.${from}`,
      message: `Incremental runs of ${code(model.name)} don’t rebuild its table in production: the rows that it has keep the old ${made}, made of ${code(`${change.name}.${from}`)}, which is computed in another way now.`,
      remedy: fullRefresh(model, facts.head),
      location: cause === undefined ? modelLocation(model, 'head', facts.projectDir) : causeLocation(cause),
    };
  });
}

function messageOf(name: string, { situation, parts }: Stale): string {
  const words = series(parts.map((part) => part.words));
  switch (situation) {
    case 'stays-incremental':
      return `Incremental runs of ${name} don’t rebuild its table in production: ${words}.`;
    case 'becomes-incremental':
      return `${name} becomes incremental, and its first run adds to the table that production has: ${words}.`;
    case 'becomes-view':
      return `The next run of ${name} in production fails: ${words}.`;
  }
}

/** Where the model's SQL changes, else where the setting is written. */
function locationOf(
  { causes }: ModelChange,
  model: DbtNode,
  { parts, facts: { projectDir, text } }: { readonly parts: Stale['parts']; readonly facts: ReviewFacts },
): Draft['location'] {
  const [cause] = causes;
  if (parts.some(({ kind }) => kind === 'values' || kind === 'rows') && cause !== undefined) return causeLocation(cause);
  const location = modelLocation(model, 'head', projectDir);
  const settings = parts.flatMap(({ setting }) => setting ?? []);
  const line = lineOf(text('head', inRepository(projectDir, model.path)) ?? '', new RegExp(`\\b(?:${settings.join('|')})\\s*=`));
  return line === undefined || settings.length === 0 ? location : { ...location, line };
}

function snapshotDrafts({ uniqueId, base, head }: NodeChange, { head: project, projectDir }: ReviewFacts): readonly Draft[] {
  if (base?.resourceType !== 'snapshot' || head?.resourceType !== 'snapshot' || head.packageName !== project.name) return [];
  return snapshotMigrations(base, head).map(({ setting, words, remedy }) => ({
    subject: uniqueId,
    key: setting,
    message: `dbt never rebuilds the snapshot ${code(head.name)}: ${words}.`,
    remedy,
    location: modelLocation(head, 'head', projectDir),
  }));
}
