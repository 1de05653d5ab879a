import type { TestPair } from '../../dbt/changed-tests.ts';
import type { DbtNode } from '../../dbt/project.ts';
import { type TestSetting, testSettings } from '../../dbt/test-settings.ts';
import { inRepository } from '../places.ts';
import type { ReviewFacts } from '../review-facts.ts';
import type { Weakening } from './weakenings.ts';

/** A test of the head with the ways in which it lets more through. */
export interface WeakenedTest extends TestPair {
  readonly ways: readonly Weakening[];
}

/** The same change of many tests that was made once, for all of them. */
export interface SharedWeakening {
  readonly tests: readonly DbtNode[];
  readonly words: string;
  /** The project and the folders whose tests these are. */
  readonly scope: readonly string[];
  /** The line that does it; undefined where that can't be told, such as behind a variable. */
  readonly setting: TestSetting | undefined;
}

/** What sets the config of whole folders. */
export const PROJECT_FILE = 'dbt_project.yml';

/** With that many alike, and none of them changed where it is declared, somebody turned one switch. */
const ENOUGH_TESTS = 5;

/** What a line of dbt_project.yml, or another switch for all, does to several tests at once. */
export function sharedWeakenings(weakened: readonly WeakenedTest[], facts: ReviewFacts): readonly SharedWeakening[] {
  const settings = changedSettings(facts);
  const each = weakened.flatMap(({ head: test, ways }) =>
    ways.map((way) => ({ test, way, setting: settings.find((one) => sets(one, test, way)) })),
  );
  const bySetting = [...Map.groupBy(each, ({ way, setting }) => `${way.words}\n${setting?.line ?? ''}`).values()];
  return bySetting.flatMap((group) => shared(group, facts));
}

interface WeakenedWay {
  readonly test: DbtNode;
  readonly way: Weakening;
  readonly setting: TestSetting | undefined;
}

function shared(group: readonly WeakenedWay[], facts: ReviewFacts): readonly SharedWeakening[] {
  const [{ way, setting } = {}] = group;
  if (way?.setting === undefined) return [];
  const project = [facts.head.name];
  const meant = setting === undefined ? group.filter(({ test }) => isUntouched(test, facts)) : group;
  if (meant.length < (setting === undefined ? ENOUGH_TESTS : 2)) return [];
  const scope = setting === undefined || setting.scope.length === 0 ? project : setting.scope;
  return [{ tests: meant.map(({ test }) => test), words: way.words, scope, setting }];
}

/** Whether a node lies in a project or folder. */
export function isBelow({ fqn }: DbtNode, scope: readonly string[]): boolean {
  return scope.every((part, index) => fqn[index] === part);
}

/** What this pull request sets for tests, the closest folder first: that is what dbt takes. */
function changedSettings({ text, projectDir }: ReviewFacts): readonly TestSetting[] {
  const path = inRepository(projectDir, PROJECT_FILE);
  const older = new Set(testSettings(text('base', path) ?? '').map(wordsOf));
  const changed = testSettings(text('head', path) ?? '').filter((setting) => !older.has(wordsOf(setting)));
  return changed.toSorted((one, other) => other.scope.length - one.scope.length);
}

function wordsOf({ scope, name, value }: TestSetting): string {
  return JSON.stringify([scope, name, value]);
}

function sets({ scope, name, value }: TestSetting, test: DbtNode, { setting }: Weakening): boolean {
  if (setting?.name !== name || !isBelow(test, scope)) return false;
  // What Jinja gives can't be told here, and tags add up with those of other folders.
  return value.includes('{{') || name === 'tags' || isSame(value, String(setting.value));
}

function isSame(one: string, other: string): boolean {
  return one.replaceAll(/\s+/g, ' ').trim().toLowerCase() === other.replaceAll(/\s+/g, ' ').trim().toLowerCase();
}

function isUntouched({ path }: DbtNode, { files, projectDir }: ReviewFacts): boolean {
  const declared = inRepository(projectDir, path);
  return !files.some((file) => file.path === declared);
}
