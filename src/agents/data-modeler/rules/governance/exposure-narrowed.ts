import type { DbtExposure, DbtProject } from '../../../../dbt/project.ts';
import { placeInYaml } from '../../../../dbt/yaml-places.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { inRepository } from '../../../places.ts';
import type { ReviewFacts } from '../../../review-facts.ts';
import { code, plain, series } from '../../../words.ts';
import { withdrawnExposures } from '../../withdrawn-exposures.ts';

/** G10: an exposure says less than it did, of what it reads or of whom to tell, and so warns nobody of the next change. */
export const exposureNarrowed = defineRule({
  id: 'exposure-narrowed',
  code: 'G10',
  title: 'An exposure says less than before',
  severity: 'warning',
  preset: 'strict',
  agent: 'data-modeler',
  *check(facts) {
    const told = new Set(withdrawnExposures(facts).map(({ exposure, change }) => `${exposure.uniqueId} ${change.uniqueId}`));
    for (const now of facts.head.exposures.values()) {
      const before = facts.base.exposures.get(now.uniqueId);
      if (before === undefined || now.packageName !== facts.head.name) continue;
      yield* lostAddress(before, now, facts);
      yield* lostModels({ before, now, told }, facts);
    }
  },
});

function lostAddress(before: DbtExposure, now: DbtExposure, facts: ReviewFacts): readonly Draft[] {
  if (before.ownerEmail === undefined || now.ownerEmail !== undefined) return [];
  return [
    {
      subject: now.uniqueId,
      key: 'address',
      message: `The exposure ${code(now.name)} no longer says how to reach its owner${before.owner === undefined || before.owner === before.ownerEmail ? '' : ` (${plain(before.owner)})`}: nobody hears of changes to what it reads.`,
      remedy: 'Keep the address of the team that answers for it, or write that of the one which takes over.',
      location: placeOf(now, facts),
    },
  ];
}

interface Sides {
  readonly before: DbtExposure;
  readonly now: DbtExposure;
  /** Exposures and models of which another rule says it. */
  readonly told: ReadonlySet<string>;
}

/** What reads something else instead was moved there. */
function lostModels({ before, now, told }: Sides, facts: ReviewFacts): readonly Draft[] {
  const isMoved = now.dependsOn.some((id) => !before.dependsOn.includes(id));
  if (isMoved || before.description !== now.description) return [];
  const lost = before.dependsOn.filter((id) => !now.dependsOn.includes(id) && !told.has(`${now.uniqueId} ${id}`));
  const names = series(
    lost.map((id) => code(nameOf(id, facts.base))),
    4,
  );
  if (lost.length === 0) return [];
  const isGone = lost.every((id) => !facts.head.nodes.has(id) && !facts.head.sources.has(id));
  const what = isGone
    ? `which this pull request removes: whatever it shows of ${lost.length === 1 ? 'it' : 'them'} gets no new data`
    : 'although nothing else about it changes: if it still reads that, nobody hears of the next change';
  return [
    {
      subject: now.uniqueId,
      key: `models ${lost.join(' ')}`,
      message: `The exposure ${code(now.name)} no longer names ${names}, ${what}.`,
      question: `Does ${plain(now.label || now.name)} itself do without ${names}, or is only its declaration changed?`,
      remedy: `Ask ${before.owner === undefined ? 'those who use it' : plain(before.owner)} before it is merged.`,
      location: placeOf(now, facts),
    },
  ];
}

function nameOf(id: string, { nodes, sources }: DbtProject): string {
  return nodes.get(id)?.name ?? sources.get(id)?.name ?? id.split('.').at(-1) ?? id;
}

function placeOf({ name, path }: DbtExposure, { projectDir, text }: ReviewFacts): Draft['location'] {
  const file = inRepository(projectDir, path);
  const line = placeInYaml(text('head', file) ?? '', { resource: { kind: 'exposure', name } });
  return { path: file, side: 'head', ...(line === undefined ? {} : { line }) };
}
