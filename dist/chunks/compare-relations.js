import { A as asText, C as valuesOf, D as pairColumns, M as inSample, P as textLiteral, S as sideRows, T as comparedValue, _ as keyedDifferencesSql, b as differingRows, j as computedOnce, r as columnsOf, s as findKeys, w as FLOAT_TOLERANCE, x as keysMeet, y as readKeyedDifferences } from "./warehouse-dialect.js";
import { t as readCounts } from "./read-counts.js";
import { n as literalSql } from "./sql-text.js";

// src/warehouse/key-check.ts
function keyCheckSql(checked) {
	return `${qualitySql(checked, "base")}\nunion all\n${qualitySql(checked, "head")}`;
}
function qualitySql({ key, dialect, ...relations }, side) {
	const values = key.map((column) => comparedValue(column, side, dialect));
	const parts = values.map((value, index) => `${value} as k${index}`).join(", ");
	const names = values.map((_, index) => `k${index}`);
	const groups = `select ${parts}, count(*) as copies from ${relations[side]} as ${side}_rows group by ${values.join(", ")}`;
	const hasNull = names.map((name) => `${name} is null`).join(" or ");
	return [
		`select '${side}' as side, sum(copies) as all_rows, sum(case when copies > 1 then 1 else 0 end) as duplicated,`,
		`  sum(case when ${hasNull} then copies else 0 end) as nulls`,
		`from (${groups}) as grouped_${side}`
	].join("\n");
}
function readKeyCheck({ columns, rows, truncated }) {
	const [base, head] = ["base", "head"].map((side) => {
		const own = rows.filter((row) => row[columns.indexOf("side")] === side);
		const [all, duplicated, nulls] = readCounts({
			columns,
			rows: own,
			truncated
		}, [
			"all_rows",
			"duplicated",
			"nulls"
		]) ?? [];
		return all === void 0 || duplicated === void 0 || nulls === void 0 ? void 0 : {
			rows: all,
			duplicated,
			nulls
		};
	});
	return base === void 0 || head === void 0 ? void 0 : {
		base,
		head
	};
}

