/** How a holder proves that a badge is theirs: an answer to somebody's question, or a lasting proof for one page. */
import { packJws } from "../badges/packed.ts";
import { signPresentation } from "../badges/presentation.ts";
import { make, makeButton } from "./make.ts";
import type { DetailContext } from "./wallet-detail.ts";
import type { Held } from "./wallet-held.ts";

export function makeProof({ key, did }: Held, compact: string, { words, site, nonce, claim }: DetailContext): HTMLElement {
	const panel = make("details", { class: "panel" }, make("summary", {}, words("wallet.prove")));
	if (nonce !== "") panel.open = true;
	if (key === undefined || did === undefined) {
		const enter = make("a", { class: "button button-quiet", href: claim }, words("claim.title"));
		panel.append(make("p", {}, words("wallet.noKey")), make("p", {}, enter));
		return panel;
	}
	const shown = make("textarea", { readonly: "", rows: "3", "aria-label": words("wallet.answer"), hidden: "" });
	const copy = makeButton(words("tool.copy"), () => {
		navigator.clipboard.writeText(shown.value).then(() => {
			copy.textContent = words("tool.copied");
		}, String);
	});
	copy.hidden = true;
	const show = (text: string) => {
		shown.value = text;
		shown.hidden = false;
		copy.hidden = false;
		copy.textContent = words("tool.copy");
		shown.focus();
		shown.select();
	};
	const sign = (audience: string, asked?: string) =>
		signPresentation({
			credentials: [compact],
			holder: did,
			key,
			audience,
			now: Date.now(),
			...(asked === undefined ? {} : { nonce: asked }),
		});
	const question = makeAsked("question", words("wallet.question"), words("wallet.answerButton"), nonce, async (text) => {
		show(await sign(`${site.absolute}verify/`, /ask=([\w-]+)/.exec(text)?.[1] ?? text.trim()));
	});
	const profile = makeAsked("profile", words("wallet.profile"), words("wallet.profileButton"), "", async (page) => {
		show(`${site.absolute}verify/#${await packJws(await sign(page.trim()))}`);
	});
	panel.append(question, profile, shown, copy);
	return panel;
}

function makeAsked(id: string, label: string, button: string, value: string, act: (text: string) => Promise<void>): HTMLFormElement {
	const field = make("input", { id, type: "text", autocomplete: "off", required: "", value });
	const form = make("form", {}, make("label", { for: id }, label), field, make("button", { class: "button" }, button));
	form.addEventListener("submit", (event) => {
		event.preventDefault();
		act(field.value);
	});
	return form;
}
