/** @jsxImportSource react */
/** How an entry will look: its page by the site's own views and style sheet, which lets no HTML of the text pass. */
import type { Map as ImmutableMap } from "immutable";
import { useEffect, useRef, useState } from "react";
import type { Kind } from "../../content/kinds.ts";
import type { PreviewData } from "../preview-data.ts";
import type { Data } from "../tidy.ts";

type Render = typeof import("../preview-html.tsx").renderPreview;

interface PreviewProps {
	readonly entry: ImmutableMap<string, unknown>;
	/** Its format is named after the kind of entry. */
	readonly collection: ImmutableMap<string, unknown>;
	readonly getAsset: (path: string, field?: unknown) => unknown;
}

export function Preview({ entry, collection, getAsset }: PreviewProps) {
	const draw = useDrawing();
	const last = useRef("");
	if (draw === undefined) return null;
	const data = (entry.get("data") as ImmutableMap<string, unknown>).toJS() as Data;
	const slug = String(entry.get("slug") || "new-entry");
	const kind = collection.get("format") as Kind;
	const html = attempt(() => draw({ kind, slug, data, picture: pictureOf(data, getAsset) })) ?? last.current;
	last.current = html;
	return (
		<main id="main">
			{/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by the site's views, which escape all text */}
			<div className="page" dangerouslySetInnerHTML={{ __html: html }} />
		</main>
	);
}

interface Loaded {
	readonly render: Render;
	readonly known: PreviewData;
}

let loaded: Promise<Loaded> | undefined;

/** Views and data come with the first preview. */
function useDrawing(): ((entry: Parameters<Render>[1]) => string) | undefined {
	const [ready, setReady] = useState<Loaded>();
	useEffect(() => {
		loaded ??= load();
		loaded.then(setReady);
	}, []);
	return ready && ((entry) => ready.render(ready.known, entry));
}

async function load(): Promise<Loaded> {
	const [{ renderPreview }, answer] = await Promise.all([import("../preview-html.tsx"), fetch("preview.json")]);
	return { render: renderPreview, known: (await answer.json()) as PreviewData };
}

function pictureOf({ image, logo }: Data, getAsset: PreviewProps["getAsset"]): string {
	const { file } = (image ?? logo ?? {}) as { readonly file?: unknown };
	return typeof file === "string" && file !== "" ? String(getAsset(file) ?? "") : "";
}

/** While somebody is typing, a value can be one that no page can show: then the last page stays. */
function attempt(action: () => string): string | undefined {
	try {
		return action();
	} catch {
		return undefined;
	}
}
