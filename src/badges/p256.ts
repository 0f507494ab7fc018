/**
 * The arithmetic of the curve P-256 (NIST SP 800-186 §3.2.1.3) that WebCrypto leaves out: the public point of a secret number, and a point from its
 * short form. Its time depends on the secret: it runs once for a key, on its owner's own machine, never to sign.
 */
const P = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;

/** How many points there are; secrets lie from 1 to one less. */
export const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

const BASE: Point = {
	x: 0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296n,
	y: 0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5n,
};

export interface Point {
	readonly x: bigint;
	readonly y: bigint;
}

/** Jacobian coordinates: x/z², y/z³; z = 0 is the point at infinity. */
type Triple = readonly [x: bigint, y: bigint, z: bigint];

/** `secret` lies from 1 to `ORDER` - 1. */
export function publicPoint(secret: bigint): Point {
	if (secret < 1n || secret >= ORDER) throw new RangeError("A secret of P-256 lies between 1 and its order.");
	let sum: Triple = [0n, 1n, 0n];
	for (let bit = 255n; bit >= 0n; bit--) {
		sum = double(sum);
		if ((secret >> bit) & 1n) sum = add(sum, BASE);
	}
	const inverse = power(sum[2], P - 2n);
	return { x: mod(sum[0] * inverse ** 2n), y: mod(sum[1] * inverse ** 3n) };
}

/** 33 bytes: SEC 1 §2.3.3. */
export function compressPoint({ x, y }: Point): Uint8Array<ArrayBuffer> {
	return Uint8Array.from([y & 1n ? 3 : 2, ...toBytes(x)]);
}

/** Undefined when the bytes are no point of the curve: SEC 1 §2.3.4. */
export function decompressPoint(bytes: Uint8Array): Point | undefined {
	const [sign, ...rest] = bytes;
	if (rest.length !== 32 || (sign !== 2 && sign !== 3)) return undefined;
	const x = fromBytes(rest);
	if (x >= P) return undefined;
	const square = mod(x ** 3n - 3n * x + B);
	const root = power(square, (P + 1n) / 4n);
	if (mod(root * root) !== square) return undefined;
	return { x, y: Number(root & 1n) === sign - 2 ? root : P - root };
}

export function toBytes(value: bigint): Uint8Array<ArrayBuffer> {
	return Uint8Array.from({ length: 32 }, (_, index) => Number((value >> BigInt(8 * (31 - index))) & 255n));
}

export function fromBytes(bytes: Iterable<number>): bigint {
	let value = 0n;
	for (const byte of bytes) value = value * 256n + BigInt(byte);
	return value;
}

function double([x, y, z]: Triple): Triple {
	const delta = mod(z * z);
	const gamma = mod(y * y);
	const beta = mod(x * gamma);
	const alpha = mod(3n * (x - delta) * (x + delta));
	const x3 = mod(alpha * alpha - 8n * beta);
	return [x3, mod(alpha * (4n * beta - x3) - 8n * gamma * gamma), mod((y + z) ** 2n - gamma - delta)];
}

/** Never called with the same point twice while the secret is smaller than the order. */
function add([x, y, z]: Triple, other: Point): Triple {
	if (z === 0n) return [other.x, other.y, 1n];
	const z2 = mod(z * z);
	const h = mod(other.x * z2 - x);
	const r = mod(other.y * z * z2 - y);
	const h2 = mod(h * h);
	const h3 = mod(h * h2);
	const v = mod(x * h2);
	const x3 = mod(r * r - h3 - 2n * v);
	return [x3, mod(r * (v - x3) - y * h3), mod(z * h)];
}

function power(base: bigint, exponent: bigint): bigint {
	let result = 1n;
	for (let square = mod(base), rest = exponent; rest > 0n; rest >>= 1n, square = mod(square * square)) {
		if (rest & 1n) result = mod(result * square);
	}
	return result;
}

function mod(value: bigint): bigint {
	const rest = value % P;
	return rest < 0n ? rest + P : rest;
}
