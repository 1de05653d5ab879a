import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../../scripts/root.ts';
import { openSqliteStore } from '../../src/store/open-sqlite-store.ts';

const page = readFileSync(join(root, 'docs/upgrade.md'), 'utf8');

/** The commands below a heading of docs/upgrade.md. */
function commandsBelow(heading: string): string {
  const [, commands] = new RegExp(`^## ${heading}\\n[\\s\\S]*?^\`\`\`sh\\n([\\s\\S]*?)^\`\`\``, 'm').exec(page) ?? [];
  if (commands === undefined) throw new Error(`no commands below ${heading}`);
  return commands;
}

test('what docs/upgrade.md says about backup and restore works as it stands, the first while the App runs', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'steward-backup-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const env = { PATH: process.env['PATH'] ?? '', DATA_DIR: folder };
  const run = (heading: string) => promisify(execFile)('sh', ['-euc', commandsBelow(heading)], { env });
  const delivery = (guid: string) => ({ guid, event: 'check_run', payload: '{}', receivedAt: new Date(5) });

  const before = openSqliteStore(folder);
  before.inbox.add(delivery('kept'));
  before.sweeps.finished(new Date(7));
  await run('Backup');
  before.inbox.add(delivery('lost'));
  before.close();
  await run('Restore');
  const after = openSqliteStore(folder);
  onTestFinished(() => after.close());

  expect([after.inbox.knows('kept'), after.inbox.knows('lost'), after.sweeps.last()]).toEqual([true, false, undefined]);
  const backup = new DatabaseSync(join(folder, 'backup.sqlite'), { readOnly: true });
  onTestFinished(() => backup.close());
  expect(backup.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 });
});
