/** Writes one content file so that a run may be killed, or the power fail, at any moment: it is there whole, or as it was before. */
import { closeSync, fsync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";

const toDisk = promisify(fsync);

/**
 * `temporary` lies in the folder of `target`, and must not exist. Only the disk is waited for: the other steps take less time than to hand them to
 * another thread, and threads that name files in one folder wait for each other.
 */
export async function writeWhole(target: string, temporary: string, text: string): Promise<void> {
	try {
		const file = openSync(temporary, "wx");
		try {
			writeFileSync(file, text);
			await toDisk(file);
		} finally {
			closeSync(file);
		}
		renameSync(temporary, target);
	} catch (error) {
		rmSync(temporary, { force: true });
		throw error;
	}
}
