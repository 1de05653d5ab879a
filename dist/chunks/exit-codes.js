// src/cli/exit-codes.ts
const EXIT = {
	passed: 0,
	failed: 1,
	usage: 2,
	stopped: 3
};
function exitCodeOf({ outcome, because }) {
	return outcome === "failed" && because === "could-not-check" ? EXIT.usage : CODES[outcome];
}
const CODES = {
	passed: EXIT.passed,
	failed: EXIT.failed,
	"action-required": EXIT.passed,
	neutral: EXIT.passed,
	cancelled: EXIT.stopped,
	"timed-out": EXIT.stopped
};

export { exitCodeOf as n, EXIT as t };