/** The few things that the workflow asks of its host: GitHub's interface, which Forgejo has too. Each request has a time limit. */
export interface Comment {
	readonly id: number;
	readonly body: string;
}

export interface HostApi {
	listComments(issue: number): Promise<readonly Comment[]>;
	addComment(issue: number, body: string): Promise<void>;
	changeComment(id: number, body: string): Promise<void>;
	/** The address of the open proposal from this branch. */
	findProposal(branch: string): Promise<string | undefined>;
	openProposal(proposal: {
		readonly title: string;
		readonly branch: string;
		readonly base: string;
		readonly body: string;
	}): Promise<string>;
}

export class HostError extends Error {
	readonly status: number;

	constructor(status: number, request: string) {
		super(`The host answered ${status} to ${request}.`);
		this.status = status;
	}
}

export interface HostApiOptions {
	/** `https://api.github.com` */
	readonly url: string;
	/** `owner/name` */
	readonly repository: string;
	readonly token: string;
	/** Milliseconds. */
	readonly timeLimit: number;
}

export function createHostApi({ url, repository, token, timeLimit }: HostApiOptions): HostApi {
	const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
		const response = await fetch(`${url}/repos/${repository}${path}`, {
			method,
			headers: { accept: "application/vnd.github+json", authorization: `Bearer ${token}`, "content-type": "application/json" },
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
			signal: AbortSignal.timeout(timeLimit),
		});
		if (!response.ok) throw new HostError(response.status, `${method} ${path}`);
		return response.json();
	};
	const [owner = ""] = repository.split("/");
	return {
		async listComments(issue) {
			return (await ask("GET", `/issues/${issue}/comments?per_page=100`)) as readonly Comment[];
		},
		async addComment(issue, body) {
			await ask("POST", `/issues/${issue}/comments`, { body });
		},
		async changeComment(id, body) {
			await ask("PATCH", `/issues/comments/${id}`, { body });
		},
		async findProposal(branch) {
			const head = encodeURIComponent(`${owner}:${branch}`);
			const [found] = (await ask("GET", `/pulls?state=open&head=${head}`)) as readonly { readonly html_url: string }[];
			return found?.html_url;
		},
		async openProposal({ title, branch, base, body }) {
			const made = (await ask("POST", "/pulls", { title, head: branch, base, body })) as { readonly html_url: string };
			return made.html_url;
		},
	};
}
