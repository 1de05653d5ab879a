import type { Link } from '../core/block.ts';
import type { Report } from '../core/report.ts';
import type { RenderContext } from './render-context.ts';

/** The address of a link, or undefined when it has none here and its text must do. */
export type LinkAddress = (link: Link) => string | undefined;

/** Builds addresses that can only point into the repository under review, at the run, or at Steward's docs. */
export function linkAddress({ headSha, baseSha }: Pick<Report, 'headSha' | 'baseSha'>, context: RenderContext): LinkAddress {
  return ({ to }) => {
    switch (to.kind) {
      case 'run':
        return context.runUrl;
      case 'rule':
        return context.docsUrl === undefined || !isName(to.id) ? undefined : `${context.docsUrl}/rules/${to.id}.md`;
      case 'file': {
        const path = encodePath(to.path);
        if (context.repositoryUrl === undefined || path === undefined) return undefined;
        const sha = to.side === 'base' ? baseSha : headSha;
        return `${context.repositoryUrl}/blob/${sha}/${path}${to.line === undefined ? '' : `#L${to.line}`}`;
      }
    }
  };
}

const LONGEST_PATH = 1000;

/** A repository path as part of an address, or undefined when a browser would walk out of the repository with it. */
export function encodePath(path: string): string | undefined {
  const segments = path.split('/');
  if (path.length > LONGEST_PATH || segments.some((segment) => segment === '' || segment === '.' || segment === '..')) return undefined;
  return segments.map((segment) => encodeURIComponent(segment.toWellFormed())).join('/');
}

function isName(id: string): boolean {
  return /^[a-z0-9-]+$/.test(id);
}
