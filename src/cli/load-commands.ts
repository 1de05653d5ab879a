import type { AddCommand } from './cli.ts';

/** By name, in the order of the help. */
const COMMANDS: Readonly<Record<string, () => Promise<AddCommand>>> = {
  review: async () => (await import('./commands/review.ts')).addReview,
  run: async () => (await import('./commands/run.ts')).addRun,
  parse: async () => (await import('./commands/parse.ts')).addParse,
  check: async () => (await import('./commands/check.ts')).addCheck,
  diff: async () => (await import('./commands/diff.ts')).addDiff,
  'data-diff': async () => (await import('./commands/data-diff.ts')).addDataDiff,
  profile: async () => (await import('./commands/profile.ts')).addProfile,
  classify: async () => (await import('./commands/classify.ts')).addClassify,
  doctor: async () => (await import('./commands/doctor.ts')).addDoctor,
  lineage: async () => (await import('./commands/lineage.ts')).addLineage,
  render: async () => (await import('./commands/render.ts')).addRender,
  sweep: async () => (await import('./commands/sweep.ts')).addSweep,
  init: async () => (await import('./commands/init.ts')).addInit,
  'verify-setup': async () => (await import('./commands/verify-setup.ts')).addVerifySetup,
  'not-built': async () => (await import('./commands/not-built.ts')).addNotBuilt,
};

/** The command of that name alone, so that none waits for the code of the others; all of them for anything else, which the help is about. */
export async function loadCommands(name = ''): Promise<readonly AddCommand[]> {
  const load = Object.hasOwn(COMMANDS, name) && name !== 'not-built' ? COMMANDS[name] : undefined;
  return load === undefined ? Promise.all(Object.values(COMMANDS).map((one) => one())) : [await load()];
}
