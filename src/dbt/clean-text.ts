import { stripVTControlCharacters } from 'node:util';

const ABSOLUTE_FOLDERS = /(?<![\w.:/\\])(?:[A-Za-z]:)?[\\/](?:[^\s\\/'"():]+[\\/])+/g;
const PROJECT_FOLDERS = /(?:^|[\\/])((?:models|seeds|snapshots|macros|tests|analyses|target|dbt_packages)[\\/].*)$/;
const QUERY_COMMENT = /\/\*\s*\{"app": "dbt"[^*]*\*\/\n?/g;
const COMPILED_CODE_AT = /\n?[^\S\n]{0,20}compiled code at .*$/gim;

/** dbt's text for a person: without terminal codes, query comments, `compiled code at …` and folders of the machine that it ran on. */
export function cleanText(text: string): string {
  return stripVTControlCharacters(text)
    .replaceAll('\r', '')
    .replaceAll(QUERY_COMMENT, '')
    .replaceAll(COMPILED_CODE_AT, '')
    .replaceAll(ABSOLUTE_FOLDERS, (folders) => PROJECT_FOLDERS.exec(folders)?.[1] ?? '')
    .trim();
}
