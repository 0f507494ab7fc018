/** GitHub's REST interface, as far as the editor uses it with a fork: https://docs.github.com/rest. Each request becomes commands of Git. */
export interface Proposal {
	readonly number: number;
	readonly title: string;
	/** `owner:branch` */
	readonly head: string;
	readonly base: string;
	state: "open" | "closed";
}

export interface State {
	readonly git: (words: readonly string[], input?: string | Buffer) => string;
	readonly proposals: Proposal[];
	hasFork: boolean;
	/** `owner/name` */
	readonly origin: string;
	/** Who is logged in; may not write to the origin. */
	readonly editor: string;
}

export interface Asked {
	readonly method: string;
	/** `/repos/owner/name/branches/main` */
	readonly path: string;
	readonly query: URLSearchParams;
	readonly body: Readonly<Record<string, unknown>>;
}

type Answer = [status: number, value: unknown];

const NOT_FOUND: Answer = [404, { message: "Not Found" }];

export function answerApi(state: State, asked: Asked): Answer {
	const { editor, origin } = state;
	const fork = `${editor}/${origin.split("/")[1]}`;
	if (asked.path === "/user" || asked.path === `/users/${editor}`) return [200, { login: editor, name: "An editor" }];
	const repository = [origin, fork].find((name) => asked.path === `/repos/${name}` || asked.path.startsWith(`/repos/${name}/`));
	if (repository === undefined || (repository === fork && !state.hasFork)) return NOT_FOUND;
	const isFork = repository === fork;
	const rest = asked.path.slice(`/repos/${repository}`.length);
	const heads = isFork ? "refs/fork/" : "refs/heads/";
	try {
		return answerRepository({ ...state, heads, isFork, fork }, `${asked.method} ${rest}`, asked) ?? fallBack(state, asked, rest, fork);
	} catch (error) {
		return [422, { message: String(error instanceof Error ? error.message.split("\n")[0] : error) }];
	}
}

/** What changes the state itself. */
function fallBack(state: State, { method }: Asked, rest: string, fork: string): Answer {
	if (`${method} ${rest}` !== "POST /forks") return NOT_FOUND;
	state.hasFork = true;
	state.git(["update-ref", "refs/fork/main", "refs/heads/main"]);
	return [202, { full_name: fork }];
}

interface Place extends State {
	/** Where the branches of this repository lie. */
	readonly heads: string;
	readonly isFork: boolean;
	readonly fork: string;
}

function answerRepository(place: Place, request: string, { query, body }: Asked): Answer | undefined {
	const { git, heads, isFork, fork, origin, editor } = place;
	const line = (...words: string[]) => git(words).trim();
	if (request === "GET ") {
		const [owner] = (isFork ? fork : origin).split("/");
		return [
			200,
			{ owner: { login: owner }, permissions: { push: isFork }, fork: isFork, parent: isFork ? { full_name: origin } : undefined },
		];
	}
	if (request === `GET /collaborators/${editor}/permission`) return [200, { permission: "read" }];
	if (request === "POST /merge-upstream") return [200, { message: line("update-ref", "refs/fork/main", "refs/heads/main") }];
	const [, branch] = /^GET \/branches\/(.+)$/.exec(request) ?? [];
	if (branch !== undefined) {
		const sha = tryLine(place, "rev-parse", "--verify", "--quiet", `${heads}${branch}`);
		return sha === undefined ? NOT_FOUND : [200, { name: branch, commit: { sha } }];
	}
	const [, tree, folder = ""] = /^GET \/git\/trees\/([^:]+):?(.*)$/.exec(request) ?? [];
	if (tree !== undefined) return readTree(place, `${heads}${tree}:${folder}`);
	const [, blob] = /^GET \/git\/blobs\/(\w+)$/.exec(request) ?? [];
	if (blob !== undefined) return [200, { content: Buffer.from(git(["cat-file", "blob", blob])).toString("base64"), encoding: "base64" }];
	const [, prefix] = /^GET \/git\/refs\/heads\/(.+)$/.exec(request) ?? [];
	if (prefix !== undefined) return [200, listRefs(place, prefix)];
	const [, from, to] = /^GET \/compare\/(.+)\.\.\.(.+)$/.exec(request) ?? [];
	if (from !== undefined && to !== undefined) return compare(place, from, to);
	if (request === "GET /pulls") return [200, place.proposals.filter(isAsked(query)).map((proposal) => describe(place, proposal))];
	if (request === "GET /issues" || request === "GET /commits") return [200, []];
	return isFork ? write(place, request, body) : propose(place, request, body);
}

