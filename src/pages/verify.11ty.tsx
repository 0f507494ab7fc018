/** Anybody's check of a badge. */
import { renderDocument } from "../views/document.tsx";
import { VerifyPage } from "../views/verify.tsx";
import { pages } from "./page.ts";

export default pages("verify", ({ reader, url, alternates }) =>
	renderDocument({
		reader,
		url,
		alternates,
		title: reader.t("verify.title"),
		description: reader.t("verify.intro"),
		islands: ["badge-verifier"],
		style: "badge-tool",
		children: <VerifyPage reader={reader} />,
	}),
);
