import type { Problem } from '../core/problem.ts';
import { paragraph } from './block-to-mdast.ts';
import { shorten, visibleLine } from './hygiene.ts';
import { writeMarkdown } from './markdown.ts';

const LONGEST_TITLE = 200;

/**
 * A problem as a check's headline and as Markdown for its summary or a reply. What went wrong may quote hostile text (a key of a
 * report, a line of YAML), so it goes through the same hygiene as a report.
 */
export function renderProblem({ message, means, remedy, code }: Pick<Problem, 'message' | 'means' | 'remedy' | 'code'>): {
  readonly title: string;
  readonly markdown: string;
} {
  const title = shorten(`Could not check: ${visibleLine(message).replaceAll('`', '')}`, LONGEST_TITLE);
  const sentences = [shorten(message, 1000), means, remedy, `Code: \`${code}\``];
  return { title, markdown: writeMarkdown(sentences.flatMap((sentence) => paragraph([sentence], () => undefined))) };
}
