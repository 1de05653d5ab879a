import type { DetectedProject } from '../../dbt/detect/detected-repository.ts';
import { outputOf } from './questions.ts';
import type { ProjectSetUp } from './set-up.ts';

/** What was found of one project, a few words each. */
export function projectFacts(project: ProjectSetUp, found: DetectedProject | undefined): readonly string[] {
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
