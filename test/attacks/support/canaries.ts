/** Values that nothing may give away: what the warehouse, GitHub and a model's provider would call secrets. None looks like one. */
export const CANARIES = {
  warehouse: 'canary-of-the-warehouse-5d1f',
  github: 'canary-of-github-8a30',
  model: 'canary-of-the-model-c77e',
  file: 'canary-of-a-file-b412',
  row: 'canary-of-a-row-19fd',
} as const;

type Canary = keyof typeof CANARIES;

/** The canaries that a text gives away, as they are or in a form that one step turns back. */
export function canariesIn(text: string, among: readonly Canary[] = ALL): readonly Canary[] {
  return among.filter((name) => spellings(CANARIES[name]).some((spelling) => text.includes(spelling)));
}

const ALL: readonly Canary[] = ['warehouse', 'github', 'model', 'file', 'row'];

function spellings(value: string): readonly string[] {
  const bytes = Buffer.from(value, 'utf8');
  return [value, bytes.toString('base64').replace(/=+$/, ''), encodeURIComponent(value)];
}
