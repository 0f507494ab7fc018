/** A refusal is why something that came from outside was not taken: one sentence, and nothing was changed. */
export interface Refusal {
	readonly refused: string;
	/** The other side does not work at all, so that asking it for the next thing is probably vain. */
	readonly down: boolean;
}

export function refuse(sentence: string, down = false): Refusal {
	return { refused: sentence, down };
}

export function isRefusal(value: object): value is Refusal {
	return "refused" in value;
}
