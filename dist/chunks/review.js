import { n as Option } from "./commander.js";
import { A as LANES, a as rules, t as productConfigSchema } from "./product-config.js";
import { d as OTHER_CONFIG_PATHS, f as assertOneConfig, m as findProjects } from "./env-names.js";
import { n as parseConfig, t as CONFIG_PATH } from "./parse-config.js";
import { t as Problem } from "./problem.js";
import { t as readFacts } from "./read-facts.js";
import { r as policyOf } from "./set-up-change.js";
import { a as readSetUpChange, i as inTime, r as logProgress, t as runRequested } from "./run-requested.js";
import { F as isSingleSelect, I as queriesOpener } from "./warehouse-dialect.js";
import { n as loadSqlEngine, t as bundledWasm } from "./bundled-wasm.js";
import { t as systemClock } from "./clock.js";
import { t as systemFiles } from "./files.js";
import { n as systemGit } from "./git.js";
import { t as systemProcesses } from "./processes.js";
import { n as workflowEntry } from "./catalogue.js";
import { t as findPython } from "./find-python.js";
import { t as openSqlFacts } from "./open-sql-facts.js";
import { t as renderTerminal } from "./render-terminal.js";
import { n as exitCodeOf } from "./exit-codes.js";
import { t as screenOf } from "./screen.js";
import { EOL } from "os";
import { randomUUID } from "crypto";
import { format } from "util";
import { inspect, styleText } from "node:util";
import EventEmitter$1, { setMaxListeners } from "node:events";
import { StringDecoder } from "string_decoder";
import { join, relative, resolve } from "node:path";
import { Writable } from "stream";

// src/cli/find-base.ts
const LIKELY = [
	"origin/HEAD",
	"origin/main",
	"origin/master",
	"main",
	"master"
];
async function findBase(git, root, wanted) {
	for (const revision of wanted === void 0 ? LIKELY : [wanted]) {
		const sha = await git.resolve(root, revision);
		if (sha === void 0) continue;
		return await git.mergeBase(root, sha, "HEAD") ?? sha;
	}
	throw new Problem("STW-4004", { base: wanted ?? `(looked for ${LIKELY.join(", ")})` });
}

