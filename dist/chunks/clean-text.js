import { stripVTControlCharacters } from "node:util";

// src/dbt/clean-text.ts
const ABSOLUTE_FOLDERS = /(?<![\w.:/\\])(?:[A-Za-z]:)?[\\/](?:[^\s\\/'"():]+[\\/])+/g;
const PROJECT_FOLDERS = /(?:^|[\\/])((?:models|seeds|snapshots|macros|tests|analyses|target|dbt_packages)[\\/].*)$/;
const QUERY_COMMENT = /\/\*\s*\{"app": "dbt"[^*]*\*\/\n?/g;
const COMPILED_CODE_AT = /\n?[^\S\n]{0,20}compiled code at .*$/gim;
function cleanText(text) {
	return stripVTControlCharacters(text).replaceAll("\r", "").replaceAll(QUERY_COMMENT, "").replaceAll(COMPILED_CODE_AT, "").replaceAll(ABSOLUTE_FOLDERS, (folders) => PROJECT_FOLDERS.exec(folders)?.[1] ?? "").trim();
}

export { cleanText as t };