import type { Repository } from '../state/model.ts';
import type { World } from '../state/world.ts';
import { accountJson, nodeId } from './account-json.ts';

const templates = {
  forks_url: '/forks',
  keys_url: '/keys{/key_id}',
  collaborators_url: '/collaborators{/collaborator}',
  teams_url: '/teams',
  hooks_url: '/hooks',
  issue_events_url: '/issues/events{/number}',
  events_url: '/events',
  assignees_url: '/assignees{/user}',
  branches_url: '/branches{/branch}',
  tags_url: '/tags',
  blobs_url: '/git/blobs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  git_refs_url: '/git/refs{/sha}',
  trees_url: '/git/trees{/sha}',
  statuses_url: '/statuses/{sha}',
  languages_url: '/languages',
  stargazers_url: '/stargazers',
  contributors_url: '/contributors',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  commits_url: '/commits{/sha}',
  git_commits_url: '/git/commits{/sha}',
  comments_url: '/comments{/number}',
  issue_comment_url: '/issues/comments{/number}',
  contents_url: '/contents/{+path}',
  compare_url: '/compare/{base}...{head}',
  merges_url: '/merges',
  archive_url: '/{archive_format}{/ref}',
  downloads_url: '/downloads',
  issues_url: '/issues{/number}',
  pulls_url: '/pulls{/number}',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  labels_url: '/labels{/name}',
  releases_url: '/releases{/id}',
  deployments_url: '/deployments',
};

/** Address of a repository in the API. */
export function repositoryUrl(world: World, repository: Repository): string {
  return `${world.urls.api}/repos/${repository.owner.login}/${repository.name}`;
}

/** Address of a repository for people, and for git with `.git` behind it. */
export function repositoryPage(world: World, repository: Repository): string {
  return `${world.urls.server}/${repository.owner.login}/${repository.name}`;
}

/** The few fields that payloads for lists carry (`minimal-repository`). */
export function minimalRepositoryJson(world: World, repository: Repository) {
  const url = repositoryUrl(world, repository);
  const links = Object.fromEntries(Object.entries(templates).map(([name, path]) => [name, url + path]));
  return {
    id: repository.id,
    node_id: nodeId('Repository', repository.id),
    name: repository.name,
    full_name: `${repository.owner.login}/${repository.name}`,
    private: repository.private,
    owner: accountJson(world, repository.owner),
    html_url: repositoryPage(world, repository),
    description: null,
    fork: repository.parent !== undefined,
    url,
    ...links,
  };
}

/** A repository as API answers and webhooks embed it. */
export function repositoryJson(world: World, repository: Repository) {
  const page = repositoryPage(world, repository);
  return {
    ...minimalRepositoryJson(world, repository),
    git_url: `${page.replace('http:', 'git:')}.git`,
    ssh_url: `git@127.0.0.1:${repository.owner.login}/${repository.name}.git`,
    clone_url: `${page}.git`,
    svn_url: page,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    created_at: repository.createdAt,
    updated_at: repository.createdAt,
    pushed_at: repository.createdAt,
    ...counts,
    ...switches,
    visibility: repository.private ? 'private' : 'public',
    default_branch: repository.defaultBranch,
    topics: [],
  };
}

const counts = {
  size: 1,
  stargazers_count: 0,
  watchers_count: 0,
  forks_count: 0,
  open_issues_count: 0,
  forks: 0,
  open_issues: 0,
  watchers: 0,
};
const switches = {
  has_issues: true,
  has_projects: false,
  has_downloads: true,
  has_wiki: false,
  has_pages: false,
  has_discussions: false,
  archived: false,
  disabled: false,
  allow_forking: true,
  is_template: false,
  web_commit_signoff_required: false,
};

/** `GET /repos/{owner}/{repo}`; a fork names its parent. */
export function fullRepositoryJson(world: World, repository: Repository) {
  const { parent } = repository;
  const origin = parent === undefined ? {} : { parent: repositoryJson(world, parent), source: repositoryJson(world, parent) };
  return { ...repositoryJson(world, repository), network_count: 0, subscribers_count: 0, organization: null, ...origin };
}
