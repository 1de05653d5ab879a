/** A folder with a commit checked out. */
export interface Checkout {
  readonly root: string;
  readonly sha: string;
}

/** The local repository. Revisions are full SHAs unless said otherwise. */
export interface Git {
  /** The top folder of the repository that holds `folder`, or undefined. */
  root(folder: string): Promise<string | undefined>;
  /** Full SHA of a revision expression, or undefined when there is none. */
  resolve(root: string, revision: string): Promise<string | undefined>;
  mergeBase(root: string, left: string, right: string): Promise<string | undefined>;
  /** True when the working tree differs from HEAD (untracked files included). */
  dirty(root: string): Promise<boolean>;
  /** Unified diff with renames and no context lines from a commit to another one, or with `working-tree` to what is on disk (untracked files included). */
  diff(root: string, from: string, to: string): Promise<string>;
  /** The same between two checkouts that each hold only their own commit (the Action's are shallow). */
  diffCheckouts(from: Checkout, to: Checkout): Promise<string>;
  /** Checks a commit out in a new folder (a worktree); `remove` takes it away again. */
  worktree(root: string, sha: string, folder: string): Promise<{ remove(): Promise<void> }>;
}
