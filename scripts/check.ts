// Everything that must hold, in one command; `node scripts/check.ts lint types` runs the named stages only. The last line of the output
// counts what passed and failed: tests, and the stages that aren't test runs.
import { performance } from 'node:perf_hooks';
import { runTests } from './check/run-tests.ts';
import { runTool } from './check/run-tool.ts';
import type { Stage, StageResult } from './check/stage.ts';

const STAGES: readonly Stage[] = [
  { name: 'format', run: () => runTool('biome', ['check', '--error-on-warnings', '--max-diagnostics=20']) },
  { name: 'lint', run: () => runTool('oxlint', ['--type-aware', '--deny-warnings']) },
  { name: 'types', run: () => runTool('tsc', []) },
  { name: 'ladder', run: () => runTool('depcruise', ['--config', '.dependency-cruiser.mjs', 'src', 'tools']) },
  { name: 'unused', run: () => runTool('knip', ['--no-progress']) },
  { name: 'generated', run: () => runTool('node', ['scripts/generate.ts', '--check']) },
  { name: 'dist', run: () => runTool('node', ['scripts/build.ts', '--check']) },
  { name: 'tests', run: () => runTests('fast') },
  { name: 'real-dbt', run: () => runTests('real-dbt') },
  { name: 'acceptance', run: () => runTests('acceptance') },
];

interface Ended extends StageResult {
  readonly name: string;
  readonly seconds: number;
}

const ended: Ended[] = [];
for (const stage of chosenStages(process.argv.slice(2))) ended.push(await runStage(stage));
summarise(ended);

function chosenStages(names: readonly string[]): readonly Stage[] {
  const unknown = names.filter((name) => STAGES.every((stage) => stage.name !== name));
  if (unknown.length === 0) return names.length === 0 ? STAGES : STAGES.filter(({ name }) => names.includes(name));
  console.error(`No stage is called ${unknown.join(', ')}; there are ${STAGES.map(({ name }) => name).join(', ')}.`);
  return process.exit(2);
}

async function runStage({ name, run }: Stage): Promise<Ended> {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const result = await run();
  const seconds = (performance.now() - start) / 1000;
  console.log(`── ${name} ${result.failed === 0 ? 'passed' : 'FAILED'} in ${seconds.toFixed(1)} s`);
  return { name, seconds, ...result };
}

function summarise(stages: readonly Ended[]): void {
  const passed = stages.reduce((sum, stage) => sum + stage.passed, 0);
  const failed = stages.reduce((sum, stage) => sum + stage.failed, 0);
  console.log('\n── summary');
  for (const stage of stages) {
    const counts = `${stage.passed} passed${stage.failed === 0 ? '' : `, ${stage.failed} FAILED`}`;
    console.log(`${stage.name.padEnd(12)}${`${stage.seconds.toFixed(1)} s`.padStart(9)}  ${counts}`);
  }
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}
