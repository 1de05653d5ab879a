const MARKER = /^<!-- steward v1 [^\s]+ -->$/;
const STEPS = {
  'Architecture Review': ['Review code changes', 'Assess architecture decisions', 'Compile findings'],
  'Debug Pipeline Failure': [
    'Identify failure point (dlt vs dbt)',
    'Diagnose dbt errors',
    'Fix identified issues',
    'Re-run failed models',
    'Verify success',
  ],
  'Full Data Pipeline': [
    'Run dlt ingestion (if needed)',
    'Execute dbt build --select +fct_trips',
    'Validate with dbt test',
    'Update Power BI model (if connected)',
  ],
} as const;
const STATUS = /^Status: (Success|Failed|Skipped)$/;

/** Where a comment departs from the report's format, word for word; empty when it doesn't. */
export function formatFaults(body: string, workflow: keyof typeof STEPS = 'Architecture Review'): readonly string[] {
  const title = `## Workflow: ${workflow}`;
  const lines = withoutCode(body).split('\n');
  const headings = lines.flatMap((line, at) => (/^#{1,3} /.test(line) ? [{ line, at }] : []));
  const wanted = [title, ...STEPS[workflow].map((step, index) => `### Step ${index + 1}: ${step}`), '## Summary'];
  const faults = [
    ...(MARKER.test(lines[0] ?? '') ? [] : ['no marker on the first line']),
    ...(headings.map(({ line }) => line).join('\n') === wanted.join('\n')
      ? []
      : [`headings: ${headings.map(({ line }) => line).join(' / ')}`]),
    ...(lines[1] === '' && lines[2] === title && lines[3] === '' && /^> \S/.test(lines[4] ?? '')
      ? []
      : ['the verdict is not under the title']),
    ...(lines.filter((line) => line.startsWith('> ')).length === 1 ? [] : ['the verdict is not one line']),
  ];
  const steps = headings.filter(({ line }) => line.startsWith('### '));
  const statusFaults = steps.flatMap(({ line, at }) =>
    STATUS.test(lines[at + 1] ?? '') && lines[at + 2] === '' ? [] : [`no status under “${line}”`],
  );
  const summary = headings.find(({ line }) => line === '## Summary')?.at ?? 0;
  const isRuled = lines.slice(summary - 3, summary).join('\n') === '\n---\n';
  const repeated = lines.filter((line, at) => line !== '' && line === lines.slice(at + 1).find((later) => later !== ''));
  return [
    ...faults,
    ...statusFaults,
    ...(isRuled ? [] : ['no rule above the summary']),
    ...(lines.filter((line) => line === '---').length === 1 ? [] : ['more rules than one']),
    ...repeated.map((line) => `said twice: ${line}`),
  ];
}

/** Headings inside a code block are none. */
function withoutCode(body: string): string {
  return body.replaceAll(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm, 'code');
}
