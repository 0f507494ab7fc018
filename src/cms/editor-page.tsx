/** The page that the editor runs in: an empty frame with the strictest policy under which it runs, and a word for those without JavaScript. */
import { render } from "preact-render-to-string";
import type { SiteLanguage } from "../../schemas/types.ts";
import { buildTranslate } from "../locales/text.ts";

export interface EditorPageProps {
	readonly language: SiteLanguage;
	/** The name of the city or of the network. */
	readonly place: string;
	/** The addresses of the bundle and of its style sheet, as they must stand in a link. */
	readonly script: string;
	readonly style: string;
	readonly icon: string;
	/** What else than the site itself the editor may ask: the interface of the host that keeps the drafts, and the service that finds addresses. */
	readonly connect: readonly string[];
	/** Style sheets that a part of the editor writes for that host, by their hashes. */
	readonly styles: readonly string[];
}

export function renderEditorPage({ language, place, script, style, icon, connect, styles }: EditorPageProps): string {
	const t = buildTranslate(language);
	const title = t("editor.title", { place });
	return `<!doctype html>\n${render(
		<html lang={language} dir="ltr">
			<head>
				<meta charset="utf-8" />
				<meta http-equiv="Content-Security-Policy" content={policyFor(connect, styles)} />
				<title>{title}</title>
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="robots" content="noindex, nofollow" />
				<link rel="icon" type="image/svg+xml" href={icon} />
				<link rel="stylesheet" href={style} />
				<script type="module" src={script} />
			</head>
			<body>
				<div id="nc-root" />
				<noscript>
					<main>
						<h1>{title}</h1>
						<p>{t("editor.noScript")}</p>
					</main>
				</noscript>
			</body>
		</html>,
	)}\n`;
}

/**
 * The editor makes its style sheets empty and fills them by rules, which no policy forbids; the empty one, and one that a part of it
 * writes whole, are named by their hashes. Pictures that are being added exist as `blob:` only; everything else comes from the site itself,
 * and from the service that finds addresses, where the operator has named one.
 */
function policyFor(connect: readonly string[], styles: readonly string[]): string {
	return [
		"default-src 'none'",
		"script-src 'self'",
		["style-src 'self'", ...STYLES, ...styles].join(" "),
		"img-src 'self' data: blob:",
		["connect-src 'self' blob:", ...connect].join(" "),
		"font-src 'self' data:",
		"form-action 'self'",
		"base-uri 'none'",
	].join("; ");
}

const STYLES = ["'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='", "'sha256-4qb+qTjZ8vb8co1YZpMNDeX7tJSzzRBt6uIroh6K5K8='"];
