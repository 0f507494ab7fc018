import { describe, expect, it } from "vitest";
import { newFileUrl } from "./award-host.ts";

const path = "content/vilnius/awards/maker-2026-11-22.json";
const text = '{\n\t"badge": "maker"\n}\n';

describe("the form for a new file", () => {
	it.each([
		["github", "https://host.example/a/b/new/main"],
		["forgejo", "https://host.example/a/b/_new/main/"],
	])("of %s comes with name and text", (host, start) => {
		const file = newFileUrl({ host, link: "https://host.example/a/b/", branch: "main" }, path, text);
		const { origin, pathname, searchParams } = new URL(file?.url ?? "");
		expect([origin + pathname, searchParams.get("filename"), searchParams.get("value"), file?.isFilled]).toEqual([start, path, text, true]);
	});

	it("of GitLab comes with the name, and its text must be pasted", () => {
		const file = newFileUrl({ host: "gitlab", link: "https://host.example/a/b", branch: "release/one" }, path, text);
		expect(file).toEqual({
			url: `https://host.example/a/b/-/new/release/one?file_name=${encodeURIComponent(path)}`,
			isFilled: false,
		});
	});

	it("comes without a text that would make the address too long", () => {
		const file = newFileUrl({ host: "github", link: "https://host.example/a/b", branch: "main" }, path, "x".repeat(9000));
		expect([file?.isFilled, file?.url.includes("value")]).toEqual([false, false]);
	});

	it("is not offered for a host that nobody knows", () => {
		expect(newFileUrl({ host: "", link: "", branch: "" }, path, text)).toBeUndefined();
	});
});
