/** What a bundler makes of our own code, kept between builds: the same code and packages make the same files. */
import { createHash } from "node:crypto";
import { glob, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import { hashCode } from "./stamp.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** `name`: of the bundle. What was kept and cannot be read is made again; what cannot be kept is made each time. */
export async function keepBundle<Bundle extends object>(cache: string, name: string, make: () => Promise<Bundle>): Promise<Bundle> {
	const folder = join(cache, "bundles");
	const key = createHash("sha256").update(process.version).update(hashCode(ROOT)).digest("hex").slice(0, 16);
	const path = join(folder, `${name}-${key}.bin`);
	try {
		return deserialize(await readFile(path)) as Bundle;
	} catch {
		const made = await make();
		await keep(folder, name, path, serialize(made)).catch(() => undefined);
		return made;
	}
}

/** By a temporary file and a rename, so that builds may share the cache; those of older code go. */
async function keep(folder: string, name: string, path: string, bytes: Uint8Array): Promise<void> {
	await mkdir(folder, { recursive: true });
	for await (const older of glob(`${name}-*`, { cwd: folder })) await rm(join(folder, older), { force: true });
	const temporary = `${path}.${process.pid}.tmp`;
	try {
		await writeFile(temporary, bytes);
		await rename(temporary, path);
	} finally {
		await rm(temporary, { force: true });
	}
}
