import type { Roles } from '../config/roles-schema.ts';
import type { CodeHost, Comment } from '../core/ports/code-host.ts';
import type { Override } from '../core/verdict.ts';
import { mayCommand } from './may-command.ts';
import { parseOverride } from './parse-override.ts';
import { uneditedCommand } from './unedited-command.ts';

interface Wanted {
  readonly headSha: string;
  readonly roles: Pick<Roles, 'override'>;
}

/**
 * Who let a commit pass, and why; the last word where there are several. As with acceptances the comments are the memory: the person's
 * command and the bot's answer, which names the whole commit. Both must be as they were written, and the person must still have the role.
 */
export async function readOverride(
  comments: readonly Comment[],
  { headSha, roles }: Wanted,
  host: Pick<CodeHost, 'collaborators' | 'ownUserId'>,
): Promise<Override | undefined> {
  const commands = comments
    .flatMap((comment) => recordOf(comment, host.ownUserId))
    .flatMap((record) => (record.sha === headSha ? comments.filter(({ id }) => id === record.commentId) : []));
  for (const command of commands.toReversed()) {
    const reason = overriddenBecause(command, headSha);
    if (reason === undefined) continue;
    const permission = await host.collaborators.permission(command.author);
    if (mayCommand({ id: command.authorId }, permission, roles.override)) return { person: command.author, reason };
  }
  return undefined;
}

/** Hidden at the beginning of the bot's answer: which comment let which commit pass. */
export function overrideRecord(commentId: number, sha: string): string {
  return `<!-- steward overrode ${commentId} ${sha} -->`;
}

/** Right after the answer's own marker: nobody's words come before it. */
const RECORD = /^<!-- steward v1 \S+ -->\r?\n<!-- steward overrode (\d{1,16}) ([0-9a-f]{40}) -->/;

function recordOf({ authorId, body, edited }: Comment, ownUserId: number): readonly { commentId: number; sha: string }[] {
  const [, commentId, sha] = authorId === ownUserId && !edited ? (RECORD.exec(body) ?? []) : [];
  return commentId === undefined || sha === undefined ? [] : [{ commentId: Number(commentId), sha }];
}

/** The reason of an unedited command about this commit. */
function overriddenBecause(comment: Comment, headSha: string): string | undefined {
  const argument = uneditedCommand(comment, 'override');
  const wanted = argument === undefined ? undefined : parseOverride(argument);
  return wanted !== undefined && headSha.startsWith(wanted.sha) ? wanted.reason : undefined;
}
