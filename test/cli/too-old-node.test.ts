import { expect, test } from 'vitest';
import { tooOldNode } from '../../src/cli/too-old-node.ts';

test.each(['24.0.0', '24.21.0', '25.1.0', '30.0.0-nightly'])('Node %s will do', (version) => {
  expect(tooOldNode(version)).toBeUndefined();
});

test.each(['18.19.1', '20.20.2', '22.13.0', '23.11.1'])('Node %s is told to be too old, with what to do', (version) => {
  expect(tooOldNode(version)).toBe(
    `Steward needs Node 24 or newer, and this is Node ${version}.\n→ Run it with a newer one, or in the clone with \`npm run --silent steward -- …\`, which brings its own.`,
  );
});
