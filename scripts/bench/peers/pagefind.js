/** An explorer as Pagefind's documentation builds it: its filters give counts and results, a result's data fill its card. */
const boxes = [...document.querySelectorAll("input[name=theme]")];
const list = document.querySelector(".explore-list");
const PAGE = 24;
let pagefind;

addEventListener("change", async () => {
	if (pagefind === undefined) {
		pagefind = await import("./pagefind/pagefind.js");
		// On the page's own thread, which is slowed like the explorer's; a worker would not be.
		await pagefind.options({ noWorker: true });
		await pagefind.init();
		await pagefind.filters();
	}
	const theme = boxes.filter(({ checked }) => checked).map(({ value }) => value);
	const { results, totalFilters } = await pagefind.search(null, { filters: theme.length === 0 ? {} : { theme: { any: theme } } });
	for (const { value, nextElementSibling } of boxes) nextElementSibling.textContent = String(totalFilters.theme?.[value] ?? 0);
	const cards = await Promise.all(results.slice(0, PAGE).map((result) => result.data()));
	list.replaceChildren(
		...cards.map(({ url, meta }) => {
			const card = document.createElement("article");
			const link = Object.assign(document.createElement("a"), { href: url, textContent: meta.title });
			const summary = document.createElement("p");
			summary.textContent = meta.summary;
			card.append(link, summary);
			return card;
		}),
	);
	document.querySelector("[role=status]").textContent = `${results.length} of all`;
});
