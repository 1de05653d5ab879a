import { GitHubError } from '../state/github-error.ts';
import type { Actor } from '../state/model.ts';
import type { World } from '../state/world.ts';
import type { Emulator } from './emulator.ts';

/** Finds out who sends a request. Throws GitHub's 401 for anything that isn't a token we gave or a JWT we can verify. */
export function authenticate(world: World, emulator: Emulator, authorization: string): Actor {
  if (authorization === '') return { kind: 'anonymous' };
  const token = readToken(authorization);
  return token.startsWith('eyJ') ? appByJwt(world, emulator, token) : actorByToken(world, token);
}

function readToken(authorization: string): string {
  const [scheme = '', value = ''] = authorization.split(/\s+/, 2);
  // git sends x-access-token:<token>.
  if (scheme.toLowerCase() === 'basic') return Buffer.from(value, 'base64').toString('utf8').split(':').slice(1).join(':');
  return value;
}

function actorByToken(world: World, token: string): Actor {
  const known = world.tokens.get(token);
  if (known === undefined || (known.expiresAt !== undefined && known.expiresAt.toISOString() <= world.now()))
    throw new GitHubError(401, 'Bad credentials');
  return known.actor;
}

function appByJwt(world: World, emulator: Emulator, token: string): Actor {
  const app = world.apps.get(emulator.verifyJwt(token));
  if (app === undefined) throw new GitHubError(401, 'A JSON web token could not be decoded');
  return { kind: 'app', app };
}
