import { unifiedDiff } from '../../../src/agents/dbt-doctor/unified-diff.ts';
import type { Proposal } from '../../../src/core/proposal.ts';
import { workflowEntry } from '../../../src/workflows/catalogue.ts';
import type { RepositoryHandle } from '../../../tools/local-github/index.ts';
import { cleanReport, type StubRun } from './stub-runner.ts';

/** What a run claims to be a fix: `now` is written, `shown` is what its diff tells (by default the same). */
export interface Claim {
  readonly path: string;
  readonly now: (before: string) => string;
  readonly shown?: (before: string) => string;
}

const DEBUG = 'debug-pipeline-failure';

/** Leaves a clean report of what was asked for; for a failed pipeline one that offers this fix. */
export async function leaveFix(claim: Claim, { request, leave }: StubRun, { file }: Pick<RepositoryHandle, 'file'>): Promise<void> {
  const report = cleanReport(request);
  if (request.workflow !== DEBUG) return leave(report);
  const proposals = [proposalOf(claim, (await file(request.headSha, claim.path)) ?? '')];
  const verdict = { ...report.verdict, outcome: 'action-required', because: 'fix-ready', title: 'A fix is ready' } as const;
  leave({ ...report, workflowName: workflowEntry(DEBUG).name, proposals, verdict });
}

function proposalOf({ path, now, shown = now }: Claim, before: string): Proposal {
  return {
    id: 'stub',
    title: 'Mend it',
    files: [{ path, action: 'update', content: now(before) }],
    rationale: 'It was broken.',
    verification: { level: 'verified', ran: ['all of it'] },
    diff: unifiedDiff({ path, projectDir: '.', before, after: shown(before) }),
  };
}