// node_modules/listr2/dist/index.mjs
const ANSI_ESCAPE_CODES = {
	CURSOR_HIDE: "\x1B[?25l",
	CURSOR_SHOW: "\x1B[?25h"
};
let ListrTaskState = /* @__PURE__ */ function(ListrTaskState) {
	ListrTaskState["WAITING"] = "WAITING";
	ListrTaskState["STARTED"] = "STARTED";
	ListrTaskState["COMPLETED"] = "COMPLETED";
	ListrTaskState["FAILED"] = "FAILED";
	ListrTaskState["SKIPPED"] = "SKIPPED";
	ListrTaskState["ROLLING_BACK"] = "ROLLING_BACK";
	ListrTaskState["ROLLED_BACK"] = "ROLLED_BACK";
	ListrTaskState["RETRY"] = "RETRY";
	ListrTaskState["PAUSED"] = "PAUSED";
	ListrTaskState["PROMPT"] = "PROMPT";
	ListrTaskState["PROMPT_COMPLETED"] = "PROMPT_COMPLETED";
	ListrTaskState["PROMPT_FAILED"] = "PROMPT_FAILED";
	ListrTaskState["CANCELLED"] = "CANCELLED";
	return ListrTaskState;
}({});
var EventManager = class {
	emitter = new EventEmitter$1();
	constructor() {
		this.emitter.setMaxListeners(0);
	}
	emit(dispatch, args) {
		this.emitter.emit(dispatch, args);
	}
	on(dispatch, handler) {
		if (!handler) return;
		this.emitter.addListener(dispatch, handler);
	}
	once(dispatch, handler) {
		if (!handler) return;
		this.emitter.once(dispatch, handler);
	}
	off(dispatch, handler) {
		if (handler) this.emitter.off(dispatch, handler);
		else this.emitter.removeAllListeners(dispatch);
	}
	complete() {
		this.emitter.removeAllListeners();
	}
};
var ListrError = class extends Error {
	error;
	type;
	task;
	path;
	constructor(error, type, task) {
		super(error.message);
		this.error = error;
		this.type = type;
		this.task = task;
		this.name = "ListrError";
		this.path = task.path;
		this.stack = error?.stack;
	}
};
var ListrRendererError = class extends Error {};
var PromptError = class extends Error {};
var ListrTaskFailure = class {
	error;
	constructor(error) {
		this.error = error;
	}
};
function isObservable(obj) {
	return !!obj && typeof obj === "object" && typeof obj.subscribe === "function";
}
function isReadable(obj) {
	return !!obj && typeof obj === "object" && obj.readable === true && typeof obj.read === "function" && typeof obj.on === "function";
}
function isUnicodeSupported() {
	/* istanbul ignore next */
	return !!process.env["LISTR_FORCE_UNICODE"] || process.platform !== "win32" || !!process.env.CI || !!process.env.WT_SESSION || process.env.TERM_PROGRAM === "vscode" || process.env.TERM === "xterm-256color" || process.env.TERM === "alacritty";
}
const CLEAR_LINE_REGEX = "(?:\\u001b|\\u009b)\\[[\\=><~/#&.:=?%@~_-]*[0-9]*[\\a-ln-tqyz=><~/#&.:=?%@~_-]+";
function cleanseAnsi(chunk) {
	return String(chunk).replace(new RegExp(CLEAR_LINE_REGEX, "gmi"), "").trim();
}
const color = Object.fromEntries(Object.keys(inspect.colors).map((color) => [color, (text) => styleText(color, String(text))]));
function indent(string, count) {
	return string.replace(/^(?!\s*$)/gm, " ".repeat(count));
}
const FIGURES_MAIN = {
	warning: "⚠",
	info: "ℹ",
	cross: "✖",
	arrowDown: "↓",
	tick: "✔",
	arrowRight: "→",
	pointer: "❯",
	checkboxOn: "☒",
	arrowLeft: "←",
	squareSmallFilled: "◼",
	pointerSmall: "›",
	circleSlash: "⊘"
};
const FIGURES_FALLBACK = {
	...FIGURES_MAIN,
	warning: "‼",
	info: "i",
	cross: "×",
	tick: "√",
	pointer: ">",
	checkboxOn: "[×]",
	squareSmallFilled: "■",
	circleSlash: "ø"
};
const figures = isUnicodeSupported() ? FIGURES_MAIN : FIGURES_FALLBACK;
function splat(message, ...splat) {
	return format(String(message), ...splat);
}
const LISTR_LOGGER_STYLE = {
	icon: {
		["STARTED"]: figures.pointer,
		["FAILED"]: figures.cross,
		["SKIPPED"]: figures.arrowDown,
		["COMPLETED"]: figures.tick,
		["OUTPUT"]: figures.pointerSmall,
		["TITLE"]: figures.arrowRight,
		["RETRY"]: figures.warning,
		["ROLLBACK"]: figures.arrowLeft,
		["PAUSED"]: figures.squareSmallFilled,
		["CANCELLED"]: figures.circleSlash
	},
	color: {
		["STARTED"]: color.yellow,
		["FAILED"]: color.red,
		["SKIPPED"]: color.yellow,
		["COMPLETED"]: color.green,
		["RETRY"]: color.yellowBright,
		["ROLLBACK"]: color.redBright,
		["PAUSED"]: color.yellowBright,
		["CANCELLED"]: color.red
	}
};
const LISTR_LOGGER_STDERR_LEVELS = [
	"RETRY",
	"ROLLBACK",
	"FAILED"
];
var ListrLogger = class {
	options;
	process;
	constructor(options) {
		this.options = options;
		this.options = {
			useIcons: true,
			toStderr: [],
			...options ?? {}
		};
		this.options.fields ??= {};
		this.options.fields.prefix ??= [];
		this.options.fields.suffix ??= [];
		this.process = this.options.processOutput ?? new ProcessOutput();
	}
	log(level, message, options) {
		const output = this.format(level, message, options);
		if (this.options.toStderr.includes(level)) {
			this.process.toStderr(output);
			return;
		}
		this.process.toStdout(output);
	}
	toStdout(message, options, eol = true) {
		this.process.toStdout(this.format(null, message, options), eol);
	}
	toStderr(message, options, eol = true) {
		this.process.toStderr(this.format(null, message, options), eol);
	}
	wrap(message, options) {
		if (!message) return message;
		return this.applyFormat(`[${message}]`, options);
	}
	splat(...args) {
		const message = args.shift() ?? "";
		return args.length === 0 ? message : splat(message, args);
	}
	suffix(message, ...suffixes) {
		suffixes.filter(Boolean).forEach((suffix) => {
			message += this.spacing(message);
			if (typeof suffix === "string") message += this.wrap(suffix);
			else if (typeof suffix === "object") {
				suffix.args ??= [];
				if (typeof suffix.condition === "function" ? !suffix.condition(...suffix.args) : !(suffix.condition ?? true)) return message;
				message += this.wrap(typeof suffix.field === "function" ? suffix.field(...suffix.args) : suffix.field, { format: suffix?.format(...suffix.args) });
			}
		});
		return message;
	}
	prefix(message, ...prefixes) {
		prefixes.filter(Boolean).forEach((prefix) => {
			message = this.spacing(message) + message;
			if (typeof prefix === "string") message = this.wrap(prefix) + message;
			else if (typeof prefix === "object") {
				prefix.args ??= [];
				if (typeof prefix.condition === "function" ? !prefix.condition(...prefix.args) : !(prefix.condition ?? true)) return message;
				message = this.wrap(typeof prefix.field === "function" ? prefix.field(...prefix.args) : prefix.field, { format: prefix?.format() }) + message;
			}
		});
		return message;
	}
	fields(message, options) {
		if (this.options?.fields?.prefix) message = this.prefix(message, ...this.options.fields.prefix);
		if (options?.prefix) message = this.prefix(message, ...options.prefix);
		if (options?.suffix) message = this.suffix(message, ...options.suffix);
		if (this.options?.fields?.suffix) message = this.suffix(message, ...this.options.fields.suffix);
		return message;
	}
	icon(level, icon) {
		if (!level) return null;
		if (!icon) {
			const i = this.options.icon?.[level];
			icon = typeof i === "function" ? i() : i;
		}
		const coloring = this.options.color?.[level];
		if (icon && coloring) icon = coloring(icon);
		return icon;
	}
	format(level, message, options) {
		if (!Array.isArray(message)) message = [message];
		message = this.splat(message.shift(), ...message).toString().split(EOL).filter((m) => !m || m.trim() !== "").map((m) => {
			return this.style(level, this.fields(m, {
				prefix: Array.isArray(options?.prefix) ? options.prefix : [options?.prefix],
				suffix: Array.isArray(options?.suffix) ? options.suffix : [options?.suffix]
			}));
		}).join(EOL);
		return message;
	}
	style(level, message) {
		if (!level || !message) return message;
		const icon = this.icon(level, !this.options.useIcons && this.wrap(level));
		if (icon) message = icon + " " + message;
		return message;
	}
	applyFormat(message, options) {
		if (options?.format) return options.format(message);
		return message;
	}
	spacing(message) {
		return typeof message === "undefined" || message.trim() === "" ? "" : " ";
	}
};
var ProcessOutputBuffer = class {
	options;
	buffer = [];
	decoder = new StringDecoder();
	constructor(options) {
		this.options = options;
	}
	get all() {
		return this.buffer;
	}
	get last() {
		return this.buffer.at(-1);
	}
	get length() {
		return this.buffer.length;
	}
	write(data, ...args) {
		const callback = args[args.length - 1];
		this.buffer.push({
			time: Date.now(),
			stream: this.options?.stream,
			entry: this.decoder.write(typeof data === "string" ? Buffer.from(data, typeof args[0] === "string" ? args[0] : void 0) : Buffer.from(data))
		});
		if (this.options?.limit) this.buffer = this.buffer.slice(-this.options.limit);
		if (typeof callback === "function") callback();
		return true;
	}
	reset() {
		this.buffer = [];
	}
};
var ProcessOutputStream = class {
	stream;
	method;
	buffer;
	constructor(stream) {
		this.stream = stream;
		this.method = stream.write;
		this.buffer = new ProcessOutputBuffer({ stream });
	}
	get out() {
		const self = this;
		return new Proxy(this.stream, { get(target, prop, receiver) {
			if (prop === "write") return self.write.bind(self);
			return Reflect.get(target, prop, receiver);
		} });
	}
	hijack() {
		this.stream.write = this.buffer.write.bind(this.buffer);
	}
	release() {
		this.stream.write = this.method;
		const buffer = [...this.buffer.all];
		this.buffer.reset();
		return buffer;
	}
	write(...args) {
		return this.method.apply(this.stream, args);
	}
};
var ProcessOutput = class {
	options;
	stream;
	active;
	constructor(stdout, stderr, options) {
		this.options = options;
		this.stream = {
			stdout: new ProcessOutputStream(stdout ?? process.stdout),
			stderr: new ProcessOutputStream(stderr ?? process.stderr)
		};
		this.options = {
			dump: ["stdout", "stderr"],
			leaveEmptyLine: true,
			...options
		};
	}
	get stdout() {
		return this.stream.stdout.out;
	}
	get stderr() {
		return this.stream.stderr.out;
	}
	hijack() {
		if (this.active) throw new Error("ProcessOutput has been already hijacked!");
		this.stream.stdout.write(ANSI_ESCAPE_CODES.CURSOR_HIDE);
		Object.values(this.stream).forEach((stream) => stream.hijack());
		this.active = true;
	}
	release() {
		const output = Object.entries(this.stream).map(([name, stream]) => ({
			name,
			buffer: stream.release()
		})).filter((output) => this.options.dump.includes(output.name)).flatMap((output) => output.buffer).sort((a, b) => a.time - b.time).map((message) => {
			return {
				...message,
				entry: cleanseAnsi(message.entry)
			};
		}).filter((message) => message.entry);
		if (output.length > 0) {
			if (this.options.leaveEmptyLine) this.stdout.write(EOL);
			output.forEach((message) => {
				(message.stream ?? this.stdout).write(message.entry + EOL);
			});
		}
		this.stream.stdout.write(ANSI_ESCAPE_CODES.CURSOR_SHOW);
		this.active = false;
	}
	toStdout(buffer, eol = true) {
		if (eol) buffer = buffer + EOL;
		return this.stream.stdout.write(buffer);
	}
	toStderr(buffer, eol = true) {
		if (eol) buffer = buffer + EOL;
		return this.stream.stderr.write(buffer);
	}
};
/* istanbul ignore next */
function createWritable(cb) {
	const writable = new Writable();
	writable.rows = 1e400;
	writable.columns = 1e400;
	writable.write = (chunk) => {
		cb(chunk.toString());
		return true;
	};
	return writable;
}
/* istanbul ignore next */
var Spinner = class {
	spinner = !isUnicodeSupported() ? [
		"-",
		"\\",
		"|",
		"/"
	] : [
		"⠋",
		"⠙",
		"⠹",
		"⠸",
		"⠼",
		"⠴",
		"⠦",
		"⠧",
		"⠇",
		"⠏"
	];
	id;
	spinnerPosition = 0;
	spin() {
		this.spinnerPosition = ++this.spinnerPosition % this.spinner.length;
	}
	fetch() {
		return this.spinner[this.spinnerPosition];
	}
	isRunning() {
		return !!this.id;
	}
	start(cb, interval = 100) {
		this.id = setInterval(() => {
			this.spin();
			if (cb) cb();
		}, interval);
	}
	stop() {
		clearInterval(this.id);
		this.id = void 0;
	}
};
const LISTR_DEFAULT_RENDERER_STYLE = {
	icon: {
		["SKIPPED_WITH_COLLAPSE"]: figures.arrowDown,
		["SKIPPED_WITHOUT_COLLAPSE"]: figures.warning,
		["OUTPUT"]: figures.pointerSmall,
		["OUTPUT_WITH_BOTTOMBAR"]: figures.pointerSmall,
		["PENDING"]: figures.pointer,
		["COMPLETED"]: figures.tick,
		["COMPLETED_WITH_FAILED_SUBTASKS"]: figures.warning,
		["COMPLETED_WITH_SISTER_TASKS_FAILED"]: figures.squareSmallFilled,
		["RETRY"]: figures.warning,
		["ROLLING_BACK"]: figures.warning,
		["ROLLED_BACK"]: figures.arrowLeft,
		["FAILED"]: figures.cross,
		["FAILED_WITH_SUBTASKS"]: figures.pointer,
		["WAITING"]: figures.squareSmallFilled,
		["PAUSED"]: figures.squareSmallFilled,
		["CANCELLED"]: figures.circleSlash
	},
	color: {
		["SKIPPED_WITH_COLLAPSE"]: color.yellow,
		["SKIPPED_WITHOUT_COLLAPSE"]: color.yellow,
		["PENDING"]: color.yellow,
		["COMPLETED"]: color.green,
		["COMPLETED_WITH_FAILED_SUBTASKS"]: color.yellow,
		["COMPLETED_WITH_SISTER_TASKS_FAILED"]: color.red,
		["RETRY"]: color.yellowBright,
		["ROLLING_BACK"]: color.redBright,
		["ROLLED_BACK"]: color.redBright,
		["FAILED"]: color.red,
		["FAILED_WITH_SUBTASKS"]: color.red,
		["WAITING"]: color.dim,
		["PAUSED"]: color.yellowBright,
		["CANCELLED"]: color.red
	}
};
/* istanbul ignore next */
function parseTimer(duration) {
	const seconds = Math.floor(duration / 1e3);
	const minutes = Math.floor(seconds / 60);
	let parsedTime;
	if (seconds === 0 && minutes === 0) parsedTime = `0.${Math.floor(duration / 100)}s`;
	if (seconds > 0) parsedTime = `${seconds % 60}s`;
	if (minutes > 0) parsedTime = `${minutes}m${parsedTime}`;
	return parsedTime;
}
/* istanbul ignore next */
const PRESET_TIMER = {
	condition: true,
	field: parseTimer,
	format: () => color.dim
};
var DefaultRenderer = class DefaultRenderer {
	tasks;
	options;
	events;
	static nonTTY = false;
	static rendererOptions = {
		indentation: 2,
		clearOutput: false,
		showSubtasks: true,
		collapseSubtasks: true,
		collapseSkips: true,
		showSkipMessage: true,
		suffixSkips: false,
		collapseErrors: true,
		showErrorMessage: true,
		suffixRetries: true,
		lazy: false,
		removeEmptyLines: true,
		formatOutput: "wrap",
		pausedTimer: {
			...PRESET_TIMER,
			format: () => color.yellowBright
		}
	};
	static rendererTaskOptions = { outputBar: true };
	prompt;
	activePrompt;
	spinner;
	logger;
	updater;
	truncate;
	wrap;
	buffer = {
		output: /* @__PURE__ */ new Map(),
		bottom: /* @__PURE__ */ new Map()
	};
	cache = {
		render: /* @__PURE__ */ new Map(),
		rendererOptions: /* @__PURE__ */ new Map(),
		rendererTaskOptions: /* @__PURE__ */ new Map()
	};
	constructor(tasks, options, events) {
		this.tasks = tasks;
		this.options = options;
		this.events = events;
		this.options = {
			...DefaultRenderer.rendererOptions,
			...this.options,
			icon: {
				...LISTR_DEFAULT_RENDERER_STYLE.icon,
				...options?.icon ?? {}
			},
			color: {
				...LISTR_DEFAULT_RENDERER_STYLE.color,
				...options?.color ?? {}
			}
		};
		this.spinner = this.options.spinner ?? new Spinner();
		this.logger = this.options.logger ?? new ListrLogger({
			useIcons: true,
			toStderr: []
		});
		this.logger.options.icon = this.options.icon;
		this.logger.options.color = this.options.color;
	}
	async render() {
		const { createLogUpdate } = await import("./log-update.js");
		const { default: truncate } = await import("./cli-truncate.js");
		const { default: wrap } = await import("./wrap-ansi2.js");
		this.updater = createLogUpdate(this.logger.process.stdout);
		this.truncate = truncate;
		this.wrap = wrap;
		this.logger.process.hijack();
		/* istanbul ignore if */
		if (!this.options?.lazy) this.spinner.start(() => {
			this.update();
		});
		this.events.on("SHOUD_REFRESH_RENDER", this.refresh);
	}
	update() {
		this.updater(this.create());
	}
	end() {
		this.spinner.stop();
		this.events.off("SHOUD_REFRESH_RENDER", this.refresh);
		this.updater.clear();
		this.updater.done();
		if (!this.options.clearOutput) this.logger.process.toStdout(this.create({ prompt: false }));
		this.logger.process.release();
	}
	create(options) {
		options = {
			tasks: true,
			bottomBar: true,
			prompt: true,
			...options
		};
		const render = [];
		const renderTasks = this.renderer(this.tasks);
		const renderBottomBar = this.renderBottomBar();
		const renderPrompt = this.renderPrompt();
		if (options.tasks && renderTasks.length > 0) render.push(...renderTasks);
		if (options.bottomBar && renderBottomBar.length > 0) {
			if (render.length > 0) render.push("");
			render.push(...renderBottomBar);
		}
		if (options.prompt && renderPrompt.length > 0) {
			if (render.length > 0) render.push("");
			render.push(...renderPrompt);
		}
		return render.join(EOL);
	}
	style(task, output = false) {
		const rendererOptions = this.cache.rendererOptions.get(task.id);
		if (task.isSkipped()) {
			if (output || rendererOptions.collapseSkips) return this.logger.icon("SKIPPED_WITH_COLLAPSE");
			else if (rendererOptions.collapseSkips === false) return this.logger.icon("SKIPPED_WITHOUT_COLLAPSE");
		}
		if (output) {
			if (this.shouldOutputToBottomBar(task)) return this.logger.icon("OUTPUT_WITH_BOTTOMBAR");
			return this.logger.icon("OUTPUT");
		}
		if (task.hasSubtasks()) {
			if (task.isStarted() || task.isPrompt() && rendererOptions.showSubtasks !== false && !task.subtasks.every((subtask) => !subtask.hasTitle())) return this.logger.icon("PENDING");
			else if (task.isCompleted() && task.subtasks.some((subtask) => subtask.hasFailed())) return this.logger.icon("COMPLETED_WITH_FAILED_SUBTASKS");
			else if (task.hasFailed()) return this.logger.icon("FAILED_WITH_SUBTASKS");
		}
		if (task.isStarted() || task.isPrompt()) return this.logger.icon("PENDING", !this.options?.lazy && this.spinner.fetch());
		else if (task.isCompleted()) return this.logger.icon("COMPLETED");
		else if (task.isRetrying()) return this.logger.icon("RETRY", !this.options?.lazy && this.spinner.fetch());
		else if (task.isRollingBack()) return this.logger.icon("ROLLING_BACK", !this.options?.lazy && this.spinner.fetch());
		else if (task.hasRolledBack()) return this.logger.icon("ROLLED_BACK");
		else if (task.hasFailed()) return this.logger.icon("FAILED");
		else if (task.isCancelled()) return this.logger.icon("CANCELLED");
		else if (task.isPaused()) return this.logger.icon("PAUSED");
		return this.logger.icon("WAITING");
	}
	format(message, icon, level) {
		if (message.trim() === "") return [];
		if (icon) message = icon + " " + message;
		let parsed;
		const columns = (this.logger.process.stdout.columns ?? 80) - level * this.options.indentation - 2;
		switch (this.options.formatOutput) {
			case "truncate":
				parsed = message.split(EOL).map((s, i) => {
					return this.truncate(this.indent(s, i), columns);
				});
				break;
			case "wrap":
				parsed = this.wrap(message, columns, {
					hard: true,
					trim: false
				}).split(EOL).map((s, i) => this.indent(s, i));
				break;
			default: throw new ListrRendererError("Format option for the renderer is wrong.");
		}
		if (this.options.removeEmptyLines) parsed = parsed.filter(Boolean);
		return parsed.map((str) => indent(str, level * this.options.indentation));
	}
	shouldOutputToOutputBar(task) {
		const outputBar = this.cache.rendererTaskOptions.get(task.id).outputBar;
		return typeof outputBar === "number" && outputBar !== 0 || typeof outputBar === "boolean" && outputBar !== false;
	}
	shouldOutputToBottomBar(task) {
		const bottomBar = this.cache.rendererTaskOptions.get(task.id).bottomBar;
		return typeof bottomBar === "number" && bottomBar !== 0 || typeof bottomBar === "boolean" && bottomBar !== false || !task.hasTitle();
	}
	refresh = () => {
		this.update();
	};
	renderer(tasks, level = 0) {
		return tasks.flatMap((task) => {
			if (!task.isEnabled()) return [];
			if (this.cache.render.has(task.id)) return this.cache.render.get(task.id);
			this.calculate(task);
			this.setupBuffer(task);
			const rendererOptions = this.cache.rendererOptions.get(task.id);
			const rendererTaskOptions = this.cache.rendererTaskOptions.get(task.id);
			const output = [];
			if (task.isPrompt()) {
				if (this.activePrompt && this.activePrompt !== task.id) throw new ListrRendererError("Only one prompt can be active at the given time, please re-evaluate your task design.");
				else if (!this.activePrompt) {
					task.on("PROMPT", (prompt) => {
						const cleansed = cleanseAnsi(prompt);
						if (cleansed) this.prompt = cleansed;
					});
					task.on("STATE", (state) => {
						if (state === "PROMPT_COMPLETED" || task.hasFinalized() || task.hasReset()) {
							this.prompt = null;
							this.activePrompt = null;
							task.off("PROMPT");
						}
					});
					this.activePrompt = task.id;
				}
			}
			if (task.hasTitle()) {
				if (!(tasks.some((task) => task.hasFailed()) && !task.hasFailed() && task.options.exitOnError !== false && !(task.isCompleted() || task.isSkipped() || task.isCancelled()))) {
					if (task.hasFailed() && rendererOptions.collapseErrors) output.push(...this.format(!task.hasSubtasks() && task.message.error && rendererOptions.showErrorMessage ? task.message.error : task.title, this.style(task), level));
					else if (task.isSkipped() && rendererOptions.collapseSkips) output.push(...this.format(this.logger.suffix(task.message.skip && rendererOptions.showSkipMessage ? task.message.skip : task.title, {
						field: "SKIPPED",
						condition: rendererOptions.suffixSkips,
						format: () => color.dim
					}), this.style(task), level));
					else if (task.isRetrying()) output.push(...this.format(this.logger.suffix(task.title, {
						field: `RETRY:${task.message.retry.count}`,
						format: () => color.yellow,
						condition: rendererOptions.suffixRetries
					}), this.style(task), level));
					else if (task.isCompleted() && task.hasTitle() && assertFunctionOrSelf(rendererTaskOptions.timer?.condition, task.message.duration)) output.push(...this.format(this.logger.suffix(task?.title, {
						...rendererTaskOptions.timer,
						args: [task.message.duration]
					}), this.style(task), level));
					else if (task.isPaused()) output.push(...this.format(this.logger.suffix(task.title, {
						...rendererOptions.pausedTimer,
						args: [task.message.paused - Date.now()]
					}), this.style(task), level));
					else output.push(...this.format(task.title, this.style(task), level));
				} else output.push(...this.format(task.title, this.logger.icon("COMPLETED_WITH_SISTER_TASKS_FAILED"), level));
			}
			if (!task.hasSubtasks() || !rendererOptions.showSubtasks) {
				if (task.hasFailed() && rendererOptions.collapseErrors === false && (rendererOptions.showErrorMessage || !rendererOptions.showSubtasks)) output.push(...this.dump(task, level, "FAILED"));
				else if (task.isSkipped() && rendererOptions.collapseSkips === false && (rendererOptions.showSkipMessage || !rendererOptions.showSubtasks)) output.push(...this.dump(task, level, "SKIPPED"));
			}
			if (task.isPending() || rendererTaskOptions.persistentOutput) output.push(...this.renderOutputBar(task, level));
			if (rendererOptions.showSubtasks !== false && task.hasSubtasks() && (task.isPending() || task.hasFinalized() && !task.hasTitle() || task.isCompleted() && rendererOptions.collapseSubtasks === false && !task.subtasks.some((subtask) => this.cache.rendererOptions.get(subtask.id)?.collapseSubtasks === true) || task.subtasks.some((subtask) => this.cache.rendererOptions.get(subtask.id)?.collapseSubtasks === false) || task.subtasks.some((subtask) => subtask.hasFailed()) || task.subtasks.some((subtask) => subtask.hasRolledBack()) || task.subtasks.some((subtask) => subtask.isCancelled()))) {
				const subtaskLevel = !task.hasTitle() ? level : level + 1;
				const subtaskRender = this.renderer(task.subtasks, subtaskLevel);
				output.push(...subtaskRender);
			}
			if (task.hasFinalized()) {
				if (!rendererTaskOptions.persistentOutput) {
					this.buffer.bottom.delete(task.id);
					this.buffer.output.delete(task.id);
				}
			}
			if (task.isClosed()) {
				this.cache.render.set(task.id, output);
				this.reset(task);
			}
			return output;
		});
	}
	renderOutputBar(task, level) {
		const output = this.buffer.output.get(task.id);
		if (!output) return [];
		return output.all.flatMap((o) => this.dump(task, level, "OUTPUT", o.entry));
	}
	renderBottomBar() {
		if (this.buffer.bottom.size === 0) return [];
		return Array.from(this.buffer.bottom.values()).flatMap((output) => output.all).sort((a, b) => a.time - b.time).map((output) => output.entry);
	}
	renderPrompt() {
		if (!this.prompt) return [];
		return [this.prompt];
	}
	calculate(task) {
		if (this.cache.rendererOptions.has(task.id) && this.cache.rendererTaskOptions.has(task.id)) return;
		const rendererOptions = {
			...this.options,
			...task.rendererOptions
		};
		this.cache.rendererOptions.set(task.id, rendererOptions);
		this.cache.rendererTaskOptions.set(task.id, {
			...DefaultRenderer.rendererTaskOptions,
			timer: rendererOptions.timer,
			...task.rendererTaskOptions
		});
	}
	setupBuffer(task) {
		if (this.buffer.bottom.has(task.id) || this.buffer.output.has(task.id)) return;
		if (task.hasFinalized()) return;
		const rendererTaskOptions = this.cache.rendererTaskOptions.get(task.id);
		if (this.shouldOutputToBottomBar(task) && !this.buffer.bottom.has(task.id)) {
			this.buffer.bottom.set(task.id, new ProcessOutputBuffer({ limit: typeof rendererTaskOptions.bottomBar === "number" ? rendererTaskOptions.bottomBar : 1 }));
			task.on("OUTPUT", (output) => {
				const data = this.dump(task, -1, "OUTPUT", output);
				this.buffer.bottom.get(task.id).write(data.join(EOL));
			});
			task.on("OUTPUT_RESET", () => {
				this.buffer.bottom.get(task.id)?.reset();
			});
			task.on("STATE", (state) => {
				if (state === "RETRY" || state === "ROLLING_BACK") this.buffer.bottom.delete(task.id);
			});
		} else if (this.shouldOutputToOutputBar(task) && !this.buffer.output.has(task.id)) {
			this.buffer.output.set(task.id, new ProcessOutputBuffer({ limit: typeof rendererTaskOptions.outputBar === "number" ? rendererTaskOptions.outputBar : 1 }));
			task.on("OUTPUT", (output) => {
				this.buffer.output.get(task.id).write(output);
			});
			task.on("OUTPUT_RESET", () => {
				this.buffer.output.get(task.id)?.reset();
			});
			task.on("STATE", (state) => {
				if (state === "RETRY" || state === "ROLLING_BACK") this.buffer.output.delete(task.id);
			});
		}
	}
	reset(task) {
		this.cache.rendererOptions.delete(task.id);
		this.cache.rendererTaskOptions.delete(task.id);
		this.buffer.output.delete(task.id);
	}
	dump(task, level, source = "OUTPUT", data) {
		if (!data) switch (source) {
			case "OUTPUT":
				data = task.output;
				break;
			case "SKIPPED":
				data = task.message.skip;
				break;
			case "FAILED": data = task.message.error;
		}
		if (task.hasTitle() && source === "FAILED" && data === task.title || typeof data !== "string") return [];
		if (source === "OUTPUT") data = cleanseAnsi(data);
		return this.format(data, this.style(task, true), level + 1);
	}
	indent(str, i) {
		return i > 0 ? indent(str.trimEnd(), this.options.indentation) : str.trimEnd();
	}
};
var SilentRenderer = class {
	tasks;
	options;
	static nonTTY = true;
	static rendererOptions;
	static rendererTaskOptions;
	constructor(tasks, options) {
		this.tasks = tasks;
		this.options = options;
	}
	render() {}
	end() {}
};
var SimpleRenderer = class SimpleRenderer {
	tasks;
	options;
	static nonTTY = true;
	static rendererOptions = { pausedTimer: {
		...PRESET_TIMER,
		field: (time) => `PAUSED:${time}`,
		format: () => color.yellowBright
	} };
	static rendererTaskOptions = {};
	logger;
	cache = {
		rendererOptions: /* @__PURE__ */ new Map(),
		rendererTaskOptions: /* @__PURE__ */ new Map()
	};
	constructor(tasks, options) {
		this.tasks = tasks;
		this.options = options;
		this.options = {
			...SimpleRenderer.rendererOptions,
			...options,
			icon: {
				...LISTR_LOGGER_STYLE.icon,
				...options?.icon ?? {}
			},
			color: {
				...LISTR_LOGGER_STYLE.color,
				...options?.color ?? {}
			}
		};
		this.logger = this.options.logger ?? new ListrLogger({
			useIcons: true,
			toStderr: LISTR_LOGGER_STDERR_LEVELS
		});
		this.logger.options.icon = this.options.icon;
		this.logger.options.color = this.options.color;
		if (this.options.timestamp) this.logger.options.fields.prefix.unshift(this.options.timestamp);
	}
	end() {}
	render() {
		this.renderer(this.tasks);
	}
	renderer(tasks) {
		tasks.forEach((task) => {
			this.calculate(task);
			task.once("CLOSED", () => {
				this.reset(task);
			});
			const rendererOptions = this.cache.rendererOptions.get(task.id);
			const rendererTaskOptions = this.cache.rendererTaskOptions.get(task.id);
			task.on("SUBTASK", (subtasks) => {
				this.renderer(subtasks);
			});
			task.on("STATE", (state) => {
				if (!task.hasTitle()) return;
				if (state === "STARTED") this.logger.log("STARTED", task.title);
				else if (state === "COMPLETED") {
					const timer = rendererTaskOptions?.timer;
					this.logger.log("COMPLETED", task.title, timer && { suffix: {
						...timer,
						condition: !!task.message?.duration && timer.condition,
						args: [task.message.duration]
					} });
				} else if (state === "PROMPT") {
					this.logger.process.hijack();
					task.on("PROMPT", (prompt) => {
						this.logger.process.toStderr(prompt, false);
					});
				} else if (state === "PROMPT_COMPLETED") {
					task.off("PROMPT");
					this.logger.process.release();
				} else if (state === "CANCELLED") this.logger.log("CANCELLED", task.title);
			});
			task.on("OUTPUT", (output) => {
				this.logger.log("OUTPUT", output);
			});
			task.on("MESSAGE", (message) => {
				if (message.error) this.logger.log("FAILED", task.title, { suffix: {
					field: `FAILED: ${message.error}`,
					format: () => color.red
				} });
				else if (message.skip) this.logger.log("SKIPPED", task.title, { suffix: {
					field: `SKIPPED: ${message.skip}`,
					format: () => color.yellow
				} });
				else if (message.rollback) this.logger.log("ROLLBACK", task.title, { suffix: {
					field: `ROLLBACK: ${message.rollback}`,
					format: () => color.red
				} });
				else if (message.retry) this.logger.log("RETRY", task.title, { suffix: {
					field: `RETRY:${message.retry.count}`,
					format: () => color.red
				} });
				else if (message.paused) {
					const timer = rendererOptions?.pausedTimer;
					this.logger.log("PAUSED", task.title, timer && { suffix: {
						...timer,
						condition: !!message?.paused && timer.condition,
						args: [message.paused - Date.now()]
					} });
				}
			});
		});
	}
	calculate(task) {
		if (this.cache.rendererOptions.has(task.id) && this.cache.rendererTaskOptions.has(task.id)) return;
		const rendererOptions = {
			...this.options,
			...task.rendererOptions
		};
		this.cache.rendererOptions.set(task.id, rendererOptions);
		this.cache.rendererTaskOptions.set(task.id, {
			...SimpleRenderer.rendererTaskOptions,
			timer: rendererOptions.timer,
			...task.rendererTaskOptions
		});
	}
	reset(task) {
		this.cache.rendererOptions.delete(task.id);
		this.cache.rendererTaskOptions.delete(task.id);
	}
};
var TestRendererSerializer = class {
	options;
	constructor(options) {
		this.options = options;
	}
	serialize(event, data, task) {
		return JSON.stringify(this.generate(event, data, task));
	}
	generate(event, data, task) {
		const output = {
			event,
			data
		};
		if (typeof this.options?.task !== "boolean") {
			const t = Object.fromEntries(this.options.task.map((entity) => {
				const property = task[entity];
				if (typeof property === "function") return [entity, property.call(task)];
				return [entity, property];
			}));
			if (Object.keys(task).length > 0) output.task = t;
		}
		return output;
	}
};
var TestRenderer = class TestRenderer {
	tasks;
	options;
	static nonTTY = true;
	static rendererOptions = {
		subtasks: true,
		state: Object.values(ListrTaskState),
		output: true,
		prompt: true,
		title: true,
		messages: [
			"skip",
			"error",
			"retry",
			"rollback",
			"paused"
		],
		messagesToStderr: [
			"error",
			"rollback",
			"retry"
		],
		task: [
			"hasRolledBack",
			"isRollingBack",
			"isCompleted",
			"isSkipped",
			"hasFinalized",
			"hasSubtasks",
			"title",
			"hasReset",
			"hasTitle",
			"isPrompt",
			"isPaused",
			"isPending",
			"isCancelled",
			"isStarted",
			"hasFailed",
			"isEnabled",
			"isRetrying",
			"path"
		]
	};
	static rendererTaskOptions;
	logger;
	serializer;
	constructor(tasks, options) {
		this.tasks = tasks;
		this.options = options;
		this.options = {
			...TestRenderer.rendererOptions,
			...this.options
		};
		this.logger = this.options.logger ?? new ListrLogger({ useIcons: false });
		this.serializer = new TestRendererSerializer(this.options);
	}
	render() {
		this.renderer(this.tasks);
	}
	end() {}
	renderer(tasks) {
		tasks.forEach((task) => {
			if (this.options.subtasks) task.on("SUBTASK", (subtasks) => {
				this.renderer(subtasks);
			});
			if (this.options.state) task.on("STATE", (state) => {
				this.logger.toStdout(this.serializer.serialize("STATE", state, task));
			});
			if (this.options.output) task.on("OUTPUT", (data) => {
				this.logger.toStdout(this.serializer.serialize("OUTPUT", data, task));
			});
			if (this.options.prompt) task.on("PROMPT", (prompt) => {
				this.logger.toStdout(this.serializer.serialize("PROMPT", prompt, task));
			});
			if (this.options.title) task.on("TITLE", (title) => {
				this.logger.toStdout(this.serializer.serialize("TITLE", title, task));
			});
			task.on("MESSAGE", (message) => {
				const parsed = Object.fromEntries(Object.entries(message).map(([key, value]) => {
					if (this.options.messages.includes(key)) return [key, value];
				}).filter(Boolean));
				if (Object.keys(parsed).length > 0) {
					const output = this.serializer.serialize("MESSAGE", parsed, task);
					if (this.options.messagesToStderr.some((state) => Object.keys(parsed).includes(state))) this.logger.toStderr(output);
					else this.logger.toStdout(output);
				}
			});
		});
	}
};
var VerboseRenderer = class VerboseRenderer {
	tasks;
	options;
	static nonTTY = true;
	static rendererOptions = {
		logTitleChange: false,
		pausedTimer: {
			...PRESET_TIMER,
			format: () => color.yellowBright
		}
	};
	static rendererTaskOptions;
	logger;
	cache = {
		rendererOptions: /* @__PURE__ */ new Map(),
		rendererTaskOptions: /* @__PURE__ */ new Map()
	};
	constructor(tasks, options) {
		this.tasks = tasks;
		this.options = options;
		this.options = {
			...VerboseRenderer.rendererOptions,
			...this.options,
			icon: {
				...LISTR_LOGGER_STYLE.icon,
				...options?.icon ?? {}
			},
			color: {
				...LISTR_LOGGER_STYLE.color,
				...options?.color ?? {}
			}
		};
		this.logger = this.options.logger ?? new ListrLogger({
			useIcons: false,
			toStderr: LISTR_LOGGER_STDERR_LEVELS
		});
		this.logger.options.icon = this.options.icon;
		this.logger.options.color = this.options.color;
		if (this.options.timestamp) this.logger.options.fields.prefix.unshift(this.options.timestamp);
	}
	render() {
		this.renderer(this.tasks);
	}
	end() {}
	renderer(tasks) {
		tasks.forEach((task) => {
			this.calculate(task);
			task.once("CLOSED", () => {
				this.reset(task);
			});
			const rendererOptions = this.cache.rendererOptions.get(task.id);
			const rendererTaskOptions = this.cache.rendererTaskOptions.get(task.id);
			task.on("SUBTASK", (subtasks) => {
				this.renderer(subtasks);
			});
			task.on("STATE", (state) => {
				if (!task.hasTitle()) return;
				if (state === "STARTED") this.logger.log("STARTED", task.title);
				else if (state === "COMPLETED") {
					const timer = rendererTaskOptions.timer;
					this.logger.log("COMPLETED", task.title, timer && { suffix: {
						...timer,
						condition: !!task.message?.duration && timer.condition,
						args: [task.message.duration]
					} });
				} else if (state === "CANCELLED") this.logger.log("CANCELLED", task.title);
			});
			task.on("OUTPUT", (data) => {
				this.logger.log("OUTPUT", data);
			});
			task.on("PROMPT", (prompt) => {
				const cleansed = cleanseAnsi(prompt);
				if (cleansed) this.logger.log("PROMPT", cleansed);
			});
			if (this.options?.logTitleChange !== false) task.on("TITLE", (title) => {
				this.logger.log("TITLE", title);
			});
			task.on("MESSAGE", (message) => {
				if (message?.error) this.logger.log("FAILED", message.error);
				else if (message?.skip) this.logger.log("SKIPPED", message.skip);
				else if (message?.rollback) this.logger.log("ROLLBACK", message.rollback);
				else if (message?.retry) this.logger.log("RETRY", task.title, { suffix: message.retry.count.toString() });
				else if (message?.paused) {
					const timer = rendererOptions?.pausedTimer;
					this.logger.log("PAUSED", task.title, timer && { suffix: {
						...timer,
						condition: !!message?.paused && timer.condition,
						args: [message.paused - Date.now()]
					} });
				}
			});
		});
	}
	calculate(task) {
		if (this.cache.rendererOptions.has(task.id) && this.cache.rendererTaskOptions.has(task.id)) return;
		const rendererOptions = {
			...this.options,
			...task.rendererOptions
		};
		this.cache.rendererOptions.set(task.id, rendererOptions);
		this.cache.rendererTaskOptions.set(task.id, {
			...VerboseRenderer.rendererTaskOptions,
			timer: rendererOptions.timer,
			...task.rendererTaskOptions
		});
	}
	reset(task) {
		this.cache.rendererOptions.delete(task.id);
		this.cache.rendererTaskOptions.delete(task.id);
	}
};
const RENDERERS = {
	default: DefaultRenderer,
	simple: SimpleRenderer,
	verbose: VerboseRenderer,
	test: TestRenderer,
	silent: SilentRenderer
};
function isRendererSupported(renderer) {
	return process.stdout.isTTY === true || renderer.nonTTY === true;
}
function getRendererClass(renderer) {
	if (typeof renderer === "string") return RENDERERS[renderer] ?? RENDERERS.default;
	return typeof renderer === "function" ? renderer : RENDERERS.default;
}
function getRenderer(options) {
	if (assertFunctionOrSelf(options?.silentRendererCondition)) return {
		renderer: getRendererClass("silent"),
		selection: "SILENT"
	};
	const r = {
		renderer: getRendererClass(options.renderer),
		options: options.rendererOptions,
		selection: "PRIMARY"
	};
	if (!isRendererSupported(r.renderer) || assertFunctionOrSelf(options?.fallbackRendererCondition)) return {
		renderer: getRendererClass(options.fallbackRenderer),
		options: options.fallbackRendererOptions,
		selection: "SECONDARY"
	};
	return r;
}
function assertFunctionOrSelf(functionOrSelf, ...args) {
	if (typeof functionOrSelf === "function") return functionOrSelf(...args);
	else return functionOrSelf;
}
var Concurrency = class {
	concurrency;
	count;
	queue;
	constructor(options) {
		this.concurrency = options.concurrency;
		this.count = 0;
		this.queue = /* @__PURE__ */ new Set();
	}
	add(fn) {
		if (this.count < this.concurrency) return this.run(fn);
		return new Promise((resolve) => {
			const callback = () => resolve(this.run(fn));
			this.queue.add(callback);
		});
	}
	flush() {
		for (const callback of this.queue) {
			if (this.count >= this.concurrency) break;
			this.queue.delete(callback);
			callback();
		}
	}
	run(fn) {
		this.count++;
		const promise = fn();
		const cleanup = () => {
			this.count--;
			this.flush();
		};
		promise.then(cleanup, () => {
			this.queue.clear();
		});
		return promise;
	}
};
function delay(time) {
	return new Promise((resolve) => {
		setTimeout(resolve, time);
	});
}
var TaskWrapper = class {
	task;
	constructor(task) {
		this.task = task;
	}
	/* istanbul ignore next */
	get title() {
		return this.task.title;
	}
	set title(title) {
		if (title === void 0 || title === null) {
			this.task.titleReset$ = void 0;
			return;
		}
		title = Array.isArray(title) ? title : [title];
		this.task.title$ = splat(title.shift(), ...title);
	}
	/* istanbul ignore next */
	get output() {
		return this.task.output;
	}
	/* istanbul ignore next */
	set output(output) {
		if (output === null) {
			this.task.outputReset$ = null;
			return;
		}
		output = Array.isArray(output) ? output : [output];
		this.task.output$ = splat(output.shift(), ...output);
	}
	/* istanbul ignore next */
	set promptOutput(output) {
		this.task.promptOutput$ = output;
	}
	get signal() {
		return this.task.listr.signal;
	}
	cancel() {
		this.task.listr.cancel();
	}
	newListr(task, options) {
		let tasks;
		if (typeof task === "function") tasks = task(this);
		else tasks = task;
		return new Listr(tasks, options, this.task);
	}
	report(error, type) {
		if (this.task.options.collectErrors) this.task.listr.errors?.push(new ListrError(error, type, this.task));
		this.task.message$ = { error: error.message ?? this.task?.title };
	}
	skip(message, ...metadata) {
		this.task.state$ = "SKIPPED";
		if (message) this.task.message$ = { skip: message ? splat(message, ...metadata) : this.task?.title };
	}
	fail(error) {
		return new ListrTaskFailure(error);
	}
	isRetrying() {
		return this.task.isRetrying() ? this.task.retry : { count: 0 };
	}
	/* istanbul ignore next */
	prompt(adapter) {
		if (this.task.prompt) return this.task.prompt;
		return new adapter(this.task, this);
	}
	/* istanbul ignore next */
	stdout(type) {
		return createWritable((chunk) => {
			switch (type) {
				case "PROMPT":
					this.promptOutput = chunk;
					break;
				default: this.output = chunk;
			}
		});
	}
	run(ctx) {
		return this.task.run(ctx, this);
	}
};
var ListrTaskEventManager = class extends EventManager {};
var Task = class extends ListrTaskEventManager {
	listr;
	task;
	options;
	rendererOptions;
	rendererTaskOptions;
	id = randomUUID();
	state = "WAITING";
	subtasks;
	title;
	initialTitle;
	output;
	retry;
	message = {};
	prompt;
	parent;
	enabled;
	taskFn;
	closed;
	constructor(listr, task, options, rendererOptions, rendererTaskOptions) {
		super();
		this.listr = listr;
		this.task = task;
		this.options = options;
		this.rendererOptions = rendererOptions;
		this.rendererTaskOptions = rendererTaskOptions;
		if (task.title) {
			const title = Array.isArray(task?.title) ? task.title : [task.title];
			this.title = splat(title.shift(), ...title);
			this.initialTitle = this.title;
		}
		this.taskFn = task.task;
		this.parent = listr.parentTask;
	}
	set state$(state) {
		this.state = state;
		this.emit("STATE", state);
		if (this.hasSubtasks() && this.hasFailed()) {
			for (const subtask of this.subtasks) if (subtask.state === "STARTED") subtask.state$ = "FAILED";
		}
		this.listr.events.emit("SHOUD_REFRESH_RENDER");
	}
	set output$(data) {
		this.output = data;
		this.emit("OUTPUT", data);
		this.listr.events.emit("SHOUD_REFRESH_RENDER");
	}
	set outputReset$(data) {
		this.output = data;
		this.emit("OUTPUT_RESET");
		this.listr.events.emit("SHOUD_REFRESH_RENDER");
	}
	set promptOutput$(data) {
		this.emit("PROMPT", data);
		if (cleanseAnsi(data)) this.listr.events.emit("SHOUD_REFRESH_RENDER");
	}
	set message$(data) {
		this.message = {
			...this.message,
			...data
		};
		this.emit("MESSAGE", data);
		this.listr.events.emit("SHOUD_REFRESH_RENDER");
	}
	set title$(title) {
		this.title = title;
		this.emit("TITLE", title);
		this.listr.events.emit("SHOUD_REFRESH_RENDER");
	}
	set titleReset$(data) {
		this.title = data;
		this.emit("TITLE_RESET");
		this.listr.events.emit("SHOUD_REFRESH_RENDER");
	}
	get path() {
		return [...this.listr.path, this.initialTitle];
	}
	async check(ctx) {
		if (this.state === "WAITING") {
			this.enabled = await assertFunctionOrSelf(this.task?.enabled ?? true, ctx);
			this.emit("ENABLED", this.enabled);
			this.listr.events.emit("SHOUD_REFRESH_RENDER");
		}
		return this.enabled;
	}
	hasSubtasks() {
		return this.subtasks?.length > 0;
	}
	hasFinalized() {
		return this.isCompleted() || this.hasFailed() || this.isSkipped() || this.hasRolledBack() || this.isCancelled();
	}
	isPending() {
		return this.isStarted() || this.isPrompt() || this.hasReset();
	}
	isStarted() {
		return this.state === "STARTED";
	}
	isSkipped() {
		return this.state === "SKIPPED";
	}
	isCompleted() {
		return this.state === "COMPLETED";
	}
	hasFailed() {
		return this.state === "FAILED";
	}
	isCancelled() {
		return this.state === "CANCELLED";
	}
	isRollingBack() {
		return this.state === "ROLLING_BACK";
	}
	hasRolledBack() {
		return this.state === "ROLLED_BACK";
	}
	isRetrying() {
		return this.state === "RETRY";
	}
	hasReset() {
		return this.state === "RETRY" || this.state === "ROLLING_BACK";
	}
	isEnabled() {
		return this.enabled;
	}
	hasTitle() {
		return typeof this?.title === "string";
	}
	isPrompt() {
		return this.state === "PROMPT";
	}
	isPaused() {
		return this.state === "PAUSED";
	}
	isClosed() {
		return this.closed;
	}
	async pause(time) {
		const state = this.state;
		this.state$ = "PAUSED";
		this.message$ = { paused: Date.now() + time };
		await delay(time);
		this.state$ = state;
		this.message$ = { paused: null };
	}
	async run(context, wrapper) {
		const handleResult = (result) => {
			if (result instanceof ListrTaskFailure) throw result;
			else if (result instanceof Listr) {
				result.options = {
					...this.options,
					...result.options
				};
				result.rendererClass = getRendererClass("silent");
				this.subtasks = result.tasks;
				result.errors = this.listr.errors;
				this.emit("SUBTASK", this.subtasks);
				result = result.run(context);
			} else if (result instanceof Promise) result = result.then(handleResult);
			else if (isReadable(result)) result = new Promise((resolve, reject) => {
				result.on("data", (data) => {
					this.output$ = data.toString();
				});
				result.on("error", (error) => reject(error));
				result.on("end", () => resolve(null));
			});
			else if (isObservable(result)) result = new Promise((resolve, reject) => {
				result.subscribe({
					next: (data) => {
						this.output$ = data;
					},
					error: reject,
					complete: resolve
				});
			});
			return result;
		};
		const startTime = Date.now();
		this.state$ = "STARTED";
		const skipped = await assertFunctionOrSelf(this.task?.skip ?? false, context);
		if (skipped) {
			if (typeof skipped === "string") this.message$ = { skip: skipped };
			else if (this.hasTitle()) this.message$ = { skip: this.title };
			else this.message$ = { skip: "Skipped task without a title." };
			this.state$ = "SKIPPED";
			return;
		}
		try {
			const retryCount = typeof this.task?.retry === "number" && this.task.retry > 0 ? this.task.retry + 1 : typeof this.task?.retry === "object" && this.task.retry.tries > 0 ? this.task.retry.tries + 1 : 1;
			const retryDelay = typeof this.task.retry === "object" && this.task.retry.delay;
			for (let retries = 1; retries <= retryCount; retries++) try {
				await Promise.race([handleResult(this.taskFn(context, wrapper)), this.whenInterrupted()]);
				break;
			} catch (err) {
				if (err instanceof ListrTaskFailure) throw err.error;
				if (this.listr.signal.aborted) throw err;
				if (retries !== retryCount) {
					const retry = {
						count: retries,
						error: err
					};
					let time;
					if (typeof retryDelay === "function") {
						let onAbort;
						try {
							time = await Promise.race([retryDelay(retry, context), new Promise((_, reject) => {
								onAbort = () => reject(err);
								this.listr.signal.addEventListener("abort", onAbort, { once: true });
							})]);
						} catch (delayError) {
							throw this.listr.signal.aborted ? err : delayError;
						} finally {
							this.listr.signal.removeEventListener("abort", onAbort);
						}
						if (this.listr.signal.aborted) throw err;
					} else time = retryDelay;
					this.retry = retry;
					this.message$ = { retry: this.retry };
					this.title$ = this.initialTitle;
					this.output = void 0;
					wrapper.report(err, "WILL_RETRY");
					this.state$ = "RETRY";
					if (time) await this.pause(time);
				} else throw err;
			}
			if (this.isStarted() || this.isRetrying()) {
				this.message$ = { duration: Date.now() - startTime };
				this.state$ = "COMPLETED";
			}
		} catch (error) {
			if (this.prompt instanceof PromptError) error = this.prompt;
			if (this.task?.rollback) {
				wrapper.report(error, "WILL_ROLLBACK");
				try {
					this.state$ = "ROLLING_BACK";
					await this.task.rollback(context, wrapper);
					this.message$ = { rollback: this.title };
					this.state$ = "ROLLED_BACK";
				} catch (err) {
					this.state$ = "FAILED";
					wrapper.report(err, "HAS_FAILED_TO_ROLLBACK");
					this.close();
					throw err;
				}
				if (this.listr.options?.exitAfterRollback !== false) {
					this.close();
					throw error;
				}
			} else {
				if (this.listr.signal.aborted) {
					this.state$ = "CANCELLED";
					throw error;
				}
				this.state$ = "FAILED";
				if (this.listr.options.exitOnError !== false && await assertFunctionOrSelf(this.task?.exitOnError, context) !== false) {
					wrapper.report(error, "HAS_FAILED");
					this.close();
					throw error;
				} else if (!this.hasSubtasks()) wrapper.report(error, "HAS_FAILED_WITHOUT_ERROR");
			}
		} finally {
			this.close();
		}
	}
	close() {
		this.emit("CLOSED");
		this.listr.events.emit("SHOUD_REFRESH_RENDER");
		this.complete();
	}
	whenInterrupted() {
		return new Promise((_, reject) => {
			const onAbort = () => {
				if (!this.hasSubtasks()) reject(/* @__PURE__ */ new Error("Interrupted."));
			};
			if (this.listr.signal.aborted) {
				onAbort();
				return;
			}
			this.listr.signal.addEventListener("abort", onAbort, { once: true });
		});
	}
};
var ListrEventManager = class extends EventManager {};
var Listr = class {
	task;
	options;
	parentTask;
	tasks = [];
	errors;
	ctx;
	events;
	path = [];
	rendererClass;
	rendererClassOptions;
	rendererSelection;
	boundSignalHandler;
	signal;
	concurrency;
	renderer;
	abortController;
	startedTasks = [];
	constructor(task, options, parentTask) {
		this.task = task;
		this.options = options;
		this.parentTask = parentTask;
		this.options = {
			concurrent: false,
			renderer: "default",
			fallbackRenderer: "simple",
			exitOnError: true,
			exitAfterRollback: true,
			collectErrors: false,
			registerSignalListeners: true,
			...this.parentTask?.options ?? {},
			...options
		};
		if (this.options.concurrent === true) this.options.concurrent = 1e400;
		else if (typeof this.options.concurrent !== "number") this.options.concurrent = 1;
		this.concurrency = new Concurrency({ concurrency: this.options.concurrent });
		if (parentTask) {
			this.path = [...parentTask.listr.path, parentTask.title];
			this.errors = parentTask.listr.errors;
		} else this.errors = this.options.collectErrors ? [] : null;
		if (this.parentTask?.listr.events instanceof ListrEventManager) this.events = this.parentTask.listr.events;
		else this.events = new ListrEventManager();
		if (this.parentTask?.listr.abortController instanceof AbortController) this.abortController = this.parentTask.listr.abortController;
		else {
			this.abortController = new AbortController();
			setMaxListeners(0, this.abortController.signal);
		}
		this.signal = this.abortController.signal;
		/* istanbul ignore if */
		if (this.options?.forceTTY || process.env["LISTR_FORCE_TTY"]) {
			process.stdout.isTTY = true;
			process.stderr.isTTY = true;
		}
		/* istanbul ignore if */
		if (this.options?.forceUnicode) process.env["LISTR_FORCE_UNICODE"] = "1";
		const renderer = getRenderer({
			renderer: this.options.renderer,
			rendererOptions: this.options.rendererOptions,
			fallbackRenderer: this.options.fallbackRenderer,
			fallbackRendererOptions: this.options.fallbackRendererOptions,
			fallbackRendererCondition: this.options?.fallbackRendererCondition,
			silentRendererCondition: this.options?.silentRendererCondition
		});
		this.rendererClass = renderer.renderer;
		this.rendererClassOptions = renderer.options;
		this.rendererSelection = renderer.selection;
		/* istanbul ignore next */
		this.add(task ?? []);
		/* istanbul ignore if */
		if (this.options.registerSignalListeners && this.isRoot()) {
			this.boundSignalHandler = this.signalHandler.bind(this);
			process.on("SIGINT", this.boundSignalHandler).setMaxListeners(0);
		}
	}
	isRoot() {
		return !this.parentTask;
	}
	isSubtask() {
		return !!this.parentTask;
	}
	add(tasks) {
		this.tasks.push(...this.generate(tasks));
	}
	async run(context) {
		if (!this.renderer) this.renderer = new this.rendererClass(this.tasks, this.rendererClassOptions, this.events);
		await this.renderer.render();
		this.ctx = this.options?.ctx ?? context ?? {};
		let error;
		let failed = false;
		try {
			await Promise.all(this.tasks.map((task) => task.check(this.ctx)));
			await Promise.all(this.tasks.map((task) => this.concurrency.add(() => this.runTask(task))));
		} catch (err) {
			failed = true;
			error = err;
		}
		if (this.signal.aborted) {
			await Promise.allSettled(this.startedTasks);
			if (this.isRoot()) {
				this.cancelUnfinishedTasks();
				this.renderer.end();
				this.removeSignalHandler();
				process.exit(127);
				return this.ctx;
			}
			throw error ?? /* @__PURE__ */ new Error("Interrupted.");
		}
		if (failed && this.options.exitOnError !== false) {
			this.renderer.end(error);
			this.removeSignalHandler();
			throw error;
		}
		if (!failed) {
			this.renderer.end();
			this.removeSignalHandler();
		}
		return this.ctx;
	}
	cancel() {
		this.abortController.abort();
	}
	generate(tasks) {
		tasks = Array.isArray(tasks) ? tasks : [tasks];
		return tasks.map((task) => {
			let rendererTaskOptions;
			if (this.rendererSelection === "PRIMARY") rendererTaskOptions = task.rendererOptions;
			else if (this.rendererSelection === "SECONDARY") rendererTaskOptions = task.fallbackRendererOptions;
			return new Task(this, task, this.options, this.rendererClassOptions, rendererTaskOptions);
		});
	}
	async runTask(task) {
		if (!await task.check(this.ctx)) return;
		const promise = new TaskWrapper(task).run(this.ctx);
		this.startedTasks.push(promise);
		return promise;
	}
	signalHandler() {
		this.abortController.abort();
	}
	removeSignalHandler() {
		if (this.boundSignalHandler) process.removeListener("SIGINT", this.boundSignalHandler);
	}
	cancelUnfinishedTasks(tasks = this.tasks) {
		for (const task of tasks) {
			if (task.hasSubtasks()) this.cancelUnfinishedTasks(task.subtasks);
			if (task.isEnabled() !== false && !task.hasFinalized()) task.state$ = "CANCELLED";
		}
	}
};

