import type { JudgedReview } from '../../test/quality/score-rules.ts';
import { markdownTable } from './markdown-table.ts';

/** How many findings a pull request gets, with every rule on and with the default ones. */
export function noiseSection(reviews: readonly JudgedReview[], isDefault: ReadonlySet<string>): string {
  const sound = reviews.filter(({ mistakes }) => mistakes.length === 0);
  const strict = (review: JudgedReview) => counted(review, () => true);
  const byDefault = (review: JudgedReview) => counted(review, (rule) => isDefault.has(rule));
  const falseOnly = (review: JudgedReview) => counted(review, () => true, true);
  const rows = [
    row('every rule, all pull requests', reviews, strict),
    row('every rule, those that may be merged as they are', sound, strict),
    row('every rule, false findings alone', reviews, falseOnly),
    row('default rules, all pull requests', reviews, byDefault),
    row('default rules, those that may be merged as they are', sound, byDefault),
  ];
  return `## Noise

New findings for each pull request.

${markdownTable(['', 'median', 'mean', 'worst', 'without any'], rows)}`;
}

function counted({ reviewed, judgement }: JudgedReview, isMeant: (rule: string) => boolean, falseOnly = false): number {
  const wrong = new Set(judgement.findings.filter(({ verdict }) => verdict === 'false').map(({ fingerprint }) => fingerprint));
  return reviewed.findings.filter(({ rule, fingerprint }) => isMeant(rule) && (!falseOnly || wrong.has(fingerprint))).length;
}

function row(title: string, reviews: readonly JudgedReview[], count: (review: JudgedReview) => number): readonly string[] {
  const counts = reviews.map((review) => ({ name: `${review.reviewed.project}/${review.reviewed.name}`, count: count(review) }));
  const sorted = counts.toSorted((one, other) => one.count - other.count);
  const worst = sorted.at(-1);
  const median = sorted[Math.floor((sorted.length - 1) / 2)]?.count ?? 0;
  const mean = counts.reduce((sum, one) => sum + one.count, 0) / Math.max(counts.length, 1);
  const none = counts.filter((one) => one.count === 0).length;
  const worstCell = worst === undefined || worst.count === 0 ? '0' : `${worst.count} (${worst.name})`;
  return [title, String(median), mean.toFixed(1), worstCell, `${none} of ${counts.length}`];
}
