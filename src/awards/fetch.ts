/** Answers what a verifier asks for: from folders that stand for sites, else from the web - https only, public hosts only, short and in time. */
import { lookup } from "node:dns";
import { readFile, stat } from "node:fs/promises";
import { get } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { join, resolve, sep } from "node:path";
import type { FetchText } from "../badges/resolve.ts";

export interface SiteFolder {
	/** `https://example.org/network/`: ends with a slash. */
	readonly url: string;
	readonly folder: string;
}

const LIMIT = { bytes: 1_000_000, milliseconds: 10_000 };

/** A host on the machine's own network must never be asked because a badge says so (RFC 6890). */
const PRIVATE = new BlockList();
for (const [network, bits] of [
	["0.0.0.0", 8],
	["10.0.0.0", 8],
	["100.64.0.0", 10],
	["127.0.0.0", 8],
	["169.254.0.0", 16],
	["172.16.0.0", 12],
	["192.0.0.0", 24],
	["192.168.0.0", 16],
	["198.18.0.0", 15],
	["224.0.0.0", 3],
] as const) {
	PRIVATE.addSubnet(network, bits, "ipv4");
	PRIVATE.addSubnet(`::ffff:${network}`, 96 + bits, "ipv6");
}
for (const [network, bits] of [
	["::", 127],
	["64:ff9b::", 96],
	["fc00::", 7],
	["fe80::", 10],
	["ff00::", 8],
] as const) {
	PRIVATE.addSubnet(network, bits, "ipv6");
}

/** The first of several that knows an address answers. */
export function firstOf(...all: readonly FetchText[]): FetchText {
	return async (url) => {
		for (const fetchText of all) {
			const text = await fetchText(url);
			if (text !== undefined) return text;
		}
		return undefined;
	};
}

/** An address under the site's is the file of that name, when it lies in the folder. */
export function fetchFolder({ url: base, folder }: SiteFolder): FetchText {
	return async (url) => {
		if (!url.startsWith(base)) return undefined;
		const root = resolve(folder);
		try {
			const path = join(root, decodeURIComponent(url.slice(base.length).replace(/[?#].*$/s, "")));
			if (!path.startsWith(root + sep) || (await stat(path)).size > LIMIT.bytes) return undefined;
			return await readFile(path, "utf8");
		} catch {
			return undefined;
		}
	};
}

/** Undefined whenever anything is not as it should be: redirects are not followed, for they lead elsewhere. */
export const fetchWeb: FetchText = (url) => {
	if (!URL.canParse(url)) return Promise.resolve(undefined);
	const { protocol, hostname, username } = new URL(url);
	const literal = hostname.replace(/^\[(.*)\]$/, "$1");
	if (protocol !== "https:" || username !== "" || (isIP(literal) !== 0 && isPrivate(literal))) return Promise.resolve(undefined);
	return new Promise((done) => {
		const request = get(url, { lookup: lookupPublic, signal: AbortSignal.timeout(LIMIT.milliseconds) }, (response) => {
			const chunks: Buffer[] = [];
			let length = 0;
			response.on("data", (chunk: Buffer) => {
				length += chunk.length;
				if (length > LIMIT.bytes) response.destroy();
				else chunks.push(chunk);
			});
			response.on("close", () =>
				done(response.complete && response.statusCode === 200 ? Buffer.concat(chunks).toString("utf8") : undefined),
			);
			response.on("error", () => done(undefined));
		});
		request.on("error", () => done(undefined));
	});
};

export function isPrivate(address: string): boolean {
	return PRIVATE.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

/** The very address that is connected to is the one that was looked at. */
const lookupPublic: LookupFunction = (hostname, options, callback) => {
	lookup(hostname, { ...options, all: true }, (error, addresses) => {
		const found = error === null ? addresses.filter(({ address }) => !isPrivate(address)) : [];
		const [first] = found;
		if (first === undefined) callback(error ?? new Error(`${hostname} is no public host.`), "", 4);
		else if (options.all === true) callback(null, found);
		else callback(null, first.address, first.family);
	});
};
