import { type Block, text } from '../../core/block.ts';
import { code, plain, strong } from '../words.ts';
import { failingNode } from './failing-place.ts';
import { failingName } from './failing-words.ts';
import type { FixContext } from './fix-context.ts';

/** What is said when no mechanical fix is known: who can mend it, what was found, and what was tried. */
export function escalation(context: FixContext, tried: readonly string[] = []): readonly Block[] {
  const { diagnosis } = context;
  const name = failingName(diagnosis) ?? 'dbt';
  const message = plain(diagnosis.message).replace(/\.$/, '');
  const what = `${message.includes(name) ? '' : `${name}: `}${message}.`;
  return [
    text(`${what} ${attempts(tried)} ${addressee(context)}`),
    ...(diagnosis.advice === undefined ? [] : [text(`What usually helps: ${plain(diagnosis.advice)}.`)]),
  ];
}

function attempts(tried: readonly string[]): string {
  if (tried.length === 0) return 'No mechanical fix is known for it.';
  return `Tried without success: ${tried.map(plain).join('; ')}.`;
}

function addressee(context: FixContext): string {
  switch (context.diagnosis.owner) {
    case 'admin':
      return `An ${strong('administrator')} of the warehouse or of the CI has to mend it: nothing in this pull request can.`;
    case 'tool':
      return 'It comes from the tools, not from this pull request: run it again, and tell whoever maintains the CI if it stays.';
    case 'data':
      return `It comes from the data: ${owners(context) ?? 'the owner of the source'} has to say what is right.`;
    case 'author':
      return `It needs a decision by the author${decider(context)}.`;
  }
}

function decider(context: FixContext): string {
  const known = owners(context);
  return known === undefined ? '' : `, with ${known}`;
}

/** The group that owns the failing model (or the model that a test checks), and those whose exposures read it. */
function owners(context: FixContext): string | undefined {
  const project = context.head ?? context.base;
  const node = failingNode(context);
  const subject = project?.nodes.get(node?.test?.attachedTo ?? node?.uniqueId ?? '') ?? node;
  if (project === undefined || subject === undefined) return undefined;
  const group = [...project.groups.values()].find(({ name }) => name === subject.group);
  const readers = [...project.exposures.values()].filter(({ dependsOn }) => dependsOn.includes(subject.uniqueId));
  const named = [
    ...(group === undefined ? [] : [`${strong(group.owner ?? group.name)}, who owns ${code(subject.name)}`]),
    ...readers.flatMap(({ owner, label, name }) => (owner === undefined ? [] : [`${strong(owner)} for ${code(label || name)}`])),
  ];
  return named.length === 0 ? undefined : named.slice(0, 3).join(', and ');
}
