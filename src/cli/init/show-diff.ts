import { createTwoFilesPatch } from 'diff';
import type { PlannedFile } from '../../orchestrator/set-up/plan-set-up.ts';
import { visibleLines } from '../../report/hygiene.ts';
import type { Palette } from '../../report/terminal/palette.ts';

const HEADINGS: Readonly<Record<PlannedFile['state'], string>> = {
  new: 'new',
  changed: 'changes',
  same: 'is up to date',
  kept: 'was changed by hand and stays as it is; init would write',
};

/** A planned file as its heading and, where it would change, the difference line by line. */
export function showDiff({ path, before, after, state }: PlannedFile, palette: Palette): string {
  const heading = `${palette.bold(path)} ${state === 'new' ? '(new)' : HEADINGS[state]}`;
  if (state === 'same') return heading;
  const patch = createTwoFilesPatch(path, path, before ?? '', after, undefined, undefined, { context: 3 });
  const lines = visibleLines(patch.split('\n').slice(3).join('\n').trimEnd()).split('\n');
  return [heading, ...lines.map((line) => coloured(line, palette)), ''].join('\n');
}

function coloured(line: string, { green, red, cyan }: Palette): string {
  if (line.startsWith('+')) return green(line);
  if (line.startsWith('-')) return red(line);
  return line.startsWith('@@') ? cyan(line) : line;
}
