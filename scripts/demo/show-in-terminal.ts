import type { DemoDocument } from './document.ts';

/** Prints the bot's comment as it stands, and where to look at it as GitHub would show it. */
export function showInTerminal(
  { comments }: DemoDocument,
  { say, page }: { readonly say: (line: string) => void; readonly page: string },
): void {
  for (const { author, body } of comments.filter((comment) => comment.author.endsWith('[bot]'))) {
    process.stdout.write(`\n── ${author} ${'─'.repeat(Math.max(0, 76 - author.length))}\n\n${visible(body)}\n\n`);
  }
  say(`As GitHub would show it: ${page}`);
}

/** The hidden marker and the folds' tags say nothing in a terminal. */
function visible(body: string): string {
  return body
    .replaceAll(/<!--[\s\S]*?-->\n?/g, '')
    .replaceAll(/<\/?(?:details|sub)>/g, '')
    .replaceAll(/<summary>(.*?)<\/summary>/g, '▸ $1')
    .trim();
}
