import { type Block, bullets, fold, text } from '../core/block.ts';
import { counts, type Finding } from '../core/finding.ts';
import type { Reviewed } from './reviewed.ts';

/** Sums the findings up: how many count, what is older than this pull request, what was allowed, and what could not be looked at. */
export function compileFindings({ compared, facts, findings }: Reviewed): readonly Block[] {
  const left = compared.notAnalysed.map(({ subject, reason }) => `\`${subject}\`: ${reason}`);
  const notAnalysed = left.length === 0 ? [] : [fold(`Not analysed: ${left.length}`, [bullets(left)])];
  return [text(tally(findings)), ...unknownClasses(facts), ...notAnalysed];
}

function tally(findings: readonly Finding[]): string {
  const counted = findings.filter(counts);
  const older = findings.filter(({ age }) => age === 'existing').length;
  const allowed = findings.filter(({ age, suppressed }) => age === 'new' && suppressed !== undefined).length;
  const parts = [
    counted.length === 0
      ? 'No finding is new in this pull request'
      : `${plural(counted.length, 'new finding')} from ${plural(new Set(counted.map(({ ruleId }) => ruleId)).size, 'rule')}`,
    ...(allowed === 0 ? [] : [`${allowed} allowed with a reason`]),
    ...(older === 0 ? [] : [`${older} on the changed models ${older === 1 ? 'is' : 'are'} older and not repeated`]),
  ];
  return `${parts.join('; ')}.`;
}

/** A change that could not be classified is said once more where people look for the sum: it is never passed off as safe. */
function unknownClasses({ models }: Reviewed['facts']): readonly Block[] {
  const unknown = models.filter(({ classification }) => classification.class === 'unknown').map(({ name }) => `\`${name}\``);
  return unknown.length === 0 ? [] : [text(`Not proved either way: ${unknown.join(', ')}.`)];
}

function plural(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
