import type { CheckButton } from '../core/ports/code-host.ts';
import { shortSha } from '../report/words.ts';
import { APPROVE_BUTTON } from './triage.ts';

/** The button that has exactly this commit of a fork run like every other. */
export function approveButton(headSha: string): CheckButton {
  return { label: `Run on ${shortSha(headSha)}`, description: 'Runs this commit with your secrets', identifier: APPROVE_BUTTON };
}
