const ENV_VAR = /\{\{-?\s*env_var\(\s*(['"])(\w+)\1\s*(?:,\s*(['"])(.*?)\3\s*)?\)\s*-?\}\}/g;

/** Renders the one kind of Jinja that profiles really hold, `{{ env_var('NAME', 'default') }}`; undefined when other Jinja is left. */
export function renderEnvVars(text: string, env: Readonly<Record<string, string | undefined>>): string | undefined {
  const rendered = text.replaceAll(
    ENV_VAR,
    (whole, _quote, name: string, _defaultQuote, fallback?: string) => env[name] ?? fallback ?? whole,
  );
  return /\{[{%]/.test(rendered) ? undefined : rendered;
}
