import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENVIRONMENT_VARIABLES, type EnvironmentVariable } from '../../src/app/environment-variables.ts';
import { root } from '../root.ts';
import type { GeneratedFile } from './generated-file.ts';

const PAGE = 'docs/operations.md';
const PLACE = /(?<=<!-- environment -->\n)[\s\S]*?(?=<!-- \/environment -->)/;
const VARIABLES = Object.entries<EnvironmentVariable>(ENVIRONMENT_VARIABLES);

/** docs/operations.md with its table of variables as the App reads them. */
export function operationsPage(): GeneratedFile {
  const page = readFileSync(join(root, PAGE), 'utf8');
  const rows = VARIABLES.map(([name, variable]) => `| \`${name}\` | ${fallbackOf(variable)} | ${variable.meaning} |`);
  const table = ['| Variable | Default | Meaning |', '| --- | --- | --- |', ...rows].join('\n');
  return { path: PAGE, text: page.replace(PLACE, () => `\n${table}\n\n`) };
}

/** .env.example: what must be set, with a value that shows its form; the rest as comments. */
export function environmentExample(): GeneratedFile {
  const entries = VARIABLES.map(([name, variable]) => {
    const { needed, fallback, example, meaning } = variable;
    const isSet = example !== undefined && needed !== 'no';
    const line = `${isSet ? '' : '# '}${name}=${example ?? fallback ?? ''}`;
    return `# ${meaning.replaceAll('`', '')}${needed === 'no' ? '' : ` (${NEEDED[needed]})`}\n${line}\n`;
  });
  return { path: '.env.example', text: [INTRODUCTION, ...entries].join('\n') };
}

const INTRODUCTION = `# The App's settings. Copy this file to .env, or let STEWARD_MODE=setup write it (docs/operations.md, "Creating the App").
# Written by \`npm run docs\` from src/app/environment-variables.ts. Change it there.
`;

const NEEDED = { always: 'needed', either: 'the file or the text is needed' } as const;

function fallbackOf({ needed, fallback }: EnvironmentVariable): string {
  if (fallback !== undefined) return `\`${fallback}\``;
  return { always: 'none, needed', either: 'none, the file or the text is needed', no: 'none' }[needed];
}
