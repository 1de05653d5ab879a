import type { Finding, Location } from '../core/finding.ts';
import type { Report } from '../core/report.ts';
import type { Severity } from '../core/severity.ts';
import { ruleTitle } from './finding-words.ts';
import { inertText, visibleLine } from './hygiene.ts';
import { encodePath } from './link-address.ts';
import type { RenderContext } from './render-context.ts';
import { sentence } from './words.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** A report's findings as a SARIF 2.1.0 log, for GitHub code scanning and editors. */
export function renderSarif(report: Report, context: RenderContext): string {
  const rules = [...new Map(report.findings.map((finding) => [finding.ruleId, finding])).values()];
  const indexes = new Map(rules.map(({ ruleId }, index) => [ruleId, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Steward', rules: rules.map((finding) => descriptor(finding, context)) } },
        automationDetails: { id: `steward/${report.workflow}/${report.project}/` },
        ...provenance(report, context),
        columnKind: 'utf16CodeUnits',
        results: report.findings.map((finding) => ({ ruleIndex: indexes.get(finding.ruleId), ...result(finding) })),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function descriptor(finding: Finding, { docsUrl, ruleTitles = {} }: RenderContext): object {
  const { ruleId, code, severity } = finding;
  return {
    id: ruleId,
    name: code,
    shortDescription: { text: visibleLine(ruleTitle(finding, ruleTitles)) },
    defaultConfiguration: { level: LEVELS[severity] },
    ...(docsUrl === undefined ? {} : { helpUri: `${docsUrl}/rules/${encodeURIComponent(ruleId.toWellFormed())}.md` }),
  };
}

function provenance({ headSha, dirty }: Report, { repositoryUrl }: RenderContext): object {
  return repositoryUrl === undefined || dirty ? {} : { versionControlProvenance: [{ repositoryUri: repositoryUrl, revisionId: headSha }] };
}

function result({ ruleId, severity, message, remedy, location, fingerprint, age, suppressed }: Finding): object {
  const text = [message, remedy].filter((part) => part !== undefined).map((part) => sentence(plainMessage(part)).replaceAll('**', ''));
  const place = location === undefined ? undefined : physicalLocation(location);
  return {
    ruleId,
    level: LEVELS[severity],
    message: { text: text.join(' ') },
    ...(place === undefined ? {} : { locations: [{ physicalLocation: place }] }),
    partialFingerprints: { 'steward/v1': fingerprint },
    baselineState: age === 'new' ? 'new' : 'unchanged',
    suppressions:
      suppressed === undefined
        ? []
        : [
            {
              kind: suppressed.by === 'comment' ? 'inSource' : 'external',
              status: 'accepted',
              justification: visibleLine(suppressed.reason),
            },
          ],
  };
}

/** A line of the base is no line of the head: such a finding points at its file only. */
/** Code scanning makes links of `[text](address)`, also in a plain message. */
function plainMessage(text: string): string {
  return inertText(text).replaceAll('](', ']\u2060(');
}

function physicalLocation({ path, line, endLine, side }: Location): object | undefined {
  const uri = encodePath(path);
  if (uri === undefined) return undefined;
  const region = line === undefined || side === 'base' ? {} : { region: { startLine: line, endLine: Math.max(line, endLine ?? line) } };
  return { artifactLocation: { uri, uriBaseId: '%SRCROOT%' }, ...region };
}
