import { Option } from 'commander';
import { ZodError } from 'zod';
import { Problem } from '../../core/problem.ts';
import { type Report, reportSchema } from '../../core/report.ts';
import { ruleTitles } from '../../orchestrator/product-config.ts';
import { REPORT_FORMATS, type ReportFormat, renderReport } from '../../report/render-report.ts';
import type { AddCommand } from '../cli.ts';
import { readDocument } from '../read-document.ts';
import { screenOf } from '../screen.ts';

/** `steward render report.json`: the renderer alone. */
export const addRender: AddCommand = (program, cli) => {
  program
    .command('render')
    .description('draw a saved report')
    .argument('<report.json>')
    .addOption(new Option('--format <format>', 'how to draw it').choices([...REPORT_FORMATS]).default('terminal'))
    .option('--repository-url <url>', 'address for links, such as https://github.com/acme/taxi')
    .action(async (file: string, { format, repositoryUrl }: { format: ReportFormat; repositoryUrl?: string }) => {
      const report = parseReport(await readDocument(file, cli), file);
      cli.print(
        renderReport(report, { format, context: { repositoryUrl, severalProjects: false, ruleTitles }, screen: screenOf(cli, false) }),
      );
    });
};

function parseReport(text: string, file: string): Report {
  try {
    return reportSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new Problem('STW-4005', { file, detail: `it is no report of version 1 (${whyNot(error)})` }, error);
  }
}

function whyNot(error: unknown): string {
  if (!(error instanceof ZodError)) return 'it is not valid JSON';
  const [first] = error.issues;
  return first === undefined ? 'it lacks something' : `${first.path.join('.') || 'the whole'}: ${first.message}`.slice(0, 200);
}
