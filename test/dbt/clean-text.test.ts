import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/dbt/clean-text.ts';

describe('cleanText', () => {
  it.each([
    ['terminal codes', '\u001B[31mDatabase Error\u001B[0m', 'Database Error'],
    ['carriage returns', 'a\r\nb', 'a\nb'],
    ['the folder of a project file', 'Error in /home/runner/work/shop/head/models/marts/a.sql', 'Error in models/marts/a.sql'],
    [
      'a temporary folder',
      "IO Error: Cannot open file '/tmp/steward-x1/shop.duckdb': No such file",
      "IO Error: Cannot open file 'shop.duckdb': No such file",
    ],
    ['a folder of Windows', 'File "C:\\Users\\me\\shop\\models\\a.sql" is bad', 'File "models\\a.sql" is bad'],
    ['the path of compiled code', 'Binder Error: x\n  compiled code at target/run/shop/models/a.sql', 'Binder Error: x'],
    ['the query comment', '/* {"app": "dbt", "dbt_version": "1.11"} */\nselect 1', 'select 1'],
  ])('removes %s', (_, text, expected) => {
    expect(cleanText(text)).toBe(expected);
  });

  it.each(['see https://docs.getdbt.com/docs/x', 'models/marts/a.sql', 'a / b', '1/2 and 3/4'])('keeps %s', (text) => {
    expect(cleanText(text)).toBe(text);
  });
});
