/** Finds what must never be published with an entry: addresses and numbers of persons, accounts, keys and tokens. */
import { isRoleAddress } from "./roles.ts";

export interface PersonalOptions {
	/** Whether phone numbers are looked for. */
	readonly withPhones: boolean;
	/** Whether the address of a role (info@…) may stand here. */
	readonly withRoles: boolean;
}

/** The end of a sentence about the first thing found, or empty. */
export function explainPersonal(text: string, { withPhones, withRoles }: PersonalOptions): string {
	const address = findAddress(text, withRoles);
	if (address !== undefined) {
		return isRoleAddress(address)
			? `remove ${address}: the address of a role belongs into the "email" of the organisation`
			: `remove ${address}: addresses of persons must not be published`;
	}
	const account = findAccount(text);
	if (account !== undefined) return `remove ${account}: numbers of bank accounts must not be published`;
	const phone = withPhones ? findPhone(text) : undefined;
	return phone === undefined ? "" : `remove ${phone}: phone numbers must not be published, link to a page with contacts instead`;
}

/** A secret in any place of a file, with the offset at which it starts. */
export function explainSecret(text: string): { readonly offset: number; readonly reason: string } | undefined {
	for (const [pattern, what] of secrets) {
		const offset = text.search(pattern);
		if (offset !== -1)
			return { offset, reason: `remove ${what} and replace it by a new one: what was committed once is no secret any more` };
	}
	return undefined;
}

const secrets: readonly (readonly [RegExp, string])[] = [
	[/-----BEGIN [A-Z ]{0,40}PRIVATE KEY/, "the private key"],
	[/["']?\bd["']?\s{0,9}:\s{0,9}["']?[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/, "the private key"],
	[/\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{22}|glpat-[A-Za-z0-9_-]{20}|npm_[A-Za-z0-9]{36})/, "the access token"],
	[/\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/, "the access key"],
	[/\b(?:xox[abprs]-[A-Za-z0-9-]{10}|sk_live_[A-Za-z0-9]{16}|AIza[0-9A-Za-z_-]{35}|hooks\.slack\.com\/services\/T)/, "the access token"],
	[/\beyJ[A-Za-z0-9_-]{16,2000}\.eyJ[A-Za-z0-9_-]{16}/, "the signed token"],
	[/\/claim\/?#t=/, "the ticket"],
];

function findAddress(text: string, withRoles: boolean): string | undefined {
	for (const [address] of text.matchAll(
		/(?<![\p{L}\p{N}@._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu,
	)) {
		if (!(withRoles && isRoleAddress(address))) return address;
	}
	return undefined;
}

/** An IBAN whose check digits are right (ISO 13616: move four characters to the end, letters to numbers, modulo 97 is 1). */
function findAccount(text: string): string | undefined {
	for (const [account] of text.matchAll(/(?<![A-Za-z0-9])[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]){11,30}/g)) {
		for (let length = account.length; length >= 15; length--) {
			const compact = account.slice(0, length).replaceAll(" ", "");
			if (compact.length >= 15 && isIban(compact)) return account.slice(0, length);
		}
	}
	return undefined;
}

function isIban(compact: string): boolean {
	let remainder = 0;
	for (const character of compact.slice(4) + compact.slice(0, 4)) {
		const value = Number.parseInt(character, 36);
		remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
	}
	return remainder === 1 && /[0-9]{6}/.test(compact);
}

const phoneWord =
	/(?:\b(?:tel|telephone|phone|mobile|mob|cell|whatsapp|viber|sms|telefon\p{L}{0,5}|tél|téléphone|teléfono|móvil|handy|mobil|mobiel|puh|puhelin|tlf|cellulare|telefono|тел\p{L}{0,6})\b|[☎📞📱])[.:]{0,2}\s{0,3}(?:us |me |on |at |nr\.? |: )?\s{0,3}$/iu;

/** 0800, 00800, +49 800: lines that everybody may call. */
const freeNumber = /^(?:00?|\+[0-9]{2,3} ?)?800/;

/**
 * A number that can be dialled: with + or 00 in front, or a national one with a leading 0 and nine or more digits, or any
 * after a word such as "tel". Days, hours, prices, postcodes, free numbers (0800) and short numbers of helplines pass.
 */
function findPhone(text: string): string | undefined {
	for (const match of text.matchAll(/(?<![\p{L}\p{N}_/#.,=-])\+?\(?[0-9][0-9 ()./\u00a0–-]{4,24}[0-9](?![\p{L}\p{N}_])/gu)) {
		const number = match[0];
		const digits = number.replace(/[^0-9]/g, "");
		const lead = text.slice(Math.max(0, match.index - 30), match.index);
		if (digits.length > 15 || freeNumber.test(number) || /\b(?:ISBN|ISSN|DOI|EAN)[:\s-]{0,3}$/i.test(lead)) continue;
		const international = number.startsWith("+") ? digits.length >= 8 : /^00[1-9]/.test(digits) && digits.length >= 11;
		const national = /^\(?0[1-9][0-9]{0,4}[)\s./–-]?/.test(number) && digits.length >= 9 && digits.length <= 12 && !isSpanOfDays(number);
		if (international || national || (phoneWord.test(lead) && digits.length >= 7 && !isSpanOfDays(number))) return number;
	}
	return undefined;
}

/** 05.11.2026 - 07.11.2026, 08.00-16.00, 2026-2028. */
function isSpanOfDays(number: string): boolean {
	return /\b(?:19|20)[0-9]{2}\b/.test(number) || /^[0-9]{1,2}[.][0-9]{2} ?[-–] ?[0-9]{1,2}[.][0-9]{2}$/.test(number);
}
