/** The beginning of an award: which badge, and in which of three ways. */
import type { ComponentChildren } from "preact";
import type { City } from "../model/network.ts";
import { textIn } from "../model/text.ts";
import { isAwardable } from "./awardable.ts";
import { CameraButton } from "./camera-button.tsx";
import { langOf, type Reader } from "./reader.ts";

const WAYS = [
	{ way: "tickets", name: "award.tickets", text: "award.ticketsText" },
	{ way: "addresses", name: "award.addresses", text: "award.addressesText" },
	{ way: "wallets", name: "award.wallets", text: "award.walletsText" },
] as const;

/** How many tickets the page makes at once; it stays quick with so many. */
const MOST_TICKETS = 500;

export function AwardStart({ reader }: { reader: Reader }) {
	const { t } = reader;
	return (
		<form class="bring award-start">
			<label for="award-badge">{t("award.badge")}</label>
			<select id="award-badge" required>
				<option value="">{t("award.choose")}</option>
				{reader.site.network.cities.map((city) => (
					<CityBadges key={city.slug} reader={reader} city={city} />
				))}
			</select>
			<fieldset class="award-ways">
				<legend>{t("award.way")}</legend>
				{WAYS.map(({ way, name, text }) => (
					<label key={way} class="award-way">
						<input type="radio" name="way" value={way} checked={way === "tickets"} />
						<span>
							{t(name)} <small>{t(text)}</small>
						</span>
					</label>
				))}
			</fieldset>
			<Part way="tickets">
				<label for="award-count">{t("award.count")}</label>
				<input id="award-count" type="number" min="1" max={MOST_TICKETS} value="30" inputmode="numeric" />
			</Part>
			<Part way="addresses">
				<label for="award-addresses">{t("award.list")}</label>
				<textarea id="award-addresses" rows={6} spellcheck={false} autocomplete="off" autocapitalize="off" />
				<p class="drop">
					<label for="award-file">{t("award.file")}</label>
					<input id="award-file" type="file" accept=".csv,.txt,text/csv,text/plain" />
				</p>
			</Part>
			<Part way="wallets">
				<label for="award-codes">{t("award.codes")}</label>
				<textarea id="award-codes" rows={6} spellcheck={false} autocomplete="off" autocapitalize="off" />
				<div class="tool-row">
					<CameraButton reader={reader} />
				</div>
			</Part>
			<div class="tool-row">
				<button type="submit" class="button">
					{t("award.continue")}
				</button>
			</div>
		</form>
	);
}

/** Only the part of the chosen way is seen. */
function Part({ way, children }: { way: (typeof WAYS)[number]["way"]; children: ComponentChildren }) {
	return (
		<div class="award-part" data-way={way} hidden={way !== "tickets"}>
			{children}
		</div>
	);
}

function CityBadges({ reader, city }: { reader: Reader; city: City }) {
	const { language } = reader;
	const badges = city.badges.filter(isAwardable);
	if (badges.length === 0) return null;
	return (
		<optgroup label={textIn<{ name: string }>(city, language).data.name}>
			{badges.map((badge) => {
				const text = textIn(badge, language);
				return (
					<option key={badge.id} value={badge.id} lang={langOf(reader, text.language)}>
						{text.data.name}
					</option>
				);
			})}
		</optgroup>
	);
}
