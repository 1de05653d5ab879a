import { randomBytes } from 'node:crypto';
import type { Permissions } from '../contract.ts';
import { type ApiCall, type Handler, notFound, ok, paginate, type Reply } from '../http/api-call.ts';
import type { Emulator } from '../http/emulator.ts';
import { appJson } from '../json/account-json.ts';
import { installationJson } from '../json/installation-json.ts';
import { fullRepositoryJson, repositoryJson } from '../json/repository-json.ts';
import type { World } from '../state/world.ts';

/** Who the app is and where it is installed: the emulator's answers, with tokens of the new long form. */
export function appHandlers(emulator: Emulator) {
  const forward: Handler = async (call) => {
    const path = call.url.pathname.slice(new URL(call.world.urls.api).pathname.length);
    return emulator.forward({ method: call.operation.method, path, authorization: call.authorization, body: call.body });
  };
  return {
    'apps/get-authenticated': async (call) => {
      const { status, json } = await forward(call);
      return {
        status,
        json: call.actor.kind === 'app' ? { ...appJson(call.world, call.actor.app), ...pick(json, 'installations_count') } : json,
      };
    },
    'apps/list-installations': async (call) => complete(call.world, await forward(call)),
    'apps/get-installation': async (call) => complete(call.world, await forward(call)),
    'apps/get-repo-installation': async (call) => complete(call.world, await forward(call)),
    'apps/create-installation-access-token': async (call) => issueToken(call, await forward(call)),
    'apps/list-repos-accessible-to-installation': listRepositories,
    'apps/create-from-manifest': convertManifest,
  } satisfies Record<string, Handler>;
}

function pick(value: unknown, key: string): Record<string, unknown> {
  return { [key]: (value as Record<string, unknown>)[key] };
}

/** The emulator decides which installations there are; its rows are bare, so they are shown as GitHub does. */
function complete(world: World, reply: Reply): Reply {
  if (reply.status !== 200) return reply;
  const show = (row: unknown): unknown => {
    const known = world.installations.get((row as { id: number }).id);
    return known === undefined ? row : installationJson(world, known);
  };
  return { ...reply, json: Array.isArray(reply.json) ? reply.json.map(show) : show(reply.json) };
}

function issueToken(call: ApiCall, reply: Reply): Reply {
  const { world, actor } = call;
  const installation = world.installations.get(Number(call.params['installation_id']));
  if (reply.status !== 201 || installation === undefined || actor.kind !== 'app') return reply;
  const granted = reply.json as { permissions: Permissions; repositories?: { id: number }[] };
  const repositoryIds = new Set(granted.repositories?.map(({ id }) => id) ?? installation.repositoryIds);
  const token = longToken(actor.app.id);
  const expiresAt = new Date(new Date(world.now()).getTime() + 3_600_000);
  const { app } = installation;
  const bearer = {
    kind: 'installation',
    account: app.bot,
    app,
    permissions: granted.permissions,
    repositoryIds,
    installationId: installation.id,
  } as const;
  world.tokens.set(token, { actor: bearer, expiresAt, runId: undefined });
  const repositories = [...world.repositories.values()].filter(({ id }) => repositoryIds.has(id)).map((one) => repositoryJson(world, one));
  return { status: 201, json: { ...granted, token, expires_at: expiresAt.toISOString(), repositories } };
}

/** Once: whoever asks a second time gets nothing. */
function convertManifest({ world, params }: ApiCall): Reply {
  const code = params['code'] ?? '';
  const made = world.manifestCodes.get(code);
  world.manifestCodes.delete(code);
  if (made === undefined) throw notFound();
  const { app, privateKey: pem } = made;
  const secrets = {
    client_id: `Iv1.local${app.id}`,
    client_secret: randomBytes(20).toString('hex'),
    webhook_secret: app.webhookSecret,
    pem,
  };
  return { status: 201, json: { ...appJson(world, app), ...secrets } };
}

/** Since 2026 such tokens are about 520 characters: `ghs_<app id>_<three dotted parts>`. */
function longToken(appId: number): string {
  return `ghs_${appId}_${[27, 240, 96].map((size) => randomBytes(size).toString('base64url')).join('.')}`;
}

function listRepositories(call: ApiCall): Reply {
  const { world, actor } = call;
  if (actor.kind !== 'installation') throw notFound();
  const mine = [...world.repositories.values()].filter(({ id }) => actor.repositoryIds.has(id));
  const { page, headers } = paginate(call, mine);
  const repositories = page.map((one) => fullRepositoryJson(world, one));
  return { ...ok({ total_count: mine.length, repository_selection: 'selected', repositories }), headers };
}
