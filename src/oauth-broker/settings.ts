/** The settings of the broker, from its environment; every mistake has its sentence. */
export interface BrokerSettings {
	/** Where the broker itself is reached, such as `https://login.example.org`; without a slash at the end. */
	readonly url: string;
	/** Of the OAuth app at the host. */
	readonly clientId: string;
	readonly clientSecret: string;
	/** The sites whose editors may log in here, such as `https://example.org`: exactly these. */
	readonly origins: readonly string[];
	/** `https://github.com`, or where a company runs its own. */
	readonly host: string;
}

export type ParsedSettings = { readonly settings: BrokerSettings } | { readonly problems: readonly string[] };

export function parseSettings(environment: Readonly<Record<string, string | undefined>>): ParsedSettings {
	const problems: string[] = [];
	const need = (name: string, example: string): string => {
		const value = environment[name]?.trim() ?? "";
		if (value === "") problems.push(`Set ${name}, such as ${example}.`);
		return value;
	};
	const origin = (name: string, value: string): string => {
		const found = toOrigin(value);
		if (found === undefined && value !== "") {
			problems.push(`Set ${name} to an address without a path, such as https://example.org, not to "${value}".`);
		}
		return found ?? "";
	};
	const settings = {
		url: origin("BROKER_URL", need("BROKER_URL", "https://login.example.org")),
		clientId: need("GITHUB_CLIENT_ID", "the client id of the OAuth app"),
		clientSecret: need("GITHUB_CLIENT_SECRET", "the client secret of the OAuth app"),
		origins: need("ALLOWED_ORIGINS", "https://example.org, or several with commas between them")
			.split(",")
			.map((value) => origin("ALLOWED_ORIGINS", value.trim()))
			.filter((value) => value !== ""),
		host: origin("GITHUB_URL", environment.GITHUB_URL?.trim() || "https://github.com"),
	};
	return problems.length > 0 ? { problems } : { settings };
}

/** Only what is encrypted on its way, or does not leave the machine. */
function toOrigin(value: string): string | undefined {
	if (!URL.canParse(value)) return undefined;
	const { origin, protocol, hostname, pathname, search, hash } = new URL(value);
	const isSafe = protocol === "https:" || (protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname));
	return isSafe && pathname === "/" && search === "" && hash === "" ? origin : undefined;
}
