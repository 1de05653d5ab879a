import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { EXAMPLE_PYTHON, ROOT } from '../../../tools/stage/example.ts';
import type { Stage } from '../../../tools/stage/start-stage.ts';

const CONFIG = '.github/steward.yml';
const WORKFLOW = '.github/workflows/steward.yml';
/** What stands in the place of "your copy of Steward at a commit". */
const COPY = `dbt-steward/steward@${'5'.repeat(40)}`;

type Files = Readonly<Record<string, string>>;

/** Somebody with a repository that has dbt and nothing of Steward, who does what the documents say. */
export interface Newcomer {
  /** Their clone. */
  readonly folder: string;
  read(path: string): string;
  write(path: string, text: string): void;
  /** Runs the command that the README shows for set-up, answers its questions, and returns what the terminal showed. */
  init(answers: Readonly<Record<string, string>>, ...options: readonly string[]): Promise<string>;
  /** Opens the set-up as a pull request and merges it. */
  merge(stage: Stage): Promise<void>;
  remove(): void;
}

/** A clone with these files, committed. */
export function newcomer(files: Files): Newcomer {
  const home = mkdtempSync(join(tmpdir(), 'newcomer-'));
  const folder = join(home, 'shop');
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  const git = (...args: readonly string[]): void => void execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
  git('init', '--initial-branch=main');
  git('add', '--all');
  git('-c', 'user.name=Ana', '-c', 'user.email=ana@example.com', 'commit', '--message=Everything');
  return {
    folder,
    read,
    write,
    init: (answers, ...options) => inTerminal(documentedInit(options), { home, folder, answers }),
    merge: async ({ repository }) => {
      const written = { [CONFIG]: read(CONFIG), [WORKFLOW]: read(WORKFLOW) };
      const change = { files: written, message: 'Set Steward up', author: 'ana' };
      await repository.commit({ branch: 'steward', from: 'main', ...change });
      const number = await repository.openPullRequest({ title: 'Set Steward up', branch: 'steward', author: 'ana' });
      await repository.commit({ branch: 'main', ...change });
      await repository.closePullRequest(number, 'ana');
    },
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** The command of the README, with this clone of Steward and a commit of it in place of what it leaves open, and with options of its page. */
function documentedInit(options: readonly string[]): readonly string[] {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const page = readFileSync(join(ROOT, 'docs/init.md'), 'utf8');
  const unknown = options.filter((option) => !page.includes(`\`${option}\``));
  if (unknown.length > 0) throw new Error(`docs/init.md has no ${unknown.join(', ')}`);
  const blocks = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) => block.split('\n'));
  const line = blocks.map((one) => one.trim()).find((one) => one.startsWith('node <clone>/dist/cli/index.js init'));
  if (line === undefined) throw new Error('the README shows no command for set-up');
  const [node, ...call] = line.replace('<your copy>@<commit>', COPY).replace('<clone>', ROOT).split(' ');
  if (node !== 'node' || call.some((word) => /[<>]/.test(word))) throw new Error(`what does the README mean by ${line}?`);
  return [...call, ...options];
}

/** A terminal of one's own for a program: Python has one at hand, Node hasn't. */
const TERMINAL = 'import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))';
/** How a question ends: with its default. */
const PROMPT = /(?<text>[^\n]*\n(?: {2}\d+ [^\n]*\n)*)?\[(?<fallback>[^\]\n]*)\] $|(?<yesNo>[^\n]*) \[Y\/n\] $/;

interface Sitting {
  readonly home: string;
  readonly folder: string;
  /** By a part of the question; what is not there is answered with Enter. */
  readonly answers: Readonly<Record<string, string>>;
}

function inTerminal(call: readonly string[], { home, folder, answers }: Sitting): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const env = { PATH: process.env['PATH'], HOME: home, TMPDIR: home, TERM: 'dumb', NO_COLOR: '1', COLUMNS: '200' };
  const child = spawn(EXAMPLE_PYTHON, ['-c', TERMINAL, process.execPath, ...call], { cwd: folder, env, stdio: ['pipe', 'pipe', 'pipe'] });
  const used = new Set<string>();
  let shown = '';
  let answeredTo = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    shown += chunk.toString().replaceAll('\r', '');
    const asked = PROMPT.exec(plain(shown.slice(answeredTo)));
    if (asked === null) return;
    answeredTo = shown.length;
    const about = Object.keys(answers).find((part) => asked[0].includes(part));
    if (about !== undefined) used.add(about);
    child.stdin.write(`${about === undefined ? '' : answers[about]}\n`);
  });
  child.on('error', reject);
  child.on('close', (code) => {
    const left = Object.keys(answers).filter((part) => !used.has(part));
    if (code === 0 && left.length === 0) resolve(plain(shown));
    else reject(new Error(`init ended with ${code}; never asked: ${left.join(', ') || 'nothing'}\n${plain(shown)}`));
  });
  return promise;
}

/** Without what moves the cursor. */
function plain(text: string): string {
  return stripVTControlCharacters(text);
}
