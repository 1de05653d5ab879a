import { randomUUID } from 'node:crypto';
import { resolveCommit } from '../git/refs.ts';
import { askGit, git, gitBytes } from '../git/run-git.ts';
import { type ApiCall, type Handler, notFound, ok, type Reply, repositoryOf } from '../http/api-call.ts';
import { repositoryPage, repositoryUrl } from '../json/repository-json.ts';
import { GitHubError } from '../state/github-error.ts';

/** Above the first a file comes without content, above the second only a link would do. */
const limits = { inline: 1024 * 1024, raw: 100 * 1024 * 1024 };

interface Entry {
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly size: number;
  readonly path: string;
}

/** Files and folders at a commit, trees and blobs. */
export const contentHandlers = {
  'repos/get-content': getContent,
  'git/get-tree': getTree,
  'repos/download-zipball-archive': downloadArchive,
  'git/get-blob': async (call) => {
    const repository = repositoryOf(call);
    const sha = call.params['file_sha'] ?? '';
    const known = /^[0-9a-f]{40}$/.test(sha) && (await askGit(repository.gitDir, ['cat-file', '-t', sha])) === 'blob';
    if (!known) throw notFound();
    const bytes = Buffer.from(await gitBytes(repository.gitDir, ['cat-file', 'blob', sha]));
    if (wantsRaw(call)) return raw(bytes);
    const url = `${repositoryUrl(call.world, repository)}/git/blobs/${sha}`;
    return ok({ sha, node_id: `blob-${sha}`, size: bytes.byteLength, url, content: base64(bytes), encoding: 'base64' });
  },
} satisfies Record<string, Handler>;

async function getContent(call: ApiCall): Promise<Reply> {
  const repository = repositoryOf(call);
  const ref = call.query['ref'] ?? repository.defaultBranch;
  const sha = await resolveCommit(repository.gitDir, ref);
  if (sha === undefined) throw new GitHubError(404, `No commit found for the ref ${ref}`);
  const path = (call.params['path'] ?? '').replace(/^\/+|\/+$/g, '');
  if (path.split('/').includes('..')) throw new GitHubError(422, 'path contains a malformed path component');
  const [entry] = path === '' ? [] : await listTree(repository.gitDir, [sha, path]);
  if (path !== '' && entry === undefined) throw notFound();
  if (entry === undefined || entry.type === 'tree') {
    const entries = await listTree(repository.gitDir, path === '' ? [sha] : [sha, `${path}/`]);
    return ok(entries.map((one) => contentJson(call, { entry: one, ref })));
  }
  return fileReply(call, { entry, ref });
}

/** Everything of a commit below one folder; the link to it dies after five minutes. */
async function downloadArchive(call: ApiCall): Promise<Reply> {
  const { world } = call;
  const { gitDir, owner, name } = repositoryOf(call);
  const sha = await resolveCommit(gitDir, call.params['ref'] ?? '');
  if (sha === undefined) throw notFound();
  const bytes = await gitBytes(gitDir, ['archive', '--format=zip', `--prefix=${owner.login}-${name}-${sha.slice(0, 7)}/`, sha]);
  const key = randomUUID();
  world.downloads.set(key, { bytes, type: 'application/zip', until: new Date(world.now()).getTime() + 300_000 });
  return { status: 302, headers: { location: `${world.urls.server}/_downloads/${key}` } };
}

async function fileReply(call: ApiCall, file: { entry: Entry; ref: string }): Promise<Reply> {
  const { entry } = file;
  const repository = repositoryOf(call);
  if (entry.type === 'commit') return ok({ ...contentJson(call, file), type: 'submodule', submodule_git_url: null });
  if (entry.size > limits.raw)
    throw new GitHubError(403, 'This API returns blobs up to 100 MB in size.', [{ resource: 'Blob', field: 'data', code: 'too_large' }]);
  const bytes = Buffer.from(await gitBytes(repository.gitDir, ['cat-file', 'blob', entry.sha]));
  if (wantsRaw(call)) return raw(bytes);
  const json = contentJson(call, file);
  if (entry.mode === '120000') return ok({ ...json, type: 'symlink', target: bytes.toString('utf8') });
  if (entry.size > limits.inline) return ok({ ...json, content: '', encoding: 'none' });
  return ok({ ...json, content: base64(bytes), encoding: 'base64' });
}

function contentJson(call: ApiCall, { entry, ref }: { entry: Entry; ref: string }) {
  const repository = repositoryOf(call);
  const { world } = call;
  const folder = entry.type === 'tree';
  const encoded = entry.path.split('/').map(encodeURIComponent).join('/');
  const self = `${repositoryUrl(world, repository)}/contents/${encoded}?ref=${encodeURIComponent(ref)}`;
  const gitUrl = `${repositoryUrl(world, repository)}/git/${folder ? 'trees' : 'blobs'}/${entry.sha}`;
  const html = `${repositoryPage(world, repository)}/${folder ? 'tree' : 'blob'}/${ref}/${encoded}`;
  return {
    type: folder ? 'dir' : 'file',
    size: entry.size,
    name: entry.path.split('/').at(-1) ?? entry.path,
    path: entry.path,
    sha: entry.sha,
    url: self,
    git_url: gitUrl,
    html_url: html,
    download_url: folder ? null : `${repositoryPage(world, repository)}/raw/${ref}/${encoded}`,
    _links: { self, git: gitUrl, html },
  };
}

async function getTree(call: ApiCall): Promise<Reply> {
  const repository = repositoryOf(call);
  const name = call.params['tree_sha'] ?? '';
  const commit = await resolveCommit(repository.gitDir, name);
  const sha = await askGit(repository.gitDir, [
    'rev-parse',
    '--verify',
    '--quiet',
    `${commit ?? (/^[0-9a-f]{40}$/.test(name) ? name : '0')}^{tree}`,
  ]);
  if (sha === undefined) throw notFound();
  // Any value counts, even 0 or false: that is GitHub's rule.
  const all = await listTree(repository.gitDir, [...('recursive' in call.query ? ['-r', '-t'] : []), sha]);
  const api = `${repositoryUrl(call.world, repository)}/git`;
  const tree = all.slice(0, 100_000).map((entry) => ({
    path: entry.path,
    mode: entry.mode,
    type: entry.type,
    sha: entry.sha,
    ...(entry.type === 'blob' ? { size: entry.size } : {}),
    url: `${api}/${entry.type === 'tree' ? 'trees' : 'blobs'}/${entry.sha}`,
  }));
  return ok({ sha, url: `${api}/trees/${sha}`, tree, truncated: all.length > tree.length });
}

async function listTree(gitDir: string, args: readonly string[]): Promise<Entry[]> {
  const text = await git(gitDir, ['--literal-pathspecs', 'ls-tree', '-z', '--long', ...args]);
  return text
    .split('\0')
    .filter(Boolean)
    .map((line) => {
      const [facts = '', path = ''] = line.split('\t', 2);
      const [mode = '', type = '', sha = '', size = ''] = facts.split(/ +/);
      return { mode, type, sha, size: Number(size) || 0, path };
    });
}

function wantsRaw(call: ApiCall): boolean {
  return /application\/vnd\.github(\.v3)?\.raw/.test(call.accept);
}

function raw(bytes: Uint8Array): Reply {
  return { status: 200, bytes, headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' } };
}

/** GitHub breaks base64 into lines of 60. */
function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{1,60}/g, '$&\n');
}
