import type { JudgedCase } from '../../test/failures/judge-answer.ts';
import { scoreTable } from '../../test/failures/score-table.ts';

/** The page docs/diagnosis.md: what the doctor gets right, with the cases that it doesn't. */
export function galleryPage(judged: readonly JudgedCase[], minutes: number): string {
  const frozen = judged.filter(({ half }) => half === 'frozen').length;
  return `# How good the diagnosis is

This page is written by \`npm run gallery\`; nobody writes its numbers by hand.

\`test/failures/cases\` holds ${judged.length} small changes of the example project, each with what a person who knows dbt would say about it: the cause, the
node, the file and the line to edit, whether the pull request is to blame, and whether a mechanical fix exists. Real dbt runs every case, on DuckDB or on
PostgreSQL; then the same code that the workflow uses diagnoses what dbt left behind, and each fix that it proposes is run again in a copy.

${frozen} of the cases were written and frozen before the code that they judge; their scores stand apart.
"Fixed and verified" here means that the case's own commands pass with the fix and that no test is weaker by dbt's own manifests. (The workflow also
compares values with the base's before it says "verified".)

${scoreTable(judged)}

The run took ${minutes.toFixed(0)} minutes.
`;
}
