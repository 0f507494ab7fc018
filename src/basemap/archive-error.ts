/** Why a base map could not be made, as a sentence: the archive, the one who serves it, or what was asked for. */
export class ArchiveError extends Error {
	override readonly name = "ArchiveError";
}
