import type { RootContent } from 'mdast';
import { type Link, numbered, type Phrase, table } from '../core/block.ts';
import type { Report } from '../core/report.ts';
import { blockToMdast, fold, paragraph } from './block-to-mdast.ts';
import { shorten } from './hygiene.ts';
import type { LinkAddress } from './link-address.ts';
import { phraseToMdast } from './phrase-to-mdast.ts';
import type { RenderContext } from './render-context.ts';
import { capital, count, duration, sentence, shortSha } from './words.ts';

/** A link to the run, where there is one. */
export const RUN_LINK: Link = { text: 'run', to: { kind: 'run' } };

/** "Next: …": one step in a line, several as a list. */
export function nextSteps(steps: readonly string[], addressOf: LinkAddress): RootContent[] {
  const [first] = steps;
  if (first === undefined) return [];
  if (steps.length === 1) return paragraph([`Next: ${sentence(first)}`], addressOf);
  return [...paragraph(['Next:'], addressOf), ...blockToMdast(numbered(steps.map((step) => capital(sentence(step)))), addressOf)];
}

/** What the run did not look at, and why: a line for a few, a fold for many. */
export function notAnalysed(things: Report['evidence']['notAnalysed'], addressOf: LinkAddress): RootContent[] {
  if (things.length === 0) return [];
  const inWords = things.map(({ subject, reason }) => `${code(subject)} (${reason.trim().replace(/\.$/, '')})`);
  if (things.length <= 3) return paragraph([sentence(`Not analysed: ${inWords.join(', ')}`)], addressOf);
  const rows = table(
    ['Not analysed', 'Because'],
    things.map(({ subject, reason }) => [code(subject), reason]),
  );
  return fold([`Not analysed: ${count(things.length, 'object')}`], { content: blockToMdast(rows, addressOf), addressOf });
}

/** Earlier runs of the same workflow on this pull request, folded, one line each. */
export function earlierRuns({ earlierRuns: runs = [] }: RenderContext, addressOf: LinkAddress): RootContent[] {
  if (runs.length === 0) return [];
  const items = runs.map(({ headSha, title, url }) => {
    const line: Phrase = [`\`${shortSha(headSha)}\`: ${shorten(title, 200)}`];
    const link =
      url === undefined
        ? []
        : [
            { type: 'text' as const, value: ' · ' },
            { type: 'link' as const, url, children: [{ type: 'text' as const, value: 'run' }] },
          ];
    return {
      type: 'listItem' as const,
      spread: false,
      children: [{ type: 'paragraph' as const, children: [...phraseToMdast(line, addressOf), ...link] }],
    };
  });
  const content: RootContent[] = [{ type: 'list', ordered: false, spread: false, children: items }];
  return fold([count(runs.length, 'earlier run')], { content, addressOf });
}

/** The small print: engine and tier, how deep the run went, what it ran, how long it took. */
export function footer(report: Report, addressOf: LinkAddress): RootContent[] {
  const facts = footerFacts(report).map((fact) => shorten(fact, 300));
  const run: Phrase = addressOf(RUN_LINK) === undefined ? [] : [' · ', RUN_LINK];
  const children = phraseToMdast([facts.join(' · '), ...run], addressOf);
  return [{ type: 'paragraph', children: [{ type: 'html', value: '<sub>' }, ...children, { type: 'html', value: '</sub>' }] }];
}

/** The small print as plain strings. */
export function footerFacts({ evidence: { engine, ran }, lane, timings }: Report): readonly string[] {
  return [
    ...(engine === undefined ? [] : [`${engine.name} ${engine.version}`, `${engine.adapter} (${engine.tier} tier)`]),
    `${lane.name} lane: ${lane.reason.trim().replace(/\.$/, '')}`,
    ...ran,
    ...(timings['dbt'] === undefined ? [] : [`dbt ${duration(timings['dbt'])}`]),
    ...(timings['steward'] === undefined ? [] : [`Steward ${duration(timings['steward'])}`]),
  ];
}

/** Names as code; a subject of several words is a sentence's part. */
function code(text: string): string {
  return /\s/.test(text) ? text : `\`${text.replaceAll('`', "'")}\``;
}
