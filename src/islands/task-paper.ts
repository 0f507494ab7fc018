/** Prints a sheet that is not on the page: it is there only as long as it takes. */
export async function printReport(report: HTMLElement): Promise<void> {
	const sheet = document.createElement("section");
	sheet.className = "task-paper";
	sheet.append(report);
	document.body.append(sheet);
	document.body.classList.add("printing-tasks");
	await Promise.all([...sheet.querySelectorAll("img")].map((picture) => picture.decode().catch(() => undefined)));
	const clear = () => {
		sheet.remove();
		document.body.classList.remove("printing-tasks");
	};
	addEventListener("afterprint", clear, { once: true });
	print();
}
