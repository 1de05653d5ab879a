import type { Account, App } from '../state/model.ts';
import type { World } from '../state/world.ts';

/** GitHub's opaque global id; nobody may read anything into it. */
export function nodeId(kind: string, id: number): string {
  return Buffer.from(`0${kind.length}:${kind}${id}`).toString('base64');
}

/** A user, organisation or bot as it is embedded everywhere (`simple-user`). */
export function accountJson(world: World, account: Account) {
  const { api, server } = world.urls;
  const url = `${api}/users/${encodeURIComponent(account.login)}`;
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId('User', account.id),
    avatar_url: `${server}/avatars/${account.id}`,
    gravatar_id: '',
    url,
    html_url: `${server}/${account.type === 'Bot' ? `apps/${account.login.replace('[bot]', '')}` : account.login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: account.type,
    user_view_type: 'public',
    site_admin: false,
  };
}

/** `GET /users/{username}`: the embedded form and the public profile. */
export function profileJson(world: World, account: Account) {
  const nothing = { company: null, blog: null, location: null, email: null, hireable: null, bio: null };
  const counts = { public_repos: 0, public_gists: 0, followers: 0, following: 0 };
  return { ...accountJson(world, account), name: account.login, ...nothing, ...counts, created_at: world.now(), updated_at: world.now() };
}

/** A GitHub App as checks and comments embed it. */
export function appJson(world: World, app: App) {
  return {
    id: app.id,
    slug: app.slug,
    node_id: nodeId('App', app.id),
    client_id: `Iv1.local${app.id}`,
    owner: accountJson(world, app.bot),
    name: app.name,
    description: '',
    external_url: `${world.urls.server}/apps/${app.slug}`,
    html_url: `${world.urls.server}/apps/${app.slug}`,
    created_at: app.createdAt,
    updated_at: app.createdAt,
    permissions: app.permissions,
    events: app.events,
  };
}
