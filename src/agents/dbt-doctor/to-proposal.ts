import type { Proposal, ProposedFile, Verification } from '../../core/proposal.ts';
import { inRepository } from '../places.ts';
import { plain } from '../words.ts';
import type { Fix } from './fix.ts';
import { unifiedDiff } from './unified-diff.ts';

/** Texts by path from the dbt project's folder. `after` holds only what is touched; a deleted file is undefined in it. */
interface PatchTexts {
  readonly projectDir: string;
  readonly before: { get(path: string): string | undefined };
  readonly after: ReadonlyMap<string, string | undefined>;
  readonly verification: Verification;
}

const MOST_TITLE = 300;
const MOST_RATIONALE = 2000;
const MOST_DIFF = 200_000;

/** Fixes put together as one change that a person may confirm; paths are from the repository's root. */
export function toProposal(fixes: readonly Fix[], { projectDir, before, after, verification }: PatchTexts): Proposal {
  const touched = [...after].filter(([path, content]) => before.get(path) !== content).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const files = touched.map(([path, content]) => proposedFile(inRepository(projectDir, path), before.get(path), content));
  const diff = touched.map(([path, content]) => unifiedDiff({ path, projectDir, before: before.get(path), after: content })).join('');
  return {
    id:
      fixes
        .map(({ id }) => id)
        .join('+')
        .slice(0, 100) || 'fix',
    title: shortened(fixes.map(({ title }) => plain(title)).join('; '), MOST_TITLE),
    files,
    rationale: shortened(fixes.map(({ rationale }) => plain(rationale)).join(' '), MOST_RATIONALE),
    verification,
    diff: shortened(diff, MOST_DIFF),
  };
}

function proposedFile(path: string, before: string | undefined, content: string | undefined): ProposedFile {
  if (content === undefined) return { path, action: 'delete' };
  return { path, action: before === undefined ? 'create' : 'update', content };
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
