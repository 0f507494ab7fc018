/** Where in a form a problem is told: at the field of its value, or at the nearest one round it. */

/** `paths`: of all fields that there are, such as `sessions` and `sessions.0.start`. What has no field at all is told at the text. */
export function toldAt(path: string, paths: ReadonlySet<string>): string {
	const steps = path.split(".");
	for (let length = steps.length; length > 0; length -= 1) {
		const candidate = steps.slice(0, length).join(".");
		if (paths.has(candidate)) return candidate;
	}
	return "body";
}
