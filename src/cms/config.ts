/** One editor's configuration, for one city or for the hub: its collections, their forms, and the choices that the forms share. */
import type { SiteLanguage } from "../../schemas/types.ts";
import type { CityContent, Content } from "../content/entry.ts";
import { type Kind, schemas } from "../content/kinds.ts";
import { buildTranslate } from "../locales/text.ts";
import { type Choices, cityChoices } from "./choices.ts";
import { type Words, wordsOf } from "./editor-words.ts";
import type { Field } from "./field.ts";
import { buildFields, type FieldContext } from "./fields.ts";
import type { Backend } from "./hosting.ts";
import { languageChoices } from "./languages.ts";
import { stepKinds } from "./part.ts";
import { buildSay } from "./phrases.ts";
import { listVenues, type Venue } from "./venues.ts";

export interface EditorConfig {
	/** What the editor itself wants: https://decapcms.org/docs/configuration-options/ */
	readonly locale: string;
	readonly backend: Backend;
	readonly publish_mode: "editorial_workflow";
	readonly load_config_file: false;
	readonly site_url: string;
	readonly media_folder: string;
	/** A photo tells where it was taken: what is not the picture is left behind on the editor's device. */
	readonly media_processing: { readonly enabled: true; readonly strip_metadata: true; readonly quality: number };
	readonly public_folder: "";
	readonly slug: { readonly encoding: "ascii"; readonly clean_accents: true };
	/** Missing where there is one language only. */
	readonly i18n?: Languages;
	readonly collections: readonly Collection[];
	/** What our own parts want. */
	readonly choices: Choices;
	readonly venues: readonly Venue[];
	/** The address of a service that finds addresses, with `{address}` in it; without it there is no search. */
	readonly addressSearch?: string;
	readonly place: Place;
	readonly words: Words;
}

/** What the rules of an entry ask of its city. */
export interface Place {
	/** Empty for the hub. */
	readonly city: string;
	readonly languages: readonly string[];
	readonly timeZone: string;
	readonly bounds?: { readonly west: number; readonly south: number; readonly east: number; readonly north: number };
	/** The style sheet of its pages, for the preview. */
	readonly style: string;
}

/** The editor's way to keep translations: https://decapcms.org/docs/i18n/ */
interface Languages {
	readonly structure: "multiple_files";
	readonly locales: readonly string[];
	readonly default_locale: string;
}

interface Collection {
	readonly name: string;
	readonly label: string;
	readonly label_singular: string;
	readonly folder: string;
	readonly extension: "md";
	/** The name of our file format: one for each kind, because the order of names is the schema's. */
	readonly format: string;
	readonly i18n?: true;
	/** The page of the entry, from the root of the site. */
	readonly preview_path: string;
	readonly create: boolean;
	readonly delete: boolean;
	readonly slug: string;
	readonly identifier_field: string;
	readonly summary: string;
	readonly fields: readonly Field[];
}

export interface ConfigOptions {
	readonly siteUrl: string;
	/** From the root of the host. */
	readonly gitUrl: string;
	readonly branch: string;
	readonly style: string;
	readonly addressSearch?: string | undefined;
}

export function buildCityConfig(city: CityContent, content: Content, options: ConfigOptions): EditorConfig {
	const { name, languages, timeZone, bounds } = city.city.data;
	const context = contextOf(languages);
	const { t } = context;
	const collection = (kind: Kind, label: string, where: string) => buildCollection(city.slug, kind, label, where, context);
	const folder = `content/${city.slug}`;
	return {
		...shared(languages, options, `${folder}/media`),
		collections: [
			collection("opportunity", t("insights.opportunities"), `${folder}/opportunities`),
			collection("playlist", t("nav.playlists"), `${folder}/playlists`),
			collection("badge", t("nav.badges"), `${folder}/badges`),
			collection("organisation", t("nav.organisations"), `${folder}/organisations`),
			collection("city", name, folder),
		],
		choices: { ...cityChoices(city, content), ...sharedChoices(context) },
		venues: listVenues(city),
		place: { city: city.slug, languages, timeZone, bounds, style: options.style },
	};
}

export function buildHubConfig({ network }: Content, options: ConfigOptions): EditorConfig {
	const { name, languages, timeZone } = network.data;
	const context = contextOf(languages);
	const { t } = context;
	const collection = (kind: Kind, label: string, where: string) => buildCollection("", kind, label, where, context);
	return {
		...shared(languages, options, "content/media"),
		collections: [collection("page", t("nav.about"), "content/pages"), collection("network", name, "content")],
		choices: sharedChoices(context),
		venues: [],
		place: { city: "", languages, timeZone, style: options.style },
	};
}

/** The branch of a draft is `cms/<collection>/<slug>`, so the name tells the city; no city can be called "pages". */
export function collectionName(city: string, kind: Kind): string {
	return `${city === "" ? "pages" : city}_${kind}`;
}

function shared(languages: readonly SiteLanguage[], { siteUrl, gitUrl, branch, addressSearch }: ConfigOptions, media: string) {
	const [language = "en"] = languages;
	return {
		locale: language,
		...(languages.length < 2 ? {} : { i18n: { structure: "multiple_files" as const, locales: languages, default_locale: language } }),
		backend: { name: "local", branch, proxy_url: gitUrl },
		publish_mode: "editorial_workflow",
		load_config_file: false,
		site_url: siteUrl,
		media_folder: media,
		media_processing: { enabled: true, strip_metadata: true, quality: 85 },
		public_folder: "",
		slug: { encoding: "ascii", clean_accents: true },
		words: wordsOf(buildTranslate(language)),
		...(addressSearch === undefined ? {} : { addressSearch }),
	} as const;
}

/** The same for every place that speaks the language. */
function sharedChoices({ t, language }: CollectionContext): Choices {
	return {
		language: languageChoices(language),
		stepKind: stepKinds.map((kind) => ({ value: kind, label: t(`step.${kind}`) })),
	};
}

function singularOf(kind: Kind, { t, say }: CollectionContext): string {
	if (kind === "opportunity" || kind === "playlist" || kind === "badge") return t(`step.${kind}`);
	return say(schemas[kind].title ?? kind);
}

interface CollectionContext extends FieldContext {
	readonly isTranslated: boolean;
}

function contextOf(languages: readonly SiteLanguage[]): CollectionContext {
	const [language = "en"] = languages;
	return { t: buildTranslate(language), language, say: buildSay(language), isTranslated: languages.length > 1 };
}

function buildCollection(city: string, kind: Kind, label: string, folder: string, context: CollectionContext): Collection {
	const identifier = "title" in (schemas[kind].properties ?? {}) ? "title" : "name";
	const isSingle = kind === "city" || kind === "network";
	return {
		name: collectionName(city, kind),
		label,
		label_singular: singularOf(kind, context),
		folder,
		extension: "md",
		format: kind,
		...(context.isTranslated ? { i18n: true } : {}),
		preview_path: `${isSingle ? city : folder.replace(/^content\/(?:pages)?/, "")}/${isSingle ? "" : "{{slug}}/"}`.replace(/^\//, ""),
		create: !isSingle,
		// A page whose address people share is archived, not removed.
		delete: false,
		slug: "{{slug}}",
		identifier_field: identifier,
		summary: `{{${identifier}}}`,
		fields: buildFields(kind, context),
	};
}