// src/warehouse/choose-key.ts
const UNKNOWN = {
	rows: 0,
	duplicated: 0,
	nulls: 0
};
async function chooseKey(search, ask) {
	const notes = [];
	for (const { source, columns } of distinctOf(search.candidates)) {
		const key = columns.flatMap((name) => columnNamed(name, search.columns) ?? []);
		const missing = columns.filter((name) => columnNamed(name, search.columns) === void 0);
		if (missing.length > 0) {
			notes.push(`the key ${listed(columns)} (${source}) needs ${listed(missing)}, which not both sides have`);
			continue;
		}
		const quality = await check(search, key, ask);
		if (quality !== void 0 && holds(quality)) return {
			columns: key,
			source,
			quality,
			notes
		};
		notes.push(quality === void 0 ? `the key ${listed(columns)} (${source}) could not be checked` : brokenKey({
			source,
			columns
		}, quality));
	}
	const found = search.candidates.length > 0 ? void 0 : await profiled(search, ask);
	if (found !== void 0) return {
		...found,
		source: "profile",
		notes
	};
	const none = search.candidates.length > 0 ? notes : [...notes, "no key was found in the data"];
	return {
		columns: [],
		source: "none",
		quality: {
			base: UNKNOWN,
			head: UNKNOWN
		},
		notes: none
	};
}
function distinctOf(candidates) {
	const seen = /* @__PURE__ */ new Set();
	return candidates.filter(({ columns }) => {
		const name = columns.map((column) => column.toLowerCase()).toSorted().join("\n");
		return columns.length > 0 && !seen.has(name) && seen.add(name);
	});
}
function columnNamed(name, columns) {
	const bare = name.replaceAll(/^["`]|["`]$/g, "");
	return columns.find((column) => column.name === bare) ?? columns.find((column) => column.name.toLowerCase() === bare.toLowerCase());
}
async function check({ base, head, dialect }, key, ask) {
	return readKeyCheck(await ask(keyCheckSql({
		base,
		head,
		dialect,
		key
	}), 2));
}
function holds({ base, head }) {
	return base.duplicated === 0 && head.duplicated === 0;
}
function brokenKey({ source, columns }, { base, head }) {
	const sides = [...base.duplicated > 0 ? [`${values(base.duplicated)} twice or more on the base`] : [], ...head.duplicated > 0 ? [`${values(head.duplicated)} twice or more on the head`] : []];
	return `the key ${listed(columns)} (${source}) is not unique: ${sides.join(", ")}`;
}
function values(count) {
	return `${count.toLocaleString("en-US")} ${count === 1 ? "value" : "values"}`;
}
async function profiled(search, ask) {
	const types = search.types.filter(({ name }) => search.columns.some((column) => column.name === name && column.as === "value"));
	const { keys } = await findKeys({
		relation: search.base,
		columns: types,
		dialect: search.dialect
	}, ask);
	for (const names of keys.slice(0, 3)) {
		const columns = names.flatMap((name) => columnNamed(name, search.columns) ?? []);
		const quality = await check(search, columns, ask);
		if (quality !== void 0 && holds(quality)) return {
			columns,
			quality
		};
	}
}
function listed(names) {
	return names.map((name) => `\`${name.replaceAll("`", "'")}\``).join(" + ");
}

// src/warehouse/heap-differences.ts
function differingHeapRows(pair) {
	const names = pair.columns.map((_, index) => `c${index}`);
	return [
		`differing ${computedOnce(pair.dialect)} (`,
		`  select ${names.join(", ")}, abs(surplus) as copies, case when surplus > 0 then 'removed' else 'added' end as fate`,
		`  from (select ${names.join(", ")}, sum(side) as surplus from (${bothSides(pair)}) as both_sides group by ${names.join(", ")}) as grouped`,
		"  where surplus <> 0",
		")"
	].join("\n");
}
function heapDifferencesSql(pair) {
	const { base, head, dialect } = pair;
	const names = pair.columns.map((_, index) => `c${index}`).join(", ");
	const row = dialect === "duckdb" ? "row_hash" : names;
	const rows = dialect === "duckdb" ? `select hash(${names}) as row_hash, side from (${bothSides(pair)}) as both_sides` : bothSides(pair);
	return [
		`select (select count(*) from ${base} as base_rows${sampledHeap(pair, "base")}) as base_rows, (select count(*) from ${head} as head_rows${sampledHeap(pair, "head")}) as head_rows,`,
		"  sum(case when surplus > 0 then surplus else 0 end) as removed, sum(case when surplus < 0 then -surplus else 0 end) as added",
		`from (select sum(side) as surplus from (${rows}) as all_rows group by ${row}) as grouped`
	].join("\n");
}
function bothSides({ base, head, ...pair }) {
	const { columns, dialect } = pair;
	const list = (side) => columns.map((column, index) => `${comparedValue(column, side, dialect)} as c${index}`).join(", ");
	const from = (relation, side) => `from ${relation} as ${side}_rows${sampledHeap(pair, side)}`;
	return `select ${list("base")}, 1 as side ${from(base, "base")} union all select ${list("head")}, -1 as side ${from(head, "head")}`;
}
function sampledHeap({ columns, dialect, every }, side) {
	if (every === 1) return "";
	const texts = columns.map((column) => `coalesce(${asText(comparedValue(column, side, dialect), dialect)}, '')`);
	return ` where ${inSample(texts, every, dialect)}`;
}
function readHeapDifferences(result) {
	const [base, head, removed, added] = readCounts(result, [
		"base_rows",
		"head_rows",
		"removed",
		"added"
	]) ?? [];
	if (base === void 0 || head === void 0 || removed === void 0 || added === void 0) return void 0;
	return {
		base,
		head,
		added,
		removed,
		changed: 0,
		unchanged: base - removed
	};
}

// src/warehouse/fate-rows.ts
function keyedFateRows(pair, fate) {
	const side = fate === "added" ? "head" : "base";
	const values = valuesOf(pair, side);
	return {
		fate,
		rows: [`select ${values.map((_, index) => `s.c${index}`).join(", ")}, 1 as copies from differing as d`, `inner join (${sideRows(pair, side, values)}) as s on ${keysMeet(pair, "s", "d")} where d.fate = '${fate}'`].join(" "),
		all: sideRows(pair, side, values)
	};
}
function heapFateRows(pair, fate) {
	const side = fate === "added" ? "head" : "base";
	const { columns, dialect } = pair;
	const names = columns.map((_, index) => `c${index}`).join(", ");
	const list = columns.map((column, index) => `${comparedValue(column, side, dialect)} as c${index}`).join(", ");
	return {
		fate,
		rows: `select ${names}, copies from differing where fate = '${fate}'`,
		all: `select ${list} from ${pair[side]} as ${side}_rows${sampledHeap(pair, side)}`
	};
}

// src/warehouse/common-cause.ts
const FATES = [
	"removed",
	"added",
	"changed"
];
const EXPLAINS = .95;
const FEWER_OTHERS = .5;
const FEWEST_ROWS = 3;
const LONGEST_VALUE = 80;
const MOST_ROWS = 1e6;
function frequentValuesSql(fates, columns, { prelude, dialect }) {
	const one = (fate, index) => [
		`select '${fate}' as fate, ${index} as column_number, ${asText(`c${index}`, dialect)} as frequent, sum(copies) as value_rows,`,
		`  (select sum(copies) from ${fate}_rows) as all_rows`,
		`from ${fate}_rows group by c${index} order by 4 desc, 3 limit 1`
	].join("\n");
	const parts = fates.flatMap(({ fate }) => Array.from({ length: columns }, (_, index) => `select * from (${one(fate, index)}) as ${fate}_${index}`));
	return `with ${[prelude, ...fates.map(({ fate, rows }) => `${fate}_rows ${computedOnce(dialect)} (${rows} limit ${MOST_ROWS})`)].join(",\n")}\n${parts.join("\nunion all\n")}`;
}
function readFrequentValues({ columns, rows }) {
	const at = (row, name) => row[columns.indexOf(name)] ?? null;
	return rows.flatMap((row) => {
		const [column, count, of] = [
			"column_number",
			"value_rows",
			"all_rows"
		].map((name) => Number(at(row, name) ?? NaN));
		const value = at(row, "frequent");
		const fate = FATES.find((each) => each === at(row, "fate"));
		if (fate === void 0 || column === void 0 || count === void 0 || of === void 0 || ![
			column,
			count,
			of
		].every(Number.isInteger)) return [];
		if (of < FEWEST_ROWS || count < EXPLAINS * of || String(value).length > LONGEST_VALUE) return [];
		return [{
			fate,
			column,
			value: value === null ? null : String(value),
			rows: count,
			of
		}];
	});
}
function candidateCountsSql({ all }, candidates, dialect) {
	return `select count(*) as all_rows, ${candidates.map(({ column, value }, index) => {
		const name = `c${column}`;
		return `sum(case when ${value === null ? `${name} is null` : `${asText(name, dialect)} = ${textLiteral(value, dialect)}`} then 1 else 0 end) as m${index}`;
	}).join(", ")} from (${all}) as every_row`;
}
function chooseCause(result, { fate, rows: ofFate, candidates, columns, hint }) {
	const [total, ...matches] = readCounts(result, ["all_rows", ...candidates.map((_, index) => `m${index}`)]) ?? [];
	if (total === void 0) return void 0;
	const causes = candidates.flatMap(({ column, value, rows, of }, index) => {
		const others = {
			rows: Math.max(0, Math.round((matches[index] ?? 0) - rows / of * ofFate)),
			of: total - ofFate
		};
		const name = columns[column]?.name;
		if (name === void 0 || others.of <= 0 || others.rows / others.of > FEWER_OTHERS * (rows / of)) return [];
		return [{
			fate,
			column: name,
			value,
			rows,
			of,
			others
		}];
	});
	const spoken = (cause) => spokenOf(cause.column, hint);
	return causes.toSorted((one, other) => one.others.rows - other.others.rows || other.rows - one.rows || spoken(other) - spoken(one))[0];
}
function spokenOf(column, hint) {
	const words = new Set(hint.toLowerCase().match(/[a-z0-9]+/g) ?? []);
	const own = column.toLowerCase().match(/[a-z0-9]+/g) ?? [];
	return own.length === 0 ? 0 : own.filter((word) => words.has(word)).length / own.length;
}

// src/warehouse/find-causes.ts
async function findCauses({ rows, prelude, columns, dialect, hint, fateRows }, ask) {
	const fates = FATES.filter((fate) => rows[fate] > 0 && rows[fate] < rows[fate === "added" ? "head" : "base"]).map(fateRows);
	if (columns.length === 0 || fates.length === 0) return [];
	const frequent = readFrequentValues(await ask(frequentValuesSql(fates, columns.length, {
		prelude,
		dialect
	}), fates.length * columns.length));
	const causes = [];
	for (const looked of fates) {
		const candidates = frequent.filter(({ fate }) => fate === looked.fate);
		if (candidates.length === 0) continue;
		const counts = await ask(candidateCountsSql(looked, candidates, dialect));
		const cause = chooseCause(counts, {
			fate: looked.fate,
			rows: rows[looked.fate],
			candidates,
			columns,
			hint
		});
		if (cause !== void 0) causes.push(cause);
	}
	return causes;
}

// src/warehouse/row-counts.ts
function rowCountsSql(relations) {
	return [...relations].map(([name, relation]) => `select ${literalSql(name)} as name, count(*) as rows from ${relation} as counted`).join("\nunion all\n");
}
function readRowCounts({ rows }) {
	return new Map(rows.map(([name, count]) => [String(name), Number(count)]));
}

// src/warehouse/compare-relations.ts
async function compareRelations(input, ask) {
	const { dialect, leftOut } = input;
	const [base, head] = [await columnsOf(input.base, dialect, ask), await columnsOf(input.head, dialect, ask)];
	const { columns: shared, schema } = pairColumns(base, head, dialect);
	const out = shared.flatMap(({ name }) => {
		const reason = leftOut.get(name.toLowerCase());
		return reason === void 0 ? [] : [{
			name,
			reason
		}];
	});
	const columns = shared.filter(({ name }) => !leftOut.has(name.toLowerCase()));
	if (columns.length === 0) return void 0;
	const pair = {
		base: input.base.sql,
		head: input.head.sql,
		dialect,
		columns
	};
	const key = await chooseKey({
		...pair,
		types: base,
		candidates: input.candidates
	}, ask);
	const counted = key.columns.length === 0 ? await withoutKey(pair, input, ask) : await withKey(pair, {
		...input,
		key
	}, ask);
	if (counted === void 0) return void 0;
	const notes = [...key.notes, ...counted.notes];
	return {
		key: key.columns.map(({ name }) => name),
		keySource: key.source,
		...counted,
		schema,
		leftOut: out,
		notes
	};
}
const TOLERANCE = `floating-point values are equal when they differ by less than ${FLOAT_TOLERANCE} of themselves`;
async function withKey({ columns, ...relations }, { key, maxRowsScanned, hint = "" }, ask) {
	const { base, head } = key.quality;
	const every = Math.max(1, Math.ceil((base.rows + head.rows) / maxRowsScanned));
	const rest = columns.filter((column) => !key.columns.includes(column));
	const pair = {
		...relations,
		key: key.columns,
		columns: rest,
		keyHasNull: base.nulls + head.nulls > 0,
		every
	};
	const found = readKeyedDifferences(await ask(keyedDifferencesSql(pair)), pair);
	if (found === void 0) return void 0;
	const looked = [...rest, ...key.columns.length > 1 ? key.columns : []];
	const fateRows = (fate) => keyedFateRows({
		...pair,
		columns: looked
	}, fate);
	const searched = {
		rows: found.rows,
		prelude: differingRows(pair),
		columns: looked,
		dialect: pair.dialect,
		hint,
		fateRows
	};
	const notes = rest.some(({ isFloat }) => isFloat) ? [TOLERANCE] : [];
	return {
		...found,
		...sampleOf(every, base.rows, head.rows),
		causes: await findCauses(searched, ask),
		pair,
		notes
	};
}
async function withoutKey(relations, { maxRowsScanned, hint = "" }, ask) {
	const counts = readRowCounts(await ask(rowCountsSql(/* @__PURE__ */ new Map([["base", relations.base], ["head", relations.head]]))));
	const [base, head] = [counts.get("base") ?? 0, counts.get("head") ?? 0];
	const every = Math.max(1, Math.ceil((base + head) / maxRowsScanned));
	const pair = {
		...relations,
		every
	};
	const rows = readHeapDifferences(await ask(heapDifferencesSql(pair)));
	if (rows === void 0) return void 0;
	const { columns, dialect } = pair;
	const searched = {
		rows,
		prelude: differingHeapRows(pair),
		columns,
		dialect,
		hint,
		fateRows: (fate) => heapFateRows(pair, fate)
	};
	const notes = ["without a key a changed row counts as one removed and one added"];
	return {
		rows,
		columns: [],
		...sampleOf(every, base, head),
		causes: await findCauses(searched, ask),
		pair: void 0,
		notes
	};
}
function sampleOf(every, base, head) {
	return every === 1 ? {} : { sample: {
		every,
		base,
		head
	} };
}

export { compareRelations as t };