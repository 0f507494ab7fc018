/** A host of repositories for tests: a bare repository behind Git's own HTTP service, which lets only tokens with the right push; secrets; and a place for sites. */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createForum, type Forum } from "./forum.ts";
import { git } from "./git.ts";

/** What the repository is called here. */
export const REPOSITORY = "example/network";

/** The rights of a job's token, as `permissions` names them. */
export type Permissions = Readonly<Record<string, "read" | "write" | "none">>;

export interface Host {
	/** Everything of the host lies here. */
	readonly folder: string;
	/** `http://127.0.0.1:1234/` */
	readonly address: string;
	/** The bare repository, in the folder and at the address. */
	readonly repository: string;
	readonly repositoryUrl: string;
	/** By environment: a job sees only those of the environment it names. */
	readonly secrets: Readonly<Record<string, Readonly<Record<string, string>>>>;
	/** Where GitHub Pages would show the site. */
	readonly pagesUrl: string;
	/** Comments and proposals. */
	readonly forum: Forum;
	/** A new token; it is worth something until `expire`. */
	issueToken(permissions: Permissions): string;
	expire(token: string): void;
	permissionsOf(token: string): Permissions;
	/** The next pushes are refused, as a host that is ill does. */
	refusePushes(count: number): void;
	close(): Promise<void>;
}

export interface HostOptions {
	readonly folder: string;
	readonly secrets?: Host["secrets"];
	readonly pagesUrl?: string;
	/** A repository that it begins with; else with nothing. */
	readonly from?: string;
}

export async function startHost({ folder, secrets = {}, pagesUrl = "https://example.org/network/", from }: HostOptions): Promise<Host> {
	const repository = join(folder, "repository.git");
	if (from === undefined) await git(folder, "init", "--quiet", "--bare", "--initial-branch=main", repository);
	else await git(folder, "clone", "--quiet", "--bare", from, repository);
	await git(repository, "config", "http.receivepack", "true");
	const tokens = new Map<string, Permissions>();
	let refused = 0;
	const forum = createForum(REPOSITORY);
	const server = createServer((request, response) => {
		if (request.url?.startsWith("/api/")) return forum.answer(request, response, (token) => tokens.get(token) ?? {});
		const isPush = request.url?.includes("receive-pack") ?? false;
		if (isPush && tokens.get(tokenOf(request))?.contents !== "write") return refuse(response, 403, "This token may not push.");
		if (isPush && request.method === "POST" && refused > 0) {
			refused -= 1;
			return refuse(response, 503, "The host is ill.");
		}
		answerWithGit(folder, request, response);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	return {
		folder,
		address,
		repository,
		repositoryUrl: `${address}repository.git`,
		secrets,
		pagesUrl,
		forum,
		issueToken(permissions) {
			const token = randomBytes(16).toString("hex");
			tokens.set(token, permissions);
			return token;
		},
		expire: (token) => void tokens.delete(token),
		permissionsOf: (token) => tokens.get(token) ?? {},
		refusePushes(count) {
			refused = count;
		},
		close: () => new Promise((resolve) => server.close(() => resolve())),
	};
}

/** `Authorization: basic base64("x-access-token:" + token)`, as the checkout action writes it. */
function tokenOf({ headers }: IncomingMessage): string {
	const [, encoded = ""] = /^basic (.+)$/i.exec(headers.authorization ?? "") ?? [];
	return Buffer.from(encoded, "base64").toString().split(":")[1] ?? "";
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
	response.writeHead(status, { "content-type": "text/plain" }).end(sentence);
}

/** The common gateway interface of `git http-backend`: https://git-scm.com/docs/git-http-backend */
function answerWithGit(folder: string, request: IncomingMessage, response: ServerResponse): void {
	const url = new URL(request.url ?? "/", "http://localhost");
	const service = spawn("git", ["http-backend"], {
		env: {
			PATH: process.env.PATH,
			GIT_PROJECT_ROOT: folder,
			GIT_HTTP_EXPORT_ALL: "1",
			PATH_INFO: url.pathname,
			QUERY_STRING: url.search.slice(1),
			REQUEST_METHOD: request.method,
			CONTENT_TYPE: request.headers["content-type"] ?? "",
			HTTP_CONTENT_ENCODING: request.headers["content-encoding"] ?? "",
			HTTP_GIT_PROTOCOL: request.headers["git-protocol"]?.toString() ?? "",
			REMOTE_USER: "token",
			REMOTE_ADDR: "127.0.0.1",
		},
	});
	request.pipe(service.stdin).on("error", () => service.kill());
	let head: Buffer | undefined = Buffer.alloc(0);
	service.stdout.on("data", (part: Buffer) => {
		if (head === undefined) return void response.write(part);
		head = Buffer.concat([head, part]);
		const end = head.indexOf("\r\n\r\n");
		if (end < 0) return;
		const fields = head
			.subarray(0, end)
			.toString()
			.split("\r\n")
			.map((line) => line.split(": ") as [string, string]);
		const status = fields.find(([name]) => name === "Status")?.[1] ?? "200";
		response.writeHead(Number(status.slice(0, 3)), Object.fromEntries(fields.filter(([name]) => name !== "Status")));
		response.write(head.subarray(end + 4));
		head = undefined;
	});
	service.on("close", () => response.end());
}
