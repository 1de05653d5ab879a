// src/agents/words.ts
const LONGEST_CODE = 80;
function code(text) {
	const line = text.replaceAll("`", "'").replaceAll(/\s+/g, " ").trim();
	return `\`${line.length > LONGEST_CODE ? `${line.slice(0, 79)}…` : line}\``;
}
function strong(text) {
	return `**${plain(text)}**`;
}
function plain(text) {
	return text.replaceAll(/[`*]/g, "").replaceAll(/\s+/g, " ").trim();
}
function series(items, most = Number.POSITIVE_INFINITY) {
	const shown = items.length > most ? [...items.slice(0, most), `${items.length - most} more`] : items;
	const last = shown.at(-1) ?? "";
	return shown.length < 2 ? last : `${shown.slice(0, -1).join(", ")} and ${last}`;
}
function amount(number, noun, plural = `${noun}s`) {
	return `${number} ${number === 1 ? noun : plural}`;
}

// src/agents/code-reviewer/column-protection.ts
const PERSONAL = /^(?:pii|phi|personal(?:_?data|ly_?identifiable.*)?|sensitive|confidential|restricted|gdpr)$/i;
const LABEL_KEY = /^(?:(?:is_|contains_|has_)?(?:pii|phi|personal_?data|sensitive)|gdpr)$/i;
const CLASS_KEY = /^(?:(?:data_?)?classification|sensitivity|privacy|pii_?(?:type|category|level))$/i;
const MASK_KEY = /^(?:masking_?policy|mask|masked|data_?mask(?:ing)?|column_?mask)$/i;
function protectionOf({ policyTags, meta, tags }) {
	const entries = Object.entries(meta).filter(([, value]) => isSaid(value));
	const masks = entries.filter(([key]) => MASK_KEY.test(key));
	const labels = entries.filter(([key, value]) => LABEL_KEY.test(key) || CLASS_KEY.test(key) && typeof value === "string" && PERSONAL.test(value));
	return {
		enforced: inWords([...policyTags.length === 0 ? [] : [policyTags.length === 1 ? "its policy tag" : "its policy tags"], ...masks.map(([key]) => code(`meta.${key}`))]),
		labelled: inWords([...tags.flatMap((tag) => PERSONAL.test(tag) ? `the tag ${code(tag)}` : []), ...labels.map(([key]) => code(`meta.${key}`))])
	};
}
function isSaid(value) {
	if (typeof value === "string") return !/^(?:|false|no|none|public|0)$/i.test(value);
	return value !== null && value !== void 0 && value !== false && value !== 0;
}
function inWords(parts) {
	return parts.length === 0 ? void 0 : series(parts, 3);
}

// src/agents/code-reviewer/personal-name.ts
const KINDS = [
	["e-mail address", /(?:^|_)(?:e_?mail|e_?mail_?addr(?:ess)?)$/],
	["phone number", /(?:^|_)(?:(?:tele)?phone|(?:(?:tele)?phone|mobile|cell(?:_?phone)?|msisdn)_?(?:number|no|nr)|mobile_?phone|cell_?phone|msisdn)$/],
	["name", /(?:^|_)(?:first_?name|last_?name|middle_?name|maiden_?name|given_?name|family_?name|surname|(?:customer|user|person|patient|employee|passenger|guest)_full_?name)$/],
	["date of birth", /(?:^|_)(?:date_?of_?birth|birth_?date|birth_?day|dob)$/],
	["address", /(?:^|_)(?:street_?address|home_?address|postal_?address|address_?line_?\d|street_?line_?\d)$/],
	["identity number", /(?:^|_)(?:ssn|social_?security_?(?:number|no)|passport_?(?:number|no|nr)|national_?id(?:_?number)?|tax_?payer_?id|driver(?:s|_s)?_?licen[cs]e_?(?:number|no|nr))$/],
	["account or card number", /(?:^|_)(?:iban|credit_?card_?(?:number|no|nr)|card_?number|bank_?account_?(?:number|no|nr))$/],
	["IP address", /(?:^|_)(?:ip_?addr(?:ess)?)$/]
];
const ABOUT = /^(?:is|has|num|n|count|cnt|total|hashed|hash|masked|encrypted|redacted|anon\w*|pseudo\w*|tokeni[sz]ed|support|sender|owner|assignee|author|agent|creator|created_by|updated_by|sales_rep|company|store|vendor|supplier|default|test)_/;
function personalName(column) {
	if (known.size > MOST_KNOWN) known.clear();
	if (!known.has(column)) known.set(column, read(column));
	return known.get(column);
}
function mayNamePersonal(text) {
	return ANYWHERE.test(text);
}
const ANYWHERE = new RegExp(KINDS.map(([, { source }]) => source.replaceAll("(?:^|_)", "").replace(/\$$/, "").replaceAll(/_(?!\?)/g, "_?")).join("|"), "i");
const known = /* @__PURE__ */ new Map();
const MOST_KNOWN = 2e4;
function read(column) {
	const name = column.replaceAll(/([a-z\d])([A-Z])/g, "$1_$2").toLowerCase();
	if (ABOUT.test(name)) return void 0;
	return KINDS.find(([, pattern]) => pattern.test(name))?.[0];
}

// src/warehouse/read-counts.ts
function readCounts({ columns, rows }, names) {
	const [row] = rows;
	if (row === void 0) return void 0;
	const counts = names.map((name) => Number(row[columns.indexOf(name)] ?? (columns.includes(name) ? 0 : NaN)));
	return counts.every(Number.isInteger) ? counts : void 0;
}

export { amount as a, series as c, protectionOf as i, strong as l, mayNamePersonal as n, code as o, personalName as r, plain as s, readCounts as t };