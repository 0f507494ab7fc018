/** The editor's files: a page and a configuration for each city and for the hub, and the bundle that all of them share. */
import type { SiteLanguage } from "../../schemas/types.ts";
import { buildCityConfig, buildHubConfig, type EditorConfig } from "../cms/config.ts";
import { renderEditorPage } from "../cms/editor-page.tsx";
import { buildBackend, connectSources, type Hosting, styleSources } from "../cms/hosting.ts";
import { gitPath } from "../cms-git/serve.ts";
import type { Content } from "../content/entry.ts";
import type { Assets } from "../views/reader.ts";
import { buildEditorBundle, type EditorBundle } from "./editor-bundle.ts";
import type { BuiltFile } from "./file.ts";

/** The bundle takes seconds and does not depend on the content: watching builds share it. */
let bundle: Promise<EditorBundle> | undefined;

/** `editor`: "local", or the host that keeps the drafts. `siteUrl` ends with a slash. */
export async function buildEditor(
	editor: "local" | Hosting,
	content: Content,
	assets: Assets,
	siteUrl: string,
): Promise<readonly BuiltFile[]> {
	bundle ??= buildEditorBundle();
	const { script, style, files } = await bundle;
	const href = (path: string) => new URL(path.slice(1), siteUrl).pathname;
	const options = (slug: string) => ({ siteUrl, gitUrl: href(gitPath), branch: "main", style: href(assets.styles.get(slug) ?? "") });
	const pageOf = (folder: string, place: string, languages: readonly SiteLanguage[], config: EditorConfig): BuiltFile[] => {
		const [language = "en"] = languages;
		const connect = editor === "local" ? [] : connectSources(editor);
		const styles = editor === "local" ? [] : styleSources(editor);
		const page = { language, place, script: href(script), style: href(style), icon: href(`${folder}icon.svg`), connect, styles };
		const hosted = editor === "local" ? config : { ...config, backend: buildBackend(editor, siteUrl) };
		return [
			{ url: `${folder}admin/index.html`, text: renderEditorPage(page) },
			{ url: `${folder}admin/config.json`, text: JSON.stringify(hosted) },
		];
	};
	const cities = content.cities.flatMap((city) => {
		const { name, languages } = city.city.data;
		return pageOf(`/${city.slug}/`, name, languages, buildCityConfig(city, content, options(city.slug)));
	});
	const { name, languages } = content.network.data;
	return [...files, ...cities, ...pageOf("/", name, languages, buildHubConfig(content, options("")))];
}
