/** Progress on a playlist is what its rungs ask for: optional steps are a gift, and a rung of which one chooses is full when enough is done. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { askedSteps, type StepGroup } from "../model/playlist.ts";
import { formatDone, isShown, measure, type Plan, type PlanStep } from "./progress-plan.ts";

const step = (key: string, more: Partial<PlanStep> = {}): PlanStep => ({ key, isOptional: false, badges: [], ...more });
const nothing = new Set<string>();

const PLAIN: Plan = [{ choose: undefined, steps: [step("a"), step("b", { isOptional: true }), step("c", { badges: ["x/badges/one"] })] }];
const LADDER: Plan = [
	{ choose: 1, steps: [step("a"), step("b")] },
	{ choose: undefined, steps: [step("c"), step("d")] },
];

test("at the start nothing is done, and the first step comes next", () => {
	expect(measure(PLAIN, nothing, nothing)).toEqual({ done: 0, needed: 2, more: 0, next: PLAIN[0]?.steps[0] });
});

test("an optional step is never asked for, and counts as more than was asked", () => {
	expect(measure(PLAIN, new Set(["b"]), nothing)).toMatchObject({ done: 0, needed: 2, more: 1, next: { key: "a" } });
	expect(measure(PLAIN, new Set(["a"]), nothing).next?.key).toBe("c");
});

test("a badge in the wallet does a step as a tick does, and both together do it once", () => {
	const held = new Set(["x/badges/one"]);
	expect(measure(PLAIN, nothing, held)).toMatchObject({ done: 1, next: { key: "a" } });
	expect(measure(PLAIN, new Set(["c"]), held).done).toBe(1);
	expect(isShown(step("c", { badges: ["x/badges/one"] }), held)).toBe(true);
	expect(isShown(step("c"), held)).toBe(false);
});

test("a rung of which one chooses is full when enough of it is done; what comes next is on the next rung", () => {
	expect(measure(LADDER, new Set(["b"]), nothing)).toMatchObject({ done: 1, needed: 3, next: { key: "c" } });
	expect(measure(LADDER, new Set(["a", "b"]), nothing)).toMatchObject({ done: 1, more: 1 });
});

test("when all that is needed is done, nothing comes next", () => {
	expect(measure(LADDER, new Set(["a", "c", "d"]), nothing)).toEqual({ done: 3, needed: 3, more: 0, next: undefined });
});

test("a playlist of optional steps alone is done with all of them", () => {
	const plan: Plan = [{ choose: undefined, steps: [step("a", { isOptional: true }), step("b", { isOptional: true })] }];
	expect(measure(plan, new Set(["a"]), nothing)).toMatchObject({ done: 1, needed: 2, more: 0, next: { key: "b" } });
});

test("more cannot be chosen than there is", () => {
	expect(measure([{ choose: 5, steps: [step("a")] }], new Set(["a"]), nothing)).toMatchObject({ done: 1, needed: 1, next: undefined });
});

test("whatever is ticked, needed is what the page says, done never passes it, and something comes next exactly when they differ", () => {
	const steps = fc.array(
		fc.record({ key: fc.string(), isOptional: fc.boolean(), badges: fc.array(fc.constantFrom("p", "q"), { maxLength: 2 }) }),
		{ maxLength: 6 },
	);
	const plans = fc.array(fc.record({ choose: fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined }), steps }), { maxLength: 4 });
	fc.assert(
		fc.property(plans, fc.infiniteStream(fc.boolean()), fc.boolean(), (plan, coin, hasBadge) => {
			const keys = plan.flatMap((group) => group.steps.map(({ key }) => key));
			const ticked = new Set(keys.filter(() => coin.next().value));
			const { done, needed, more, next } = measure(plan, ticked, new Set(hasBadge ? ["p"] : []));
			expect(needed).toBe(askedOf(plan));
			expect(done).toBeLessThanOrEqual(needed);
			expect(more).toBeGreaterThanOrEqual(0);
			expect(next === undefined).toBe(done === needed);
		}),
	);
});

test("the sentence has the plural form of the number that is done, in the reader's language", () => {
	const forms = JSON.stringify({ one: "{count} of {total} step done", other: "{count} of {total} steps done" });
	expect(formatDone(forms, 1, 5, "en")).toBe("1 of 5 step done");
	expect(formatDone(forms, 3, 1200, "en")).toBe("3 of 1,200 steps done");
	expect(formatDone(undefined, 3, 5, "en")).toBe("3/5");
});

/** As the page counts it when it is built. */
function askedOf(plan: Plan): number {
	const groups: StepGroup[] = plan.map(({ choose, steps }) => ({
		title: undefined,
		description: undefined,
		choose,
		steps: steps.map(({ isOptional }, index) => ({ index, target: undefined, optional: isOptional, level: undefined })),
	}));
	return askedSteps(groups).reduce((sum, { needed }) => sum + needed, 0);
}
