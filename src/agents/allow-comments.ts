/** A comment in code that allows findings: `-- steward: allow row-filter-change because test rides are no trips`. */
export interface AllowComment {
  readonly line: number;
  /** Nothing but comments, blank lines and a YAML file's usual opening stand before it. */
  readonly atTop: boolean;
  /** Rule ids or codes, in lower case. */
  readonly rules: readonly string[];
  /** Undefined when the comment gives none; then it doesn't count. */
  readonly reason: string | undefined;
  /** Last day (YYYY-MM-DD) on which it counts. */
  readonly expires: string | undefined;
}

const LONGEST_LINE = 500;
const OPENING = /^\s*(?:$|#|--|\/\*|\{#|---|version:)/;
const COMMENT =
  /(?:--|#|\/\/|\/\*|<!--)-?\s*steward:\s*allow\s+(?<rules>[\w-]+(?:\s*,\s*[\w-]+)*)(?:\s+until\s+(?<expires>\d{4}-\d{2}-\d{2}))?(?<rest>.*)$/i;

/** Reads the allowing comments of a file, whatever its language writes comments with. */
export function readAllowComments(text: string): readonly AllowComment[] {
  const lines = text.split('\n');
  const firstContent = lines.findIndex((content) => !OPENING.test(content));
  return lines.flatMap((content, index) => {
    if (!content.includes('steward:')) return [];
    const groups = COMMENT.exec(content.slice(0, LONGEST_LINE))?.groups;
    if (groups === undefined) return [];
    const rules = (groups['rules'] ?? '').toLowerCase().split(/\s*,\s*/);
    const atTop = firstContent < 0 || index < firstContent;
    return [{ line: index + 1, atTop, rules, reason: reasonIn(groups['rest'] ?? ''), expires: groups['expires'] }];
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
