import { Problem } from '../core/problem.ts';
import type { CompareInput } from './compared-sides.ts';

const MISSING_VARIABLE = /Env var required but not provided: '(?<name>\w+)'|Environment variable '(?<other>\w+)' not found/;
const INVALID_TARGET = /Credentials in profile "(?<profile>[^"]+)", target "(?<target>[^"]+)" invalid: (?<why>[\s\S]+)/;

/** Why dbt can't parse the base: a variable that it doesn't get (STW-1034), a target that it refuses (STW-1035), or its code (STW-2002). */
export function unparsedBase(said: string, { baseSha, env }: Pick<CompareInput, 'baseSha' | 'env'>): Problem {
  const { name, other } = MISSING_VARIABLE.exec(said)?.groups ?? {};
  const variable = name ?? other;
  if (variable !== undefined) {
    const isHere = (env.inherited[variable] ?? '') !== '';
    return new Problem('STW-1034', { name: variable, state: isHere ? 'is set, but not among projects[].env' : 'is not set' });
  }
  const { profile, target, why } = INVALID_TARGET.exec(said)?.groups ?? {};
  if (profile !== undefined && target !== undefined && why !== undefined)
    return new Problem('STW-1035', {
      profile,
      target,
      detail: why
        .replace(/^Runtime Error\s*/, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    });
  return new Problem('STW-2002', { sha: baseSha.slice(0, 7), detail: said });
}
