/** Replaces every known secret in a text. Grows while a job runs. */
export interface Masker {
  readonly add: (secret: string) => void;
  readonly mask: (text: string) => string;
  /** Whether the text holds a secret, in any of the forms that are masked. */
  readonly reveals: (text: string) => boolean;
}

/** Starts with the given secrets; each is also masked line by line and as JSON, URI component and base64. */
export function createMasker(secrets: readonly string[]): Masker {
  const forms = new Set<string>();
  const add = (secret: string) => {
    for (const form of formsOf(secret)) forms.add(form);
  };
  secrets.forEach(add);
  const mask = (text: string) => longestFirst(forms).reduce((masked, form) => masked.replaceAll(form, '***'), text);
  return { add, mask, reveals: (text) => [...forms].some((form) => text.includes(form)) };
}

function formsOf(secret: string): readonly string[] {
  const lines = secret.split(/\r?\n/).map((line) => line.trim());
  return [secret.trim(), ...lines]
    .filter((form) => form !== '')
    .flatMap((form) => [form, JSON.stringify(form).slice(1, -1), encodeURIComponent(form.toWellFormed()), ...base64Of(form)]);
}

/** The base64 of a very short secret would hide half of every log. */
function base64Of(secret: string): readonly string[] {
  return secret.length < 4 ? [] : [Buffer.from(secret).toString('base64')];
}

function longestFirst(forms: ReadonlySet<string>): readonly string[] {
  return [...forms].toSorted((a, b) => b.length - a.length);
}
