import type { JudgedReview } from '../../test/quality/score-rules.ts';
import { markdownTable } from './markdown-table.ts';

/** How many findings a pull request gets, with every rule on and with the default ones. */
export function noiseSection(reviews: readonly JudgedReview[], isDefault: ReadonlySet<string>): string {
  const sound = reviews.filter(({ mistakes }) => mistakes.length === 0);
  const byDefault = (review: JudgedReview) => counted(review, (rule) => isDefault.has(rule));
  const rows = [
    row('every rule, all pull requests', reviews, ofAll),
    row('every rule, those that may be merged as they are', sound, ofAll),
    row('every rule, false findings alone', reviews, ofWrong),
    row('default rules, all pull requests', reviews, byDefault),
    row('default rules, those that may be merged as they are', sound, byDefault),
  ];
  return `## Noise

New findings for each pull request.

${markdownTable(['', 'median', 'mean', 'worst', 'without any'], rows)}`;
}

function ofAll(review: JudgedReview): number {
  return counted(review, () => true);
}

function ofWrong({ reviewed, judgement }: JudgedReview): number {
  const wrong = new Set(judgement.findings.filter(({ verdict }) => verdict === 'false').map(({ fingerprint }) => fingerprint));
  return reviewed.findings.filter(({ fingerprint }) => wrong.has(fingerprint)).length;
}

function counted({ reviewed }: JudgedReview, isMeant: (rule: string) => boolean): number {
  return reviewed.findings.filter(({ rule }) => isMeant(rule)).length;
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
