/** Makes an element with its text, attributes and children: nothing is ever parsed as HTML. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
	tag: Tag,
	attributes: Readonly<Record<string, string | undefined>> = {},
	...children: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[Tag] {
	const element = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
	element.append(...children.filter((child) => child !== undefined));
	return element;
}

export function makeButton(text: string, act: () => void, look = "button button-quiet"): HTMLButtonElement {
	const button = make("button", { type: "button", class: look }, text);
	button.addEventListener("click", act);
	return button;
}
