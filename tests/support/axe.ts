/** What axe finds on a page as it is now, a line a finding. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** `rules`: only these, where nothing else can be another than before. */
export async function axeFaults(page: Page, rules: readonly string[] = []): Promise<string[]> {
	const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
	const { violations } = await (rules.length === 0 ? builder : builder.withRules([...rules])).analyze();
	return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")} ${failureSummary}`));
}
