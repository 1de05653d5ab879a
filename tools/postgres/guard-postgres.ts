// Runs PostgreSQL for as long as its own standard input is open, then stops it and removes its folder. Whoever started it may
// end in any way, even killed: the input closes, and nothing is left behind.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

const [folder = '', owner = '{}', program = '', ...args] = process.argv.slice(2);
const server = spawn(program, args, { ...JSON.parse(owner), cwd: folder, env: {}, stdio: ['ignore', 'ignore', 'inherit'] });

server.once('error', () => leave(1));
server.once('exit', (code) => leave(code ?? 1));
process.stdin.resume().once('close', () => {
  // PostgreSQL's fast shutdown: open sessions are cut off.
  server.kill('SIGINT');
  setTimeout(() => server.kill('SIGKILL'), 5_000);
});
// A terminal's Ctrl-C reaches the whole group: the starter closes the input when it is done.
process.on('SIGINT', () => undefined);

function leave(code: number): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  process.exit(code);
}
