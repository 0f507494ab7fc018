/** Unpacks what an archive has packed, up to a limit: a few packed bytes may claim to be gigabytes. */
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { Compression } from "pmtiles";
import { ArchiveError } from "./archive-error.ts";

export function unpack(bytes: Uint8Array, compression: Compression, most: number): Uint8Array {
	if (compression === Compression.None || compression === Compression.Unknown) return bytes;
	if (compression !== Compression.Gzip && compression !== Compression.Brotli) {
		throw new ArchiveError("The archive is packed in a way that is not known here: make it with gzip.");
	}
	try {
		const options = { maxOutputLength: most };
		return compression === Compression.Gzip ? gunzipSync(bytes, options) : brotliDecompressSync(bytes, options);
	} catch (error) {
		const large = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
		throw new ArchiveError(
			large
				? `The archive is not to be trusted: a part of it unpacks to more than ${most / 1_000_000} MB.`
				: "The archive is damaged: a part of it cannot be unpacked.",
		);
	}
}
