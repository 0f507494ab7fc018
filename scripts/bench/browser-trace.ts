/** What the browser's own trace says of the page's thread, in processor time, which other work on the machine does not lengthen. */
import type { Visit } from "./browser-visit.ts";

interface TraceEvent {
	readonly name: string;
	/** Processor time in microseconds. */
	readonly tdur?: number;
	readonly args: { readonly data?: { readonly type?: string } };
}

/** The milliseconds of all scripts that answered events of this type, promises included, and of those that were put off by a timer. */
export async function traceScripts({ session }: Visit, type: string, act: () => Promise<void>): Promise<number> {
	const events: TraceEvent[] = [];
	session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
	await session.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: ["devtools.timeline"] } });
	await act();
	const complete = new Promise((resolve) => {
		session.once("Tracing.tracingComplete", resolve);
	});
	await session.send("Tracing.end");
	await complete;
	const isScript = ({ name, args }: TraceEvent) => name === "TimerFire" || (name === "EventDispatch" && args.data?.type === type);
	return events.filter(isScript).reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);
}
