import type { Comment } from '../core/ports/code-host.ts';
import { parseComment } from './parse-comment.ts';

/** What follows a control command in a comment that is as it was written; undefined for any other: an edited one may have meant something else. */
export function uneditedCommand({ body, edited }: Comment, control: 'accept' | 'override'): string | undefined {
  const command = parseComment(body);
  return edited || command.kind !== 'control' || command.control !== control ? undefined : command.argument;
}
