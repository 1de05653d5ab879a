import { projectFacts } from '../../orchestrator/set-up/project-facts.ts';
import { visibleLine } from '../../report/hygiene.ts';
import type { Palette } from '../../report/terminal/palette.ts';
import type { InitPlan } from './run-init.ts';

/** What was found in the repository, a line for each project. */
export function describeFound({ detected, setUp }: InitPlan, { bold, dim }: Palette): string {
  const projects = setUp.projects.map((project) => {
    const facts = visibleLine(
      projectFacts(
        project,
        detected.projects.find(({ dir }) => dir === project.dir),
      ).join(', '),
    );
    return `${bold(project.name)} ${dim(`in ${project.dir === '.' ? 'the root' : project.dir}`)}: ${facts}`;
  });
  const runs = detected.dbtRuns.map(({ workflow, artifact }) => (artifact === undefined ? workflow : `${workflow} (leaves ${artifact})`));
  const ci = runs.length === 0 ? [] : [visibleLine(`dbt runs in CI already: ${runs.join(', ')}`)];
  return [...projects, ...ci].join('\n');
}
