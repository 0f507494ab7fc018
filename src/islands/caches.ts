/** The names of what the site keeps on a device; each begins with the site's own address, because caches belong to a whole host. */

export function pagesCache(site: string): string {
	return `${site}#pages`;
}

export function filesCache(site: string): string {
	return `${site}#files`;
}

/** `version` changes with the files of the shell. */
export function shellCache(site: string, version = ""): string {
	return `${site}#shell-${version}`;
}

/** What a reader keeps of a city in one language. `folder`: the address of the city; `build`: which state of it. */
export function keepCache(folder: string, build = ""): string {
	return `${folder}#keep-${build}`;
}
