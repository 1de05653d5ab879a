import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attacks } from '../../test/attacks/attacks.ts';
import { root } from '../root.ts';
import type { GeneratedFile } from './generated-file.ts';

const PAGE = 'docs/security.md';
const PLACE = /(?<=<!-- attacks -->\n)[\s\S]*?(?=<!-- \/attacks -->)/;
const FOLDERS = ['test/attacks', 'test/real-dbt', 'test/contracts', 'test/long', 'test/acceptance'];

/** docs/security.md with its table of attacks as the tests have them. */
export function securityPage(): GeneratedFile {
  const page = readFileSync(join(root, PAGE), 'utf8');
  return { path: PAGE, text: page.replace(PLACE, () => `\n${attackTable()}\n`) };
}

/** The test files that carry an attack out, by its id. Each attack has one. */
export function attackTests(): ReadonlyMap<string, readonly string[]> {
  const texts = testFiles().map((path) => [path, readFileSync(join(root, path), 'utf8')] as const);
  return new Map(
    attacks.map(({ id, how }) => {
      const title = `test('${id}: ${how}'`;
      return [id, texts.filter(([, text]) => flat(text).includes(title)).map(([path]) => path)];
    }),
  );
}

function attackTable(): string {
  const tests = attackTests();
  const rows = attacks.map(({ id, threat, how, stopped }) => {
    const [path = ''] = tests.get(id) ?? [];
    return `| ${threat} | ${cell(how)} | ${cell(stopped)} | [\`${id}\`](../${path}) |`;
  });
  return [
    `${attacks.length} attacks, each a test:`,
    '',
    '| Threat | Attack | What becomes of it | Test |',
    '| - | - | - | - |',
    ...rows,
    '',
  ].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

/** A long title stands on a line of its own. */
function flat(text: string): string {
  return text.replaceAll(/test\(\s+'/g, "test('");
}

function testFiles(): readonly string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => `${folder}/${name}`),
  );
}
