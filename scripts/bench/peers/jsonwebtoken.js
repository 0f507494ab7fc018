/** The peer of signing: jsonwebtoken signs, verifies and writes what already stands there, and checks nothing else. `SIGNED=folder FRESH=folder node …` */
import { createPrivateKey, createPublicKey } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import jsonwebtoken from "jsonwebtoken";

const { SIGNED = "", FRESH = "", KEY = "" } = process.env;
const key = createPrivateKey({ key: JSON.parse(KEY), format: "jwk" });
const published = createPublicKey(key);
mkdirSync(FRESH, { recursive: true });
for (const name of readdirSync(SIGNED)) {
	const { payload } = JSON.parse(readFileSync(`${SIGNED}/${name}`, "utf8"));
	const claims = JSON.parse(Buffer.from(payload, "base64url").toString());
	const token = jsonwebtoken.sign(claims, key, { algorithm: "ES256", noTimestamp: true });
	jsonwebtoken.verify(token, published, { algorithms: ["ES256"], ignoreNotBefore: true });
	const [head, body, signature] = token.split(".");
	writeFileSync(`${FRESH}/${name}`, JSON.stringify({ payload: body, protected: head, signature }));
}
