import { type Block, bullets, fold, type Link, numbered, table, text } from '../core/block.ts';
import { counts, type Finding } from '../core/finding.ts';
import { placeLink, withPlace } from './finding-words.ts';
import { rules } from './rules.ts';
import { amount, plain } from './words.ts';

/** How many entries of one kind a report shows before it only counts them. */
const MOST = 20;
const MOST_PLACES = 5;

type Words = string | Link;

/** All that a step says about its findings: what blocks, questions first; then what else the step knows; then the rest behind folds. */
export function findingBlocks(findings: readonly Finding[], between: readonly Block[] = []): readonly Block[] {
  return [...questionBlocks(findings), ...blockingBlocks(findings), ...between, ...lesserBlocks(findings), ...allowedBlocks(findings)];
}

/** Whether any of them blocks. The report itself says how many. */
export function anyBlocks(findings: readonly Finding[]): boolean {
  return findings.some(blocks);
}

/** What only the author can answer. */
export function questionBlocks(findings: readonly Finding[]): readonly Block[] {
  const asked = findings.filter((finding) => counts(finding) && finding.question !== undefined);
  const questions = asked.map((finding): Words[] => [...withPlace(finding.question ?? '', finding.location), ` ${finding.remedy ?? ''}`]);
  const [only] = questions;
  const codes = [...new Set(asked.map((finding) => finding.code))].join(', ');
  if (only === undefined) return [];
  return questions.length === 1
    ? [text(`**Please answer (${codes}):** `, ...only)]
    : [text(`**Please answer (${codes}):**`), bullets(capped(questions, 'question'))];
}

/** What blocks, one entry for each rule: the first finding in full, of the others their places. */
export function blockingBlocks(findings: readonly Finding[]): readonly Block[] {
  const blocking = findings.filter((finding) => blocks(finding) && finding.question === undefined);
  const entries = [...Map.groupBy(blocking, ({ ruleId }) => ruleId).values()].map(entryOf);
  return entries.length === 0 ? [] : [numbered(entries)];
}

/** Warnings, notes and allowed findings, each with its place, behind a fold; older findings are only counted. */
export function foldedBlocks(findings: readonly Finding[]): readonly Block[] {
  return [...lesserBlocks(findings), ...allowedBlocks(findings)];
}

function blocks(finding: Finding): boolean {
  return counts(finding) && finding.severity === 'error';
}

function entryOf(findings: readonly Finding[]): readonly Words[] {
  const [first, ...others] = findings;
  if (first === undefined) return [];
  const title = `**${titleOf(first)} (${first.code})${others.length === 0 ? '' : `, ${findings.length} times`}.** `;
  return [title, ...withPlace(first.message, first.location), ` ${first.remedy ?? ''}`, ...otherPlaces(others)];
}

function otherPlaces(findings: readonly Finding[]): readonly Words[] {
  if (findings.length === 0) return [];
  const shown = findings.slice(0, MOST_PLACES).flatMap((finding, index) => [index === 0 ? ' Also ' : ', ', placeLink(finding)]);
  return [...shown, findings.length > MOST_PLACES ? ` and ${findings.length - MOST_PLACES} more.` : '.'];
}

function lesserBlocks(findings: readonly Finding[]): readonly Block[] {
  const lesser = findings.filter((finding) => counts(finding) && finding.severity !== 'error');
  const older = findings.filter(({ age, suppressed }) => age === 'existing' && suppressed === undefined).length;
  const olderWords = older === 0 ? '' : `${amount(older, 'older finding')} ${older === 1 ? 'is' : 'are'} not repeated`;
  if (lesser.length === 0) return older === 0 ? [] : [text(`${olderWords}.`)];
  const kinds = [count(lesser, 'warning', 'warning'), count(lesser, 'info', 'note')].filter((words) => words !== '').join(', ');
  const rows = lesser.map((finding): Words[][] => [[`${titleOf(finding)} (${finding.code})`], [placeLink(finding)], [finding.message]]);
  return [foldedTable(olderWords === '' ? kinds : `${kinds}; ${olderWords}`, ['Rule', 'Where', 'What'], rows)];
}

function count(findings: readonly Finding[], severity: Finding['severity'], noun: string): string {
  const { length } = findings.filter((finding) => finding.severity === severity);
  return length === 0 ? '' : amount(length, noun);
}

function allowedBlocks(findings: readonly Finding[]): readonly Block[] {
  const allowed = findings.flatMap((finding) => (finding.suppressed === undefined ? [] : { finding, suppressed: finding.suppressed }));
  if (allowed.length === 0) return [];
  const here = allowed.filter(({ suppressed }) => suppressed.addedHere).length;
  const summary = `${amount(allowed.length, 'finding')} ${allowed.length === 1 ? 'is' : 'are'} allowed${here === 0 ? '' : `, ${here} by this pull request`}`;
  const rows = allowed.map(({ finding, suppressed: { by, reason, addedHere } }): Words[][] => {
    const where = by === 'config' ? 'configuration' : `comment${addedHere ? ' of this pull request' : ''}`;
    return [[`${titleOf(finding)} (${finding.code})`], [placeLink(finding)], [`“${plain(reason)}”`, ` (${where})`]];
  });
  return [foldedTable(summary, ['Rule', 'Where', 'Why'], rows)];
}

function foldedTable(summary: string, columns: readonly string[], rows: readonly Words[][][]): Block {
  const more = rows.length - MOST;
  const shown = table(columns, rows.slice(0, MOST));
  return fold(summary, more > 0 ? [shown, text(`${more} more are in the list of all findings.`)] : [shown]);
}

function capped(items: readonly Words[][], noun: string): readonly Words[][] {
  const more = items.length - MOST;
  return more > 0 ? [...items.slice(0, MOST), [`${amount(more, `more ${noun}`)} in the list of all findings.`]] : items;
}

function titleOf({ ruleId }: Finding): string {
  return rules.find(({ id }) => id === ruleId)?.title ?? ruleId;
}
