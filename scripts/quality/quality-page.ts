import { rules as allRules } from '../../src/agents/rules.ts';
import { type JudgedReview, type RuleScore, scoreMistakes, scoreRules } from '../../test/quality/score-rules.ts';
import { markdownTable } from './markdown-table.ts';
import { noiseSection } from './noise-section.ts';

/** A rule may be on by default from this precision and this many hits on; the example project's pull requests were made for rules, so they don't count. */
const GOAL = { precision: 0.95, hits: 20 };
const MADE_FOR_RULES = 'taxi';

/** The page docs/rule-quality.md: how often each rule was right on pull requests that people judged. */
export function qualityPage(rules: readonly string[], reviews: readonly JudgedReview[]): string {
  const { scores } = scoreRules(rules, reviews);
  const hit = scores.filter(({ hits }) => hits > 0);
  const silent = scores.filter(({ hits }) => hits === 0).map(({ rule }) => `\`${rule}\``);
  const projects = [...new Set(reviews.map(({ reviewed }) => reviewed.project))];
  const right = hit.reduce((sum, one) => sum + one.right, 0);
  const total = hit.reduce((sum, one) => sum + one.hits, 0);
  return `# How good the rules are

<!-- Written by \`npm run quality\`; nobody writes its numbers by hand. -->

${reviews.length} pull requests on ${projects.length} projects: the [example company](../examples/taxi/README.md)'s, and those of a webshop (a star schema), a software company
(domains, contracts, versions), a parcel company (a data vault and wide tables) and a streaming service (incremental facts, currencies, a semantic layer) in
\`test/quality\`. ${good(reviews)} of them may be merged as they are; the others carry mistakes that people make. They were written before the rules were run on
them, and not for a rule, but for nineteen that were added to see more of one: the five numbered 33 and 34 of webshop, software and parcel company of C18
and D9, and webshop 51 to 54, software company 51 to 53, parcel company 66 to 69 and streaming 56 to 58 of C20, G7 and X4;
where a rule erred on them and was mended for it, its number flatters it. Each review is the command line's, with dbt really running and with
\`rules: strict\`, that is, with every rule on. Each new finding was judged by reading the diff: **true** is what is correct and worth a person's attention on
that pull request; **false** is a wrong fact, or noise. The judgements, with the reason of each false one, are in \`test/quality/judgements\`.

All rules together: ${share(right, total)} findings are true.

## Rules

A rule earns its place among the default ones with at least ${GOAL.precision * 100} % precision over at least ${GOAL.hits} hits. Hits on the example company's pull requests don't
count for that, since rules were written with them in mind. Under each project: true and false.

${ruleTable(hit, projects)}

Without a hit (0 of 0): ${silent.length === 0 ? 'none' : silent.join(', ')}.

${noiseSection(reviews, new Set(allRules.filter(({ preset }) => preset === 'default').map(({ id }) => id)))}

## Mistakes of the pull requests

${mistakeSection(reviews)}
`;
}

function ruleTable(scores: readonly RuleScore[], projects: readonly string[]): string {
  const presets = new Map(allRules.map(({ id, code, preset }) => [id, { code, preset }]));
  const rows = scores.map((score) => {
    const { rule, hits, right, wrong, byProject } = score;
    const known = presets.get(rule);
    const each = projects.map((project) => {
      const own = byProject[project];
      return own === undefined || own.right + own.wrong === 0 ? '' : `${own.right} / ${own.wrong}`;
    });
    const isDefault = known?.preset === 'default' ? 'yes' : '';
    return [
      `[${rule}](rules/${rule}.md)`,
      known?.code ?? '',
      String(hits),
      String(right),
      String(wrong),
      percent(right, hits),
      isDefault,
      earned(score),
      ...each,
    ];
  });
  return markdownTable(['rule', 'code', 'hits', 'true', 'false', 'precision', 'on by default', 'place earned', ...projects], rows);
}

/** Whether the hits on pull requests that no rule was written for are enough, and good enough. */
function earned({ byProject }: RuleScore): string {
  const others = Object.entries(byProject).filter(([project]) => project !== MADE_FOR_RULES);
  const right = others.reduce((sum, [, one]) => sum + one.right, 0);
  const hits = others.reduce((sum, [, one]) => sum + one.right + one.wrong, 0);
  if (hits < GOAL.hits) return `no: ${hits} hits`;
  return right / hits >= GOAL.precision ? `yes: ${right} of ${hits}` : `no: ${right} of ${hits}`;
}

function mistakeSection(reviews: readonly JudgedReview[]): string {
  const mistakes = scoreMistakes(reviews);
  const caught = mistakes.filter(({ by }) => by !== undefined);
  const byDbt = caught.filter(({ by }) => by?.includes('dbt') === true && by.length === 1);
  const rows = mistakes.map(({ project, name, mistake, by }) => [
    `${project}/${name}`,
    mistake,
    by === undefined ? '**missed**' : by.join(', '),
  ]);
  return `${share(caught.length, mistakes.length)} mistakes are caught, ${byDbt.length} of them by the build alone.

${markdownTable(['pull request', 'mistake', 'said by'], rows)}`;
}

function good(reviews: readonly JudgedReview[]): number {
  return reviews.filter(({ mistakes }) => mistakes.length === 0).length;
}

function share(part: number, whole: number): string {
  return `${part} of ${whole} (${percent(part, whole)})`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.floor((1000 * part) / whole) / 10} %`;
}
