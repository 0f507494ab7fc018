import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type PluginBuild } from "esbuild";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { readContent } from "../content/read.ts";
import { buildCityConfig, buildHubConfig } from "./config.ts";
import { fillChoices } from "./fill-choices.ts";
import { buildBackend, connectSources } from "./hosting.ts";
import { parseEditor } from "./hosting-settings.ts";

const settings = {
	github: {
		EDITOR_HOST: "github",
		EDITOR_REPOSITORY: "https://github.com/example-org/cities.git",
		EDITOR_BROKER: "https://login.example.org/",
	},
	gitlab: {
		EDITOR_HOST: "gitlab",
		EDITOR_REPOSITORY: "https://gitlab.example.org/group/inner/cities",
		EDITOR_APP: "abc123",
		EDITOR_BRANCH: "live",
	},
	forgejo: { EDITOR_HOST: "forgejo", EDITOR_REPOSITORY: "https://codeberg.org/example-org/cities", EDITOR_APP: "abc-123" },
};

/** Not "number": our coordinates have the step "any", which every browser knows and the check does not. */
const WITH_RULES = ["file", "image", "list", "markdown", "object", "select"];

function hostingOf(environment: Readonly<Record<string, string>>) {
	const parsed = parseEditor(environment);
	if ("problems" in parsed || parsed.editor === undefined || parsed.editor === "local") throw new Error(JSON.stringify(parsed));
	return parsed.editor;
}

it("without a setting there is no editor; a variable that nobody has set is empty", () => {
	expect(parseEditor({})).toEqual({ editor: undefined });
	expect(parseEditor({ EDITOR_HOST: "", EDITOR_REPOSITORY: "https://github.com/a/b" })).toEqual({ editor: undefined });
	expect(parseEditor({ EDITOR_HOST: "local" })).toEqual({ editor: "local" });
});

describe("each host", () => {
	it("GitHub: people without the right to write work through a fork, and log in through the broker", () => {
		expect(buildBackend(hostingOf(settings.github), "https://example.org/network/")).toEqual({
			name: "github",
			repo: "example-org/cities",
			branch: "main",
			api_root: "https://api.github.com",
			base_url: "https://login.example.org",
			auth_endpoint: "auth",
			site_domain: "example.org",
			open_authoring: true,
		});
		expect(connectSources(hostingOf(settings.github))).toEqual(["https://api.github.com"]);
	});

	it("GitHub on a server of one's own has its interface there", () => {
		const hosting = hostingOf({ ...settings.github, EDITOR_REPOSITORY: "https://git.example.org/a/b" });
		expect(buildBackend(hosting, "https://example.org/").api_root).toBe("https://git.example.org/api/v3");
		expect(connectSources(hosting)).toEqual(["https://git.example.org"]);
	});

	it("GitLab: log-in with PKCE, groups within groups", () => {
		expect(buildBackend(hostingOf(settings.gitlab), "https://example.org/")).toEqual({
			name: "gitlab",
			repo: "group/inner/cities",
			branch: "live",
			api_root: "https://gitlab.example.org/api/v4",
			base_url: "https://gitlab.example.org",
			auth_type: "pkce",
			auth_endpoint: "oauth/authorize",
			app_id: "abc123",
		});
		expect(connectSources(hostingOf(settings.gitlab))).toEqual(["https://gitlab.example.org"]);
	});

	it("Forgejo: log-in with PKCE, and through a fork", () => {
		expect(buildBackend(hostingOf(settings.forgejo), "https://example.org/")).toEqual({
			name: "forgejo",
			repo: "example-org/cities",
			branch: "main",
			api_root: "https://codeberg.org/api/v1",
			app_id: "abc-123",
			open_authoring: true,
		});
	});

	it.each(Object.entries(settings))(
		"%s: the editor's own check takes the configuration of every city and of the hub",
		async (_, environment) => {
			const { content } = await readContent("content");
			if (content === undefined) throw new Error("The demonstration network cannot be read.");
			const options = { siteUrl: "https://example.org/", gitUrl: "", branch: "main", style: "/a.css" };
			const backend = buildBackend(hostingOf(environment), options.siteUrl);
			const configs = [...content.cities.map((city) => buildCityConfig(city, content, options)), buildHubConfig(content, options)];
			const validate = await loadCheck();
			for (const config of configs) validate({ ...fillChoices(config), backend });
			vi.spyOn(console, "error").mockImplementation(() => undefined);
			expect(() => validate({ ...configs[0], backend: { ...backend, open_authoring: "yes" } })).toThrow();
			vi.restoreAllMocks();
		},
	);
});

