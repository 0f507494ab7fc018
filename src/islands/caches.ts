/** How the caches of the site are named: after an address of the site, because caches belong to a whole host, and then one of these. */

/** After the root of the site. */
export const PAGES = "#pages";
export const FILES = "#files";
/** Ends with a version, which changes with the files of the shell. */
export const SHELL = "#shell-";
/** After the address of a city in a language; ends with the state that is kept of it. */
export const KEEP = "#keep-";
/** After the root of the site: what the pages for badges need, once there is a badge. */
export const BADGES = "#badges";
