import type { Roles } from '../config/roles-schema.ts';
import type { Acceptance } from '../core/acceptance.ts';
import type { CodeHost, Comment } from '../core/ports/code-host.ts';
import { mayCommand } from './may-command.ts';
import { parseAccept } from './parse-accept.ts';
import { uneditedCommand } from './unedited-command.ts';

/**
 * The acceptances of a pull request. Its own comments are the memory: a person's command and the bot's answer, which names the keys.
 * Both must be as they were written, and the person must still be allowed to accept.
 */
export async function readAcceptances(
  comments: readonly Comment[],
  { accept }: Pick<Roles, 'accept'>,
  host: Pick<CodeHost, 'collaborators' | 'ownUserId'>,
): Promise<readonly Acceptance[]> {
  const records = comments.flatMap((comment) => recordOf(comment, host.ownUserId));
  if (records.length === 0) return [];
  const found: Acceptance[] = [];
  for (const { commentId, keys } of records) {
    const command = comments.find(({ id }) => id === commentId);
    const reason = command === undefined ? undefined : acceptedBecause(command);
    if (command === undefined || reason === undefined) continue;
    const permission = await host.collaborators.permission(command.author);
    if (mayCommand({ id: command.authorId }, permission, accept)) found.push(...keys.map((key) => ({ key, by: command.author, reason })));
  }
  return found;
}

/** Hidden in the bot's answer: which comment accepted which findings. */
export function acceptanceRecord(commentId: number, keys: readonly string[]): string {
  return `<!-- steward accepted ${commentId} ${keys.join(' ')} -->`;
}

const RECORD = /<!-- steward accepted (\d{1,16})((?: [0-9a-f]{16}){1,100}) -->/;

function recordOf({ authorId, body, edited }: Comment, ownUserId: number): readonly { commentId: number; keys: readonly string[] }[] {
  const [, commentId, keys] = authorId === ownUserId && !edited ? (RECORD.exec(body) ?? []) : [];
  return commentId === undefined || keys === undefined ? [] : [{ commentId: Number(commentId), keys: keys.trim().split(' ') }];
}

function acceptedBecause(comment: Comment): string | undefined {
  const argument = uneditedCommand(comment, 'accept');
  return argument === undefined ? undefined : parseAccept(argument)?.reason;
}
