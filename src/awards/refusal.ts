/** What ends a command on badges with exit code 1: sentences for the one who runs it, and nothing changed. */
export class Refusal extends Error {
	override readonly name = "Refusal";
	readonly sentences: readonly string[];

	constructor(sentences: readonly string[]) {
		super(sentences.join("\n"));
		this.sentences = sentences;
	}
}
