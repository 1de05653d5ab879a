import { distinct } from '../../dbt/detect/env-names.ts';
import { installationOf } from './install-step.ts';
import type { ProjectSetUp, SetUp } from './set-up.ts';

const OWN_CALL = /\bdbt-steward\/steward@v0\b/g;
/** The runner sets those itself. */
const OF_RUNNER = /^(?:GITHUB_.*|RUNNER_.*|ACTIONS_.*|CI|HOME|PATH|USER|TMPDIR|LANG)$/;

/** The workflow template with this repository's Python, installation and secrets. Throws where the template has no place for one of them. */
export function renderWorkflow(template: string, { steward, projects }: Pick<SetUp, 'steward' | 'projects'>): string {
  const { pythonVersions, lines, python } = installationOf(projects);
  const edits: readonly (readonly [RegExp, string])[] = [
    [OWN_CALL, steward],
    [/^( +)python-version: '3\.11'$/gm, `$1python-version: ${versionsText(pythonVersions)}`],
    [
      /^( +)- name: Install dbt from the base branch's lock file\n +run: .+$/gm,
      `$1- name: Install dbt from the base branch's lock file\n${runText(lines)}`,
    ],
    [/^( +)- name: Review\n( +uses: .+\n)/m, `$1- name: Review\n$2${envText(projects)}`],
    // After `Review` the one line for it, after `Read` the other; what is read for a fork gets no variable of the step.
    ...(python === undefined ? [] : [[/^( +)(ci-database: |job: static$)/gm, `$1python: ${python}\n$1$2`] as const]),
  ];
  return edits.reduce((text, [place, replacement]) => {
    if (text.search(place) < 0) throw new Error(`the workflow template has no place for ${place.source}`);
    return text.replace(place, replacement);
  }, template);
}

/** The variables of the step that runs dbt, as a person has to set them: secrets and settings, each once and sorted. */
export function stepVariables(projects: readonly ProjectSetUp[]): {
  readonly secrets: readonly string[];
  readonly settings: readonly string[];
} {
  const names = distinct(projects.flatMap(({ env }) => env)).filter(({ name }) => !OF_RUNNER.test(name));
  const tokens = projects.flatMap(({ packages }) => packages?.tokenEnv ?? []);
  const secrets = [...names.flatMap(({ name, kind }) => (kind === 'plain' ? [] : [name])), ...tokens];
  return {
    secrets: [...new Set(secrets)].toSorted(),
    settings: names.flatMap(({ name, kind }) => (kind === 'plain' && !secrets.includes(name) ? [name] : [])),
  };
}

function versionsText(versions: readonly string[]): string {
  if (versions.length === 1) return `'${versions[0]}'`;
  return ['|', ...versions.map((version) => `            ${version}`)].join('\n');
}

function runText(lines: readonly string[]): string {
  if (lines.length === 1) return `        run: ${lines[0]}`;
  return ['        run: |', ...lines.map((line) => `          ${line}`)].join('\n');
}

/** `$` is doubled, since this text replaces something. */
function envText(projects: readonly ProjectSetUp[]): string {
  const { secrets, settings } = stepVariables(projects);
  const lines = [
    ...secrets.map((name) => `          ${name}: $\${{ secrets.${name} }}\n`),
    ...settings.map((name) => `          ${name}: $\${{ vars.${name} }}\n`),
  ];
  return lines.length === 0 ? '' : `        env:\n${lines.join('')}`;
}
