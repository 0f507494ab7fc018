/** Makes a value when it is asked for first, and keeps it. */
export function once<Value extends object>(make: () => Value): () => Value {
	let made: Value | undefined;
	return () => {
		made ??= make();
		return made;
	};
}
