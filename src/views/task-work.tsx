/** Where a learner says that a task is done, and adds what shows it; only what the task asks for. */
import type { BadgeEntry } from "../../schemas/types.ts";
import type { Reader } from "./reader.ts";

type Evidence = NonNullable<NonNullable<BadgeEntry["tasks"]>[number]["evidence"]>[number];

/** Long enough for a page, short enough for every browser. */
const LONGEST_TEXT = 5000;
const LONGEST_LINK = 500;
/** Files that are too large to be kept here lie somewhere else. */
const BY_LINK: readonly Evidence[] = ["link", "pdf", "audio", "video"];

interface Props {
	reader: Reader;
	/** The short name of the task. */
	id: string;
	/** Missing when the badge does not say what it wants to see: then anything may show it. */
	evidence: readonly Evidence[] | undefined;
}

export function TaskWork({ reader: { t }, id, evidence }: Props) {
	const takesLink = evidence === undefined || evidence.some((kind) => BY_LINK.includes(kind));
	const takesPhoto = evidence === undefined || evidence.includes("photo");
	return (
		<div class="task-work with-script">
			<label class="task-tick">
				<input type="checkbox" class="task-done" aria-labelledby={`done-${id} task-${id}`} />{" "}
				<span id={`done-${id}`}>{t("progress.tick")}</span>
			</label>
			<details>
				<summary>{t("task.evidence")}</summary>
				<label>
					{t("task.text")}
					<textarea class="task-text" rows={4} maxlength={LONGEST_TEXT} autocomplete="off" />
				</label>
				{takesLink ? (
					<>
						<label>
							{t("task.link")}
							<input
								class="task-link"
								type="url"
								inputmode="url"
								maxlength={LONGEST_LINK}
								placeholder="https://"
								autocomplete="off"
								aria-describedby={`fault-${id}`}
							/>
						</label>
						<p class="task-fault" id={`fault-${id}`} role="status" hidden>
							{t("task.linkWrong")}
						</p>
					</>
				) : null}
				{takesPhoto ? (
					<>
						<ul class="task-photos" />
						<label>
							{t("task.photo")}
							<input class="task-file" type="file" accept="image/*" multiple />
						</label>
					</>
				) : null}
			</details>
		</div>
	);
}
