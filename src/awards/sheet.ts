/** Tickets to hand out: a sheet of cards to print and cut (A4, two by five). Pure: HTML as a text. */
import { renderSVG } from "uqr";
import { ticketLink } from "../badges/ticket.ts";

export interface SheetInput {
	/** Ends with a slash. */
	readonly siteUrl: string;
	readonly language: string;
	readonly badge: string;
	readonly city: string;
	readonly tickets: readonly string[];
}

export function formatSheet({ siteUrl, language, badge, city, tickets }: SheetInput): string {
	const cards = tickets.map((ticket) => formatCard(ticketLink(siteUrl, ticket), ticket, badge, city, siteUrl)).join("\n");
	return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(badge)}: ${tickets.length} tickets</title>
<style>
@page { size: A4; margin: 12mm; }
body { margin: 0; font: 8.5pt/1.3 system-ui, sans-serif; color: #000; background: #fff; }
ol { display: grid; grid-template-columns: 1fr 1fr; margin: 0; padding: 0; list-style: none; }
li { display: flex; gap: 4mm; align-items: center; box-sizing: border-box; height: 54mm; padding: 3mm; overflow: hidden; border: 1px dashed #777; break-inside: avoid; }
li > div { min-width: 0; overflow-wrap: anywhere; }
svg { flex: none; width: 38mm; height: 38mm; }
h2 { margin: 0 0 1mm; font-size: 11.5pt; line-height: 1.15; }
p { margin: 0 0 1mm; }
code { font: 700 10.5pt/1.3 ui-monospace, monospace; }
</style>
</head>
<body>
<ol>
${cards}
</ol>
</body>
</html>
`;
}

function formatCard(link: string, ticket: string, badge: string, city: string, siteUrl: string): string {
	return `<li>${renderSVG(link, { ecc: "M", border: 2 })}
<div><h2>${escapeHtml(badge)}</h2>
<p>${escapeHtml(city)}</p>
<p>Scan this, or type the letters at ${escapeHtml(siteUrl)}claim/</p>
<p><code>${escapeHtml(ticket)}</code></p>
<p>Keep this card: whoever has it, has the badge.</p></div></li>`;
}

function escapeHtml(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
