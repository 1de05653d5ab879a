import { diagnose } from '../../dbt/diagnose.ts';
import type { Diagnosis } from '../../dbt/diagnosis.ts';
import type { FailedInvocation } from '../../dbt/failed-invocation.ts';
import type { DbtProject } from '../../dbt/project.ts';

interface About {
  /** The project that failed; the base's where it could not be parsed. */
  readonly project: DbtProject | undefined;
  readonly adapter: string;
  /** Its files by path from the dbt project's folder. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The root causes of a dbt that failed here: its log, its results, its statements. */
export function diagnoseInvocation(failed: FailedInvocation, { project, adapter, texts }: About): readonly Diagnosis[] {
  const { events, plain, results, exitCode, targetTexts } = failed;
  const surroundings = {
    project,
    adapter,
    paths: [...texts.keys()],
    fileText: (path: string) => texts.get(path),
    targetText: (path: string) => targetTexts.get(path),
  };
  return diagnose({ events, plain, results, exitCode }, surroundings);
}
