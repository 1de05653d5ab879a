/** The files of dbt's target folder that a diagnosis reads; the first one found decides which folder that is. */
export const TARGET_FILES = ['run_results.json', 'manifest.json', 'sources.json'] as const;

/** Larger files of the target folder are left out. */
export const LARGEST_TARGET_BYTES = 200 * 1024 * 1024;

/** Of a longer log only the end is kept. */
export const LARGEST_LOG_BYTES = 20 * 1024 * 1024;
