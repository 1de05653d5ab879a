import type { ReviewedPullRequest } from './findings-file.ts';
import type { Judgement } from './judgements.ts';

/** A review with its judgement and what was wrong with the pull request. */
export interface JudgedReview {
  readonly reviewed: ReviewedPullRequest;
  readonly judgement: Judgement;
  readonly mistakes: readonly string[];
}

/** How often a rule was right, and how often not. */
export interface RuleScore {
  readonly rule: string;
  readonly hits: number;
  readonly right: number;
  readonly wrong: number;
  readonly byProject: Readonly<Record<string, { readonly right: number; readonly wrong: number }>>;
}

/** The score of each rule; `unjudged` names the findings that nobody has judged, as `project/name rule subject`. */
export function scoreRules(
  rules: readonly string[],
  reviews: readonly JudgedReview[],
): { readonly scores: readonly RuleScore[]; readonly unjudged: readonly string[] } {
  const judged = reviews.flatMap(({ reviewed, judgement }) => {
    const verdicts = new Map(judgement.findings.map(({ fingerprint, verdict }) => [fingerprint, verdict]));
    return reviewed.findings.map((finding) => ({
      ...finding,
      project: reviewed.project,
      name: reviewed.name,
      verdict: verdicts.get(finding.fingerprint) ?? ('unjudged' as const),
    }));
  });
  const unjudged = judged
    .filter(({ verdict }) => verdict === 'unjudged')
    .map(({ project, name, rule, subject }) => `${project}/${name} ${rule} ${subject}`);
  const projects = [...new Set(reviews.map(({ reviewed }) => reviewed.project))];
  const scores = rules.map((rule) => {
    const own = judged.filter((one) => one.rule === rule);
    const counted = (verdict: string, project?: string): number =>
      own.filter((one) => one.verdict === verdict && (project === undefined || one.project === project)).length;
    const byProject = projects.map((project) => [project, { right: counted('true', project), wrong: counted('false', project) }]);
    return { rule, hits: own.length, right: counted('true'), wrong: counted('false'), byProject: Object.fromEntries(byProject) };
  });
  return { scores, unjudged };
}

/** What is said about the pull requests' mistakes; throws where a judgement leaves one out or names a rule that found nothing there. */
export function scoreMistakes(reviews: readonly JudgedReview[]) {
  return reviews.flatMap(({ reviewed, judgement, mistakes }) =>
    mistakes.map((mistake, index) => {
      const by = judgement.caught[String(index + 1)];
      const place = `${reviewed.project}/${reviewed.name}`;
      if ((by === undefined) !== judgement.missed.includes(index + 1))
        throw new Error(`${place}: mistake ${index + 1} must be either caught or missed.`);
      const silent = (by ?? []).filter((rule) => rule !== 'dbt' && reviewed.findings.every((finding) => finding.rule !== rule));
      if (silent.length > 0) throw new Error(`${place}: ${silent.join(', ')} found nothing that could say mistake ${index + 1}.`);
      return { project: reviewed.project, name: reviewed.name, mistake, by };
    }),
  );
}
