import { type OperationId } from '../served-operations.ts';
import { GitHubError } from '../state/github-error.ts';
import type { Repository } from '../state/model.ts';
import { findRepository, type World } from '../state/world.ts';
import type { Handler, Reply } from './api-call.ts';
import { authenticate } from './authenticate.ts';
import { authorise } from './authorise.ts';
import type { Emulator } from './emulator.ts';
import { takeFault } from './faults.ts';
import { matchOperation } from './operations.ts';
import type { RecordedRequest } from './recorded-request.ts';
import { validateAnswer, validateRequest } from './validate.ts';

const documentation = 'https://docs.github.com/rest';

interface Incoming {
  readonly request: Request;
  readonly url: URL;
  readonly record: RecordedRequest;
  readonly text: string;
}

/** Answers API requests: records, plants faults, authenticates, authorises, validates, then hands over to the operation's handler. */
export function createApi(
  world: World,
  emulator: Emulator,
  handlers: Readonly<Record<OperationId, Handler>>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const incoming = await receive(world, request);
    const { record } = incoming;
    const reply = await answer({ world, emulator, handlers }, incoming);
    record.status = reply.status;
    return toResponse(reply);
  };
}

async function receive(world: World, request: Request): Promise<Incoming> {
  const url = new URL(request.url);
  const path = url.pathname.slice(new URL(world.urls.api).pathname.length);
  const text = await request.text();
  const operation = matchOperation(request.method, path)?.operation.id;
  const query = Object.fromEntries(url.searchParams);
  const record = {
    method: request.method,
    path,
    query,
    body: tryJson(text),
    operation,
    by: 'unknown',
    status: 0,
    violations: [],
    drift: [],
  };
  world.requests.push(record);
  return { request, url, record, text };
}

async function answer(
  server: { world: World; emulator: Emulator; handlers: Readonly<Record<OperationId, Handler>> },
  incoming: Incoming,
): Promise<Reply> {
  const { record } = incoming;
  const fault = takeFault(server.world.faults, record.method, record.path);
  if (fault !== undefined)
    return {
      status: fault.status,
      json: fault.body ?? { message: `Planted fault ${fault.status}` },
      ...(fault.headers ? { headers: fault.headers } : {}),
    };
  try {
    return await serve(server, incoming);
  } catch (error) {
    if (error instanceof GitHubError) return errorReply(error);
    server.world.log(
      `Defect of the local GitHub in ${record.method} ${record.path}: ${error instanceof Error ? error.stack : String(error)}`,
    );
    record.drift.push(`crash: ${error instanceof Error ? error.stack : String(error)}`);
    return { status: 500, json: { message: 'Server Error', documentation_url: documentation } };
  }
}

async function serve(
  server: { world: World; emulator: Emulator; handlers: Readonly<Record<OperationId, Handler>> },
  incoming: Incoming,
): Promise<Reply> {
  const { world, emulator, handlers } = server;
  const { record, request, url } = incoming;
  const match = matchOperation(record.method, record.path);
  if (match === undefined) {
    record.violations.push(`unknown operation: ${record.method} ${record.path}`);
    throw new GitHubError(404, 'Not Found');
  }
  const { operation, params } = match;
  const authorization = request.headers.get('authorization') ?? '';
  const actor = authenticate(world, emulator, authorization);
  record.by = actor.kind;
  const repository = repositoryIn(world, params);
  const elsewhere = repository === undefined ? redirect(world, incoming, params) : undefined;
  if (elsewhere !== undefined) return elsewhere;
  authorise(operation, actor, repository);
  validate(incoming, match);
  const body = (record.body ?? {}) as Record<string, unknown>;
  const accept = request.headers.get('accept') ?? '';
  const reply = await handlers[operation.id]({
    world,
    operation,
    params,
    query: record.query,
    body,
    actor,
    repository,
    accept,
    url,
    authorization,
  });
  record.drift.push(
    ...validateAnswer(operation, reply.status, reply.json === undefined ? undefined : JSON.parse(JSON.stringify(reply.json))),
  );
  return reply;
}

function validate({ record, text }: Incoming, { operation, params }: NonNullable<ReturnType<typeof matchOperation>>): void {
  if (text !== '' && record.body === undefined) throw new GitHubError(400, 'Problems parsing JSON');
  const verdict = validateRequest(operation, { params, query: record.query, body: record.body });
  record.violations.push(...verdict.rejected, ...verdict.frowned);
  if (verdict.rejected.length > 0) throw new GitHubError(422, `Invalid request.\n\n${verdict.rejected.join('\n')}`, verdict.rejected);
}

function repositoryIn(world: World, params: Readonly<Record<string, string>>): Repository | undefined {
  const { owner, repo } = params;
  return owner === undefined || repo === undefined ? undefined : findRepository(world, owner, repo);
}

/** A renamed repository is found under its old name, until another takes that: by a redirect, which keeps the method of a write. */
function redirect(world: World, { record, url }: Incoming, { owner = '', repo = '' }: Readonly<Record<string, string>>): Reply | undefined {
  const renamed = world.formerNames.get(`${owner}/${repo}`.toLowerCase());
  if (renamed === undefined) return undefined;
  const path = record.path.replace(`/repos/${owner}/${repo}`, `/repos/${renamed.owner.login}/${renamed.name}`);
  const location = `${world.urls.api}${path}${url.search}`;
  const [status, message] = record.method === 'GET' ? [301, 'Moved Permanently'] : [307, 'Temporary Redirect'];
  return { status, json: { message, url: location, documentation_url: documentation }, headers: { location } };
}

function errorReply(error: GitHubError): Reply {
  const errors = error.errors === undefined ? {} : { errors: error.errors };
  return {
    status: error.status,
    json: { message: error.message, ...errors, documentation_url: documentation, status: String(error.status) },
  };
}

function toResponse(reply: Reply): Response {
  const limits = { 'x-ratelimit-limit': '5000', 'x-ratelimit-remaining': '4999', 'x-ratelimit-used': '1', 'x-ratelimit-resource': 'core' };
  const reset = String(Math.floor(Date.now() / 1000) + 3600);
  const headers = new Headers({ ...limits, 'x-ratelimit-reset': reset, 'x-github-media-type': 'github.v3; format=json' });
  if (reply.json !== undefined) headers.set('content-type', 'application/json; charset=utf-8');
  for (const [name, value] of Object.entries(reply.headers ?? {})) headers.set(name, value);
  const body = reply.json === undefined ? (reply.bytes === undefined ? null : Buffer.from(reply.bytes)) : JSON.stringify(reply.json);
  return new Response(body, { status: reply.status, headers });
}

function tryJson(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
