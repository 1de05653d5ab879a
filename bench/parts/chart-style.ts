const LIGHT = {
  surface: '#ffffff',
  border: '#d1d9e0',
  grid: '#e4e8ec',
  ink: '#1f2328',
  muted: '#59636e',
  steward: '#0969da',
  bouncer: '#bc4c00',
  score: '#8250df',
  colibri: '#1a7f37',
};
const DARK: typeof LIGHT = {
  surface: '#0d1117',
  border: '#3d444d',
  grid: '#252b33',
  ink: '#f0f6fc',
  muted: '#9198a1',
  steward: '#58a6ff',
  bouncer: '#f0883e',
  score: '#bc8cff',
  colibri: '#3fb950',
};

/**
 * The style of a chart. It has a ground of its own, so it can be read on any page, and its colours follow the theme of the reader. All that is
 * written stands out from the ground by at least 4.5 to 1.
 */
export const CHART_STYLE = [
  'text{font-family:system-ui,-apple-system,"Segoe UI",Helvetica,Arial,sans-serif;font-size:13px}',
  '.headline{font-size:17px;font-weight:600}',
  '.title{font-size:14px;font-weight:600}',
  '.middle{text-anchor:middle}',
  '.right{text-anchor:end}',
  '.grid{fill:none;stroke-width:1}',
  '.line{fill:none;stroke-width:2.25;stroke-linejoin:round;stroke-linecap:round}',
  '.dashed{stroke-dasharray:6 5}',
  '.dotted{stroke-dasharray:0.1 5}',
  '.dot{stroke-width:1.5}',
  '.leader{fill:none;stroke-width:1;stroke-opacity:.45}',
  '.name{font-weight:600}',
  ...colours(LIGHT),
  `@media (prefers-color-scheme:dark){${colours(DARK).join('')}}`,
].join('\n');

function colours({ surface, border, grid, ink, muted, ...tools }: typeof LIGHT): readonly string[] {
  return [
    `.surface{fill:${surface};stroke:${border}}`,
    `.grid{stroke:${grid}}`,
    `.headline,.title{fill:${ink}}`,
    `.muted{fill:${muted}}`,
    ...Object.entries(tools).flatMap(([tool, colour]) => [
      `.line.${tool},.leader.${tool}{stroke:${colour}}`,
      `.dot.${tool}{fill:${colour};stroke:${surface}}`,
      `.name.${tool}{fill:${colour}}`,
    ]),
  ];
}
