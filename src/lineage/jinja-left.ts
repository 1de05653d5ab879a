const JINJA = /\{\{|\{%/;

/** Why a compiled text can't be read: where Jinja is left in it that is the reason, whatever the parser says. */
export function reasonIn(compiled: string, told: string): string {
  return JINJA.test(compiled) ? 'Jinja is left in its compiled SQL' : told;
}
