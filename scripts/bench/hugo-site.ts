/** Writes a Hugo site with the opportunities of a content folder and pages like ours: `node scripts/bench/hugo-site.ts CONTENT FOLDER`. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, stringify } from "yaml";

const [content, folder] = process.argv.slice(2);
if (content === undefined || folder === undefined) {
	console.error("Write: node scripts/bench/hugo-site.ts .cache/bench/content .cache/bench/hugo");
	process.exit(2);
}

rmSync(folder, { recursive: true, force: true });
cpSync(fileURLToPath(new URL("hugo/", import.meta.url)), folder, { recursive: true });
mkdirSync(join(folder, "content/opportunities"), { recursive: true });
for (const { slug, data, body } of readEntries("opportunities")) {
	const { kind, organisation, sessions, approximateDates } = data;
	const months = sessions?.map(({ start }) => start.slice(0, 7)) ?? [approximateDates?.from].filter((month) => month !== undefined);
	const taxonomies = { kinds: [kind], organisations: [organisation], months: [...new Set(months)] };
	writeFileSync(join(folder, `content/opportunities/${slug}.md`), formatPage({ ...data, ...taxonomies }, body));
}
for (const { slug, data } of readEntries("organisations")) {
	mkdirSync(join(folder, `content/organisations/${slug}`), { recursive: true });
	writeFileSync(join(folder, `content/organisations/${slug}/_index.md`), formatPage({ title: data.name, summary: data.summary }, ""));
}

interface Data {
	readonly name?: string;
	readonly summary?: string;
	readonly kind?: string;
	readonly organisation?: string;
	readonly sessions?: readonly { readonly start: string }[];
	readonly approximateDates?: { readonly from: string };
}

function readEntries(kind: string): { slug: string; data: Data; body: string }[] {
	const source = join(content ?? "", "chicago", kind);
	return readdirSync(source).map((name) => {
		const [, yaml = "", ...body] = readFileSync(join(source, name), "utf8").split("---\n");
		return { slug: basename(name, ".md"), data: parse(yaml), body: body.join("---\n") };
	});
}

function formatPage(data: object, body: string): string {
	return `---\n${stringify(data, { lineWidth: 0 })}---\n${body}`;
}
