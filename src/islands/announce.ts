/** A sentence at the edge of the screen, also for screen readers; a new one takes its place. */
export function announce(sentence: string): void {
	const line = document.querySelector(".announcement") ?? document.createElement("p");
	line.className = "announcement";
	line.setAttribute("role", "status");
	document.querySelector("main")?.append(line);
	// A status is read when it changes after it has come.
	requestAnimationFrame(() => {
		line.textContent = sentence;
	});
}
