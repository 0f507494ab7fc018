/** What the browser's own trace says of the page's thread, in processor time, which other work on the machine does not lengthen. */
import type { Visit } from "./browser-visit.ts";

interface TraceEvent {
	readonly name: string;
	/** Processor time in microseconds. */
	readonly tdur?: number;
	readonly args: { readonly data?: { readonly type?: string } };
}

/** For each event of this type, the milliseconds of the scripts that answered it, with what they do at once: promises included. */
export async function traceHandlers({ session }: Visit, type: string, act: () => Promise<void>): Promise<number[]> {
	const events: TraceEvent[] = [];
	session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
	await session.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: ["devtools.timeline"] } });
	await act();
	const complete = new Promise((resolve) => {
		session.once("Tracing.tracingComplete", resolve);
	});
	await session.send("Tracing.end");
	await complete;
	return events.filter(({ name, args }) => name === "EventDispatch" && args.data?.type === type).map(({ tdur = 0 }) => tdur / 1000);
}
