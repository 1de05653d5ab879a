import { type Block, bullets, text } from '../../core/block.ts';
import type { Finding } from '../../core/finding.ts';
import { anyBlocks, findingBlocks } from '../finding-blocks.ts';
import { impactOf } from '../impact.ts';
import type { ReviewFacts } from '../review-facts.ts';
import { amount, code, plain, series } from '../words.ts';

interface AssessmentInput {
  readonly facts: ReviewFacts;
  /** Of this agent's rules, all of them: new, older and allowed. */
  readonly findings: readonly Finding[];
}

/** Whether layers, materializations and incremental settings of what changed hold: findings first, then the settings that this pull request changes. */
export function assessArchitecture({ facts, findings }: AssessmentInput): readonly Block[] {
  const reach = anyBlocks(findings) ? [] : [text(reachSentence(facts))];
  return [...reach, ...findingBlocks(findings, settingBlocks(facts))];
}

/** How far the changes reach in all, people first. */
function reachSentence(facts: ReviewFacts): string {
  const { models, others, head } = facts;
  const impact = [...impactOf(facts).values()];
  const changed = models.length + others.length;
  if (changed === 0) return 'No model, seed or snapshot changed, so neither did the architecture.';
  const names = new Set([...models, ...others].map(({ name }) => name));
  const reached = new Set(impact.flatMap((one) => one.models).filter((name) => !names.has(name)));
  const exposures = new Set(impact.flatMap((one) => one.exposures.map(({ name }) => name)));
  const all = [...head.nodes.values()].filter(({ resourceType }) => resourceType === 'model').length;
  const what = [
    ...(exposures.size > 0 ? [amount(exposures.size, 'exposure')] : []),
    ...(reached.size > 0 ? [`${reached.size} of ${amount(all, 'model')}`] : []),
  ];
  const nodes = amount(changed, 'changed node');
  return what.length === 0
    ? `${nodes}; no path leads to another model or exposure of this dbt project.`
    : `${nodes}, reaching ${series(what)}.`;
}

const SETTINGS = new Set(['config', 'relation', 'contract', 'location']);

function settingBlocks({ models, others }: ReviewFacts): readonly Block[] {
  const changes = [...models, ...others].flatMap(({ kind, name, reasons }) => {
    const settings = reasons.filter((reason) => SETTINGS.has(reason.kind)).map((reason) => plain(reason.text));
    return kind === 'modified' && settings.length > 0 ? [`${code(name)}: ${series(settings, 4)}`] : [];
  });
  return changes.length === 0 ? [] : [bullets(changes.slice(0, 20))];
}
