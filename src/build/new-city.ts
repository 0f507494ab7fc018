/** A new city: from a few answers to its folder, checked by the same gates as everything else before a file is written. */
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { readContent } from "../content/read.ts";
import { UsageError } from "./errors.ts";

/** What is asked for, in this order; `name` is the option of the command. */
export const QUESTIONS = {
	slug: "Short name for addresses (small letters, digits, hyphens), such as riverside:",
	name: "Name, in its main language:",
	kind: "Kind (city, region, island, country, theme):",
	country: "Two-letter code of the country, such as NL:",
	languages: "Languages, the main one first, such as nl,en:",
	"time-zone": "Time zone, such as Europe/Amsterdam:",
	currency: "Currency, such as EUR:",
	lat: "Latitude of the centre, such as 51.5555:",
	lng: "Longitude of the centre, such as 5.0913:",
	colour: "Main colour, dark enough for white text, such as #1f6b3a:",
} as const;

export type Answers = Readonly<Record<keyof typeof QUESTIONS, string>>;

const FOLDERS = ["organisations", "opportunities", "playlists", "badges", "media"];
/** Half the box around the centre, in degrees, by kind; the coordinator narrows it down later. */
const REACH = { city: 0.15, region: 1, island: 0.5, country: 4, theme: 4 } as const;
const ZOOM = { city: 12, region: 8, island: 9, country: 6, theme: 6 } as const;

/** Writes the folder and the line of its reviewers; returns the paths. A wrong answer is a `UsageError` with a sentence each. */
export async function writeNewCity(root: string, owners: string, answers: Answers): Promise<string[]> {
	const folder = join(root, answers.slug);
	if (await stat(folder).catch(() => undefined)) throw new UsageError(`Choose another short name: ${folder} is there already.`);
	const text = formatCity(answers);
	const problems = await check(root, answers.slug, text);
	if (problems.length > 0) throw new UsageError(problems.join("\n"));
	for (const name of FOLDERS) {
		await mkdir(join(folder, name), { recursive: true });
		await writeFile(join(folder, name, ".gitkeep"), "");
	}
	await writeFile(join(folder, "city.md"), text);
	await addOwners(owners, answers.slug);
	return [join(folder, "city.md"), ...FOLDERS.map((name) => join(folder, name)), owners];
}

function formatCity({ kind, languages, lat, lng, colour, country, currency, name, ...answers }: Answers): string {
	const reach = REACH[kind as keyof typeof REACH] ?? REACH.city;
	const centre = { lat: Number(lat), lng: Number(lng) };
	const facts = {
		name,
		summary: `${name}: a place of learning.`,
		kind,
		country,
		languages: languages.split(",").map((language) => language.trim()),
		timeZone: answers["time-zone"],
		currency,
		centre,
		bounds: { west: centre.lng - reach, south: centre.lat - reach, east: centre.lng + reach, north: centre.lat + reach },
		zoom: ZOOM[kind as keyof typeof ZOOM] ?? ZOOM.city,
		colours: { main: colour },
		sample: true,
	};
	return `---\n${stringify(facts, (_, value) => (typeof value === "number" ? Math.round(value * 1e5) / 1e5 : value))}---\n`;
}

/** The sentences of the check over the network's own file and this one. */
async function check(root: string, slug: string, text: string): Promise<string[]> {
	const trial = await mkdtemp(join(tmpdir(), "new-city-"));
	try {
		await cp(join(root, "network.md"), join(trial, "network.md"));
		if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
			return [`Write the short name with small letters, digits and single hyphens, such as riverside, not "${slug}".`];
		await mkdir(join(trial, slug), { recursive: true });
		await writeFile(join(trial, slug, "city.md"), text);
		const { problems } = await readContent(trial);
		return problems.filter(({ file }) => file.includes(`/${slug}`)).map(({ message }) => message);
	} finally {
		await rm(trial, { recursive: true, force: true });
	}
}

async function addOwners(owners: string, slug: string): Promise<void> {
	const text = await readFile(owners, "utf8").catch(() => "");
	if (text.includes(`/content/${slug}/`)) return;
	await appendFile(owners, `${text === "" || text.endsWith("\n") ? "" : "\n"}/content/${slug}/ @example-org/${slug}-reviewers\n`);
}
