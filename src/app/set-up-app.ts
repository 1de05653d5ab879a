import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { asProblem } from '../core/problem.ts';
import { convertManifest } from '../github/convert-manifest.ts';
import { refuseExisting, writeAppFiles } from './app-files.ts';
import { appManifest } from './app-manifest.ts';
import { listen } from './listen.ts';
import type { Place } from './read-environment.ts';
import { answerPage, type SetUpPage, setUpPage } from './set-up-page.ts';
import { webUrl } from './web-url.ts';

interface SetUp {
  readonly place: Place;
  /** Where the settings are written. */
  readonly folder: string;
  readonly say: (line: string) => void;
}

/**
 * Creates the App by GitHub's manifest flow: serves a page on this machine whose button hands app.yml to GitHub, takes the code that the
 * browser comes back with, and writes the App's settings. Resolves when that is done. Throws STW-5006.
 */
export async function setUpApp({ place, folder, say }: SetUp): Promise<void> {
  await refuseExisting(folder);
  const { promise: done, resolve: end } = Promise.withResolvers<void>();
  const flow = { place, folder, state: randomBytes(20).toString('hex'), port: 0 };
  const server = createServer((request, response) => {
    const give = (given: Answer): void => {
      if (given.isEnd === true) response.once('close', end);
      respond(response, given, flow);
    };
    answer(request, flow).then(give, () => give(FAILED));
  });
  flow.port = await listen(server, place);
  say(`Open http://127.0.0.1:${flow.port}/ in a browser on this machine (from another: ssh -L ${flow.port}:127.0.0.1:${flow.port} …).`);
  await done;
  server.close();
  server.closeAllConnections();
  for (const line of NEXT) say(line);
}

const NEXT = [
  'The App’s settings are in .env, its secrets below secrets/: for this user alone. Keep a copy of them, GitHub shows neither again.',
  'Install the App on a repository (its page, “Install App”), then start it: node --env-file=.env dist/app/index.js, or docker compose up --detach.',
];

const FAILED: Answer = { status: 500, html: answerPage(['Steward itself failed.']) };

interface Flow extends Pick<SetUp, 'place' | 'folder'> {
  /** Comes back with the code, so that nobody else can hand one in. */
  readonly state: string;
  readonly port: number;
}

interface Answer {
  readonly status: number;
  readonly html: string;
  readonly isEnd?: boolean;
}

async function answer(request: IncomingMessage, flow: Flow): Promise<Answer> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  // Another name for this machine is a page that somebody else has made a browser look for here.
  const isHere = [`127.0.0.1:${flow.port}`, `localhost:${flow.port}`].includes(request.headers.host ?? '');
  if (!isHere || request.method !== 'GET') return { status: 403, html: answerPage(['This page is for this machine alone.']) };
  if (url.pathname === '/') return { status: 200, html: setUpPage(await offer(url.searchParams, flow)) };
  return url.pathname === '/created' ? create(url.searchParams, flow) : { status: 404, html: answerPage(['There is no such page.']) };
}

async function offer(query: URLSearchParams, { place, state, port }: Flow): Promise<SetUpPage> {
  const text = (name: string): string => (query.get(name) ?? '').trim();
  const given = {
    address: text('address'),
    organisation: text('organisation'),
    commits: query.has('commits'),
    proposes: query.has('proposes'),
  };
  if (given.address === '') return { given };
  const wrong = whatIsWrong(given);
  if (wrong !== undefined) return { given, wrong };
  const owner = given.organisation === '' ? '' : `/organizations/${given.organisation}`;
  const action = `${webUrl(place.apiUrl)}${owner}/settings/apps/new?state=${state}`;
  return { given, offer: { action, manifest: await appManifest(given, `http://127.0.0.1:${port}/created`) } };
}

function whatIsWrong({ address, organisation }: SetUpPage['given']): string | undefined {
  const url = URL.parse(address);
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && url.hostname === '127.0.0.1');
  if (!isSafe) return 'The address must begin with https://.';
  if (url?.search !== '' || url.hash !== '' || url.username !== '') return 'The address must be a plain one.';
  return /^[A-Za-z0-9-]{0,39}$/.test(organisation) ? undefined : 'That is no name of an organisation.';
}

async function create(query: URLSearchParams, { place, folder, state }: Flow): Promise<Answer> {
  const code = query.get('code') ?? '';
  if (query.get('state') !== state || !/^[\w-]{1,200}$/.test(code))
    return { status: 400, html: answerPage(['This page was not asked for from here. Begin again at the first one.']) };
  try {
    await refuseExisting(folder);
    const app = await convertManifest(code, place.apiUrl);
    await writeAppFiles(folder, app, place.apiUrl);
    return { status: 200, isEnd: true, html: answerPage([`GitHub has made ${app.name}: ${app.html_url}`, ...NEXT]) };
  } catch (error) {
    const { code: problem, message, remedy } = asProblem(error);
    return { status: 502, html: answerPage([`${problem} ${message}`, remedy]) };
  }
}

function respond(response: ServerResponse, { status, html }: Answer, { place }: Flow): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; form-action 'self' ${webUrl(place.apiUrl)}; frame-ancestors 'none'`,
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    connection: 'close',
  });
  response.end(html);
}
