/** <share-button>: shares the address of the page, which in an explorer holds its choices. */
import { shareLink } from "./share-link.ts";

class ShareButton extends HTMLElement {
	connectedCallback() {
		this.querySelector("button")?.addEventListener("click", () => shareLink(this.dataset.link ?? location.href, this.dataset));
	}
}

customElements.define("share-button", ShareButton);
