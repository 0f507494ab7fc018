/** The sentences about dates, links, addresses and the other formats; each says what to write, with an example. */
import type { Finding } from "./finding.ts";
import { looksLikeEsco } from "./links.ts";
import type { Mistake } from "./mistake.ts";
import { findNearest } from "./nearest.ts";
import { isAddress } from "./roles.ts";

const escoUri = "http://data.europa.eu/esco/skill/…";

const examples: Readonly<Record<string, string>> = {
	date: "a day that exists, year first, such as 2026-11-28",
	month: "a year and a month, such as 2026-11",
	time: 'hours and minutes in quotes, such as "18:30"',
	"date-time": "a day and a time that exist, such as 2026-11-28T10:00",
	"date-or-date-time": "a day that exists, such as 2026-11-28, or a day and time, such as 2026-11-28T10:00",
	"tile-url": "an address that starts with https:// and has {z}, {x} and {y} in it",
};

export function explainFormat({ name, value, params }: Mistake): string | Partial<Finding> {
	const text = String(value);
	switch (params.format) {
		case "link":
			return explainLink(name, text);
		case "role-email":
			return isAddress(text)
				? `Set ${name} to the address of a role, such as info@example.org: a person's address must not be published.`
				: `Write ${name} as an e-mail address of a role, such as info@example.org.`;
		case "time-zone":
			return explainZone(name, text);
		case "concept-uri":
			return looksLikeEsco(text)
				? `Write ${name} exactly as ESCO does, with the host data.europa.eu: ${escoUri} and the id.`
				: `Write ${name} as ${escoUri} with the id, or as the https:// address of the framework's entry.`;
		default:
			return `Write ${name} as ${examples[String(params.format)] ?? "it is asked for"}.`;
	}
}

function explainLink(name: string, text: string): string | Partial<Finding> {
	if (/^(?:http:\/\/|www\.)[^@\s]+\.[^@\s]+$/i.test(text)) {
		const fix = `https://${text.replace(/^http:\/\//i, "")}`;
		return { message: `Write ${name} with https:// in front: ${fix}.`, fix };
	}
	if (/^https:\/\/[^/]*@/.test(text)) return `Write ${name} without the user name or password in front of the host.`;
	return `Write ${name} as a full web address, such as https://example.org/page.`;
}

function explainZone(name: string, text: string): string | Partial<Finding> {
	const nearest = findNearest(text, Intl.supportedValuesOf("timeZone"));
	if (nearest === undefined) return `Write ${name} as the name of a time zone, such as Europe/Vilnius.`;
	return { message: `Write ${name} as the name of a time zone; did you mean "${nearest}"?`, fix: nearest };
}
