import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { neededForEvent } from '../events/emit.ts';
import { addApp } from '../facade/setup.ts';
import type { World } from '../state/world.ts';
import type { Emulator } from './emulator.ts';

const PAGE = /^\/(?:organizations\/(?<organisation>[\w-]+)\/)?settings\/apps\/new$/;

/** What GitHub documents of a manifest; anything else is a mistake of whoever sends it. */
const manifestSchema = z.strictObject({
  name: z.string().min(1).max(34),
  url: z.url(),
  hook_attributes: z.strictObject({ url: z.url(), active: z.boolean().optional() }).optional(),
  redirect_url: z.url(),
  setup_url: z.url().optional(),
  description: z.string().optional(),
  public: z.boolean().optional(),
  default_events: z.array(z.string()).optional(),
  default_permissions: z.record(z.string(), z.enum(['read', 'write', 'admin'])).optional(),
});

/** Whether this is the page on which GitHub makes an app from a manifest. */
export function isCreateAppPage(pathname: string): boolean {
  return PAGE.test(pathname);
}

/** Makes the app, as if a person had looked at the page and pressed its button, and sends the browser back with a code. */
export async function createAppPage(world: World, emulator: Emulator, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const organisation = PAGE.exec(url.pathname)?.groups?.['organisation'];
  if (organisation !== undefined && !world.accounts.has(organisation.toLowerCase())) return new Response('Not found\n', { status: 404 });
  const form = new URLSearchParams(await request.text());
  const manifest = readManifest(form.get('manifest') ?? '');
  if (typeof manifest === 'string') return new Response(`${manifest}\n`, { status: 422 });
  const code = randomBytes(20).toString('hex');
  const privateKey = generateKey();
  const { name, hook_attributes: hook, default_permissions: declared = {}, default_events: events = [] } = manifest;
  const permissions = Object.fromEntries(
    Object.entries(declared).map(([key, access]) => [key, access === 'read' ? 'read' : 'write'] as const),
  );
  const wanted = {
    name,
    slug: slugOf(name),
    appId: world.nextId(),
    privateKey,
    webhookSecret: randomBytes(20).toString('hex'),
    permissions,
    events,
  };
  const app = addApp(world, emulator, hook === undefined ? wanted : { ...wanted, webhookUrl: hook.url });
  world.manifestCodes.set(code, { app, privateKey });
  const back = new URL(manifest.redirect_url);
  back.searchParams.set('code', code);
  back.searchParams.set('state', url.searchParams.get('state') ?? '');
  return new Response(null, { status: 302, headers: { location: back.href } });
}

function readManifest(text: string): z.infer<typeof manifestSchema> | string {
  const parsed = manifestSchema.safeParse(tryJson(text));
  if (!parsed.success) return z.prettifyError(parsed.error);
  const { default_events: events = [], default_permissions: permissions = {} } = parsed.data;
  const refused = events.find((event) => !(neededForEvent[event] ?? []).some(([name]) => name in permissions));
  return refused === undefined ? parsed.data : `default_events: ${refused} is not allowed by the permissions`;
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function generateKey(): string {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  }).privateKey;
}

function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}
