/** The names of skills in the reader's language. They are a kindness: without them skills have the names that were signed. */
import type { SkillLabels } from "./wallet-album.ts";

export async function fetchLabels(url: string): Promise<SkillLabels> {
	try {
		const answer = await fetch(url);
		return answer.ok ? await answer.json() : {};
	} catch {
		return {};
	}
}
