/** Two kinds of tests: those that read the built demo network, which is built once and only if one of them runs, and all others. */
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { Summary } from "./tests/support/summary.ts";

const onDemo = ["tests/site/**/*.test.ts", "tests/browser/**/*.test.ts"];

export default defineConfig({
	test: {
		reporters: [new Summary()],
		// Never one alone: a test that builds a site or opens a browser waits for other processes most of its time.
		maxWorkers: Math.max(2, availableParallelism() - 1),
		projects: [
			{
				extends: true,
				test: {
					name: "code",
					include: ["{src,schemas,scripts}/**/*.test.{ts,tsx}", "tests/**/*.test.ts"],
					exclude: onDemo,
					testTimeout: 30_000,
					hookTimeout: 120_000,
				},
			},
			{
				extends: true,
				test: {
					name: "demo",
					include: onDemo,
					globalSetup: "tests/support/set-up.ts",
					testTimeout: 120_000,
					hookTimeout: 120_000,
				},
			},
		],
	},
});
