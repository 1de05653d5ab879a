import type { AppManifest } from './app-manifest.ts';

/** What the page shows: the form as it was filled in, and the App that would be made of it. */
export interface SetUpPage {
  readonly given: { readonly address: string; readonly organisation: string; readonly commits: boolean; readonly proposes: boolean };
  /** What is wrong with what was given. */
  readonly wrong?: string;
  readonly offer?: { readonly manifest: AppManifest; readonly action: string };
}

/** The page that creates the App: what it is asked for, then the button that hands it to GitHub. It runs no script. */
export function setUpPage({ given, wrong, offer }: SetUpPage): string {
  return page(`
<p>This creates a GitHub App of your own from <code>app.yml</code>. GitHub shows it once more before it makes it; its name can be changed there.</p>
<form method="get" action="/">
  <p><label>Where GitHub reaches the App, with TLS<br><input name="address" size="50" required placeholder="https://steward.example.com" value="${escaped(given.address)}"></label></p>
  <p><label>Organisation that owns it (empty: you)<br><input name="organisation" size="50" value="${escaped(given.organisation)}"></label></p>
  <p><label><input type="checkbox" name="commits"${given.commits ? ' checked' : ''}> It may commit fixes that somebody confirmed (Contents write)</label></p>
  <p><label><input type="checkbox" name="proposes"${given.proposes ? ' checked' : ''}> It proposes its set-up in new repositories (Contents and Workflows write)</label></p>
  ${wrong === undefined ? '' : `<p role="alert"><strong>${escaped(wrong)}</strong></p>`}
  <p><button>Show the App</button></p>
</form>
${offer === undefined ? '' : offered(offer)}`);
}

/** What is said once the App is there, or why it isn't. */
export function answerPage(lines: readonly string[]): string {
  return page(lines.map((line) => `<p>${escaped(line)}</p>`).join('\n'));
}

function offered({ manifest, action }: NonNullable<SetUpPage['offer']>): string {
  const rows = Object.entries(manifest.default_permissions).map(([name, access]) => `<li>${escaped(name)}: ${escaped(access)}</li>`);
  return `<h2>${escaped(manifest.name)}</h2>
<p>GitHub will send ${escaped(manifest.default_events.join(', '))} to ${escaped(manifest.hook_attributes.url)}. Permissions:</p>
<ul>${rows.join('')}</ul>
<form method="post" action="${escaped(action)}">
  <input type="hidden" name="manifest" value="${escaped(JSON.stringify(manifest))}">
  <p><button>Create it on GitHub</button></p>
</form>`;
}

function page(body: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Steward: create the App</title>
<style>body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }</style>
<h1>Steward: create the App</h1>
${body}
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
