/** The verdict on a badge and the facts under it as lines in plain words, each with its mark. Pure: what to say, not how it looks. */
import type { Code } from "../badges/codes.ts";
import { parseInstant } from "../badges/instant.ts";
import type { Verification } from "../badges/verify.ts";
import type { Payload } from "../badges/verify-jws.ts";
import { formatDay, type PageWords } from "./page-words.ts";

export type Mark = "good" | "bad" | "open";

export interface FactLine {
	readonly mark: Mark;
	readonly text: string;
}

export interface Verdict {
	readonly mark: Mark;
	readonly title: string;
	/** What is wrong, where the title does not say it. */
	readonly detail: string | undefined;
}

/** Genuine, but not in date. */
const PASSING: readonly Code[] = ["expired", "not-yet-valid", "hosted-expired", "hosted-early"];

/** `since`: the verifier had only copies, the oldest of then. What was not looked up just now is never called valid. */
export function verdictOf(result: Verification, since: number | undefined, words: PageWords): Verdict {
	const { code, verdict } = result;
	if (code === "valid" && since !== undefined) return { mark: "open", title: words("verify.offline"), detail: undefined };
	switch (code) {
		case "valid":
			return { mark: "good", title: words("verify.valid"), detail: undefined };
		case "revoked":
		case "expired":
		case "not-yet-valid":
			return { mark: "bad", title: words(`verify.${code}`), detail: undefined };
		default:
			return { mark: verdict === "unknown" ? "open" : "bad", title: words(`verify.${verdict}`), detail: words(`code.${code}`) };
	}
}

/** Nothing but the verdict is said of what is not authentic. */
export function listFacts(result: Verification, since: number | undefined, words: PageWords): FactLine[] {
	const { facts, credential } = result;
	if (facts === undefined || credential === undefined) return [];
	return [
		{ mark: "good", text: words("verify.authentic") },
		facts.isIssuerKnown ? { mark: "good", text: words("verify.known") } : { mark: "open", text: words("verify.foreign") },
		dateLine(facts.date, credential, words),
		statusLine(facts.status, since, words),
		result.isHolderProved ? { mark: "good", text: words("verify.held") } : { mark: "open", text: words("verify.notHeld") },
	];
}

function dateLine(date: "in-date" | "expired" | "not-yet-valid", { validFrom, validUntil }: Payload, words: PageWords): FactLine {
	const day = (text: unknown) => formatDay(parseInstant(String(text)));
	switch (date) {
		case "in-date":
			return {
				mark: "good",
				text: validUntil === undefined ? words("verify.inDate") : words("verify.inDateUntil", { date: day(validUntil) }),
			};
		case "expired":
			return { mark: "bad", text: words("verify.ended", { date: day(validUntil) }) };
		case "not-yet-valid":
			return { mark: "bad", text: words("verify.begins", { date: day(validFrom) }) };
		default:
			return date satisfies never;
	}
}

function statusLine(status: NonNullable<Verification["facts"]>["status"], since: number | undefined, words: PageWords): FactLine {
	switch (status.kind) {
		case "none":
			return { mark: "open", text: words("verify.noStatus") };
		case "fault":
			return { mark: "open", text: words("verify.statusUnknown") };
		case "revoked":
			return { mark: "bad", text: words("verify.takenBack", { date: formatDay(status.listFrom) }) };
		case "held":
			return since === undefined
				? { mark: "good", text: words("verify.notRevoked", { date: formatDay(status.listFrom) }) }
				: { mark: "open", text: words("verify.since", { date: formatDay(status.listFrom) }) };
		default:
			return status satisfies never;
	}
}

/** Whether a badge with this code may be kept and shown in a wallet: authentic, be it old or taken back, or not to be judged here. */
export function isKeepable(code: Code, verdict: Verification["verdict"]): boolean {
	return verdict !== "invalid" || PASSING.includes(code);
}
