import type { Around } from './around.ts';

const OWN = ['dbt_project.yml', 'packages.yml', 'dependencies.yml', 'selectors.yml', 'profiles.yml'];

/** Which of the project's own YAML files an error is about: named by what dbt was doing, by a path, or only by the lines that it shows. */
export function settingsFile(text: string, { fileText }: Pick<Around, 'fileText'>): string | undefined {
  if (/trying to read your profiles\.yml/.test(text)) return 'profiles.yml';
  if (text.includes('Error reading ')) return undefined;
  const named = /(?:encountered in|reading|in|at|near) (?:\S*\/)?((?:dbt_project|packages|dependencies|selectors)\.yml)/.exec(text)?.[1];
  if (named !== undefined) return named;
  const shown = [...text.matchAll(/^\s*\d+\s*\| ?(.*\S.*)$/gm)].flatMap(([, line]) => line ?? []);
  if (shown.length === 0) return undefined;
  return OWN.find((path) => shown.every((line) => fileText(path)?.includes(line.trimEnd()) === true));
}