/** Only into the fork: the editor may not write to the origin. */
function write({ git, heads }: Place, request: string, body: Asked["body"]): Answer | undefined {
	if (request === "POST /git/blobs") {
		return [201, { sha: git(["hash-object", "-w", "--stdin"], Buffer.from(String(body.content), "base64")).trim() }];
	}
	if (request === "POST /git/trees") {
		const entries = body.tree as readonly { path: string; mode: string; sha: string | null }[];
		git(["read-tree", String(body.base_tree)]);
		const lines = entries.map(({ path, mode, sha }) => (sha === null ? `0 ${"0".repeat(40)}\t${path}` : `${mode} ${sha}\t${path}`));
		git(["update-index", "--add", "--index-info"], `${lines.join("\n")}\n`);
		return [201, { sha: git(["write-tree"]).trim() }];
	}
	if (request === "POST /git/commits") {
		const parents = (body.parents as readonly string[]).flatMap((parent) => ["-p", parent]);
		const author = ["-c", "user.name=An editor", "-c", "user.email=editor@users.noreply.invalid"];
		return [201, { sha: git([...author, "commit-tree", String(body.tree), ...parents, "-F", "-"], String(body.message)).trim() }];
	}
	if (request === "POST /git/refs") {
		git(["update-ref", String(body.ref).replace("refs/heads/", heads), String(body.sha), ""]);
		return [201, {}];
	}
	const [, changed] = /^PATCH \/git\/refs\/heads\/(.+)$/.exec(request) ?? [];
	if (changed === undefined) return undefined;
	git(["update-ref", `${heads}${changed}`, String(body.sha)]);
	return [200, {}];
}

function propose({ proposals }: Place, request: string, body: Asked["body"]): Answer | undefined {
	if (request !== "POST /pulls") return undefined;
	const proposal: Proposal = {
		number: proposals.length + 1,
		title: String(body.title),
		head: String(body.head),
		base: String(body.base),
		state: "open",
	};
	proposals.push(proposal);
	return [201, proposal];
}

function readTree({ git }: Place, name: string): Answer {
	let text: string;
	try {
		text = git(["ls-tree", "-z", "--long", name]);
	} catch {
		return NOT_FOUND;
	}
	const entries = text.split("\0").filter(Boolean);
	return [
		200,
		{
			tree: entries.map((entry) => {
				const [, mode, type, sha, size, path] = /^(\d+) (\w+) (\w+)\s+(\S+)\t(.+)$/.exec(entry) ?? [];
				return { path, mode, type, sha, size: Number(size) || 0 };
			}),
		},
	];
}

function listRefs({ git, heads }: Place, prefix: string): readonly object[] {
	const names = git(["for-each-ref", "--format=%(refname)", `${heads}${prefix}`])
		.split("\n")
		.filter(Boolean);
	return names.map((name) => ({ ref: name.replace(heads, "refs/heads/") }));
}

function compare(place: Place, from: string, to: string): Answer {
	const { git } = place;
	const [base, head] = [resolve(place, from), resolve(place, to)];
	if (base === undefined || head === undefined) return NOT_FOUND;
	const start = git(["merge-base", base, head]).trim();
	const changes = git(["diff", "--raw", "--no-abbrev", "--no-renames", start, head]).split("\n").filter(Boolean);
	const commits = git(["rev-list", "--reverse", `${start}..${head}`])
		.split("\n")
		.filter(Boolean);
	return [
		200,
		{
			base_commit: { sha: base },
			files: changes.map((change) => {
				const [, sha, letter, filename] = /^:\d+ \d+ \w+ (\w+) (\w)\t(.+)$/.exec(change) ?? [];
				return { filename, sha, status: letter === "A" ? "added" : letter === "D" ? "removed" : "modified", patch: "@@" };
			}),
			commits: commits.map((sha) => ({
				sha,
				parents: [{ sha: git(["rev-parse", `${sha}^`]).trim() }],
				commit: { message: git(["log", "-1", "--format=%s", sha]).trim() },
			})),
		},
	];
}

/** `main`, an id, or `owner:branch`. */
function resolve(place: Place, name: string): string | undefined {
	const [owner, branch] = name.split(":");
	const ref = branch === undefined ? name : `${owner === place.editor ? "refs/fork/" : "refs/heads/"}${branch}`;
	return tryLine(place, "rev-parse", "--verify", "--quiet", ref);
}

function tryLine({ git }: Place, ...words: string[]): string | undefined {
	try {
		return git(words).trim();
	} catch {
		return undefined;
	}
}

function isAsked(query: URLSearchParams): (proposal: Proposal) => boolean {
	return ({ head, state }) => (query.get("head") ?? head) === head && [state, "all"].includes(query.get("state") ?? state);
}

function describe(place: Place, { number, title, head, state }: Proposal): object {
	const [, ref] = head.split(":");
	return {
		number,
		title,
		state,
		merged_at: null,
		labels: [],
		user: { login: place.editor },
		updated_at: "2026-11-21T10:00:00Z",
		head: { ref, sha: resolve(place, head), repo: { fork: true } },
	};
}
