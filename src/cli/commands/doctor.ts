import type { Diagnosis } from '../../dbt/diagnosis.ts';
import type { AddCommand } from '../cli.ts';
import { describeJudgement, fixOf } from '../doctor/describe-judgement.ts';
import { type Judgement, judgeCase } from '../doctor/judge-case.ts';
import { type DoctorOptions, readCase } from '../doctor/read-case.ts';
import { EXIT } from '../exit-codes.ts';
import { screenOf } from '../screen.ts';

/** `steward doctor`: why a dbt invocation failed, from what it left behind. */
export const addDoctor: AddCommand = (program, cli) => {
  program
    .command('doctor')
    .description('diagnose a failed dbt invocation from its artifacts and logs')
    .option('--target <dir>', 'dbt’s target folder: manifest.json, run_results.json, sources.json, catalog.json')
    .option('--log <file>', 'its log: JSON lines, text, the debug file or the log of a CI job')
    .option('--project-dir <dir>', 'the dbt project, for lines of its files (else where the target folder lies)')
    .option('--pipeline-dir <dir>', 'working folder of the dlt pipeline that loads the data')
    .option('--json', 'print one JSON document')
    .action(async (options: DoctorOptions) => {
      const read = await readCase(options, cli);
      const judgement = judgeCase(read);
      cli.print(
        options.json
          ? JSON.stringify({ ...documentOf(judgement), notes: read.notes }, undefined, 2)
          : describeJudgement(judgement, read.notes, screenOf(cli, false).palette),
      );
      cli.exit(judgement.diagnoses.length === 0 ? EXIT.passed : EXIT.failed);
    });
};

function documentOf({ diagnoses, layer, because }: Judgement) {
  return { diagnoses: diagnoses.map(shown), layer, because };
}

function shown(diagnosis: Diagnosis) {
  const { cause, node, file, line, confidence, message, skipped, transient, owner, missing, offered, text } = diagnosis;
  const fix = fixOf(diagnosis);
  return {
    cause,
    node: node ?? null,
    file: file ?? null,
    line: line ?? null,
    confidence,
    message,
    skipped,
    transient,
    owner,
    ...(fix === undefined ? {} : { fix }),
    missing: missing ?? null,
    offered,
    text,
  };
}
