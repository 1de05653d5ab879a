import type { RepositoryFiles } from './detected-repository.ts';
import { pathIn, upwards } from './folders.ts';

/** Those that dbt runs on; where the repository leaves a choice, the one that most projects run on. */
const SUPPORTED = ['3.11', '3.12', '3.13', '3.10', '3.9'] as const;

/** The Python version that a project asks for, as `3.11`: .python-version, .tool-versions, Pipfile or `requires-python`, the nearest first. */
export function detectPythonVersion({ texts }: RepositoryFiles, dir: string): string | undefined {
  for (const folder of upwards(dir)) {
    const read = (name: string, pattern: RegExp): string | undefined => pattern.exec(texts[pathIn(folder, name)] ?? '')?.[1];
    const exact =
      read('.python-version', /^\s*(?:cpython-|python-)?(3\.\d+)/m) ??
      read('.tool-versions', /^python\s+(3\.\d+)/m) ??
      read('Pipfile', /^python(?:_full)?_version\s*=\s*["'](3\.\d+)/m);
    if (exact !== undefined) return exact;
    const range = read('pyproject.toml', /^\s*(?:requires-python|python)\s*=\s*["']([^"']+)["']/m);
    const fitting = range === undefined ? undefined : SUPPORTED.find((version) => fits(version, range));
    if (fitting !== undefined) return fitting;
  }
  return undefined;
}

/** Whether a minor version lies in a range such as `>=3.10,<3.13`, `^3.11` or `~=3.11`. */
function fits(version: string, range: string): boolean {
  return range.split(',').every((part) => {
    const { operator = '==', bound = '' } = /^\s*(?<operator>[<>=!~^]*)\s*(?<bound>3(?:\.\d+)?)/.exec(part)?.groups ?? {};
    const difference = minorOf(version) - minorOf(bound);
    if (operator === '>') return difference >= 0;
    if (operator === '<') return difference < 0 || (difference === 0 && /3\.\d+\.[1-9]/.test(part));
    if (operator.startsWith('<')) return difference <= 0;
    if (operator.startsWith('!')) return difference !== 0 || /3\.\d+\.\d/.test(part);
    return operator.startsWith('>') || operator === '^' || (operator === '~=' && !/3\.\d+\.\d/.test(part))
      ? difference >= 0
      : difference === 0;
  });
}

function minorOf(version: string): number {
  return Number(version.split('.')[1] ?? 0);
}
