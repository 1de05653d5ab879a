/** The step of the templates that reads what forks propose. */
const STATIC_STEP = /^\s+job: static\s*$/m;

/** Whether a workflow has the job without secrets. One written before there was such a job would run a fork's code beside them. */
export function namesStaticJob(workflow: string | undefined): boolean {
  return workflow !== undefined && STATIC_STEP.test(workflow);
}
