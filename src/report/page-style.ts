/** The look of a pull request on GitHub (light), as far as a comment and its checks need it. */
export const PAGE_STYLE = `
:root { --text: #1f2328; --muted: #59636e; --border: #d1d9e0; --soft: #f6f8fa; --link: #0969da; --green: #1a7f37; --red: #d1242f; --amber: #9a6700; }
* { box-sizing: border-box; }
body { margin: 0; padding: 32px 24px; color: var(--text); background: #fff; font: 14px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji"; }
main { max-width: 960px; margin: 0 auto; }
.title { margin: 0 0 24px; padding-bottom: 12px; border-bottom: 1px solid var(--border); font-size: 26px; font-weight: 400; line-height: 1.25; }
.post { display: grid; grid-template-columns: 40px 1fr; gap: 16px; margin-bottom: 24px; }
.avatar { width: 40px; height: 40px; border-radius: 50%; background: #57606a; color: #fff; font-weight: 600; font-size: 17px; display: flex; align-items: center; justify-content: center; }
.avatar.bot { border-radius: 6px; background: #0969da; }
.box { border: 1px solid var(--border); border-radius: 6px; min-width: 0; }
.author { padding: 8px 16px; background: var(--soft); border-bottom: 1px solid var(--border); border-radius: 6px 6px 0 0; color: var(--muted); }
.author strong { color: var(--text); font-weight: 600; }
.label { margin-left: 4px; padding: 0 7px; border: 1px solid var(--border); border-radius: 2em; font-size: 12px; font-weight: 500; line-height: 18px; display: inline-block; }
.body { padding: 16px; overflow-wrap: break-word; }
.body > :first-child { margin-top: 0; } .body > :last-child { margin-bottom: 0; }
.body p, .body ul, .body ol, .body table, .body pre, .body blockquote, .body details { margin: 0 0 16px; }
.body h2 { margin: 24px 0 16px; padding-bottom: .3em; border-bottom: 1px solid #d1d9e0b3; font-size: 1.5em; font-weight: 600; line-height: 1.25; }
.body h3 { margin: 24px 0 16px; font-size: 1.25em; font-weight: 600; line-height: 1.25; }
.body a { color: var(--link); text-decoration: underline; text-underline-offset: .2rem; }
.body a code { color: var(--link); }
.body code { padding: .2em .4em; background: #818b981f; border-radius: 6px; font: 85%/1.45 ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace; white-space: break-spaces; }
.body pre { padding: 16px; background: var(--soft); border-radius: 6px; overflow: auto; line-height: 1.45; }
.body pre code { padding: 0; background: none; white-space: pre; }
.body blockquote { padding: 0 1em; color: var(--muted); border-left: .25em solid var(--border); }
.body ul, .body ol { padding-left: 2em; } .body li + li { margin-top: .25em; }
.body table { display: block; width: max-content; max-width: 100%; overflow: auto; border-collapse: collapse; }
.body th, .body td { padding: 6px 13px; border: 1px solid var(--border); text-align: left; vertical-align: top; } .body th { font-weight: 600; }
.body tr:nth-child(2n) td { background: var(--soft); }
.body hr { height: .25em; margin: 24px 0; border: 0; background: var(--border); }
.body summary { cursor: pointer; } .body details > summary + * { margin-top: 12px; } .body sub { font-size: 75%; color: inherit; }
.diff-added { display: block; color: #116329; background: #dafbe1; } .diff-removed { display: block; color: #82071e; background: #ffebe9; } .diff-meta { display: block; color: var(--muted); } .diff-same { display: block; }
.checks { margin-left: 56px; border: 1px solid var(--border); border-radius: 6px; }
.checks header { padding: 16px; font-weight: 600; font-size: 16px; } .checks header small { display: block; color: var(--muted); font-size: 14px; font-weight: 400; }
.check { display: flex; align-items: center; gap: 10px; padding: 10px 16px; border-top: 1px solid var(--border); background: var(--soft); } .check:last-child { border-radius: 0 0 6px 6px; }
.check .name { font-weight: 600; } .check .says { color: var(--muted); }
.dot { flex: none; width: 16px; height: 16px; border-radius: 50%; color: #fff; font-size: 11px; line-height: 16px; text-align: center; font-weight: 700; }
.success { background: var(--green); } .failure, .timed_out { background: var(--red); } .action_required { background: var(--amber); } .neutral, .cancelled, .skipped, .running { background: #818b98; }
`;
