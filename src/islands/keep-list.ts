/** What a city keeps on a device in one language: `keep.json`, made at the build. */
export interface KeepList {
	/** Changes with the city's data. */
	readonly id: string;
	/** The day of the build: `2026-11-21`. */
	readonly build: string;
	/** Of all files, as they lie on the device. */
	readonly bytes: number;
	/** Pages of opportunities among the files, and how many the city has. */
	readonly pages: number;
	readonly total: number;
	/** From the root of the site, without a slash before it. */
	readonly files: readonly string[];
}

/** What a device says of what it keeps. */
export interface Kept extends Omit<KeepList, "files"> {
	/** Milliseconds since 1970. */
	readonly at: number;
}
