/** `EDITOR_HOST` and what belongs to it -> where the editor keeps drafts; every mistake has its sentence. */
import { HOSTS, type Hosting, type HostName } from "./hosting.ts";

/** "local": drafts in the Git repository on this machine. Undefined: there is no editor. */
export type EditorSetting = "local" | Hosting | undefined;

export type ParsedEditor = { readonly editor: EditorSetting } | { readonly problems: readonly string[] };

/** A setting that is empty counts as missing: that is how a workflow hands over a variable that nobody has set. */
export function parseEditor(environment: Readonly<Record<string, string | undefined>>): ParsedEditor {
	const { EDITOR_HOST: host = "" } = environment;
	if (host === "") return { editor: undefined };
	if (host === "local") return { editor: "local" };
	if (!isHost(host)) return { problems: [`Set EDITOR_HOST to one of: local, ${HOSTS.join(", ")}; not to "${host}".`] };
	const { EDITOR_REPOSITORY: address = "", EDITOR_BRANCH, EDITOR_BROKER: broker = "", EDITOR_APP: app = "" } = environment;
	const branch = EDITOR_BRANCH || "main";
	const place = parseRepository(host, address);
	const problems = [
		place === undefined ? `Set EDITOR_REPOSITORY to the address of the repository, such as ${EXAMPLES[host]}, not to "${address}".` : "",
		/^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$/.test(branch) ? "" : `Set EDITOR_BRANCH to the name of a branch, such as main, not to "${branch}".`,
		explainLogin(host, broker, app),
	].filter((problem) => problem !== "");
	if (place === undefined || problems.length > 0) return { problems };
	return { editor: { host, branch, ...place, ...(host === "github" ? { broker: new URL(broker).origin } : { app }) } };
}

const EXAMPLES: Readonly<Record<HostName, string>> = {
	github: "https://github.com/example-org/cities",
	gitlab: "https://gitlab.com/example-group/cities",
	forgejo: "https://codeberg.org/example-org/cities",
};

function isHost(text: string): text is HostName {
	return (HOSTS as readonly string[]).includes(text);
}

function parseRepository(host: HostName, address: string): Pick<Hosting, "server" | "repository"> | undefined {
	if (!isSafeUrl(address)) return undefined;
	const { origin, pathname } = new URL(address);
	const repository = pathname.replace(/^\/|(?:\.git)?\/?$/g, "");
	const depth = host === "gitlab" ? "{1,20}" : "";
	return new RegExp(`^[\\w.-]+(?:/[\\w.-]+)${depth}$`).test(repository) ? { server: origin, repository } : undefined;
}

function explainLogin(host: HostName, broker: string, app: string): string {
	if (host !== "github") {
		return /^[\w.-]{1,200}$/.test(app)
			? ""
			: `Set EDITOR_APP to the id of the application that you have made at the host, not to "${app}".`;
	}
	if (isSafeUrl(broker) && new URL(broker).pathname === "/") return "";
	return `Set EDITOR_BROKER to the address of your OAuth broker, such as https://login.example.org, not to "${broker}": GitHub lets nobody log in without one.`;
}

/** Only what is encrypted on its way, or does not leave the machine. */
function isSafeUrl(text: string): boolean {
	if (!URL.canParse(text)) return false;
	const { protocol, hostname, username, search, hash } = new URL(text);
	const isSafe = protocol === "https:" || (protocol === "http:" && ["localhost", "127.0.0.1"].includes(hostname));
	return isSafe && username === "" && search === "" && hash === "";
}
