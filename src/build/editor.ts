/** The editor's files: a page and a configuration for each city and for the hub, and the bundle that all of them share. */
import { buildCityConfig, buildHubConfig, type EditorConfig } from "../cms/config.ts";
import { renderEditorPage } from "../cms/editor-page.tsx";
import { buildBackend, connectSources, type Hosting, styleSources } from "../cms/hosting.ts";
import { buildPreviewData } from "../cms/preview-data.ts";
import { gitPath } from "../cms-git/serve.ts";
import type { CityContent, Content } from "../content/entry.ts";
import type { Site } from "../views/reader.ts";
import { keepBundle } from "./bundle-cache.ts";
import { buildEditorBundle } from "./editor-bundle.ts";
import type { BuiltFile } from "./file.ts";

type EditedSite = Pick<Site, "assets" | "siteUrl" | "now">;

export interface EditorOptions {
	/** Where the editor keeps drafts: here, or at a host. */
	readonly editor?: "local" | Hosting | undefined;
	/** See `EditorConfig`. */
	readonly addressSearch?: string | undefined;
	/** Where the bundle is kept, which takes seconds and does not depend on the content. */
	readonly cache: string;
}

/** Nothing where there is no editor. */
export async function buildEditor(
	content: Content,
	{ assets, siteUrl, now }: EditedSite,
	{ editor, addressSearch, cache }: EditorOptions,
): Promise<readonly BuiltFile[]> {
	if (editor === undefined) return [];
	const { script, style, files } = await keepBundle(cache, "editor", buildEditorBundle);
	const href = (path: string) => new URL(path.slice(1), siteUrl).pathname;
	const options = (slug: string) => ({
		siteUrl,
		gitUrl: href(gitPath),
		branch: "main",
		style: href(assets.styles.get(slug) ?? ""),
		addressSearch,
	});
	const search = addressSearch === undefined ? [] : [new URL(addressSearch).origin];
	const connect = [...(editor === "local" ? [] : connectSources(editor)), ...search];
	const pageOf = (folder: string, city: CityContent | undefined, config: EditorConfig): BuiltFile[] => {
		const { name: place, languages } = (city?.city ?? content.network).data;
		const [language = "en"] = languages;
		const styles = editor === "local" ? [] : styleSources(editor);
		const links = { script: href(script), style: href(style), icon: href(`${folder}icon.svg`) };
		const page = { language, place, ...links, connect, styles };
		const hosted = editor === "local" ? config : { ...config, backend: buildBackend(editor, siteUrl) };
		return [
			{ url: `${folder}admin/index.html`, text: renderEditorPage(page) },
			{ url: `${folder}admin/config.json`, text: JSON.stringify(hosted) },
			{ url: `${folder}admin/preview.json`, text: JSON.stringify(buildPreviewData(content, city, siteUrl, now)) },
		];
	};
	const cities = content.cities.flatMap((city) => pageOf(`/${city.slug}/`, city, buildCityConfig(city, content, options(city.slug))));
	return [...files, ...cities, ...pageOf("/", undefined, buildHubConfig(content, options("")))];
}
