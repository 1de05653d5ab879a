// src/lineage/read-kind.ts
const RANKS = [
	"passthrough",
	"derived",
	"window",
	"aggregate"
];
function strongerKind(one, other) {
	return RANKS.indexOf(one) >= RANKS.indexOf(other) ? one : other;
}

// src/lineage/plain-case.ts
function plainCase(name) {
	return name === name.toUpperCase() ? name.toLowerCase() : name;
}

export { strongerKind as n, plainCase as t };