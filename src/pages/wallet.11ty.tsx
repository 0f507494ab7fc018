/** The learner's album of badges. */
import { hubUrl } from "../model/url.ts";
import { renderDocument } from "../views/document.tsx";
import { WalletPage } from "../views/wallet.tsx";
import { pages } from "./page.ts";

export default pages("wallet", ({ reader, url, alternates }) =>
	renderDocument({
		reader,
		url,
		alternates,
		title: reader.t("wallet.title"),
		description: reader.t("wallet.intro"),
		manifest: hubUrl(reader.site.network, reader.language, "wallet/manifest.json"),
		islands: ["badge-wallet"],
		style: "badge-tool",
		children: <WalletPage reader={reader} />,
	}),
);
