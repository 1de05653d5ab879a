/** Waits until something is so. Unlike `expect.poll` it also works in tests that run side by side. */
export async function until(isSo: () => boolean, seconds = 120): Promise<void> {
  const deadline = performance.now() + seconds * 1000;
  while (!isSo()) {
    if (performance.now() > deadline) throw new Error(`not so after ${seconds} s: ${isSo.toString().slice(0, 200)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