it.each([
	[{ EDITOR_HOST: "bitbucket" }, 'Set EDITOR_HOST to one of: local, github, gitlab, forgejo; not to "bitbucket".'],
	[
		{ ...settings.github, EDITOR_REPOSITORY: "example-org/cities" },
		'Set EDITOR_REPOSITORY to the address of the repository, such as https://github.com/example-org/cities, not to "example-org/cities".',
	],
	[{ ...settings.forgejo, EDITOR_REPOSITORY: "https://codeberg.org/a/b/c" }, "Set EDITOR_REPOSITORY to the address"],
	[{ ...settings.github, EDITOR_REPOSITORY: "http://github.com/a/b" }, "Set EDITOR_REPOSITORY to the address"],
	[{ ...settings.github, EDITOR_BRANCH: "a b" }, 'Set EDITOR_BRANCH to the name of a branch, such as main, not to "a b".'],
	[{ ...settings.github, EDITOR_BROKER: "" }, "Set EDITOR_BROKER to the address of your OAuth broker"],
	[{ ...settings.github, EDITOR_BROKER: "http://login.example.org" }, "GitHub lets nobody log in without one."],
	[{ ...settings.gitlab, EDITOR_APP: "" }, "Set EDITOR_APP to the id of the application that you have made at the host"],
])("a wrong setting %j is told in one sentence", (environment, sentence) => {
	expect(parseEditor(environment)).toEqual({ problems: [expect.stringContaining(sentence)] });
});

/** The check that the editor would make in the browser; it makes code from text, so the editor's bundle has none of it. */
async function loadCheck(): Promise<(config: object) => void> {
	const folder = mkdtempSync(join(tmpdir(), "editor-check-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const outfile = join(folder, "check.mjs");
	await build({
		stdin: { contents: CHECK, resolveDir: process.cwd() },
		outfile,
		bundle: true,
		format: "esm",
		platform: "node",
		mainFields: ["module", "main"],
		plugins: [{ name: "only-what-is-used", setup: dropUnused }],
		banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
	});
	return (await import(/* @vite-ignore */ pathToFileURL(outfile).href)).validateConfig;
}

/** With what the parts of the editor ask of the fields that they are for. */
const CHECK = `
import { registerWidget } from "decap-cms-core/dist/esm/lib/registry.js";
${WITH_RULES.map((name) => `import ${name} from "decap-cms-widget-${name}/dist/esm/schema.js";`).join("\n")}
for (const [name, rules] of Object.entries({ ${WITH_RULES.join(", ")} })) registerWidget(name, () => null, undefined, rules);
export { validateConfig } from "decap-cms-core/dist/esm/constants/configSchema.js";
`;

/** Beside the check, its module imports the editor's routes and stores, which want a browser as soon as they are loaded. */
function dropUnused({ onResolve, resolve }: PluginBuild): void {
	onResolve({ filter: /./ }, async ({ path, pluginData, kind, importer, resolveDir }) => {
		if (pluginData === "asked" || kind === "entry-point") return undefined;
		return { ...(await resolve(path, { kind, importer, resolveDir, pluginData: "asked" })), sideEffects: false };
	});
}
