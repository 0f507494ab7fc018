import { expect, it } from "vitest";
import { renderEditorPage } from "./editor-page.tsx";

const page = { language: "en", place: "Vilnius", script: "/a.js", style: "/a.css", icon: "/icon.svg" } as const;
const policyOf = (html: string) => /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll("&#39;", "'") ?? "";

it("the editor may ask its own site only, and nothing may make code from text", () => {
	const policy = policyOf(renderEditorPage({ ...page, addressSearch: undefined }));
	expect(policy).toContain("connect-src 'self' blob:;");
	expect(policy).toContain("script-src 'self';");
	expect(policy).not.toMatch(/unsafe|https:|\*/);
});

it("where the operator named a service for addresses, the editor may ask that one too", () => {
	const policy = policyOf(renderEditorPage({ ...page, addressSearch: "https://geo.example.org/search?q={address}" }));
	expect(policy).toContain("connect-src 'self' blob: https://geo.example.org;");
});
