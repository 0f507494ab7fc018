/** Two kinds of tests: those that read the built demo network, which is built only if one of them runs, and all others. */
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { defineConfig } from "vitest/config";
import { Summary } from "./tests/support/summary.ts";

// What Node.js has compiled once, here or in a program that a test starts, is not compiled again.
process.env.NODE_COMPILE_CACHE ??= resolve(".cache/compiled");

const onDemo = ["tests/site/**/*.test.ts", "tests/browser/**/*.test.ts"];

export default defineConfig({
	test: {
		reporters: [new Summary()],
		// Never one alone: a test that builds a site or opens a browser waits for other processes most of its time.
		maxWorkers: Math.max(2, availableParallelism() - 1),
		// Files share the modules that a worker has loaded: to load them for each file takes longer than most tests.
		isolate: false,
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
