import { l as suppress, x as viewSide } from "./product-config.js";
import { t as longestPath } from "./policy.js";
import { t as plainTestReads } from "./plain-test.js";
import { t as dialectOf } from "./dialect-of.js";
import { createHash } from "node:crypto";

// src/agents/fingerprint.ts
function fingerprintOf(ruleId, { subject, key = "" }) {
	return createHash("sha256").update([
		ruleId,
		subject,
		key
	].join("\0")).digest("hex").slice(0, 20);
}

// src/agents/run-rules.ts
function runRules(rules, facts, { settings, ...allowed }) {
	const ran = rules.filter((rule) => mayRun(rule, settings));
	const judge = (rule, aged) => aged.flatMap(({ draft, age }) => {
		const severity = levelOf(rule, settings, draft.location?.path);
		if (severity === "off") return [];
		return suppress(toFinding(rule, severity, {
			draft,
			age
		}), {
			facts,
			key: draft.key,
			...allowed
		});
	});
	const findings = withoutTold(ran.flatMap((rule) => judge(rule, runRule(rule, facts))), ran);
	const overall = ran.flatMap((rule) => judge(rule, runOverall(rule, findings, {
		facts,
		ran,
		...allowed
	})));
	return [...findings, ...overall];
}
function withoutTold(findings, ran) {
	const better = new Map(ran.flatMap(({ id, saidBetterBy }) => saidBetterBy === void 0 ? [] : [[id, saidBetterBy]]));
	const open = new Set(findings.filter(({ age, suppressed }) => age === "new" && suppressed === void 0));
	const told = new Set([...open].map(({ ruleId, subject }) => `${ruleId} ${subject}`));
	return findings.filter((finding) => !open.has(finding) || !told.has(`${better.get(finding.ruleId) ?? ""} ${finding.subject}`));
}
function mayRun(rule, settings) {
	return levelOf(rule, settings) !== "off" || settings.paths.some(({ rule: id, level }) => id === rule.id && level !== "off");
}
function levelOf({ id, severity, preset }, settings, path) {
	const byPreset = preset === "strict" && settings.preset === "default" ? "off" : severity;
	return longestPath(settings.paths, {
		ruleId: id,
		path
	})?.level ?? settings.levels[id] ?? byPreset;
}
function runRule(rule, facts) {
	if ("checkFindings" in rule) return [];
	if ("check" in rule) return [...distinct(rule.id, rule.check(facts)).values()].map((draft) => ({
		draft,
		age: "new"
	}));
	const older = distinct(rule.id, rule.checkSide(viewSide(facts, "base")));
	return [...distinct(rule.id, rule.checkSide(viewSide(facts, "head")))].map(([fingerprint, draft]) => ({
		draft,
		age: older.has(fingerprint) ? "existing" : "new"
	}));
}
function runOverall(rule, findings, around) {
	if (!("checkFindings" in rule)) return [];
	return [...distinct(rule.id, rule.checkFindings(findings, around)).values()].map((draft) => ({
		draft,
		age: "new"
	}));
}
function distinct(ruleId, drafts) {
	const found = /* @__PURE__ */ new Map();
	for (const draft of drafts) {
		const fingerprint = fingerprintOf(ruleId, draft);
		if (!found.has(fingerprint)) found.set(fingerprint, draft);
	}
	return found;
}
function toFinding(rule, severity, { draft, age }) {
	const { subject, message, remedy, question, location, evidence = [] } = draft;
	const fix = age === "new" && location?.side === "head" && location.line !== void 0 ? draft.fix?.() : void 0;
	return {
		ruleId: rule.id,
		code: rule.code,
		severity,
		subject,
		message,
		...remedy === void 0 ? {} : { remedy },
		...question === void 0 ? {} : { question },
		...location === void 0 ? {} : { location },
		...fix === void 0 ? {} : { fix },
		evidence: [...evidence],
		fingerprint: fingerprintOf(rule.id, draft),
		age
	};
}

// src/agents/read-shapes.ts
async function readShapes(project, facts) {
	const texts = textsOf(project, ({ test }) => test?.kind === void 0);
	return shapesOf(texts, await facts.read("shape", texts));
}
async function readBothShapes(sides, facts) {
	const [base, head] = [textsOf(sides.base, saysMore), textsOf(sides.head, saysMore)];
	const answers = await facts.read("shape", [...base, ...head]);
	return {
		base: shapesOf(base, answers),
		head: shapesOf(head, answers.slice(base.length))
	};
}
function saysMore(node) {
	return plainTestReads(node) === void 0;
}
function textsOf({ nodes, adapter }, isNeeded) {
	const dialect = dialectOf(adapter);
	return [...nodes.values()].flatMap((node) => {
		const { uniqueId, compiledCode: sql, language } = node;
		return sql === void 0 || language !== "sql" || !isNeeded(node) ? [] : [{
			uniqueId,
			sql,
			dialect
		}];
	});
}
const TOGETHER = 128;
function shapesOf(texts, answers) {
	const places = new Map(texts.map(({ uniqueId }, at) => [uniqueId, at]));
	const parsed = [];
	return (uniqueId) => {
		const at = places.get(uniqueId);
		if (at === void 0) return void 0;
		const group = Math.floor(at / TOGETHER);
		return (parsed[group] ??= parseTogether(answers.slice(group * TOGETHER, (group + 1) * TOGETHER)))[at % TOGETHER];
	};
}
function parseTogether(texts) {
	try {
		const shapes = JSON.parse(`[${texts.join(",")}]`);
		if (shapes.length === texts.length) return shapes.map(shapeOf);
	} catch {}
	return texts.map(parseAlone);
}
function parseAlone(text) {
	try {
		return shapeOf(JSON.parse(text));
	} catch {
		return;
	}
}
function shapeOf(answer) {
	return "body" in answer ? answer : void 0;
}

export { runRules as i, readShapes as n, mayRun as r, readBothShapes as t };