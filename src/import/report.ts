/** What an import did, for people or for a program: a line for each row that needs somebody, and the counts. */
import type { Outcome, State } from "./outcome.ts";
import type { Plan } from "./plan.ts";

export interface ReportInput {
	readonly plan: Plan;
	/** As it was given. */
	readonly file: string;
	readonly city: string;
	/** About the file as a whole. */
	readonly notes: readonly string[];
	readonly isDryRun: boolean;
}

export function formatImport({ plan, file, city, notes, isDryRun }: ReportInput): string {
	const lines = plan.outcomes.flatMap((outcome) => formatOutcome(outcome, file, city));
	const gone = plan.gone.map((path) => `${path}: the source no longer has it. Set "status" to cancelled or archived, or remove the file.`);
	return [...notes.map((note) => `${file}: ${note}`), ...lines, ...gone, formatCounts(plan, isDryRun), ""].join("\n");
}

/** Also what went well, with every field. */
export function formatImportJson({ plan, file, notes, isDryRun }: ReportInput): string {
	const rows = plan.outcomes.map(({ row, slug, state, changed, contested, problems }) => ({
		where: `${file}${row.where}`,
		slug,
		state,
		changed,
		contested,
		problems: problems.map(({ field, message }) => ({ field, column: columnOf(row.names, field), message })),
		notes: row.notes,
	}));
	return `${JSON.stringify({ counts: countStates(plan), dryRun: isDryRun, notes, rows, gone: plan.gone }, undefined, "\t")}\n`;
}

export function countStates({ outcomes, gone }: Plan): Readonly<Record<State | "kept" | "gone", number>> {
	const count = (state: State) => outcomes.filter((outcome) => outcome.state === state).length;
	return {
		new: count("new"),
		changed: count("changed"),
		same: count("same"),
		removed: count("removed"),
		refused: count("refused"),
		kept: outcomes.filter(({ contested }) => contested.length > 0).length,
		gone: gone.length,
	};
}

function formatOutcome({ row, slug, state, contested, problems }: Outcome, file: string, city: string): string[] {
	const where = `${file}${row.where}`;
	const kept = contested.length === 0 ? [] : [explainContested(slug, contested)];
	const removed =
		state === "removed"
			? [`"${slug}" was removed from content/${city} since the last import, and stays so. --take-theirs ${slug} brings it back.`]
			: [];
	const refused = problems.map(({ field, message }) => {
		const column = columnOf(row.names, field);
		return `${column === "" ? "" : `${column}: `}${message}`;
	});
	const notes = state === "new" || state === "changed" ? row.notes : [];
	return [...refused, ...removed, ...kept, ...notes].map((line) => `${where} ${line}`);
}

function explainContested(slug: string, fields: readonly string[]): string {
	const names = fields.map((field) => `"${field}"`).join(", ");
	return `"${slug}" was edited by hand, and the source says otherwise in ${names}: the edit stays. --take-theirs ${slug} takes the source's.`;
}

/** What the source calls the field at the beginning of a path such as `price.amount`. */
function columnOf(names: Readonly<Record<string, string>>, field: string): string {
	const [top = ""] = field.split(/[.[]/);
	return Object.hasOwn(names, top) ? (names[top] ?? "") : top;
}

function formatCounts(plan: Plan, isDryRun: boolean): string {
	const { new: added, changed, same, refused, removed, gone } = countStates(plan);
	const parts = [`${added} new`, `${changed} changed`, `${same} as before`, `${refused} refused`];
	if (removed > 0) parts.push(`${removed} removed by hand`);
	if (gone > 0) parts.push(`${gone} gone from the source`);
	return `${isDryRun ? "Nothing is written yet: " : ""}${parts.join(", ")}.`;
}
