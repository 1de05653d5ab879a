/** What a dlt pipeline's working folder says without Python. */
export interface PipelineState {
  /** Load ids that were extracted or normalised and are not loaded yet; the next run loads them and extracts nothing new. */
  readonly pending: readonly string[];
  readonly failedJobs: readonly { readonly loadId: string; readonly table: string; readonly path: string }[];
}

const PENDING = /(?:^|\/)(?:normalize\/extracted|load\/(?:new|normalized))\/(\d+\.\d+)\//;
const FAILED = /(?:^|\/)load\/\w+\/(\d+\.\d+)\/failed_jobs\/([^/]+?)\.[^/]*\.exception$/;

/** Reads the state from the paths of all files below `pipelines/<name>`. */
export function pipelineState(paths: readonly string[]): PipelineState {
  const pending = paths.flatMap((path) => PENDING.exec(path)?.[1] ?? []);
  const failedJobs = paths.flatMap((path) => {
    const [, loadId = '', table = ''] = FAILED.exec(path) ?? [];
    return loadId === '' ? [] : [{ loadId, table, path }];
  });
  return { pending: [...new Set(pending)].toSorted(), failedJobs };
}
