import type { Installation } from '../state/model.ts';
import type { World } from '../state/world.ts';
import { accountJson } from './account-json.ts';

/** An installation of an app, always on selected repositories. */
export function installationJson(world: World, installation: Installation) {
  const { id, app, account, createdAt } = installation;
  const { api, server } = world.urls;
  return {
    id,
    client_id: `Iv1.local${app.id}`,
    account: accountJson(world, account),
    repository_selection: 'selected',
    access_tokens_url: `${api}/app/installations/${id}/access_tokens`,
    repositories_url: `${api}/installation/repositories`,
    html_url: `${server}/settings/installations/${id}`,
    app_id: app.id,
    app_slug: app.slug,
    target_id: account.id,
    target_type: account.type === 'Organization' ? 'Organization' : 'User',
    permissions: app.permissions,
    events: app.events,
    created_at: createdAt,
    updated_at: createdAt,
    single_file_name: null,
    has_multiple_single_files: false,
    single_file_paths: [],
    suspended_by: null,
    suspended_at: null,
  };
}
