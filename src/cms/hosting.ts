/** Where the editor keeps drafts in production: a repository at GitHub, GitLab or Forgejo (Gitea too), by settings; and what of it the editor must know. */
export const HOSTS = ["github", "gitlab", "forgejo"] as const;

export type HostName = (typeof HOSTS)[number];

export interface Hosting {
	readonly host: HostName;
	/** `https://github.com`, without a slash at the end. */
	readonly server: string;
	/** `owner/name`; at GitLab there may be groups within groups. */
	readonly repository: string;
	readonly branch: string;
	/** GitHub: the broker through which people log in. */
	readonly broker?: string;
	/** GitLab and Forgejo: the public id of the application there; it has no secret. */
	readonly app?: string;
}

/** What the editor wants to know of its backend: https://decapcms.org/docs/backends-overview/ */
export interface Backend {
	readonly name: string;
	readonly branch: string;
	/** Of the local backend. */
	readonly proxy_url?: string;
	readonly repo?: string;
	readonly api_root?: string;
	readonly base_url?: string;
	readonly auth_endpoint?: string;
	readonly auth_type?: "pkce";
	readonly app_id?: string;
	/** The name by which the broker knows the site. */
	readonly site_domain?: string;
	/** People without the right to write work through a copy of their own. */
	readonly open_authoring?: true;
}

/** `siteUrl`: where the editor's page is. */
export function buildBackend({ host, server, repository: repo, branch, broker, app }: Hosting, siteUrl: string): Backend {
	const api_root = apiRootOf(host, server);
	switch (host) {
		case "github":
			return {
				name: host,
				repo,
				branch,
				api_root,
				base_url: broker ?? "",
				auth_endpoint: "auth",
				site_domain: new URL(siteUrl).host,
				open_authoring: true,
			};
		case "gitlab":
			return {
				name: host,
				repo,
				branch,
				api_root,
				base_url: server,
				auth_type: "pkce",
				auth_endpoint: "oauth/authorize",
				app_id: app ?? "",
			};
		case "forgejo":
			return { name: host, repo, branch, api_root, app_id: app ?? "", open_authoring: true };
		default:
			return host satisfies never;
	}
}

/**
 * What the editor's page may ask besides its own site: the host's interface, and where a token is fetched without a broker, its log-in.
 * The broker itself is a window of its own, for which the page needs no leave.
 */
export function connectSources({ host, server }: Hosting): readonly string[] {
	return [...new Set([new URL(apiRootOf(host, server)).origin, ...(host === "github" ? [] : [server])])];
}

/** The icon on the button for Forgejo brings a style sheet of its own: it is named by its hash. */
export function styleSources({ host }: Hosting): readonly string[] {
	return host === "forgejo" ? ["'sha256-sWXCVsYO132Y9iWC8zFfGTko77qhq/tnjZCPE9ynFWk='"] : [];
}

function apiRootOf(host: HostName, server: string): string {
	switch (host) {
		case "github":
			return server === "https://github.com" ? "https://api.github.com" : `${server}/api/v3`;
		case "gitlab":
			return `${server}/api/v4`;
		case "forgejo":
			return `${server}/api/v1`;
		default:
			return host satisfies never;
	}
}
