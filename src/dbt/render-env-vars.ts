const ENV_VAR = /\{\{-?\s*env_var\(\s*(['"])(?<name>\w+)\1\s*(?:,\s*(['"])(?<fallback>.*?)\3\s*)?\)\s*-?\}\}/g;

/** Renders the one kind of Jinja that profiles really hold, `{{ env_var('NAME', 'default') }}`; undefined when other Jinja is left. */
export function renderEnvVars(text: string, env: Readonly<Record<string, string | undefined>>): string | undefined {
  let rendered = text;
  for (const { 0: call, groups } of text.matchAll(ENV_VAR)) {
    const value = env[groups?.['name'] ?? ''] ?? groups?.['fallback'];
    if (value === undefined) return undefined;
    rendered = rendered.replace(call, () => value);
  }
  return /\{[{%]/.test(rendered) ? undefined : rendered;
}
