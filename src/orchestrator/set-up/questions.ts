import type { DetectedOutput, DetectedProject, DetectedRepository } from '../../dbt/detect/detected-repository.ts';

/** What no file says. An empty answer is the default; any other is one of the choices, or fits `accepts`. */
export interface Question {
  readonly id: string;
  readonly text: string;
  readonly choices: readonly string[];
  readonly accepts?: RegExp;
  readonly fallback: string;
}

/** Answers by the questions' ids. */
export type Answers = Readonly<Record<string, string>>;

/** The answer for "there is none". */
export const NONE = 'none';

/** What is taken where neither files nor people say which. */
export const DEFAULTS = { pythonVersion: '3.11', lockFile: 'requirements.lock' } as const;

/** As the configuration takes them. */
const LOCK_FILE = /^(?!\/|-|\.\.)(?!.*\/(?:\.\.|-))[\w./@+-]{1,190}\.(?:lock|txt|toml)$/;
const SCHEMA = /^[a-z][a-z0-9_]{0,40}$/;

/** The questions about projects that the configuration doesn't have yet, and about the workflow that runs dbt today. */
export function questionsAbout(detected: DetectedRepository, configured: readonly string[]): readonly Question[] {
  const { projects, dbtRuns } = detected;
  const fresh = projects.filter(({ dir }) => !configured.includes(dir));
  const runs = configured.length === 0 && dbtRuns.length > 1 ? [whichRun(detected)] : [];
  return [...fresh.flatMap(aboutProject), ...runs];
}

/** The second round, since adapters differ by target. */
export function questionsAboutData(detected: DetectedRepository, configured: readonly string[], answers: Answers): readonly Question[] {
  return detected.projects
    .filter(({ dir }) => !configured.includes(dir))
    .flatMap((project) => {
      const output = outputOf(project, answers[`${project.name}.target`]);
      return output === undefined ? [] : aboutData(project, output);
    });
}

/** The target that CI takes: one that is called so, else the profile's own default. */
export function likelyTarget({ profile: { outputs, target } }: DetectedProject): string | undefined {
  const called = outputs.map((output) => output.target).find((name) => /^(?:ci|test|github)$/i.test(name));
  return called ?? target;
}

/** The output that a project is built with. */
export function outputOf(project: DetectedProject, target = likelyTarget(project)): DetectedOutput | undefined {
  return project.profile.outputs.find((output) => output.target === target);
}

function aboutProject(project: DetectedProject): readonly Question[] {
  const { name, lockFiles, profile, pythonVersion } = project;
  const where = project.dir === '.' ? '' : ` in ${project.dir}`;
  const [best, second] = lockFiles;
  const isClear = best !== undefined && (second?.folder !== best.folder || second.isLocked !== best.isLocked);
  const targets = profile.outputs.map(({ target }) => target);
  const all: readonly (Question | false)[] = [
    !isClear && {
      id: `${name}.lockfile`,
      text: `Which file is dbt installed from${where}? (uv.lock, poetry.lock, Pipfile.lock, pyproject.toml, or requirements for pip)`,
      choices: lockFiles.map(({ path }) => path),
      accepts: LOCK_FILE,
      fallback: best?.path ?? DEFAULTS.lockFile,
    },
    targets.length > 1 && {
      id: `${name}.target`,
      text: `Which target of the profile ${profile.name} may CI use${where}?`,
      choices: targets,
      fallback: likelyTarget(project) ?? targets[0] ?? '',
    },
    pythonVersion === undefined && {
      id: `${name}.python`,
      text: `Which Python does dbt run on${where}?`,
      choices: ['3.10', '3.11', '3.12', '3.13'],
      fallback: DEFAULTS.pythonVersion,
    },
  ];
  return all.filter((question) => question !== false);
}

function aboutData({ name, dir }: DetectedProject, { adapter, databases }: DetectedOutput): readonly Question[] {
  const where = dir === '.' ? '' : ` of ${dir}`;
  const committed = databases.filter((database) => database.committed);
  if (adapter === 'duckdb' && databases.length > 0 && committed.length !== 1) {
    const text = `Which DuckDB file holds loaded data for CI${where}? (${NONE}: base and head start empty)`;
    return [{ id: `${name}.database`, text, choices: [...databases.map(({ path }) => path), NONE], fallback: committed[0]?.path ?? NONE }];
  }
  if (adapter !== 'postgres') return [];
  const text = `Beginning of the schemas that Steward may make and drop${where}, for example dbt_ci? (${NONE}: nothing is built)`;
  return [{ id: `${name}.schema`, text, choices: [], accepts: SCHEMA, fallback: NONE }];
}

function whichRun({ dbtRuns }: DetectedRepository): Question {
  const choices = dbtRuns.map(({ workflow }) => workflow);
  return {
    id: 'run',
    text: 'Which workflow’s failed run should “dbt build failed” start from?',
    choices: [...choices, NONE],
    fallback: choices[0] ?? NONE,
  };
}
