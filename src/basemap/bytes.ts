/** Reads ranges of bytes of an archive, from a file or from a server that answers range requests. */
import { open } from "node:fs/promises";
import { ArchiveError } from "./archive-error.ts";

export interface Bytes extends AsyncDisposable {
	/** Fewer bytes than asked for only at the end of the archive. */
	read(offset: number, length: number): Promise<Uint8Array>;
}

export async function openArchiveFile(path: string): Promise<Bytes> {
	const file = await open(path).catch((error: NodeJS.ErrnoException) => {
		throw new ArchiveError(error.code === "ENOENT" ? `There is no file ${path}.` : `The file ${path} cannot be opened (${error.code}).`);
	});
	return {
		async read(offset, length) {
			const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, offset).catch((error: NodeJS.ErrnoException) => {
				throw new ArchiveError(`The file ${path} cannot be read (${error.code}).`);
			});
			return buffer.subarray(0, bytesRead);
		},
		[Symbol.asyncDispose]: () => file.close(),
	};
}

/** `timeLimit`: milliseconds for each answer. */
export function openArchiveUrl(url: string, timeLimit: number): Bytes {
	const { host } = new URL(url);
	let version: string | undefined;
	return {
		async read(offset, length) {
			try {
				const headers = { range: `bytes=${offset}-${offset + length - 1}`, "accept-encoding": "identity" };
				const response = await fetch(url, { headers, signal: AbortSignal.timeout(timeLimit) });
				const refusal = explainAnswer(response, host);
				const now = response.headers.get("etag") ?? "";
				version ??= now;
				if (refusal !== undefined || now !== version) {
					await response.body?.cancel();
					throw new ArchiveError(refusal ?? "The archive was replaced while it was read: run the command again.");
				}
				return await readBody(response, length, host);
			} catch (error) {
				throw error instanceof ArchiveError ? error : new ArchiveError(explainFailure(error, host, timeLimit));
			}
		},
		[Symbol.asyncDispose]: async () => undefined,
	};
}

function explainAnswer({ status, headers }: Response, host: string): string | undefined {
	if (status === 206) return undefined;
	if (status === 200) {
		return /html/.test(headers.get("content-type") ?? "")
			? `${host} answers with a web page instead of an archive: check the address.`
			: `${host} sends whole files only, and no ranges of bytes: download the archive and name the file instead.`;
	}
	return `${host} answers with an error (${status}): check the address, or try again later.`;
}

async function readBody(response: Response, length: number, host: string): Promise<Uint8Array> {
	const bytes = new Uint8Array(length);
	let size = 0;
	for await (const chunk of response.body ?? []) {
		if (size + chunk.length > length) throw new ArchiveError(`${host} sends more bytes than it was asked for.`);
		bytes.set(chunk, size);
		size += chunk.length;
	}
	return bytes.subarray(0, size);
}

function explainFailure(error: unknown, host: string, timeLimit: number): string {
	if (error instanceof Error && error.name === "TimeoutError") return `${host} does not answer within ${timeLimit / 1000} seconds.`;
	const cause = error instanceof Error && error.cause instanceof Error && "code" in error.cause ? ` (${error.cause.code})` : "";
	return `${host} cannot be reached, or breaks off${cause}.`;
}
