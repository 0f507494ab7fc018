/** How far somebody is on a playlist: what counts as done, what comes next, and when it is enough. Pure; a plan in another shape is no plan. */

export interface PlanStep {
	/** `vilnius/opportunities/open-lab`, or `private-1` for a step without a page. */
	readonly key: string;
	readonly isOptional: boolean;
	/** The badges of which any shows that the step is done, as `vilnius/badges/maker`. */
	readonly badges: readonly string[];
}

/** The steps of one rung of the ladder. */
export interface PlanGroup {
	/** How many of the steps to do; undefined means all that are not optional. */
	readonly choose: number | undefined;
	readonly steps: readonly PlanStep[];
}

export type Plan = readonly PlanGroup[];

export interface Progress {
	/** Of those that are needed. */
	readonly done: number;
	readonly needed: number;
	/** Done, though nobody asked for it. */
	readonly more: number;
	/** Undefined when nothing is left to do. */
	readonly next: PlanStep | undefined;
}

/** `ticked`: keys of steps; `held`: badges in the wallet. */
export function measure(plan: Plan, ticked: ReadonlySet<string>, held: ReadonlySet<string>): Progress {
	const isDone = (step: PlanStep) => ticked.has(step.key) || isShown(step, held);
	const allOptional = plan.every(({ choose, steps }) => choose === undefined && steps.every(({ isOptional }) => isOptional));
	let done = 0;
	let needed = 0;
	let all = 0;
	let next: PlanStep | undefined;
	for (const { choose, steps } of plan) {
		const asked = choose === undefined && !allOptional ? steps.filter(({ isOptional }) => !isOptional) : steps;
		const goal = Math.min(choose ?? asked.length, asked.length);
		const reached = Math.min(goal, asked.filter(isDone).length);
		if (reached < goal) next ??= asked.find((step) => !isDone(step));
		done += reached;
		needed += goal;
		all += steps.filter(isDone).length;
	}
	return { done, needed, more: all - done, next };
}

/** Whether a badge of the wallet shows it, whatever was ticked. */
export function isShown({ badges }: PlanStep, held: ReadonlySet<string>): boolean {
	return badges.some((badge) => held.has(badge));
}

/** `forms`: JSON of plural form to sentence, with `{count}` and `{total}`. */
export function formatDone(forms: string | undefined, count: number, total: number, language: string): string {
	const sentences: Readonly<Record<string, string>> = JSON.parse(forms ?? "{}");
	const number = new Intl.NumberFormat(language);
	const sentence = sentences[new Intl.PluralRules(language).select(count)] ?? sentences.other ?? "{count}/{total}";
	return sentence.replace("{count}", number.format(count)).replace("{total}", number.format(total));
}
