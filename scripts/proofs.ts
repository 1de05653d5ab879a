import { writeFile } from 'node:fs/promises';
import { measureClaims, type PairKind } from '../test/sql/differential/measure-claims.ts';
import { rewrites } from '../test/sql/differential/rewrites.ts';

/** `npm run proofs`: measures what is proved about generated pairs of SQL, and writes `docs/change-classes.md`. */
const PAIRS = 4000;
const FIRST_SEED = 100_000;
const KINDS: readonly PairKind[] = ['equal', 'mutated', 'token deleted'];
const CLASSES = ['none', 'additive', 'column', 'model-wide', 'unknown', 'not runnable'] as const;

const { tally, wrong } = await measureClaims({ pairs: PAIRS, firstSeed: FIRST_SEED });
await writeFile(new URL('../docs/change-classes.md', import.meta.url), page());
for (const claim of wrong) console.error(`${claim}\n`);
console.log(`${PAIRS} pairs, ${wrong.length} wrong proofs; docs/change-classes.md is written.`);
process.exitCode = wrong.length === 0 ? 0 : 1;

function page(): string {
  const rows = KINDS.map((kind) => {
    const counts = CLASSES.map((name) => tally.get(`${kind}: ${name}`) ?? 0);
    return `| ${kind} | ${counts.map((times) => times.toLocaleString('en-US')).join(' | ')} |`;
  });
  const equal = at('equal', ...CLASSES.slice(0, 5));
  const decided = KINDS.reduce((sum, kind) => sum + at(kind, 'none', 'additive', 'column', 'model-wide'), 0);
  const run = KINDS.reduce((sum, kind) => sum + at(kind, ...CLASSES.slice(0, 5)), 0);
  return `# Change classes

<!-- Written by \`npm run proofs\`. Don't edit it by hand. -->

A changed model is in one of five classes, and the strongest wins: **none** (same columns, same rows: proved), **additive** (only new columns, rows proved the
same), **column** (columns removed, renamed, retyped or redefined; rows proved the same), **model-wide** (what decides the rows changed), **unknown**
(nothing could be proved, and why; never shown as safe). The same words are said of each column. \`steward classify\` says it of two SQL texts, \`steward diff\` of
two manifests, and a review of every model that a pull request changes, with the line that is to blame.

## What is measured

${PAIRS.toLocaleString('en-US')} pairs of generated SQL (seeds from ${FIRST_SEED.toLocaleString('en-US')}; CTEs, joins of every kind, grouping, windows, set operations, limits, subqueries), each run on DuckDB over small tables with NULLs,
duplicates, ties and one without rows. "equal" pairs differ in their writing alone, "mutated" ones in one thing that people change, which may or may not matter, and of the
last kind one word is missing.

| Pair | ${CLASSES.join(' | ')} |
| --- | ${CLASSES.map(() => '---').join(' | ')} |
${rows.join('\n')}

- **Wrong proofs: ${wrong.length} of ${run.toLocaleString('en-US')}.** A proof is wrong when the rows that DuckDB returns contradict it.
- Of the pairs that differ in their writing alone, ${percent(at('equal', 'none'), equal)} are proved equal.
- Undecided: ${percent(run - decided, run)} of all pairs.

## The rewrites

Both texts are brought into one normal form; equal forms are equal queries. These differences vanish on the way, each under its condition. A test runs each of them on DuckDB,
and another one a pair of queries for which its condition doesn't hold and the rows really differ.

| What may differ | As long as |
| --- | --- |
${rewrites.map(({ name, condition }) => `| ${cell(name)} | ${cell(condition)} |`).join('\n')}

Not undone, so that such a change is at best **column** or **model-wide** although the rows are the same: the order of operands of + and *, A RIGHT JOIN B written as B LEFT JOIN A,
the order of inner joins, CASE in another form, arithmetic (\`x * 2\` and \`x + x\`), IN written as OR, joins that the data makes superfluous.
`;
}

function at(kind: PairKind, ...classes: readonly string[]): number {
  return classes.reduce((sum, name) => sum + (tally.get(`${kind}: ${name}`) ?? 0), 0);
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} % (${part.toLocaleString('en-US')} of ${whole.toLocaleString('en-US')})`;
}

function cell(text: string): string {
  return text.replaceAll('|', String.raw`\|`).replaceAll('*', String.raw`\*`);
}
