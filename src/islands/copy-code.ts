/** <copy-code>: marks the text that stands in it and copies it; where the browser does not let it, the text stays marked. */
import { announce } from "./announce.ts";

class CopyCode extends HTMLElement {
	connectedCallback() {
		const field = this.querySelector("textarea");
		this.querySelector("button")?.addEventListener("click", () => {
			const { copied = "", marked = "" } = this.dataset;
			field?.select();
			// Without a secure connection there is no clipboard.
			Promise.resolve()
				.then(() => navigator.clipboard.writeText(field?.value ?? ""))
				.then(
					() => announce(copied),
					() => announce(marked),
				);
		});
	}
}

customElements.define("copy-code", CopyCode);
