import { isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument, type YAMLMap } from 'yaml';

const SETTING_NAMES = ['severity', 'where', 'limit', 'error_if', 'warn_if', 'enabled', 'tags'] as const;

/** A config of data tests that says how strictly they are run. */
export type TestSettingName = (typeof SETTING_NAMES)[number];

/** What dbt_project.yml sets for every data test below a folder. */
export interface TestSetting {
  /** The project and its folders, as they begin the `fqn` of the tests; empty for all tests of all packages. */
  readonly scope: readonly string[];
  readonly name: TestSettingName;
  /** As it is written; a list's entries are joined by commas. */
  readonly value: string;
  readonly line: number;
}

/** The settings of data tests in the text of dbt_project.yml; none where that is no valid YAML. */
export function testSettings(text: string): readonly TestSetting[] {
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: lines, merge: true, logLevel: 'silent' });
    if (document.errors.length > 0 || !isMap(document.contents)) return [];
    const lineAt = (offset: number) => lines.linePos(offset).line;
    return [document.contents.get('tests'), document.contents.get('data_tests')].flatMap((tree) =>
      isMap(tree) ? settingsIn(tree, { scope: [], lineAt }) : [],
    );
  } catch {
    // Bombs of aliases or brackets make the parser throw: such a file sets nothing.
    return [];
  }
}

interface Around {
  readonly scope: readonly string[];
  readonly lineAt: (offset: number) => number;
}

function settingsIn(tree: YAMLMap, around: Around): readonly TestSetting[] {
  return tree.items.flatMap((pair) => {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    if (isMap(pair.value) && !key.startsWith('+')) return settingsIn(pair.value, { ...around, scope: [...around.scope, key] });
    return settingOf(key, pair, around);
  });
}

function settingOf(key: string, { key: node, value }: Pair, { scope, lineAt }: Around): readonly TestSetting[] {
  const name = SETTING_NAMES.find((known) => known === key.replace(/^\+/, ''));
  if (name === undefined || !isScalar(node) || !node.range) return [];
  return [{ scope, name, value: textOf(value), line: lineAt(node.range[0]) }];
}

function textOf(value: unknown): string {
  if (isSeq(value)) return value.items.map(textOf).join(',');
  return isScalar(value) ? String(value.value) : '';
}
