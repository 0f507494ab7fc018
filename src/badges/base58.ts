/** Base58 with Bitcoin's alphabet, as multibase `z` has it (https://datatracker.ietf.org/doc/html/draft-msporny-base58-03). For short keys only. */
const ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/** Longer texts are no keys; the work grows with the square of the length. */
const MAXIMUM = 128;

export function encodeBase58(bytes: Uint8Array): string {
	let value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
	let text = "";
	for (; value > 0n; value /= 58n) text = ALPHABET[Number(value % 58n)] + text;
	return "1".repeat(leading(bytes, 0)) + text;
}

/** Undefined when a character is none of the alphabet, or when the text is too long for a key. */
export function decodeBase58(text: string): Uint8Array<ArrayBuffer> | undefined {
	const digits = [...text].map((character) => ALPHABET.indexOf(character));
	if (digits.length > MAXIMUM || digits.includes(-1)) return undefined;
	const bytes: number[] = [];
	for (let value = digits.reduce((sum, digit) => sum * 58n + BigInt(digit), 0n); value > 0n; value >>= 8n)
		bytes.unshift(Number(value & 255n));
	return Uint8Array.from([...new Array<number>(leading(digits, 0)).fill(0), ...bytes]);
}

function leading(list: ArrayLike<number>, value: number): number {
	let count = 0;
	while (count < list.length && list[count] === value) count++;
	return count;
}
