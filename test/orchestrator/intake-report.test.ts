import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Problem } from '../../src/core/problem.ts';
import { createRunRequest, type RunRequest } from '../../src/core/run-request.ts';
import { intakeReport, LARGEST_ARTIFACT_BYTES, parseReport } from '../../src/orchestrator/intake-report.ts';
import { zipOf } from '../fakes/zip-of.ts';
import { aFinding, aReport, HEAD } from '../report/fixtures/a-report.ts';

const report = aReport({ findings: [aFinding()] });
const text = JSON.stringify(report);
const request: RunRequest = createRunRequest(
  {
    repository: { owner: 'acme', name: 'taxi' },
    pullRequest: 42,
    headSha: HEAD,
    project: 'taxi',
    workflow: 'architecture-review',
    phase: 'apply',
    attempt: 1,
  },
  { baseSha: report.baseSha, parameters: {}, requestedBy: 'octocat', config: '' },
);

function refusal(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'STW-3006') throw error;
    return error.message.replace('The run’s report was refused: ', '');
  }
  throw new Error('nothing was refused');
}

describe('intakeReport', () => {
  test('takes exactly the report that was asked for', () => {
    expect(intakeReport(zipOf({ 'report.json': text }), request)).toEqual(report);
  });

  test('takes it also uncompressed', () => {
    expect(intakeReport(zip({ packed: Buffer.from(text), declared: Buffer.byteLength(text), method: 0 }), request)).toEqual(report);
  });

  test.each<[string, Uint8Array]>([
    ['no bytes', new Uint8Array()],
    ['bytes that are no zip', new TextEncoder().encode(text)],
    ['a zip that is cut off', zipOf({ 'report.json': text }).subarray(0, 200)],
    ['an empty zip', zipOf({})],
    ['two files', zipOf({ 'report.json': text, 'b.txt': '' })],
    ['another name', zipOf({ 'reports.json': text })],
    ['a name that climbs', zipOf({ '../report.json': text })],
    ['a folder', zipOf({ 'steward/report.json': text })],
    ['the file twice', zipTwice()],
    ['bytes that are no UTF-8', zipOf({ 'report.json': new Uint8Array([0x7b, 0xff, 0x7d]) })],
    ['an empty file', zipOf({ 'report.json': '' })],
    ['no JSON', zipOf({ 'report.json': '{' })],
    ['a size that is too small', zip({ packed: deflateRawSync(text), declared: 100 })],
    ['a size that is too large', zip({ packed: deflateRawSync(text), declared: text.length + 1_000_000 })],
    ['something before the file', new Uint8Array(Buffer.concat([Buffer.from('#!sh\n'), zipOf({ 'report.json': text })]))],
  ])('refuses %s', (_, bytes) => {
    expect(refusal(() => intakeReport(bytes, request))).not.toBe('');
  });

  test('refuses what is too large, zipped or unzipped, before it is read', () => {
    expect(refusal(() => intakeReport(new Uint8Array(LARGEST_ARTIFACT_BYTES + 1), request))).toBe('the artifact is too large');
    expect(refusal(() => intakeReport(zipOf({ 'report.json': new Uint8Array(21 * 1024 * 1024) }), request))).toContain('below 20 MiB');
  });

  test('a bomb that lies about its size is refused at once', () => {
    const bomb = zip({ packed: deflateRawSync(Buffer.alloc(400_000_000), { level: 1 }), declared: 1000 });
    const started = performance.now();

    expect(refusal(() => intakeReport(bomb, request))).toContain('no zip file that can be read');
    expect(performance.now() - started).toBeLessThan(500);
  }, 30_000);

  test('whatever bytes come, they are refused as a report and nothing else goes wrong', () => {
    const spoilt = fc.tuple(fc.nat(zipOf({ 'report.json': text }).length - 1), fc.nat(255)).map(([at, byte]) => {
      const bytes = zipOf({ 'report.json': text });
      bytes[at] = byte;
      return bytes;
    });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), spoilt), (bytes) => {
        const taken = taking(bytes);

        expect(taken).toMatchObject(taken instanceof Problem ? { code: 'STW-3006' } : { runKey: request.runKey, headSha: HEAD });
      }),
      { numRuns: 500 },
    );
  });
});

describe('parseReport', () => {
  test.each<[string, object]>([
    ['runKey', { runKey: report.runKey.replace('#42', '#43') }],
    ['project', { project: 'other' }],
    ['repository', { repository: { owner: 'acme', name: 'other' } }],
    ['repository', { repository: undefined }],
    ['pullRequest', { pullRequest: 43 }],
    ['pullRequest', { pullRequest: undefined }],
    ['headSha', { headSha: report.baseSha }],
    ['baseSha', { baseSha: report.headSha }],
    ['workflow', { workflow: 'full-pipeline' }],
  ])('refuses a foreign %s', (field, change) => {
    expect(refusal(() => parseReport(JSON.stringify({ ...report, ...change }), request))).toBe(`its ${field} is not that of the request`);
  });

  test.each<[string, string]>([
    ['an unknown key', JSON.stringify({ ...report, extra: 1 })],
    ['an unknown key further down', JSON.stringify({ ...report, verdict: { ...report.verdict, approve: true } })],
    ['another version', JSON.stringify({ ...report, version: 2 })],
    ['a key that is missing', JSON.stringify({ ...report, findings: undefined })],
    ['too many findings', JSON.stringify({ ...report, findings: Array.from({ length: 5001 }, () => aFinding()) })],
    ['a line that is none', JSON.stringify({ ...report, findings: [aFinding({ location: { path: 'a', line: -1, side: 'head' } })] })],
    ['a fold in a fold', JSON.stringify({ ...report, summary: [fold([fold([])])] })],
    [
      'a link to elsewhere',
      JSON.stringify({ ...report, summary: [{ type: 'text', text: [{ text: 'x', to: { kind: 'url', url: 'https://evil.example' } }] }] }),
    ],
    ['null', 'null'],
    ['a list', '[]'],
    ['deep nesting', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    ['a prototype', text.replace('{', '{"__proto__":{"version":1},')],
  ])('refuses %s', (_, given) => {
    expect(refusal(() => parseReport(given, request))).not.toBe('');
  });

  test('any JSON that is no report is refused as such', () => {
    fc.assert(
      fc.property(fc.json(), (given) => {
        expect(refusal(() => parseReport(given, request))).not.toBe('');
      }),
    );
  });
});

function taking(bytes: Uint8Array): unknown {
  try {
    return intakeReport(bytes, request);
  } catch (error) {
    return error;
  }
}

function fold(blocks: readonly object[]): object {
  return { type: 'fold', summary: ['x'], blocks };
}

function zipTwice(): Uint8Array {
  const bytes = Buffer.from(zipOf({ 'report.json': text, 'reporx.json': text }));
  return new Uint8Array(Buffer.from(bytes.toString('latin1').replaceAll('reporx.json', 'report.json'), 'latin1'));
}

/** A zip written by hand, so that its sizes can lie. */
function zip({ packed, declared, method = 8 }: { packed: Buffer; declared: number; method?: number }): Uint8Array {
  const name = Buffer.from('report.json');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(method, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(declared, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(method, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(declared, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return new Uint8Array(Buffer.concat([local, name, packed, central, name, end]));
}
