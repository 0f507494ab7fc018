import { expect, it } from "vitest";
import { renderEditorPage } from "./editor-page.tsx";

const page = { language: "en", place: "Vilnius", script: "/a.js", style: "/a.css", icon: "/icon.svg", styles: [] } as const;
const policyOf = (html: string) => /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll("&#39;", "'") ?? "";

it("the editor may ask its own site only, and nothing may make code from text", () => {
	const policy = policyOf(renderEditorPage({ ...page, connect: [] }));
	expect(policy).toContain("connect-src 'self' blob:;");
	expect(policy).toContain("script-src 'self';");
	expect(policy).not.toMatch(/unsafe|https:|\*/);
});

it("where drafts or addresses are looked up elsewhere, the editor may ask there too", () => {
	const policy = policyOf(renderEditorPage({ ...page, connect: ["https://geo.example.org"] }));
	expect(policy).toContain("connect-src 'self' blob: https://geo.example.org;");
});