// src/cli/show-progress.ts
function showProgress(cli, json) {
	return json || !cli.isTerminal ? {
		show: logProgress(cli.say, systemClock),
		end: async () => void 0
	} : liveList();
}
function liveList() {
	let current;
	let drawn = Promise.resolve();
	const start = (event) => {
		const { entry, running } = createEntry(event);
		current = running;
		drawn = drawn.then(() => entry.run());
	};
	return {
		show: (event) => {
			if (event.kind === "step-started") start(event);
			else if (event.kind === "step-finished") current?.finish(event);
			else current?.say(wordsOf(event));
		},
		end: async () => void await drawn
	};
}
function createEntry({ description, index, total }) {
	const { promise, resolve, reject } = Promise.withResolvers();
	let draw;
	const title = `Step ${index + 1} of ${total}: ${description}`;
	const entry = new Listr([{
		title,
		task: (_, task) => {
			draw = (text) => {
				task.output = text;
			};
			return promise;
		}
	}], {
		exitOnError: false,
		rendererOptions: {
			showErrorMessage: true,
			collapseErrors: false
		}
	});
	const finish = ({ status, reason }) => status === "success" ? resolve() : reject(new Error(reason ?? status));
	return {
		entry,
		running: {
			say: (text) => draw?.(text),
			finish
		}
	};
}
function wordsOf(event) {
	if (event.kind === "note") return event.text;
	const running = event.running.length === 0 ? "" : ` · ${event.running.slice(0, 3).join(", ")}`;
	return `dbt ${event.command} (${event.side}): ${event.done} of ${event.total ?? "?"}${inTime(event)}${running}`;
}

