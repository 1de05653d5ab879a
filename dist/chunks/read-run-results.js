import { t as Problem } from "./problem.js";
import { a as asRecord, i as asNumber, n as asList, o as asText, t as asFilledText } from "./artifact-values.js";
import { t as cleanText } from "./clean-text.js";
import { t as parseArtifact } from "./parse-artifact.js";

// src/dbt/node-status.ts
const STATUSES = {
	success: "success",
	pass: "pass",
	warn: "warn",
	fail: "fail",
	error: "error",
	"runtime error": "error",
	"partial success": "error",
	skipped: "skipped",
	cancelled: "skipped",
	"no-op": "no-op",
	reused: "no-op"
};
function nodeStatus(raw) {
	return STATUSES[raw.toLowerCase()] ?? "error";
}
function isFailure({ status }) {
	return status === "error" || status === "fail";
}

// src/dbt/read-run-results.ts
function readRunResults(text, { invocationId, where = "the target folder" } = {}) {
	const raw = parseArtifact(text, {
		artifact: "run_results.json",
		where,
		key: "results"
	});
	checkInvocation(raw, invocationId);
	const results = asList(raw["results"]).map((item) => readResult(asRecord(item)));
	return {
		command: asText(asRecord(raw["args"])["which"], asText(asRecord(raw["args"])["command"])),
		succeeded: !results.some(isFailure),
		results: new Map(results.map((result) => [result.uniqueId, result])),
		errors: [],
		seconds: asNumber(raw["elapsed_time"]) ?? 0
	};
}
function checkInvocation(raw, expected) {
	const found = asText(asRecord(raw["metadata"])["invocation_id"], "unknown");
	if (expected === void 0 || expected === found) return;
	throw new Problem("STW-2006", {
		artifact: "run_results.json",
		found,
		expected
	});
}
function readResult(raw) {
	const message = asFilledText(raw["message"]);
	const told = asRecord(raw["adapter_response"]);
	const bytes = asNumber(told["bytes_processed"]) ?? asNumber(told["data_scanned_in_bytes"]);
	const billedBytes = asNumber(told["bytes_billed"]);
	return {
		uniqueId: asText(raw["unique_id"]),
		status: nodeStatus(asText(raw["status"])),
		seconds: asNumber(raw["execution_time"]) ?? 0,
		failures: asNumber(raw["failures"]),
		message: message === void 0 ? void 0 : cleanText(message),
		...bytes === void 0 ? {} : { bytes },
		...billedBytes === void 0 ? {} : { billedBytes }
	};
}

export { isFailure as n, nodeStatus as r, readRunResults as t };