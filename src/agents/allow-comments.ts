/** A comment in code that allows findings: `-- steward: allow row-filter-change because test rides are no trips`. */
export interface AllowComment {
  readonly line: number;
  /** Rule ids or codes, in lower case. */
  readonly rules: readonly string[];
  /** Undefined when the comment gives none; then it doesn't count. */
  readonly reason: string | undefined;
  /** Last day (YYYY-MM-DD) on which it counts. */
  readonly expires: string | undefined;
}

const LONGEST_LINE = 500;
const COMMENT =
  /(?:--|#|\/\/|\/\*|<!--)-?\s*steward:\s*allow\s+(?<rules>[\w-]+(?:\s*,\s*[\w-]+)*)(?:\s+until\s+(?<expires>\d{4}-\d{2}-\d{2}))?(?<rest>.*)$/i;

/** Reads the allowing comments of a file, whatever its language writes comments with. */
export function readAllowComments(text: string): readonly AllowComment[] {
  return text.split('\n').flatMap((content, index) => {
    if (!content.includes('steward:')) return [];
    const groups = COMMENT.exec(content.slice(0, LONGEST_LINE))?.groups;
    if (groups === undefined) return [];
    const rules = (groups['rules'] ?? '').toLowerCase().split(/\s*,\s*/);
    return [{ line: index + 1, rules, reason: reasonIn(groups['rest'] ?? ''), expires: groups['expires'] }];
  });
}

function reasonIn(rest: string): string | undefined {
  const said = /^\s+because\b(?<reason>.*)$/i.exec(rest)?.groups?.['reason'] ?? '';
  const reason = said
    .replace(/(?:-?#\}|\*\/|-->)\s*$/, '')
    .replace(/^[\s:]+/, '')
    .trim();
  return /\w/.test(reason) ? reason : undefined;
}