// src/cli/run-locally.ts
async function runLocally(wanted, options, cli) {
	const git = systemGit({
		processes: systemProcesses(),
		files: systemFiles,
		path: cli.variables["PATH"] ?? ""
	});
	const start = resolve(cli.cwd, options.projectDir ?? ".");
	const root = await git.root(start);
	if (root === void 0) throw new Problem("STW-4003", { where: start });
	const baseSha = await findBase(git, root, options.base);
	const folder = await systemFiles.temporary("steward-base");
	const worktree = await git.worktree(root, baseSha, join(folder, "base"));
	try {
		return await runInput(await inputOf(wanted, options, {
			cli,
			git,
			root,
			baseSha,
			base: join(folder, "base")
		}), options, cli);
	} finally {
		await worktree.remove();
		await systemFiles.remove(folder);
	}
}
async function runInput(input, { json }, cli) {
	const system = {
		files: systemFiles,
		processes: systemProcesses(),
		clock: systemClock
	};
	const engine = await loadSqlEngine(await bundledWasm());
	const openQueries = queriesOpener({
		...system,
		isSelect: (sql, adapter) => isSingleSelect(sql, adapter, engine)
	});
	const sqlFacts = openSqlFacts(cli, (questions) => readFacts(questions, engine));
	const progress = showProgress(cli, json === true);
	try {
		const report = await runRequested(input, {
			...system,
			sqlFacts,
			openQueries,
			progress: progress.show,
			signal: onInterrupt()
		});
		await progress.end();
		return report;
	} finally {
		await sqlFacts.close();
	}
}
async function inputOf({ workflow, phase, lane }, options, local) {
	const { git, root, base, baseSha, cli } = local;
	const config = parseConfig(await configText(options, local), productConfigSchema, options.config);
	const found = await chooseProject(config, options, local);
	const project = options.target === void 0 ? found : {
		...found,
		profile_target: options.target
	};
	const headSha = await git.resolve(root, "HEAD") ?? baseSha;
	const diff = await git.diff(root, baseSha, "working-tree");
	return {
		frame: {
			runKey: `local@${headSha}:${project.name}:${workflow}${phase === "plan" ? ":plan" : ""}`,
			workflow,
			workflowName: workflowEntry(workflow).name,
			project: project.name,
			requestedBy: "the command line",
			headSha,
			baseSha,
			dirty: await git.dirty(root)
		},
		phase,
		lane,
		head: root,
		base,
		diff,
		setUpChange: await readSetUpChange({
			diff,
			head: root
		}, systemFiles),
		project,
		config,
		policy: {
			...policyOf(config, rules),
			gate: "blocking"
		},
		python: await findPython(options.python, {
			cwd: cli.cwd,
			root,
			projectDir: project.dir,
			variables: cli.variables
		}),
		ciDatabase: project.ci.database === void 0 ? void 0 : join(root, project.ci.database),
		profilesDir: options.profilesDir === void 0 ? void 0 : resolve(cli.cwd, options.profilesDir),
		variables: cli.variables,
		removeDotEnv: false
	};
}
async function configText({ config }, { cli, root, base }) {
	if (config === void 0) return ownConfigText(base, root);
	const text = await systemFiles.read(resolve(cli.cwd, config));
	if (text === void 0) throw new Problem("STW-4005", {
		file: config,
		detail: "there is no such file"
	});
	return text;
}
async function ownConfigText(base, root) {
	for (const folder of [base, root]) {
		const others = await Promise.all(OTHER_CONFIG_PATHS.map((path) => systemFiles.exists(join(folder, path))));
		assertOneConfig(OTHER_CONFIG_PATHS.filter((_, index) => others[index]));
		const text = await systemFiles.read(join(folder, CONFIG_PATH));
		if (text !== void 0) return text;
	}
}
async function chooseProject(config, { projectDir }, { cli, root }) {
	const projects = findProjects(config, await systemFiles.list(root, "dbt_project.yml"));
	const here = resolve(cli.cwd, projectDir ?? ".");
	const inside = projects.find(({ dir }) => resolve(root, dir) === here);
	if (inside !== void 0) return inside;
	const candidates = projectDir === void 0 ? projects : projects.filter(({ dir }) => !relative(here, resolve(root, dir)).startsWith(".."));
	const [only, ...others] = candidates;
	if (only === void 0) throw new Problem("STW-1001", { where: projectDir ?? "this repository" });
	if (others.length === 0) return only;
	throw new Problem("STW-1009", { names: candidates.map(({ name, dir }) => `${name} (${dir})`).join(", ") });
}
function onInterrupt() {
	const controller = new AbortController();
	for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => controller.abort("cancelled"));
	return controller.signal;
}

