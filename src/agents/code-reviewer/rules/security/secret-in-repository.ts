import { type Draft, defineRule } from '../../../define-rule.ts';
import type { ChangedFile } from '../../../review-facts.ts';
import { code } from '../../../words.ts';
import { secretColumns } from '../../secret-columns.ts';
import { secretsIn } from '../../secret-patterns.ts';

/** X4: a line that this pull request adds holds what reads like a secret. The secret itself is never printed. */
export const secretInRepository = defineRule({
  id: 'secret-in-repository',
  code: 'X4',
  title: 'A secret is in the repository',
  severity: 'error',
  preset: 'default',
  agent: 'code-reviewer',
  *check({ files }) {
    for (const file of files) yield* secretsOf(file);
  },
});

function secretsOf({ path, head = '', addedLines }: ChangedFile): readonly Draft[] {
  const seen = new Map<string, number>();
  const inLines = head.split('\n').flatMap((content, index) => {
    const line = index + 1;
    return addedLines.has(line) ? secretsIn(content, path).map((trace) => ({ ...trace, line })) : [];
  });
  const inColumns = secretColumns(path, head, addedLines).map(({ name, line }) => ({
    kind: `column ${name}`,
    words: `values of a column ${code(name)}, which read like secrets`,
    line,
  }));
  return [...inLines, ...inColumns].map(({ kind, words, line }) => {
    const ordinal = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, ordinal);
    return {
      subject: path,
      key: `${kind} ${ordinal}`,
      message: `${code(path)} (line ${line}) holds ${words}.`,
      remedy: "Revoke it now, since the branch's history keeps it, and read it by `env_var('DBT_ENV_SECRET_…')` without a default.",
      location: { path, line, side: 'head' as const },
    };
  });
}
