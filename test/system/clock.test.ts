import { expect, test } from 'vitest';
import { systemClock } from '../../src/system/clock.ts';

test('sleeps, unless the signal aborts', async () => {
  await systemClock.sleep(1);
  await expect(systemClock.sleep(60_000, AbortSignal.timeout(5))).rejects.toMatchObject({ name: 'AbortError' });
  expect(systemClock.now()).toBeInstanceOf(Date);
});
