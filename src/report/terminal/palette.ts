import { styleText } from 'node:util';

/** How a piece of text may stand out on a terminal. */
export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

/** How each style is written. Entry points choose one; renderers never ask the terminal. */
export type Palette = Readonly<Record<Style, (text: string) => string>>;

/** No colours: for files, pipes and `NO_COLOR`. */
export const PLAIN: Palette = { bold: same, dim: same, red: same, green: same, yellow: same, cyan: same };

/** ANSI colours that every terminal knows. */
export const COLOURED: Palette = {
  bold: styled('bold'),
  dim: styled('dim'),
  red: styled('red'),
  green: styled('green'),
  yellow: styled('yellow'),
  cyan: styled('cyan'),
};

function styled(style: Style): (text: string) => string {
  return (text) => styleText(style, text, { validateStream: false });
}

function same(text: string): string {
  return text;
}
