/** Tables of sessions have a row for each meeting: rows that differ in their time alone become one opportunity. */
import { equals } from "../cms/equals.ts";
import { toList } from "../content/value.ts";
import { titleOf } from "./names.ts";
import type { Row } from "./row.ts";

export function joinSessions(rows: readonly Row[]): readonly Row[] {
	const first = new Map<string, number>();
	const joined: Row[] = [];
	for (const row of rows) {
		const key = `${row.kind} ${row.id || titleOf(row)}`;
		const index = first.get(key);
		const other = index === undefined ? undefined : joined[index];
		if (index !== undefined && other !== undefined && equals(withoutSessions(row), withoutSessions(other)) && row.mistakes.length === 0) {
			joined[index] = { ...other, data: { ...other.data, sessions: joinLists(other, row) } };
			continue;
		}
		if (index === undefined) first.set(key, joined.length);
		joined.push(row);
	}
	return joined;
}

function withoutSessions({ data: { sessions: _sessions, ...data } }: Row): object {
	return data;
}

function joinLists(a: Row, b: Row): readonly unknown[] {
	const all = [...toList(a.data.sessions), ...toList(b.data.sessions)];
	const byStart = new Map(all.map((session) => [JSON.stringify(session), session]));
	return [...byStart].sort(([one], [two]) => (one < two ? -1 : 1)).map(([, session]) => session);
}
