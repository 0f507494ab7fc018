/** Something that the person at the editor can mend: a sentence, and the HTTP status under which it is sent. */
export class Refusal extends Error {
	readonly status: number;

	constructor(status: 400 | 403 | 404 | 409, sentence: string) {
		super(sentence);
		this.status = status;
	}
}
