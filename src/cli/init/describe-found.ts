import type { DetectedProject } from '../../dbt/detect/detected-repository.ts';
import { outputOf } from '../../orchestrator/set-up/questions.ts';
import type { ProjectSetUp } from '../../orchestrator/set-up/set-up.ts';
import { visibleLine } from '../../report/hygiene.ts';
import type { Palette } from '../../report/terminal/palette.ts';
import type { InitPlan } from './run-init.ts';

/** What was found in the repository, a line for each project. */
export function describeFound({ detected, setUp }: InitPlan, { bold, dim }: Palette): string {
  const projects = setUp.projects.map((project) => {
    const facts = visibleLine(
      factsOf(
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

function factsOf(project: ProjectSetUp, found: DetectedProject | undefined): readonly string[] {
  if (found === undefined) return ['no dbt_project.yml'];
  const target = project.target ?? found.profile.target;
  const adapter = outputOf(found, target)?.adapter;
  const { lockFile, hasLockFile, pythonVersion, env, packages } = project;
  const profile =
    adapter === undefined ? `profile ${found.profile.name} not found` : `${adapter}, profile ${found.profile.name}, target ${target}`;
  return [
    found.profile.place === 'home' ? `${profile} (only in ~/.dbt)` : profile,
    hasLockFile ? `${lockFile.tool} with ${lockFile.path}` : 'nothing that installs dbt',
    `Python ${pythonVersion}`,
    ...(env.length === 0 ? [] : [`reads ${env.map(({ name }) => name).join(', ')}`]),
    ...(packages === undefined ? [] : [`private packages ${packages.repositories.join(', ')}`]),
  ];
}
