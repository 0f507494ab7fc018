/** The page of each assertion: the plain proof for whoever gets its link. It stands in no list, and search engines are asked to leave it out. */
import { CredentialPage } from "../views/credential.tsx";
import { renderDocument } from "../views/document.tsx";
import { pages } from "./page.ts";
import { sharedProof } from "./shared-picture.ts";

export default pages("credential", ({ reader, assertion, url, alternates }) =>
	renderDocument({
		reader,
		url,
		alternates,
		title: reader.t("credential.title", { badge: assertion.edition.achievement.name }),
		description: assertion.edition.achievement.description,
		picture: sharedProof(reader, assertion),
		signed: true,
		unlisted: true,
		children: <CredentialPage reader={reader} assertion={assertion} url={url} />,
	}),
);
