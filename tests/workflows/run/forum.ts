/** The part of a host where people talk, for tests: comments on issues and proposals, kept in memory, with the rights that GitHub asks for. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Permissions } from "./host.ts";

export interface Forum {
	readonly comments: { readonly id: number; readonly issue: number; body: string }[];
	readonly proposals: { readonly title: string; readonly head: string; readonly base: string; readonly body: string }[];
	/** Settings > Actions > General: whether workflows may open proposals. */
	allowsProposals: boolean;
	answer(request: IncomingMessage, response: ServerResponse, permissionsOf: (token: string) => Permissions): void;
}

/** `repository`: `owner/name` */
export function createForum(repository: string): Forum {
	const forum: Forum = {
		comments: [],
		proposals: [],
		allowsProposals: true,
		answer(request, response, permissionsOf) {
			const [, token = ""] = /^Bearer (.+)$/.exec(request.headers.authorization ?? "") ?? [];
			const url = new URL(request.url ?? "/", "http://localhost");
			const send = (status: number, value: unknown) =>
				response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
			let text = "";
			request.setEncoding("utf8").on("data", (part: string) => {
				text += part;
			});
			request.on("end", () => {
				const path = url.pathname.replace(`/api/repos/${repository}`, "");
				const body = text === "" ? {} : (JSON.parse(text) as Readonly<Record<string, string>>);
				send(...reply(forum, `${request.method} ${path}`, { body, query: url.searchParams, permissions: permissionsOf(token) }));
			});
		},
	};
	return forum;
}

interface Asked {
	readonly body: Readonly<Record<string, string>>;
	readonly query: URLSearchParams;
	readonly permissions: Permissions;
}

function reply(forum: Forum, request: string, { body, query, permissions }: Asked): [status: number, value: unknown] {
	const [, issue] = /^\w+ \/issues\/(\d+)\/comments$/.exec(request) ?? [];
	const [, comment] = /^PATCH \/issues\/comments\/(\d+)$/.exec(request) ?? [];
	if (issue !== undefined || comment !== undefined) {
		if (permissions.issues !== "write") return [403, { message: "Resource not accessible by integration" }];
		if (request.startsWith("GET")) return [200, forum.comments.filter((each) => each.issue === Number(issue))];
		const known = forum.comments.find(({ id }) => id === Number(comment));
		if (known !== undefined) known.body = body.body ?? "";
		else forum.comments.push({ id: forum.comments.length + 1, issue: Number(issue), body: body.body ?? "" });
		return [known === undefined ? 201 : 200, {}];
	}
	if (permissions["pull-requests"] !== "write") return [403, { message: "Resource not accessible by integration" }];
	if (request === "GET /pulls") {
		const [, branch] = query.get("head")?.split(":") ?? [];
		return [200, forum.proposals.flatMap(({ head }, index) => (head === branch ? [{ html_url: urlOf(index) }] : []))];
	}
	if (request !== "POST /pulls") return [404, {}];
	if (!forum.allowsProposals) return [403, { message: "GitHub Actions is not permitted to create or approve pull requests." }];
	const { title = "", head = "", base = "", body: words = "" } = body;
	forum.proposals.push({ title, head, base, body: words });
	return [201, { html_url: urlOf(forum.proposals.length - 1) }];
}

function urlOf(index: number): string {
	return `https://host.invalid/proposals/${index + 1}`;
}
