/** The part of @11ty/eleventy-fetch that the ESCO client uses; the package brings no types. https://www.11ty.dev/docs/plugins/fetch/ */
declare module "@11ty/eleventy-fetch" {
	export class AssetCache {
		constructor(key: string, folder: string);
		/** `1d`, `30m`, `0s` */
		isCacheValid(duration: string): boolean;
		getCachedValue(): unknown;
		save(contents: unknown, type: "json"): Promise<void>;
	}
}
