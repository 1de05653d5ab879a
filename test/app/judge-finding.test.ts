import { describe, expect, test } from 'vitest';
import { handleTrigger } from '../../src/app/handle-trigger.ts';
import { DEFAULT_ROLES } from '../../src/config/roles-schema.ts';
import { acceptanceKey } from '../../src/core/acceptance.ts';
import type { Person, Trigger } from '../../src/core/trigger.ts';
import { readAcceptances } from '../../src/orchestrator/read-acceptances.ts';
import { aFinding, aStep } from '../report/fixtures/a-report.ts';
import { commentOf, ended, request } from './ended-run.ts';

const finding = aFinding({ evidence: ['exposure revenue_dashboard declares fct_trips.fare_amount'] });
const weakened = aFinding({
  ruleId: 'test-weakened',
  code: 'C1',
  subject: 'test.taxi.unique_trip',
  fingerprint: 'weak',
  message: 'A test was weakened.',
});

/** A published review with findings that block, and a comment by a person who may write. */
async function reviewed(findings = [finding]) {
  const steps = [aStep({ status: 'failed', failure: 'findings', reason: `${findings.length} findings block` })];
  const app = await ended(request('architecture-review'), { findings, steps });
  await app.finish();
  const says = async (text: string, from?: Person) => {
    const trigger = commentOf(text, from);
    remember(app, trigger);
    await handleTrigger(trigger, app.ports);
  };
  return { ...app, says };
}

/** GitHub holds the comment that the delivery tells of. */
function remember({ world }: { world: Awaited<ReturnType<typeof ended>>['world'] }, trigger: Trigger): void {
  if (trigger.kind !== 'comment' || world.comments.some(({ id }) => id === trigger.commentId)) return;
  const { commentId: id, body, sender } = trigger;
  world.comments.push({ id, authorId: sender.id, author: sender.login, body, edited: false });
}

const answer = ({ world }: Awaited<ReturnType<typeof reviewed>>) => world.comments.at(-1)?.body ?? '';
const report = ({ world }: Awaited<ReturnType<typeof reviewed>>) =>
  world.comments.find(({ body }) => body.includes('## Workflow:'))?.body ?? '';

describe('an accepted finding', () => {
  test.each(['column-break:fct_trips', 'C20', acceptanceKey(finding).slice(0, 8)])(
    'called %s leaves the gate at once, with its reason and the name of whoever took it out',
    async (name) => {
      const app = await reviewed();
      await app.says(`/steward accept ${name} because Finance switches over on Monday`);

      expect(app.world.checks).toMatchObject([
        { conclusion: 'success', output: { title: 'Nothing blocks · 1 accepted', annotations: [] } },
      ]);
      expect(report(app)).toContain('Status: Success');
      expect(report(app)).toMatch(/Accepted:[\s\S]*“Finance switches over on Monday” \(octocat\)/);
      expect(report(app)).toContain('Safe to merge');
      expect(answer(app)).toContain('Accepted by octocat: `column-break:fct_trips`');
    },
  );

  test('counts again when what was found changes', async () => {
    const app = await reviewed();
    await app.says('/steward accept C20 because Finance switches over');

    const [acceptance] = await readAcceptances(app.world.comments, DEFAULT_ROLES, app.host);
    expect(acceptance?.key).toBe(acceptanceKey(finding));
    expect(acceptance?.key).not.toBe(acceptanceKey({ ...finding, evidence: ['two exposures'] }));
  });

  test.each(['the command', 'the answer'])('is void when %s is edited afterwards', async (which) => {
    const app = await reviewed();
    await app.says('/steward accept C20 because Finance switches over');
    const comment = app.world.comments.find(({ body }) => body.includes(which === 'the command' ? '/steward accept' : 'steward accepted'));
    Object.assign(comment ?? {}, { edited: true });

    expect(await readAcceptances(app.world.comments, DEFAULT_ROLES, app.host)).toEqual([]);
  });

  test('is none while another one blocks', async () => {
    const app = await reviewed([finding, aFinding({ fingerprint: 'other', subject: 'model.taxi.stg_trips', message: 'Another.' })]);
    await app.says('/steward accept column-break:stg_trips because it is meant so');

    expect(app.world.checks).toMatchObject([{ conclusion: 'failure', output: { title: '1 finding blocks · 1 accepted' } }]);
  });
});

describe('what is not accepted says why, and nothing is published again', () => {
  test.each([
    [
      'a name of nothing',
      'nothing-such because it is meant',
      /No finding of this commit is called that\. There is `column-break:fct_trips`/,
    ],
    ['no reason', 'C20', /takes a finding that is intended out of the gate/],
    ['a reason of three letters', 'C20 because yes', /takes a finding that is intended out of the gate/],
  ])('%s', async (_, argument, expected) => {
    const app = await reviewed();
    await app.says(`/steward accept ${argument}`);

    expect(answer(app)).toMatch(expected);
    expect(app.world.checks).toMatchObject([{ conclusion: 'failure' }]);
  });

  test('a name of two findings', async () => {
    const app = await reviewed([finding, { ...finding, fingerprint: 'other', subject: 'model.taxi.stg_trips' }]);
    await app.says('/steward accept C20 because both are meant');

    expect(answer(app)).toContain('That means 2 findings; say which one: `column-break:fct_trips`, `column-break:stg_trips`.');
  });

  test('the author’s own weakened test, whatever code the report gives it', async () => {
    const app = await reviewed([weakened]);
    await app.says('/steward accept test-weakened because it is flaky');

    expect(answer(app)).toContain('Findings of T11 take back a promise');
    expect(app.world.checks).toMatchObject([{ conclusion: 'failure' }]);
  });
});

test('a weakened test is accepted by somebody other than the author, as long as that person may write', async () => {
  const app = await reviewed([weakened]);
  app.world.permissions['maria'] = { level: 'write', userId: 9 };
  await app.says('/steward accept test-weakened because the source has gaps', { login: 'maria', id: 9, isBot: false });
  expect(app.world.checks).toMatchObject([{ conclusion: 'success' }]);

  app.world.permissions['maria'] = { level: 'read', userId: 9 };
  expect(await readAcceptances(app.world.comments, DEFAULT_ROLES, app.host)).toEqual([]);
});

test('an acceptance counts only for those whose role the base asks for', async () => {
  const app = await reviewed();
  await app.says('/steward accept C20 because Finance switches over');

  expect(await readAcceptances(app.world.comments, DEFAULT_ROLES, app.host)).toHaveLength(1);
  expect(await readAcceptances(app.world.comments, { accept: 'maintain' }, app.host)).toEqual([]);
});

test('a report that claims an acceptance is refused', async () => {
  const suppressed = { by: 'acceptance', reason: 'because', person: 'maria', addedHere: false } as const;
  const app = await ended(request('architecture-review'), { findings: [{ ...finding, suppressed }] });
  await app.finish();

  expect(app.world.checks).toMatchObject([
    { conclusion: 'failure', output: { summary: expect.stringContaining('claims that somebody accepted') } },
  ]);
});

describe('an explained finding', () => {
  test('shows what it rests on', async () => {
    const app = await reviewed();
    await app.says('/steward explain C20');

    expect(answer(app)).toContain('It rests on:\n\n1. exposure revenue_dashboard declares fct_trips.fare_amount');
    expect(answer(app)).toContain('transform/models/marts/fct_trips.sql:14');
  });

  test('that is none lists those that are', async () => {
    const app = await reviewed();
    await app.says('/steward explain K4');

    expect(answer(app)).toContain('There is `column-break:fct_trips`.');
  });
});