// src/cli/show-report.ts
function showReport(report, { json, verbose }, cli) {
	cli.print(json ? JSON.stringify(report, void 0, 2) : renderTerminal(report, screenOf(cli, verbose === true)));
	cli.exit(exitCodeOf(report.verdict));
}

// src/cli/commands/review.ts
const addReview = (program, cli) => {
	withLocalOptions(program.command("review").description("review the working tree against a base commit")).addOption(new Option("--lane <lane>", "how deep: static only parses, compile renders SQL, build runs it (default: by adapter and budget)").choices(LANES)).action(async ({ lane: name, ...options }) => {
		showReport(await runLocally({
			workflow: "architecture-review",
			phase: "apply",
			lane: name === void 0 ? void 0 : {
				name,
				by: "command"
			}
		}, options, cli), options, cli);
	});
};
function withLocalOptions(command) {
	return command.option("--project-dir <folder>", "folder of dbt_project.yml").option("--profiles-dir <folder>", "folder of profiles.yml").option("--target <name>", "target of the profile").option("--python <path>", "interpreter with dbt (default: .venv, then PATH)").option("--base <ref>", "commit or branch to compare with (default: the default branch)").option("--config <file>", "configuration (default: .github/steward.yml of the base)").option("--json", "print one JSON document, the Report").option("--verbose", "open every fold");
}

export { runLocally as i, withLocalOptions as n, showReport as r, addReview as t };