/** The address at which a host opens its form for a new file, filled in as far as the host lets itself be filled in. */
export interface RepositoryPage {
	readonly host: string;
	/** `https://github.com/example/cities` */
	readonly link: string;
	readonly branch: string;
}

export interface NewFile {
	readonly url: string;
	/** Whether the text comes along; else it must be pasted. */
	readonly isFilled: boolean;
}

/** Hosts answer longer addresses with an error. */
const LONGEST_URL = 7500;

/** `path`: `content/vilnius/awards/team-player-2026-11-22.json` */
export function newFileUrl({ host, link, branch }: RepositoryPage, path: string, text: string): NewFile | undefined {
	const start = link.replace(/\/+$/, "");
	const at = branch.split("/").map(encodeURIComponent).join("/");
	switch (host) {
		case "github":
			return fill(`${start}/new/${at}?filename=${encodeURIComponent(path)}`, text);
		case "forgejo":
			return fill(`${start}/_new/${at}/?filename=${encodeURIComponent(path)}`, text);
		// It takes the name only: https://gitlab.com/gitlab-org/gitlab/-/issues/594214
		case "gitlab":
			return { url: `${start}/-/new/${at}?file_name=${encodeURIComponent(path)}`, isFilled: false };
		default:
			return undefined;
	}
}

function fill(url: string, text: string): NewFile {
	const filled = `${url}&value=${encodeURIComponent(text)}`;
	return filled.length > LONGEST_URL ? { url, isFilled: false } : { url: filled, isFilled: true };
}
