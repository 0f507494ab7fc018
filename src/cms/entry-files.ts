/** Which files the editor shows as entries: originals; their translations belong to them. */
import { isJsonKind, parsePath } from "../content/tree.ts";

export function isOriginal(path: string): boolean {
	const location = parsePath(path);
	return location !== undefined && location.language === "" && !isJsonKind(location.kind);
}
