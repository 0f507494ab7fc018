/** Prints a line a test file as it ends, what failed and why, and as the very last line how many tests passed and failed. */
import type { SerializedError, UserConsoleLog } from "vitest";
import type { Reporter, TestCase, TestModule, TestSpecification, Vitest } from "vitest/node";

export class Summary implements Reporter {
	#vitest: Vitest | undefined;
	#files = 0;
	#ended = 0;

	onInit(vitest: Vitest): void {
		this.#vitest = vitest;
	}

	onTestRunStart(specifications: readonly TestSpecification[]): void {
		this.#files = specifications.length;
		this.#ended = 0;
	}

	onUserConsoleLog({ content }: UserConsoleLog): void {
		console.log(content.trimEnd());
	}

	onTestModuleEnd(module: TestModule): void {
		this.#ended += 1;
		const tests = [...module.children.allTests()];
		const failed = tests.filter(hasFailed);
		const errors = errorsOf(module);
		const mark = failed.length + errors.length === 0 ? "passed" : "FAILED";
		const { collectDuration, duration } = module.diagnostic();
		const seconds = Math.round((collectDuration + duration) / 1000);
		console.log(`[${this.#ended}/${this.#files}] ${mark} ${module.relativeModuleId} (${countOf(tests.length, "test")}, ${seconds} s)`);
		for (const test of failed) this.#print(test.fullName, test.result().errors ?? []);
		if (errors.length > 0) this.#print(module.relativeModuleId, errors);
	}

	onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
		if (unhandled.length > 0) this.#print("An error outside of every test", unhandled);
		const filtered = this.#vitest?.config.testNamePattern !== undefined;
		for (const line of formatSummary(modules, unhandled.length, filtered)) console.log(line);
	}

	#print(name: string, errors: readonly SerializedError[]): void {
		console.log(`\nFAILED ${name}`);
		for (const error of errors) this.#vitest?.logger.printError(error, { showCodeFrame: true });
	}
}

/** A file that cannot be loaded counts as one failed test: nothing in it was proven. `filtered`: only tests of some names were asked for. */
function formatSummary(modules: readonly TestModule[], unhandled: number, filtered: boolean): string[] {
	const tests = modules.flatMap((module) => [...module.children.allTests()]);
	const skipped = tests.filter((test) => test.result().state === "skipped");
	const passed = tests.filter((test) => test.result().state === "passed").length;
	const broken = modules.filter((module) => errorsOf(module).length > 0).length;
	const failed = tests.length - passed - skipped.length + broken + unhandled;
	return [
		...(filtered ? [] : skipped).map((test) => `skipped: ${test.fullName}${reasonOf(test)}`),
		`${passed} passed, ${failed} failed${skipped.length === 0 ? "" : `, ${skipped.length} skipped`}`,
	];
}

function hasFailed(test: TestCase): boolean {
	return test.result().state === "failed";
}

/** What went wrong outside of the tests: in the file itself, or in what runs before and after a group. */
function errorsOf(module: TestModule): SerializedError[] {
	return [...module.errors(), ...[...module.children.allSuites()].flatMap((suite) => suite.errors())];
}

function reasonOf(test: TestCase): string {
	const result = test.result();
	return result.state === "skipped" && result.note !== undefined ? `: ${result.note}` : "";
}

function countOf(count: number, word: string): string {
	return `${count} ${word}${count === 1 ? "" : "s"}`;
}
