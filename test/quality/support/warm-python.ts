import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';

const SERVER = fileURLToPath(new URL('warm_python.py', import.meta.url));

interface WarmPython {
  /** A program that is called like the interpreter. */
  readonly path: string;
  close(): Promise<void>;
}

/**
 * An interpreter whose `-c` runs in a fork of a process in which dbt is loaded and warm: a run of dbt saves the seconds that
 * importing it takes. `project` is one that parses, of the profile `profile`; `folder` is filled.
 */
export async function warmPython(
  python: string,
  project: { readonly dir: string; readonly profile: string },
  folder: string,
): Promise<WarmPython> {
  const socket = join(folder, 'python.sock');
  const path = join(folder, 'python');
  const output = { type: 'duckdb', path: ':memory:', schema: 'analytics' };
  await mkdir(join(folder, 'scratch'), { recursive: true });
  await writeFile(join(folder, 'profiles.yml'), stringify({ [project.profile]: { target: 'dev', outputs: { dev: output, ci: output } } }));
  await writeFile(path, clientOf(python, socket), { mode: 0o755 });
  const args = ['-I', '-X', 'utf8', SERVER, socket, project.dir, folder, join(folder, 'scratch')];
  const server = spawn(python, args, { cwd: folder, env: {}, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(server, 'exit');
  const ready = Promise.race([
    once(createInterface({ input: server.stdout }), 'line'),
    ended.then(() => Promise.reject(new Error('The warm Python ended before it was ready.'))),
  ]);
  await ready;
  const close = async (): Promise<void> => {
    server.stdin.end();
    await ended;
  };
  return { path, close };
}

/** Hands its streams, arguments, folder and environment over, passes signals on, and ends as the fork ended, or with its own parent. */
function clientOf(python: string, socket: string): string {
  return `#!${python} -IS
import json, os, signal, socket, struct, sys

server = socket.socket(socket.AF_UNIX)
server.connect(${JSON.stringify(socket)})
wanted = json.dumps({"args": sys.argv[1:], "cwd": os.getcwd(), "env": dict(os.environ)}).encode()
socket.send_fds(server, [struct.pack(">I", len(wanted))], [0, 1, 2])
server.sendall(wanted)
child = struct.unpack(">I", server.recv(4))[0]
for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
    signal.signal(number, lambda number, _: os.kill(child, number))
parent, answer = os.getppid(), None
server.settimeout(2)
while answer is None:
    try:
        answer = server.recv(4)
    except TimeoutError:
        # Whoever started this was killed: the fork must not live on.
        if os.getppid() != parent:
            os._exit(1)
code = struct.unpack(">i", answer)[0] if len(answer) == 4 else 1
if code < 0:
    signal.signal(-code, signal.SIG_DFL)
    os.kill(os.getpid(), -code)
os._exit(code)
`;
}
