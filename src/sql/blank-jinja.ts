/** Where a relation or value stood in the template: a name that no hard-coded relation has. */
const jinjaPlaceholder = '__jinja__';

/**
 * Takes Jinja out of a template so that what is left parses as SQL where it can: comments and statements become blanks,
 * expressions become a name. Lines keep their numbers.
 */
export function blankJinja(raw: string): string {
  return (
    raw
      .replaceAll(/\{#[\s\S]*?#\}/g, blank)
      .replaceAll(/\{%-?\s*raw\s*-?%\}[\s\S]*?\{%-?\s*endraw\s*-?%\}/g, blank)
      .replaceAll(/\{%-?\s*(?:macro|set)\s+\w+\s*(?:\([^%]*\))?\s*-?%\}[\s\S]*?\{%-?\s*end(?:macro|set)\s*-?%\}/g, blank)
      .replaceAll(/\{%(?:'[^']*'|"[^"]*"|[^'"])*?%\}/g, blank)
      // A call that prints nothing stands where no name could.
      .replaceAll(/\{\{-?\s*(?:config|log|print)\s*\((?:'[^']*'|"[^"]*"|[^'"])*?\}\}/g, blank)
      .replaceAll(/\{\{(?:'[^']*'|"[^"]*"|[^'"])*?\}\}/g, (expression) => jinjaPlaceholder + newlines(expression))
  );
}

function blank(text: string): string {
  return text.replaceAll(/[^\n\r]/g, ' ');
}

function newlines(text: string): string {
  return text.replaceAll(/[^\n]/g, '');
}
