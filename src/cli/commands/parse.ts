import type { Command as ParsedComment } from '../../core/command.ts';
import { parseComment } from '../../orchestrator/parse-comment.ts';
import type { AddCommand } from '../cli.ts';

/** `steward parse "<comment>"`: what the App would read in a comment. */
export const addParse: AddCommand = (program, { print }) => {
  program
    .command('parse')
    .description('show what the App would read in a comment')
    .argument('<text>', 'the comment')
    .option('--json', 'print one JSON document')
    .action((text: string, { json }: { json?: true }) => {
      const document = toDocument(parseComment(text));
      print(json ? JSON.stringify(document, undefined, 2) : inWords(document));
    });
};

/** The stable shape of the command line's document. */
function toDocument(command: ParsedComment) {
  switch (command.kind) {
    case 'workflow':
      return { workflow: command.workflow, parameters: command.parameters, options: command.options };
    case 'control':
      return { control: command.control, argument: command.argument };
    case 'unknown':
      return { ignored: `${command.word} is no command`, ...(command.didYouMean === undefined ? {} : { didYouMean: command.didYouMean }) };
    case 'none':
      return { ignored: command.reason };
  }
}

function inWords(document: ReturnType<typeof toDocument>): string {
  if ('workflow' in document)
    return [
      document.workflow,
      ...Object.entries({ ...document.parameters, ...document.options }).map(([key, value]) => `${key}=${value}`),
    ].join(' ');
  if ('control' in document) return `${document.control} ${document.argument}`.trim();
  return 'didYouMean' in document ? `ignored: ${document.ignored}; did you mean ${document.didYouMean}?` : `ignored: ${document.ignored}`;
}
