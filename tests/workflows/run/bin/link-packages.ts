/** Links into node_modules of this folder what `npm ci` would install there: everything, or what one workspace needs. */
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";

interface LockedPackage {
	readonly dependencies?: Readonly<Record<string, string>>;
}

const installed = process.env.INSTALLED ?? "";
const workspace = process.argv[process.argv.indexOf("--workspace") + 1];
if (process.argv.includes("--workspace") && workspace !== undefined) linkAll(listNeeded(workspace));
else symlinkSync(join(installed, "node_modules"), "node_modules");

/** The packages of a workspace, and those that they need, by the lock file. */
function listNeeded(folder: string): Set<string> {
	const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, LockedPackage> };
	const needed = new Set<string>();
	const queue = Object.keys(packages[folder]?.dependencies ?? {});
	for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
		if (needed.has(name)) continue;
		needed.add(name);
		queue.push(...Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {}));
	}
	return needed;
}

function linkAll(names: ReadonlySet<string>): void {
	for (const name of names) {
		const path = join("node_modules", name);
		mkdirSync(dirname(path), { recursive: true });
		symlinkSync(join(installed, path), path);
	}
}
