/** A part of a page with its own heading; nothing when it is empty. */
import type { ComponentChildren } from "preact";

interface Props {
	id: string;
	title: string;
	class?: string;
	children: ComponentChildren;
}

export function PageSection({ id, title, class: name, children }: Props) {
	return (
		<section class={name === undefined ? "section" : `section ${name}`} aria-labelledby={id}>
			<h2 id={id}>{title}</h2>
			{children}
		</section>
	);
}
