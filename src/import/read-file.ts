/** Reads the file that an import is given: whole, but never more than the limit. */
import { open } from "node:fs/promises";
import { type DecodedFile, decodeFile, FILE_LIMIT } from "./decode.ts";
import type { Unreadable } from "./row.ts";

export async function readImportFile(path: string): Promise<DecodedFile | Unreadable> {
	try {
		const handle = await open(path, "r");
		try {
			const state = await handle.stat();
			if (!state.isFile()) return { wrong: `Name a file: ${path} is none.` };
			if (state.size > FILE_LIMIT) {
				const [size, limit] = [state.size, FILE_LIMIT].map((bytes) => Math.ceil(bytes / 1024 / 1024));
				return { wrong: `Split ${path} into files of ${limit} MB: it has ${size} MB.` };
			}
			const bytes = new Uint8Array(state.size);
			const { bytesRead } = await handle.read(bytes, 0, state.size, 0);
			return decodeFile(bytes.subarray(0, bytesRead));
		} finally {
			await handle.close();
		}
	} catch (error) {
		if (error instanceof Error && "code" in error) return { wrong: `There is no file ${path} that can be read.` };
		throw error;
	}
}
