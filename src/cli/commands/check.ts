import { performance } from 'node:perf_hooks';
import { readShapes } from '../../agents/read-shapes.ts';
import type { SideDetails } from '../../agents/review-facts.ts';
import { rules } from '../../agents/rules.ts';
import { runRules } from '../../agents/run-rules.ts';
import { ruleSettings } from '../../config/rule-settings.ts';
import type { DbtProject } from '../../dbt/project.ts';
import { readManifest } from '../../dbt/read-manifest.ts';
import { systemClock } from '../../system/clock.ts';
import { wholeProject } from '../../workflows/whole-project.ts';
import type { AddCommand, Cli } from '../cli.ts';
import { EXIT } from '../exit-codes.ts';
import { openSqlFacts } from '../open-sql-facts.ts';
import { readDocument } from '../read-document.ts';

interface Options {
  readonly manifest: string;
  readonly json?: true;
}

/** `steward check`: every static rule over a whole project, as if all of it were new. */
export const addCheck: AddCommand = (program, cli) => {
  program
    .command('check')
    .description('run every static rule over a whole project')
    .requiredOption('--manifest <file>', 'target/manifest.json')
    .option('--json', 'print one JSON document')
    .action(async ({ manifest, json }: Options) => {
      const started = performance.now();
      const project = readManifest(await readDocument(manifest, cli));
      const indexed = performance.now();
      const findings = runRules(rules, wholeProject(project, await detailsOf(project, cli)), {
        settings: ruleSettings('strict'),
        suppressions: [],
        today: systemClock.now().toISOString().slice(0, 10),
      });
      const ended = performance.now();
      const counts = rules.map(({ id, code, title }) => ({
        id,
        code,
        title,
        findings: findings.filter(({ ruleId }) => ruleId === id).length,
      }));
      if (json)
        cli.print(
          JSON.stringify(
            { findings, rules: counts, timings: { readSeconds: (indexed - started) / 1000, rulesSeconds: (ended - indexed) / 1000 } },
            undefined,
            2,
          ),
        );
      else cli.print(inWords(findings, counts));
      if (findings.some(({ severity, suppressed }) => severity === 'error' && suppressed === undefined)) cli.exit(EXIT.failed);
    });
};

/** A manifest of `dbt compile` or `dbt build` holds compiled SQL; without any the SQL parser isn't even loaded. */
async function detailsOf(project: DbtProject, cli: Cli): Promise<SideDetails> {
  if ([...project.nodes.values()].every(({ compiledCode }) => compiledCode === undefined)) return {};
  const facts = openSqlFacts(cli);
  try {
    return { shape: await readShapes(project, facts) };
  } finally {
    await facts.close();
  }
}

function inWords(
  findings: ReturnType<typeof runRules>,
  counts: readonly { readonly code: string; readonly title: string; readonly findings: number }[],
): string {
  const lines = findings.map(({ severity, code, location, message, subject }) => {
    const place = location === undefined ? subject : `${location.path}${location.line === undefined ? '' : `:${location.line}`}`;
    return `${severity.padEnd(7)} ${code.padEnd(4)} ${place}  ${message.replaceAll(/[`*]/g, '')}`;
  });
  const sums = counts
    .filter((rule) => rule.findings > 0)
    .map((rule) => `${String(rule.findings).padStart(5)}  ${rule.title} (${rule.code})`);
  return [...lines, ...(lines.length === 0 ? ['No finding.'] : ['', ...sums])].join('\n');
}
