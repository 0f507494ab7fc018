/** Crockford's base32 with its check symbol (https://www.crockford.com/base32.html): 16 bytes in 26 symbols and one that catches a slip of the hand. */
const SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";

/** How many symbols 16 bytes take; the first one holds three bits only. */
const LENGTH = 26;

/** `bytes` are 16; the result has 27 symbols, the last of which is the check symbol. */
export function encodeBase32(bytes: Uint8Array): string {
	const value = toNumber(bytes);
	const symbols = Array.from({ length: LENGTH }, (_, index) => SYMBOLS[Number((value >> BigInt(5 * (LENGTH - 1 - index))) & 31n)]);
	return symbols.join("") + SYMBOLS[Number(value % 37n)];
}

/** The 16 bytes; undefined when a symbol is unknown, the length is wrong or the check symbol does not fit. Reads O as 0, I and L as 1. */
export function decodeBase32(text: string): Uint8Array<ArrayBuffer> | undefined {
	const symbols = [...text.toUpperCase()].map((symbol) => SYMBOLS.indexOf(readSymbol(symbol)));
	const check = symbols.pop();
	if (symbols.length !== LENGTH || symbols.some((symbol) => symbol < 0 || symbol > 31)) return undefined;
	const value = symbols.reduce((sum, symbol) => sum * 32n + BigInt(symbol), 0n);
	if (value >> 128n !== 0n || Number(value % 37n) !== check) return undefined;
	return Uint8Array.from({ length: 16 }, (_, index) => Number((value >> BigInt(8 * (15 - index))) & 255n));
}

function readSymbol(symbol: string): string {
	return symbol === "O" ? "0" : symbol === "I" || symbol === "L" ? "1" : symbol;
}

function toNumber(bytes: Uint8Array): bigint {
	return bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
}
