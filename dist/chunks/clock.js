import { setTimeout } from "node:timers/promises";

// src/system/clock.ts
const systemClock = {
	now: () => /* @__PURE__ */ new Date(),
	sleep: (milliseconds, signal) => setTimeout(milliseconds, void 0, signal === void 0 ? {} : { signal })
};

export { systemClock as t };