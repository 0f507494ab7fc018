/** The choice of the badge: a native list that the page brings along, grouped by city. */
export interface ChosenBadge {
	readonly name: string;
	readonly city: string;
	/** Of the name; missing when it is that of the page. */
	readonly language: string | undefined;
}

/** `badge`: `vilnius/team-player`; one that the page no longer lists is called by its id. */
export function describeBadge(select: HTMLSelectElement | undefined, badge: string): ChosenBadge {
	const option = [...(select?.options ?? [])].find(({ value }) => value === badge);
	const city = option?.parentElement instanceof HTMLOptGroupElement ? option.parentElement.label : "";
	return { name: option?.text ?? badge, city, language: option?.lang || undefined };
}

/** Chooses what the address asks for, `?badge=vilnius/team-player`; gives it back when it cannot be chosen. */
export function chooseAsked(select: HTMLSelectElement | undefined, search: string): string | undefined {
	const asked = new URLSearchParams(search).get("badge");
	if (asked === null || select === undefined) return undefined;
	if (asked === "" || ![...select.options].some(({ value }) => value === asked)) return asked.slice(0, 100);
	select.value = asked;
	return undefined;
}
