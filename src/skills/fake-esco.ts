/** An ESCO API on this machine, for tests: it answers in ESCO's shape with skills that we made up, or as badly as a test asks it to. */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface FakeEsco {
	readonly base: string;
	/** The addresses of the skills that were asked for, in this order. */
	readonly asked: string[];
	/** Changes the answer about one skill, or to searches under the key `search`. */
	readonly answer: (about: string, how: Answer) => void;
	readonly close: () => Promise<void>;
}

/** `body` is sent as it is when it is text, else as JSON. */
export type Answer = { readonly status?: number; readonly body: unknown } | "silent" | "break off";

/** A made-up skill's address: `fakeUri(7)` */
export function fakeUri(n: number): string {
	return `http://data.europa.eu/esco/skill/00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
}

/** What ESCO answers about a skill, with as much of it as a test changes. */
export function fakeSkill(n: number, changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
	return {
		className: "Skill",
		uri: fakeUri(n),
		title: `juggle ${n} lanterns`,
		preferredLabel: { en: `juggle ${n} lanterns`, no: `sjonglere ${n} lykter`, lt: `žongliruoti ${n} žibintais`, sv: `jonglera ${n}` },
		alternativeLabel: { en: [`lantern juggling ${n}`, `toss ${n} lanterns`], sv: ["kasta"] },
		status: "released",
		_links: { hasSkillType: [{ uri: "http://data.europa.eu/esco/skill-type/skill", title: "skill" }] },
		...changes,
	};
}

export async function startFakeEsco(): Promise<FakeEsco> {
	const answers = new Map<string, Answer>();
	const asked: string[] = [];
	const server = createServer((request, response) => {
		const url = new URL(request.url ?? "", "http://127.0.0.1");
		const about = url.pathname === "/api/search" ? "search" : (url.searchParams.get("uri") ?? "");
		asked.push(about);
		send(response, answers.get(about) ?? { status: 404, body: {} });
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	return {
		base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
		asked,
		answer: (about, how) => answers.set(about, how),
		close: () => {
			server.closeAllConnections();
			return new Promise((resolve) => server.close(() => resolve()));
		},
	};
}

function send(response: ServerResponse, answer: Answer): void {
	if (answer === "silent") return;
	if (answer === "break off") {
		response.writeHead(200, { "content-type": "application/json", "content-length": "5000" });
		response.write('{"uri":', () => response.destroy());
		return;
	}
	const { status = 200, body } = answer;
	response.writeHead(status, { "content-type": "application/json", ...(status === 302 && { location: "http://127.0.0.1:9/" }) });
	response.end(typeof body === "string" ? body : JSON.stringify(body));
}
