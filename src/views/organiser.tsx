/** The name of whoever offers something: a link to its page, to its own site, or just the name. */
import type { Organiser } from "../model/organisation.ts";
import { textIn } from "../model/text.ts";
import { entryUrl } from "../model/url.ts";
import { langOf, type Reader } from "./reader.ts";

export function OrganiserName({ reader, organiser }: { reader: Reader; organiser: Organiser }) {
	if (organiser.kind === "organisation") {
		const { data, language } = textIn(organiser, reader.language);
		return (
			<a href={reader.href(entryUrl(organiser, reader.language))} lang={langOf(reader, language)}>
				{data.name}
			</a>
		);
	}
	return organiser.link === undefined ? (
		<span>{organiser.name}</span>
	) : (
		<a href={organiser.link} rel="noopener">
			{organiser.name}
		</a>
	);
}

export function OrganiserNames({ reader, organisers }: { reader: Reader; organisers: readonly Organiser[] }) {
	return (
		<ul class="inline-list">
			{organisers.map((organiser) => (
				<li key={organiser.kind === "organisation" ? organiser.id : organiser.name}>
					<OrganiserName reader={reader} organiser={organiser} />
				</li>
			))}
		</ul>
	);
}

export function organiserText({ language }: Reader, organiser: Organiser): string {
	return organiser.kind === "named" ? organiser.name : textIn(organiser, language).data.name;
}
