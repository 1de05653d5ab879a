import { defineRule } from '../../../define-rule.ts';
import { inRepository } from '../../../places.ts';
import { code, plain } from '../../../words.ts';

/** G9: dbt's own warnings about the project, deprecations among them: imported as dbt says them, never worked out again. */
export const dbtWarns = defineRule({
  id: 'dbt-warns',
  code: 'G9',
  title: 'dbt itself warns about the project',
  severity: 'warning',
  preset: 'strict',
  agent: 'data-modeler',
  *checkSide({ project, projectDir, side, text }) {
    for (const warning of project.warnings ?? []) {
      if (/\bdbt_packages\b/.test(warning)) continue;
      const path = pathIn(warning);
      const file = inRepository(projectDir, path ?? 'dbt_project.yml');
      yield {
        subject: path ?? project.name,
        key: warning.replaceAll(/\d+/g, '#'),
        message: `dbt warns: ${plain(shortened(warning))}`,
        remedy: /deprecat|renamed|no longer/i.test(warning)
          ? 'Change it before the version of dbt that drops it: `dbt-autofix` does most of that by itself.'
          : 'Do what dbt says, so that the next warning is seen.',
        ...(path === undefined || text(file) !== undefined ? { location: { path: file, side } } : {}),
        evidence: [`dbt ${code(project.dbtVersion)} while parsing`],
      };
    }
  },
});

const LONGEST = 400;

function shortened(warning: string): string {
  const line = warning.replace(/^Deprecated functionality\s+/, '').replaceAll(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

/** A file of the project that the warning names. */
function pathIn(warning: string): string | undefined {
  return /(?<![\w./-])((?:[\w-]+\/)+[\w.-]+\.(?:sql|ya?ml|py|csv|md))/.exec(warning)?.[1];
}
