import type { Rule } from '../../define-rule.ts';
import { primaryKeyUntested } from './testing/primary-key-untested.ts';
import { testRemoved } from './testing/test-removed.ts';
import { testRewritten } from './testing/test-rewritten.ts';
import { testWeakened } from './testing/test-weakened.ts';

/** Whether what must hold is tested, and whether a pull request takes such a promise back (T), in the order of the report. */
export const testingRules = [testRemoved, testWeakened, testRewritten, primaryKeyUntested] as const satisfies readonly Rule[];
