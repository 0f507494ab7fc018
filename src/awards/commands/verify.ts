/** `verify`: judges files of every kind; 0 only when all of them are valid. */
import { readFile, stat } from "node:fs/promises";
import { issuerDid } from "../../badges/address.ts";
import { createResolver, type FetchText } from "../../badges/resolve.ts";
import { type Verification, verify } from "../../badges/verify.ts";
import { UsageError } from "../../build/errors.ts";
import { readContent } from "../../content/read.ts";
import { buildNetwork } from "../../model/build.ts";
import { listAssertions } from "../assertion.ts";
import { fetchFolder, fetchWeb, firstOf, type SiteFolder } from "../fetch.ts";
import { buildIssuers, fetchPublished } from "../issuer.ts";
import type { Shell } from "../shell.ts";
import { readNow, readOptions, readSite } from "./options.ts";

export const VERIFY =
	"verify [--map https://example.org/network/=_site] [--audience URL] [--nonce TEXT] [--recipient E-MAIL] [--now INSTANT] [--json] FILES…";

const FILE_LIMIT = 10_000_000;

export async function verifyFiles(args: readonly string[], shell: Shell): Promise<number> {
	const text = { type: "string" } as const;
	const options = {
		map: { type: "string", multiple: true },
		audience: text,
		nonce: text,
		recipient: text,
		now: text,
		json: { type: "boolean" },
	} as const;
	const values = readOptions(args, options, VERIFY);
	if (values.positionals.length === 0) throw new UsageError(`Name the files to verify. Write: npm run badge -- ${VERIFY}`);
	const own = await readOwn(shell);
	const folders = values.list("map").map(parseMap);
	const resolver = createResolver(firstOf(...folders.map(fetchFolder), own.fetchText, fetchWeb));
	const circumstances = { resolver, now: readNow(values.find("now"), shell), isKnown: (id: string) => own.issuers.has(id) };
	const question = { audience: values.find("audience"), nonce: values.find("nonce"), recipient: values.find("recipient") };
	let isFine = true;
	for (const file of values.positionals) {
		const found = await verify(await readOne(file), question, circumstances);
		isFine &&= found.verdict === "valid";
		shell.print(values.is("json") ? JSON.stringify(toLine(file, found)) : `${file}: ${found.message}`);
	}
	return isFine ? 0 : 1;
}

function toLine(file: string, { verdict, code, message, facts, isHolderProved }: Verification): object {
	if (facts === undefined) return { file, verdict, code, message };
	const { issuer, isIssuerKnown, date, status } = facts;
	const list = "listFrom" in status ? { listFrom: new Date(status.listFrom).toISOString() } : {};
	return {
		file,
		verdict,
		code,
		message,
		issuer,
		isIssuerKnown,
		date,
		status: status.kind === "fault" ? "unknown" : status.kind,
		...list,
		isHolderProved,
	};
}

/** The network's own issuers are known without asking anybody; a copy without content knows none. */
async function readOwn(shell: Shell): Promise<{ fetchText: FetchText; issuers: ReadonlySet<string> }> {
	const { root, siteUrl } = readSite(shell);
	const { content } = await readContent(root);
	if (content === undefined) return { fetchText: async () => undefined, issuers: new Set() };
	const issuers = await buildIssuers(content, buildNetwork(content));
	const sites = [...new Set([siteUrl, ...listAssertions(content).map((assertion) => assertion.siteUrl)])];
	const dids = sites.flatMap((site) => issuers.map(({ organisation }) => issuerDid(site, organisation)));
	return { fetchText: firstOf(...sites.map((site) => fetchPublished(site, issuers))), issuers: new Set(dids) };
}

function parseMap(text: string): SiteFolder {
	const match = /^(https?:\/\/[^=]*\/)=(.+)$/.exec(text);
	if (match?.[1] === undefined || match[2] === undefined || !URL.canParse(match[1]))
		throw new UsageError(
			`Write --map as the address of a site, with a slash at its end, and a folder: https://example.org/network/=_site, not "${text}".`,
		);
	return { url: match[1], folder: match[2] };
}

async function readOne(file: string): Promise<Uint8Array> {
	try {
		if ((await stat(file)).size > FILE_LIMIT) return new Uint8Array(FILE_LIMIT);
		return await readFile(file);
	} catch {
		throw new UsageError(`There is no file "${file}" that can be read.`);
	}
}
