import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseComment } from '../../src/orchestrator/parse-comment.ts';

const workflow = (id: string, parameters: Record<string, string> = {}, options: Record<string, string | true> = {}) => ({
  kind: 'workflow',
  workflow: id,
  parameters,
  options,
});

describe('phrases', () => {
  test.each([
    ['Run the full pipeline', 'full-pipeline'],
    ['update everything!', 'full-pipeline'],
    ['Pipeline failed', 'debug-pipeline-failure'],
    ['dbt build failed', 'debug-pipeline-failure'],
    ['The dbt build failed again :(', 'debug-pipeline-failure'],
    ['Review the architecture', 'architecture-review'],
    ['Review my changes', 'architecture-review'],
    ['  REVIEW   MY CHANGES.  ', 'architecture-review'],
    ['Hi Steward, could you please review my changes? Thanks 🙏', 'architecture-review'],
    ['@steward review my changes', 'architecture-review'],
    ['@steward-bot[bot]: please review this PR', 'architecture-review'],
    ['\n\nReview my changes\n\nI renamed a column.', 'architecture-review'],
    ['Review my changes\r\n> quoted', 'architecture-review'],
  ])('%j starts %s', (body, id) => {
    expect(parseComment(body)).toEqual(workflow(id));
  });

  test.each([
    ['Add a new dimension for customers', 'new-dimension', 'customers'],
    ['please add a new dimension for the Sales Territories.', 'new-dimension', 'sales_territories'],
    ['add a customer dimension', 'new-dimension', 'customer'],
    ['Add fact table for returns process', 'new-fact-table', 'returns'],
    ['Add a fact table for the order returns process', 'new-fact-table', 'order_returns'],
    ['add a new fact table for driver-shifts', 'new-fact-table', 'driver_shifts'],
  ])('%j starts %s for %s', (body, id, name) => {
    expect(parseComment(body)).toEqual(workflow(id, { name }));
  });
});

describe('slash commands', () => {
  test.each([
    ['/steward review', workflow('architecture-review')],
    ['/Steward REVIEW please', workflow('architecture-review')],
    ['@steward /steward review --build', workflow('architecture-review', {}, { build: true })],
    ['/steward review --project fleet please', workflow('architecture-review', {}, { project: 'fleet' })],
    ['/steward pipeline --project=fleet', workflow('full-pipeline', {}, { project: 'fleet' })],
    ['/steward review --project', workflow('architecture-review', {}, { project: true })],
    ['/steward review --project --build', workflow('architecture-review', {}, { project: true, build: true })],
    ['/steward fix', workflow('debug-pipeline-failure')],
    [
      '/steward fix https://github.com/acme/taxi/actions/runs/42',
      workflow('debug-pipeline-failure', { run: 'https://github.com/acme/taxi/actions/runs/42' }),
    ],
    ['/steward pipeline', workflow('full-pipeline')],
    ['/steward dimension Customers', workflow('new-dimension', { name: 'customers' })],
    ['/steward fact order returns', workflow('new-fact-table', { name: 'order_returns' })],
    ['/steward confirm 3f9a', { kind: 'control', control: 'confirm', argument: '3f9a' }],
    ['/steward cancel', { kind: 'control', control: 'cancel', argument: '' }],
    ['/steward status', { kind: 'control', control: 'status', argument: '' }],
    ['/steward', { kind: 'control', control: 'help', argument: '' }],
    ['/steward explain C20', { kind: 'control', control: 'explain', argument: 'C20' }],
    ['/steward accept rows:x because it is meant', { kind: 'control', control: 'accept', argument: 'rows:x because it is meant' }],
  ])('%j is read', (body, command) => {
    expect(parseComment(body)).toEqual(command);
  });

  test.each([
    ['/steward reveiw', '/steward review'],
    ['/stewrad review', '/steward review'],
    ['/steward dimenson customers', '/steward dimension'],
    ['/steward dimension', '/steward dimension customers'],
    ['/steward fact 1; drop table x', '/steward fact returns'],
    ['/steward fix ftp://x', '/steward fix https://github.com/acme/taxi/actions/runs/1'],
  ])('%j gets the suggestion %s', (body, didYouMean) => {
    expect(parseComment(body)).toMatchObject({ kind: 'unknown', didYouMean });
  });

  test.each(['/steward sing', '/steward review --x=$(id)'])('%j is unknown and suggests nothing', (body) => {
    const command = parseComment(body);

    expect(command.kind).toBe('unknown');
    expect(command).not.toHaveProperty('didYouMean');
  });
});

describe('what is no command', () => {
  test.each([
    ['a quotation', '> review my changes'],
    ['a quotation of a slash command', '> /steward review'],
    ['inline code', '`/steward review`'],
    ['a code fence', '```\n/steward review\n```'],
    ['indented code', '    /steward review'],
    ['a hidden comment', '<!-- /steward review -->'],
    ['a second line', 'Thanks!\n/steward review'],
    ['a mention in passing', 'I will review my changes tomorrow'],
    ['a sentence about a failure', 'dbt build failed on main last week, ignore it'],
    ['another tool’s command', '/deploy staging'],
    ['a name', '/stewart is here'],
    ['nothing', ''],
    ['only white space', ' \n\t\n'],
    ['only politeness', 'Thank you!'],
    ['a long first line', `review my changes ${'x'.repeat(60_000)}`],
    ['a parameter that is a sentence', 'Add a new dimension for customers because finance asked for it'],
    ['an emoji', '👍'],
  ])('%s', (_, body) => {
    expect(parseComment(body).kind).toBe('none');
  });

  test('no text makes the parser fail or start a workflow that writes by accident', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (body) => {
        expect(['none', 'unknown', 'control', 'workflow']).toContain(parseComment(body).kind);
      }),
    );
  });

  test('a quoted command is none, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('/steward review', 'Review my changes', 'dbt build failed'), (rest, command) => {
        expect(parseComment(`> ${command} ${rest}`).kind).toBe('none');
      }),
    );
  });
});
