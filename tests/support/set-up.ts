/** Builds the demo network once for all tests that read it, by the real command, to stand under a project path. */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { runBuild } from "./build.ts";

declare module "vitest" {
	export interface ProvidedContext {
		/** The folder of the built demo network. */
		demo: string;
	}
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
	console.log("Building the demo network …");
	await mkdir(".cache", { recursive: true });
	const folder = await mkdtemp(resolve(".cache/demo-"));
	const demo = join(folder, "site");
	const { code, output } = await runBuild({ OUTPUT_DIR: demo });
	// Thrown here, it would end the run before the last line; so every test that reads the folder fails instead.
	if (code !== 0) console.error(`The demo network could not be built.\n${output}`);
	project.provide("demo", demo);
	return () => rm(folder, { recursive: true, force: true });
}
