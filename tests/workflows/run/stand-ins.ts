/** What stands in for the actions in use: each does to the test's host what the real one does to GitHub, and refuses without its permission. */
import { cp, mkdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { git } from "./git.ts";
import type { Host, Permissions } from "./host.ts";

export interface ActionCall {
	readonly host: Host;
	readonly inputs: Readonly<Record<string, string>>;
	readonly workspace: string;
	readonly permissions: Permissions;
	readonly token: string;
	readonly event: { readonly ref: string; readonly sha: string };
	/** The folder in which this run keeps its artifacts. */
	readonly artifacts: string;
	readonly environment: string | undefined;
}

type Outputs = Readonly<Record<string, string>>;
type StandIn = (call: ActionCall) => Promise<Outputs>;

/** Throws for an action that nobody wrote a stand-in for: it would do nothing here, and something there. */
export function standInFor(uses: string): StandIn {
	const standIn = STAND_INS[uses.split("@")[0] ?? ""];
	if (standIn === undefined) throw new Error(`There is no stand-in for the action "${uses}".`);
	return standIn;
}

const STAND_INS: Readonly<Record<string, StandIn>> = {
	async "actions/checkout"({ host, inputs, workspace, token, event }) {
		const depth = inputs["fetch-depth"] ?? "1";
		await git(workspace, "init", "--quiet", "--initial-branch=main");
		await git(workspace, "remote", "add", "origin", host.repositoryUrl);
		const wanted = inputs.ref ?? event.sha;
		await git(workspace, "fetch", "--quiet", ...(depth === "0" ? [] : [`--depth=${depth}`]), "origin", wanted);
		await git(workspace, "checkout", "--quiet", "-B", basename(event.ref), "FETCH_HEAD");
		if (inputs["persist-credentials"] !== "false") await git(workspace, "config", "http.extraheader", headerFor(token));
		return { commit: await git(workspace, "rev-parse", "HEAD"), ref: event.ref };
	},

	async "actions/setup-node"({ inputs }) {
		return { "node-version": inputs["node-version"] ?? "", "cache-hit": "false" };
	},

	async "actions/configure-pages"({ host, permissions }) {
		need(permissions, "pages", ["read", "write"]);
		const url = new URL(host.pagesUrl);
		return { base_url: host.pagesUrl.replace(/\/$/, ""), base_path: url.pathname.replace(/\/$/, ""), host: url.host, origin: url.origin };
	},

	async "actions/upload-pages-artifact"({ inputs, workspace, artifacts }) {
		const hidden = inputs["include-hidden-files"] === "true";
		await keep(join(workspace, inputs.path ?? "_site"), join(artifacts, inputs.name ?? "github-pages"), hidden);
		return { artifact_id: "1" };
	},

	async "actions/deploy-pages"({ host, permissions, artifacts, environment }) {
		need(permissions, "pages", ["write"]);
		need(permissions, "id-token", ["write"]);
		if (environment !== "github-pages") throw new Error("A deployment needs the environment github-pages.");
		await keep(join(artifacts, "github-pages"), join(host.folder, "site"), true);
		return { page_url: host.pagesUrl };
	},

	async "actions/attest-build-provenance"({ permissions }) {
		need(permissions, "attestations", ["write"]);
		need(permissions, "id-token", ["write"]);
		return { "bundle-path": "", "attestation-id": "1", "attestation-url": "" };
	},

	async "actions/upload-artifact"({ inputs, workspace, artifacts }) {
		await keep(join(workspace, inputs.path ?? ""), join(artifacts, inputs.name ?? "artifact"), inputs["include-hidden-files"] === "true");
		return { "artifact-id": "1" };
	},

	async "actions/download-artifact"({ inputs, workspace, artifacts }) {
		await cp(join(artifacts, inputs.name ?? "artifact"), join(workspace, inputs.path ?? "."), { recursive: true });
		return { "download-path": inputs.path ?? "." };
	},
};

export function headerFor(token: string): string {
	return `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;
}

function need(permissions: Permissions, name: string, enough: readonly string[]): void {
	if (!enough.includes(permissions[name] ?? "none")) throw new Error(`This needs the permission "${name}: ${enough[0]}".`);
}

/** Replaces a folder by a copy of another. */
async function keep(from: string, to: string, hidden: boolean): Promise<void> {
	await rm(to, { recursive: true, force: true });
	await mkdir(to, { recursive: true });
	await cp(from, to, { recursive: true, filter: (path) => hidden || path === from || !basename(path).startsWith(".") });
}
