/** The sentence over the list of an explorer: how many are shown, or why there are none. */

/** A status that changes with every key or box would be read aloud again and again: the last one is said after so many milliseconds. */
const PAUSE = 200;

export interface ExplorerStatus {
	/** Says what the server wrote. */
	restore(): void;
	/** `incomplete`: words were searched without a connection, and there may be more. */
	show(count: number, total: number, incomplete: boolean): void;
	say(sentence: string | undefined): void;
}

/** `root`: its data attributes are the sentences. */
export function buildStatus(root: HTMLElement, language: string): ExplorerStatus {
	const line = root.querySelector("[role=status]");
	const original = line?.textContent ?? "";
	const number = new Intl.NumberFormat(language);
	const { shown = "", none = "", incomplete: hint = "" } = root.dataset;
	let timer = 0;
	const say = (sentence = "") => {
		clearTimeout(timer);
		timer = window.setTimeout(() => {
			if (line !== null && line.textContent !== sentence) line.textContent = sentence;
		}, PAUSE);
	};
	return {
		say,
		restore: () => say(original),
		show(count, total, incomplete) {
			const sentence = count === 0 ? none : shown.replace("{count}", number.format(count)).replace("{total}", number.format(total));
			say(incomplete ? `${sentence.replace(/[^.]$/, "$&.")} ${hint}` : sentence);
		},
	};
}
